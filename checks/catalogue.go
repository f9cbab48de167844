package checks

import (
	"errors"
	"sync"

	"github.com/sdlab/sdlab/facts"
)

// Catalogue is the list of diagnoses that hold for any unit, in groups. Its rules
// call the unit that they are tried for "unit".
type Catalogue []*Group

// Group is a part of the catalogue with a condition of its own. Where that does
// not hold, no rule in it does, and none is read.
type Group struct {
	things things
	when   func() (*expression, error) // nil for always
	rules  func() ([]*Diagnosis, error)
}

// GroupSpec is a group as written.
type GroupSpec struct {
	When  Source // may be empty
	Rules func() ([]Named, []RuleSpec, error)
}

var anyUnit = facts.Thing{Kind: facts.UnitKind}

// NewCatalogue returns the catalogue of the groups. What is wrong with a rule shows
// when it is reached, or when all are compiled.
func NewCatalogue(specs []GroupSpec) Catalogue {
	names := newScope(things{"unit": anyUnit}).withSamples(givenTypes)
	var catalogue Catalogue
	for _, s := range specs {
		g := &Group{things: names.things}
		if s.When.Text != "" {
			g.when = sync.OnceValues(func() (*expression, error) { return compile(s.When, names, truth) })
		}
		g.rules = sync.OnceValues(func() ([]*Diagnosis, error) {
			named, rules, err := s.Rules()
			if err != nil {
				return nil, err
			}
			return newDiagnoses(rules, names.with(named), []string{"unit"})
		})
		catalogue = append(catalogue, g)
	}
	return catalogue
}

func newDiagnoses(specs []RuleSpec, names scope, units []string) ([]*Diagnosis, error) {
	var list []*Diagnosis
	var faults []error
	for _, s := range specs {
		d, err := newDiagnosis(s, names, units)
		list = append(list, d)
		faults = append(faults, err)
	}
	return list, errors.Join(faults...)
}

// Diagnoses compiles all the rules and lists them, with all that is wrong.
func (c Catalogue) Diagnoses() ([]*Diagnosis, error) {
	var all []*Diagnosis
	var faults []error
	for _, g := range c {
		if g.when != nil {
			_, err := g.when()
			faults = append(faults, err)
		}
		rules, err := g.rules()
		faults = append(faults, err)
		all = append(all, rules...)
	}
	return all, errors.Join(append(faults, compileAll(all))...)
}

// compileAll compiles the rules that could be read, and returns all their faults.
func compileAll(rules []*Diagnosis) error {
	var faults []error
	for _, d := range rules {
		if d != nil {
			faults = append(faults, d.compile())
		}
	}
	return errors.Join(faults...)
}
