package course

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

// MaxFile is the most that a course may hold, in bytes: one for some thousand
// learners with an extension each has a tenth of it.
const MaxFile = 1 << 20

// place is where something is in the file.
type place struct{ line, column int }

// places are those of activities and their checks, for faults that show when the
// lesson is known.
type places struct {
	path       string
	lesson     place
	activities map[string]place
	checks     map[string]map[string]place
}

// Read reads a course. An error joins all its faults, each a [checks.Error].
func Read(path string, text []byte) (*Course, error) {
	fault := &checks.Error{Path: path}
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	switch {
	case len(text) > MaxFile:
		fault.Message = fmt.Sprintf("is longer than %d KiB", MaxFile>>10)
		return nil, fault
	case !utf8.Valid(text):
		fault.Message, fault.Hint = "this is not UTF-8 text", "save it as UTF-8"
		return nil, fault
	}
	if len(bytes.TrimSpace(text)) == 0 {
		fault.Message, fault.Hint = "this is empty", "sdlab course new FILE writes a course with comments"
		return nil, fault
	}
	var root yaml.Node
	if err := yaml.Load(text, &root); err != nil {
		fault.Message = err.Error()
		if placed, ok := errors.AsType[*yaml.LoadError](err); ok {
			fault.Line, fault.Column, fault.Message = placed.Mark.Line, placed.Mark.Column, placed.Message
			fault.Hint = "YAML is indented with spaces, not tabs; put a text with a colon and a space in quotes"
		}
		return nil, fault
	}
	c := Default()
	c.places = places{path: path, activities: map[string]place{}, checks: map[string]map[string]place{}}
	r := &reader{course: c, path: path}
	node := &root
	if node.Kind == yaml.DocumentNode && len(node.Content) == 1 {
		node = node.Content[0]
	}
	r.keys(node, r.topLevel())
	r.whole(node)
	if len(r.faults) > 0 {
		return nil, errors.Join(r.faults...)
	}
	return c, nil
}

// reader fills in a course, and collects what is wrong with it.
type reader struct {
	course     *Course
	path       string
	faults     []error
	activities *yaml.Node // read at last: what all have in common may stand below
}

func (r *reader) fault(at *yaml.Node, hint, format string, values ...any) {
	r.faults = append(r.faults, &checks.Error{Path: r.path, Line: at.Line, Column: at.Column, Message: fmt.Sprintf(format, values...), Hint: hint})
}

// A field reads the value of one key.
type field func(value *yaml.Node)

func (r *reader) topLevel() map[string]field {
	c := r.course
	return map[string]field{
		"course": r.text(&c.ID), "title": r.text(&c.Title),
		"lesson":    func(v *yaml.Node) { c.places.lesson = place{v.Line, v.Column}; r.text(&c.Lesson)(v) },
		"pass-mark": r.percent(&c.PassMark),
		"points":    r.points(&c.Each.Points), "partial": r.flagOfAll("partial", &c.Each.Partial), "must-hold": r.flagOfAll("must-hold", &c.Each.MustHold),
		"activities": func(v *yaml.Node) { r.activities = v },
		"deadline":   parsed(r, &c.Deadline, parseTime),
		"late": func(v *yaml.Node) {
			if v.Kind != yaml.MappingNode {
				r.fault(v, "for up to 3 days, 10 percent each: late: {days: 3, cost: 10}", "late says for how many days, and what each costs")
				return
			}
			r.keys(v, map[string]field{"days": r.number(&c.Late.Days, 365), "cost": r.percent(&c.Late.Cost)})
		},
		"extensions":    r.extensions,
		"hint-cost":     r.percent(&c.HintCost),
		"solution-cost": r.percent(&c.SolutionCost),
		"exam":          r.exam,
	}
}

// keys reads a mapping with these keys.
func (r *reader) keys(node *yaml.Node, fields map[string]field) {
	known := slices.Sorted(maps.Keys(fields))
	r.pairs(node, func(key, value *yaml.Node) {
		if read := fields[key.Value]; read != nil {
			read(value)
			return
		}
		hint := "the keys here are " + strings.Join(known, ", ")
		if near := facts.Nearest(key.Value, known); near != "" {
			hint = "did you mean " + near + "?"
		}
		r.fault(key, hint, "nothing is called %s here", key.Value)
	})
}

// pairs goes through a mapping, whose keys have to differ.
func (r *reader) pairs(node *yaml.Node, each func(key, value *yaml.Node)) {
	if node.Kind != yaml.MappingNode {
		r.fault(node, "", "this must be a mapping, such as key: value")
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		switch {
		case key.Kind != yaml.ScalarNode:
			r.fault(key, "", "a key must be a text")
		case seen[key.Value]:
			r.fault(key, "", "%s stands here twice", key.Value)
		default:
			seen[key.Value] = true
			each(key, value)
		}
	}
}

// scalar reads a value that is a text or a number.
func (r *reader) scalar(v *yaml.Node, set func(string) error) {
	switch {
	case v.Kind == yaml.SequenceNode:
		r.fault(v, "", "this must be a single value, not a list")
		return
	case v.Kind == yaml.MappingNode:
		r.fault(v, "", "this must be a single value, not a mapping")
		return
	case v.Kind != yaml.ScalarNode || v.Tag == "!!null":
		r.fault(v, "", "a value is missing here")
		return
	}
	if err := set(strings.TrimSpace(v.Value)); err != nil {
		r.fault(v, "", "%v", err)
	}
}

func (r *reader) text(into *string) field {
	return func(v *yaml.Node) { r.scalar(v, func(s string) error { *into = s; return nil }) }
}

func (r *reader) number(into *int, most int) field {
	return parsed(r, into, func(s string) (int, error) {
		n, err := strconv.Atoi(s)
		if err != nil || n < 0 || n > most {
			return 0, fmt.Errorf("this must be a whole number from 0 to %d, not %q", most, s)
		}
		return n, nil
	})
}

func (r *reader) percent(into *int) field {
	number := r.number(into, 100)
	return func(v *yaml.Node) {
		plain := *v
		plain.Value = strings.TrimSuffix(strings.TrimSpace(v.Value), "%")
		number(&plain)
	}
}

func (r *reader) points(into *Points) field { return parsed(r, into, parsePoints) }

// parsed reads a value that parse makes of a text.
func parsed[T any](r *reader, into *T, parse func(string) (T, error)) field {
	return func(v *yaml.Node) {
		r.scalar(v, func(s string) (err error) { *into, err = parse(s); return err })
	}
}

func (r *reader) flag(into *bool) field {
	return parsed(r, into, func(s string) (bool, error) {
		switch strings.ToLower(s) {
		case "yes", "true":
			return true, nil
		case "no", "false":
			return false, nil
		}
		return false, fmt.Errorf("this must be yes or no, not %q", s)
	})
}

// flagOfAll reads yes or no for all activities. One that lists some is told where each says it.
func (r *reader) flagOfAll(key string, into *bool) field {
	one := r.flag(into)
	return func(v *yaml.Node) {
		if v.Kind == yaml.SequenceNode || v.Kind == yaml.MappingNode {
			r.fault(v, fmt.Sprintf("of a single activity, it says so itself: 1.4: {%s: yes}", key), "%s here is yes or no, for all activities", key)
			return
		}
		one(v)
	}
}

func (r *reader) extensions(v *yaml.Node) {
	r.course.Extensions = map[string]Extension{}
	r.pairs(v, func(key, value *yaml.Node) {
		var e Extension
		parsed(r, &e, parseExtension)(value)
		r.course.Extensions[key.Value] = e
	})
}

// exam reads yes, or what an exam has.
func (r *reader) exam(v *yaml.Node) {
	if v.Kind != yaml.MappingNode {
		r.flag(&r.course.Exam)(v)
		return
	}
	r.course.Exam = true
	r.keys(v, map[string]field{"cooldown": parsed(r, &r.course.Cooldown, func(s string) (time.Duration, error) {
		d, err := time.ParseDuration(strings.ReplaceAll(s, "min", "m"))
		if err != nil || d < 0 || d > time.Hour {
			return 0, fmt.Errorf("a cooldown is a time up to 1h, such as 30s or 2min, not %q", s)
		}
		return d, nil
	})})
}
