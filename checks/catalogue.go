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
	rules  func() ([]*Rule, error)
}

// GroupSpec is a group as written.
type GroupSpec struct {
	When  Source // may be empty
	Rules func() ([]Named, []RuleSpec, error)
}

// AnyUnit is the thing that "unit" is in what a rule needs.
var AnyUnit = facts.Thing{Kind: facts.UnitKind}

// unitScope is that of expressions about any unit.
func unitScope() scope { return newScope(things{"unit": AnyUnit}).withSamples(givenTypes) }

// NewCatalogue returns the catalogue of the groups; named are expressions that they
// share. What is wrong with a rule shows when it is reached, or when all are compiled.
func NewCatalogue(named []Named, specs []GroupSpec) Catalogue {
	names := unitScope().with(named)
	var catalogue Catalogue
	for _, s := range specs {
		g := &Group{things: names.things}
		if s.When.Text != "" {
			g.when = sync.OnceValues(func() (*expression, error) { return compile(s.When, names, truth) })
		}
		g.rules = sync.OnceValues(func() ([]*Rule, error) {
			named, rules, err := s.Rules()
			if err != nil {
				return nil, err
			}
			return newRules(rules, names.with(named), []string{"unit"})
		})
		catalogue = append(catalogue, g)
	}
	return catalogue
}

// Rules compiles all the rules and lists them, with all that is wrong.
func (c Catalogue) Rules() ([]*Rule, error) {
	var all []*Rule
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

// compileAll compiles the rules and returns all their faults.
func compileAll(rules []*Rule) error {
	var faults []error
	for _, r := range rules {
		faults = append(faults, r.Compile())
	}
	return errors.Join(faults...)
}
