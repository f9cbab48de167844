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

// others are what else it could be; one that comes to nothing is left out.
func (w *words) others(names things, v View) []string {
	var list []string
	for _, other := range w.or {
		if said := other.render(names, v.Seen, v.Given); said != "" {
			list = append(list, said)
		}
	}
	return list
}

// doubt adds to what a rule says of a check what else could be.
func (w *words) doubt(f facts.Finding, names things, v View) facts.Finding {
	others := w.others(names, v)
	for _, other := range others {
		f.Why += " It could also be this: " + other
	}
	if len(others) == 0 {
		return f
	}
	if tell := w.tell.render(names, v.Seen, v.Given); tell != "" {
		f.Try = strings.TrimSpace("To tell which: " + tell + " " + f.Try)
	}
	return f
}

// reason is what the rule says of a unit, rather than of a check.
func (f *Found) reason(v View) (*Reason, error) {
	c, err := f.condition()
	if err != nil {
		return nil, err
	}
	w, err := f.words()
	if err != nil {
		return nil, err
	}
	names := f.things.about(v.Unit)
	r := &Reason{Finding: f.sentences(w, names, v), Verdict: f.Verdict, Or: w.others(names, v)}
	if len(r.Or) > 0 {
		r.Tell = w.tell.render(names, v.Seen, v.Given)
	}
	r.Lines = w.proof(names, v)
	for thing, words := range Bind(c.needs, v.Unit) {
		if thing.Kind == facts.UnitKind {
			for _, command := range unitByHand(thing.Name, words) {
				r.Show = append(r.Show, wording(v.Seen, command))
			}
		}
	}
	return r, nil
}

// proof lists the lines that the rule names.
func (w *words) proof(names things, v View) []string {
	if w.lines == nil {
		return nil
	}
	value, err := w.lines.run(names, v.Seen, v.Given)
	if err != nil {
		return nil
	}
	var lines []string
	for list, i := reflect.ValueOf(value), 0; i < list.Len(); i++ {
		lines = append(lines, facts.Say(v.Seen.At, list.Index(i).Interface()))
	}
	return lines
}
