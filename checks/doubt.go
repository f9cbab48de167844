package checks

import (
	"errors"
	"reflect"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// Reason is why a unit is as it is, with what proves it.
type Reason struct {
	facts.Finding
	Verdict Verdict  // Pending for a state that settles by itself
	Or      []string // what else fits what was seen; empty if the reason is certain
	Tell    string   // how to tell these apart
	Lines   []string // the lines of the journal that prove it, if the rule names them
	Show    []string // commands that show what it goes by
}

// Certain says whether what was seen has this one cause.
func (r Reason) Certain() bool { return len(r.Or) == 0 }

func compileTexts(sources []Source, names scope) ([]*text, error) {
	var list []*text
	var faults []error
	for _, s := range sources {
		t, err := compileText(s, names)
		list, faults = append(list, t), append(faults, err)
	}
	return list, errors.Join(faults...)
}

// compileLines compiles a list of lines; nil where there is none.
func compileLines(source Source, names scope) (*expression, error) {
	if source.Text == "" {
		return nil, nil
	}
	list, _, err := compileList(source, names)
	return list, err
}

// doubt adds to what a rule says in a check's result what else could be.
func (w *words) doubt(f *facts.Finding, names things, seen *facts.Snapshot, given map[string]any) {
	for _, other := range w.or {
		f.Why += " It could also be this: " + other.render(names, seen, given)
	}
	if tell := w.tell.render(names, seen, given); tell != "" {
		f.Try = strings.TrimSpace("To tell which: " + tell + " " + f.Try)
	}
}

// reasonFound is the rule's reason as a whole, for a unit rather than for a check.
func (f *found) reasonFound(seen *facts.Snapshot, given map[string]any) *Reason {
	w := *f.words
	w.or, w.tell = nil, &text{}
	r := &Reason{Finding: *f.reason(f.condition, &w, f.names, seen, given), Verdict: f.Verdict, Tell: f.words.tell.render(f.names, seen, given)}
	for _, other := range f.words.or {
		r.Or = append(r.Or, other.render(f.names, seen, given))
	}
	if f.words.lines != nil {
		if value, err := f.words.lines.run(f.names, seen, given); err == nil {
			for list, i := reflect.ValueOf(value), 0; i < list.Len(); i++ {
				r.Lines = append(r.Lines, facts.Say(seen.At, list.Index(i).Interface()))
			}
		}
	}
	for thing, words := range bind(f.condition.needs, f.names["unit"]) {
		if thing.Kind == facts.UnitKind {
			for _, command := range unitByHand(thing.Name, words) {
				r.Show = append(r.Show, wording(seen, command))
			}
		}
	}
	return r
}
