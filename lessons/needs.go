package lessons

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/checks"
)

// Needed lists the entries that must be done before e, in order, without e.
func (l *Lesson) Needed(e Entry) ([]Entry, error) {
	o := orderer{lesson: l, done: map[string]bool{}}
	if err := o.visit(e, nil); err != nil {
		return nil, err
	}
	return o.order[:len(o.order)-1], nil
}

// Order finds activities that need what the lesson does not have, and such as
// need each other in a circle. A lesson that does not say what it is has no order.
func (l *Lesson) Order() error {
	if _, err := l.Identity(); err != nil {
		return err
	}
	var faults []error
	o := orderer{lesson: l, done: map[string]bool{}}
	for _, e := range l.entries {
		if err := o.visit(e, nil); err != nil {
			faults = append(faults, err)
			o.done[e.ID] = true // said once is enough
		}
	}
	return errors.Join(faults...)
}

// orderer goes through activities with those that they need first.
type orderer struct {
	lesson *Lesson
	done   map[string]bool
	order  []Entry
}

func (o *orderer) visit(e Entry, way []string) error {
	if o.done[e.ID] {
		return nil
	}
	way = append(way, e.ID)
	if i := slices.Index(way, e.ID); i < len(way)-1 {
		return o.fault(e, "activities need each other in a circle: %s (take one of these out of its needs)", strings.Join(way[i:], " needs "))
	}
	about, err := o.lesson.About(e)
	if err != nil {
		return err
	}
	for _, id := range about.Needs {
		need, err := o.lesson.Find(id)
		if err != nil {
			return o.fault(e, "%s needs %s: %v (the lesson has %s)", e.ID, id, err, strings.Join(o.lesson.IDs(), ", "))
		}
		if err := o.visit(need, way); err != nil {
			return err
		}
	}
	o.done[e.ID] = true
	o.order = append(o.order, e)
	return nil
}

func (o *orderer) fault(e Entry, format string, args ...any) error {
	return &checks.Error{Path: path.Join(e.dir, activityYAML), Message: fmt.Sprintf(format, args...)}
}
