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
	within *Group // nil for none; what that is not open for, this one is not
	alone  bool   // later ones wait until none of its rules can hold
	things things
	when   func() (*expression, error) // nil for always
	rules  func() ([]*Rule, error)
}

// GroupSpec is a group as written: of rules, or of other groups.
type GroupSpec struct {
	When   Source // may be empty
	Alone  bool   // nothing behind it is looked at until none of its rules can hold
	Rules  func() ([]Named, []RuleSpec, error)
	Groups []GroupSpec
}

// AnyUnit is the thing that "unit" is in what a rule needs.
var AnyUnit = facts.Thing{Kind: facts.UnitKind}

// unitScope is that of expressions about any unit.
func unitScope() scope { return newScope(things{"unit": AnyUnit}).withSamples(givenTypes) }

// NewCatalogue returns the catalogue of the groups; named are expressions that they
// share. What is wrong with a rule shows when it is reached, or when all are compiled.
func NewCatalogue(named []Named, specs []GroupSpec) Catalogue {
	return newGroups(unitScope().with(named), specs, nil)
}

func newGroups(names scope, specs []GroupSpec, within *Group) (all Catalogue) {
	for _, s := range specs {
		g := &Group{within: within, alone: s.Alone, things: names.things}
		if s.When.Text != "" {
			g.when = sync.OnceValues(func() (*expression, error) { return compile(s.When, names, truth) })
		}
		if s.Rules == nil {
			all = append(all, newGroups(names, s.Groups, g)...)
			continue
		}
		g.rules = sync.OnceValues(func() ([]*Rule, error) {
			named, rules, err := s.Rules()
			if err != nil {
				return nil, err
			}
			return newRules(rules, names.with(named), []string{"unit"})
		})
		all = append(all, g)
	}
	return all
}

// Rules compiles all the rules and lists them, with all that is wrong.
func (c Catalogue) Rules() ([]*Rule, error) {
	var all []*Rule
	var faults []error
	for _, g := range c {
		faults = append(faults, g.compile())
		rules, err := g.rules()
		faults = append(faults, err)
		all = append(all, rules...)
	}
	return all, errors.Join(append(faults, compileAll(all))...)
}

// compile compiles the group's condition, and those that it is within.
func (g *Group) compile() error {
	if g == nil {
		return nil
	}
	err := g.within.compile()
	if g.when != nil {
		_, fault := g.when()
		err = errors.Join(err, fault)
	}
	return err
}

// compileAll compiles the rules and returns all their faults.
func compileAll(rules []*Rule) error {
	var faults []error
	for _, r := range rules {
		faults = append(faults, r.Compile())
	}
	return errors.Join(faults...)
}
