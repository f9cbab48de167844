package course

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

// whole reads what needs the rest to be read, and finds what does not fit together.
func (r *reader) whole(root *yaml.Node) {
	c := r.course
	if r.activities != nil {
		r.readActivities(r.activities)
	}
	switch {
	case c.Deadline.IsZero() && len(c.Extensions) > 0:
		r.fault(root, "", "there are extensions, and no deadline that they could move")
	case c.Deadline.IsZero() && c.Late != Late{}:
		r.fault(root, "", "late days cost something, and there is no deadline")
	case c.Late.Cost > 0 && c.Late.Days == 0:
		r.fault(root, "late: {days: 3, cost: 10} takes 10 percent for each of up to 3 days", "late has a cost, and no days on which it is paid")
	}
}

func (r *reader) readActivities(v *yaml.Node) {
	c := r.course
	c.Activities = map[string]Activity{}
	if v.Kind == yaml.SequenceNode {
		for _, entry := range v.Content {
			if entry.Kind != yaml.ScalarNode {
				r.fault(entry, "with points, write lines without a dash: 1.4: 20", "a list has ids or names of activities, such as 1.4, and nothing else")
				continue
			}
			if c.places.activities[entry.Value] != (place{}) {
				r.fault(entry, "", "%s stands here twice", entry.Value)
			}
			c.Activities[entry.Value], c.places.activities[entry.Value] = c.Each, place{entry.Line, entry.Column}
		}
	} else {
		r.pairs(v, func(key, value *yaml.Node) {
			c.places.activities[key.Value] = place{key.Line, key.Column}
			c.Activities[key.Value] = r.activity(key.Value, value)
		})
	}
	if len(c.Activities) == 0 {
		r.fault(v, "leave activities out if all count", "no activity counts")
	}
}

// activity reads points, or a mapping.
func (r *reader) activity(id string, v *yaml.Node) Activity {
	a := r.course.Each
	switch {
	case v.Kind == yaml.ScalarNode && v.Tag == "!!null":
		return a
	case v.Kind == yaml.ScalarNode:
		r.points(&a.Points)(v)
		return a
	}
	own := false
	r.keys(v, map[string]field{
		"points": func(v *yaml.Node) { own = true; r.points(&a.Points)(v) }, "must-hold": r.flag(&a.MustHold),
		"partial": func(v *yaml.Node) {
			if v.Kind != yaml.MappingNode {
				r.flag(&a.Partial)(v)
				return
			}
			a.Partial = true
			a.Checks = r.shares(id, v)
		},
	})
	if a.Checks == nil {
		return a
	}
	sum := Points(0)
	for _, p := range a.Checks {
		sum += p
	}
	if own && sum != a.Points {
		r.fault(v, "leave points out, and they are the sum", "the checks of %s are worth %s points, and the activity %s", id, sum, a.Points)
	}
	a.Points = sum
	return a
}

func (r *reader) shares(id string, v *yaml.Node) map[string]Points {
	shares, at := map[string]Points{}, map[string]place{}
	r.pairs(v, func(key, value *yaml.Node) {
		var p Points
		r.points(&p)(value)
		shares[key.Value], at[key.Value] = p, place{key.Line, key.Column}
	})
	r.course.places.checks[id] = at
	return shares
}

// Number has the course call activities by their numbers, also where it names them:
// a name stays, whatever number an update of the lesson gives the activity.
func (c *Course) Number(numbers map[string]string) error {
	for name, id := range numbers {
		a, named := c.Activities[name]
		if !named {
			continue
		}
		if _, twice := c.Activities[id]; twice {
			return c.at(c.places.activities[name], "leave one of them out", name+" is "+id+", which stands here, too")
		}
		c.Activities[id], c.places.activities[id], c.places.checks[id] = a, c.places.activities[name], c.places.checks[name]
		delete(c.Activities, name)
	}
	return nil
}

// Known is what a course is held against: a lesson.
type Known struct {
	Lesson string
	IDs    []string                                // of its activities
	Checks func(activity string) ([]string, error) // the ids of an activity's checks
}

// Lint finds what a course names that its lesson does not have.
func (c *Course) Lint(known Known) error {
	var faults []error
	if c.Lesson != "" && c.Lesson != known.Lesson {
		return c.at(c.places.lesson, "--lesson FOLDER names another one", "this course is about the lesson "+c.Lesson+", and the lesson here is "+known.Lesson)
	}
	for _, id := range c.IDs() {
		if !slices.Contains(known.IDs, id) {
			faults = append(faults, c.at(c.places.activities[id], "sdlab list shows those that it has", "the lesson has no activity "+id))
			continue
		}
		shares := c.places.checks[id]
		if len(shares) == 0 {
			continue
		}
		ids, err := known.Checks(id)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		for check, at := range shares {
			if !slices.Contains(ids, check) {
				faults = append(faults, c.at(at, meant(check, ids), id+" has no check "+check))
			}
		}
		for _, check := range ids {
			if _, has := shares[check]; !has {
				faults = append(faults, c.at(c.places.activities[id], "give it 0 if it is not worth any", "partial says nothing of the check "+check+" of "+id))
			}
		}
	}
	slices.SortFunc(faults, func(a, b error) int { return cmp.Or(lineOf(a)-lineOf(b), strings.Compare(a.Error(), b.Error())) })
	return errors.Join(faults...)
}

func lineOf(err error) int {
	var fault *checks.Error
	errors.As(err, &fault)
	if fault == nil {
		return 0
	}
	return fault.Line
}

func (c *Course) at(p place, hint, message string) error {
	return &checks.Error{Path: c.places.path, Line: p.line, Column: p.column, Message: message, Hint: hint}
}

func meant(name string, names []string) string {
	if near := facts.Nearest(name, names); near != "" {
		return "did you mean " + near + "?"
	}
	return "it has " + strings.Join(names, ", ")
}
