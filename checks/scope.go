package checks

import (
	"maps"
	"reflect"
	"sync"

	"github.com/sdlab/sdlab/facts"
)

// things are what names in an expression stand for when it is run.
type things map[string]facts.Thing

// about returns the things with "unit" standing for the given one, if it is one.
func (t things) about(unit facts.Thing) things {
	if unit.Kind == "" {
		return t
	}
	bound := maps.Clone(t)
	bound["unit"] = unit
	return bound
}

// A scope is what an expression may name.
type scope struct {
	things  things
	samples map[string]any   // values given when it is run, each with one of its type
	values  map[string]value // expressions that have a name
}

// value compiles an expression that has a name when the first other one uses it.
type value func() (*expression, error)

// builtin are the things every expression may name.
var builtin = things{
	"learner": {Kind: facts.LearnerKind},
	"manager": {Kind: facts.ManagerKind},
	"journal": {Kind: facts.JournalKind},
	"machine": {Kind: facts.MachineKind},
}

// newScope returns one with the built-in things and the given ones.
func newScope(more things) scope {
	s := scope{things: maps.Clone(builtin), samples: map[string]any{}, values: map[string]value{}}
	maps.Copy(s.things, more)
	return s
}

// with returns a scope that has the named expressions, too. Each may use those
// before it.
func (s scope) with(named []Named) scope {
	for _, n := range named {
		before := s
		s.values = maps.Clone(s.values)
		s.values[n.Name] = sync.OnceValues(func() (*expression, error) { return compileValue(n.Value, before) })
	}
	return s
}

// withSamples returns a scope in which the names stand for values of these types.
func (s scope) withSamples(samples map[string]any) scope {
	s.samples = maps.Clone(s.samples)
	maps.Copy(s.samples, samples)
	return s
}

// compileValue compiles an expression that gets a name. A list of units cannot
// have one: which words of them to look at is known only where it is used.
func compileValue(source Source, names scope) (*expression, error) {
	e, err := compile(source, names, nil)
	if err != nil {
		return nil, err
	}
	root := e.program.Node()
	w := walker{names: names}
	if thing, ok := w.thingOf(elementBase(root)); ok && thing.Many() && keepsUnits(root) {
		return nil, source.fault("units cannot be kept under a name: use the list where it is needed, or keep what map(…) makes of it")
	}
	return e, nil
}

// used compiles the named expressions that a text mentions.
func (s scope) used(text string) (map[string]*expression, error) {
	used := map[string]*expression{}
	for _, word := range mentioned(text, s.values) {
		e, err := s.values[word]()
		if err != nil {
			return nil, err
		}
		used[word] = e
	}
	return used, nil
}

// compileList compiles an expression that must be a list, and finds the type of
// its elements; nil where the language cannot tell.
func compileList(source Source, names scope) (*expression, reflect.Type, error) {
	list, err := compile(source, names, nil)
	if err != nil {
		return nil, nil, err
	}
	first := source
	first.Text = "(" + source.Text + ")[0]"
	element, err := compile(first, names, nil)
	if t := list.program.Node().Type(); err != nil || t == nil || t.Kind() != reflect.Slice {
		return nil, nil, source.fault("this must be a list")
	}
	return list, element.program.Node().Type(), nil
}
