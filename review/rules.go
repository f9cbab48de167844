package review

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// RuleSpec is a rule of the review as written: one for any unit, with a severity and
// the settings whose line is to be shown.
type RuleSpec struct {
	checks.RuleSpec
	Severity facts.Severity
	Settings []string // the first that the unit has is shown
	Types    []string // the types of units that it is for, such as timer; any stands for all
}

// Rules are what units are reviewed by; they are a [checks.Reviewer]. Rules that
// share an id are alternatives: the first that holds is reported.
type Rules []*rule

type rule struct {
	*checks.Rule
	severity facts.Severity
	settings []string
	types    []string
	each     bool // it is tried for each element of a list
	needs    facts.Needs
}

// Compile compiles the rules, and returns all the faults it finds, joined. named are
// expressions that they share.
func Compile(named []checks.Named, specs []RuleSpec) (Rules, error) {
	plain := make([]checks.RuleSpec, len(specs))
	for i, s := range specs {
		plain[i] = s.RuleSpec
	}
	compiled, err := checks.UnitRules(named, plain)
	if err != nil {
		return nil, err
	}
	var rules Rules
	var faults []error
	for i, s := range specs {
		r, err := s.rule(compiled[i])
		rules = append(rules, r)
		faults = append(faults, err)
	}
	return rules, errors.Join(faults...)
}

// rule adds to a rule for any unit what a review needs.
func (s RuleSpec) rule(compiled *checks.Rule) (*rule, error) {
	r := &rule{Rule: compiled, severity: s.Severity, settings: s.Settings, types: s.Types, each: s.Each.Text != ""}
	if !slices.Contains(facts.Severities(), s.Severity) {
		return r, s.fault("a rule of the review needs a severity: danger, warning or advice")
	}
	if len(r.types) == 0 {
		r.types = []string{"service"}
	}
	for _, kind := range r.types {
		if kind != anyType && unitfile.TypeOf("x."+kind) == "" {
			return r, s.fault("there is no type of units called %s", kind)
		}
	}
	if s.Try.Text == "" {
		return r, s.fault("a rule of the review needs a try")
	}
	var err error
	if r.needs, err = r.Needs(); err != nil {
		return r, err
	}
	return r, s.beyondFiles(r.needs)
}

// beyondFiles finds words that no file tells: a review must come to the same on a
// machine without systemd.
func (s RuleSpec) beyondFiles(needs facts.Needs) error {
	for thing, words := range needs {
		for _, word := range slices.Sorted(maps.Keys(words)) {
			if w, _ := facts.UnitKind.Word(word); thing == checks.AnyUnit && !w.InFiles {
				return s.fault("the rule %s reads unit.%s, which a unit file does not tell", s.ID, word)
			}
			if thing.Kind == facts.ManagerKind && word != "Scope" {
				return s.fault("the rule %s reads manager.%s, which is known only where systemd runs", s.ID, word)
			}
		}
	}
	return nil
}

func (s RuleSpec) fault(format string, args ...any) error {
	return &checks.Error{Path: s.At.Path, Line: s.At.Line, Column: s.At.Column, Message: fmt.Sprintf(format, args...)}
}

// Needs is what has to be looked at to review the unit.
func (r Rules) Needs(unit facts.Thing) facts.Needs {
	needs := facts.Needs{unit: {"Settings": true, "Secrets": true}}
	for _, rule := range r {
		if !rule.isFor(unit.Name) {
			continue
		}
		for thing, words := range rule.needs {
			if thing == checks.AnyUnit {
				maps.Copy(needs[unit], words)
			} else {
				needs.Add(facts.Needs{thing: words})
			}
		}
	}
	return needs
}

const anyType = "any"

// isFor says whether the rule is for units of that name's type; what has none in its
// name is a service.
func (r *rule) isFor(name string) bool {
	kind := unitfile.TypeOf(name)
	if kind == "" {
		kind = "service"
	}
	return slices.Contains(r.types, anyType) || slices.Contains(r.types, kind)
}

// IDs lists the rules' ids in their order.
func (r Rules) IDs() []string {
	var ids []string
	for _, rule := range r {
		if !slices.Contains(ids, rule.ID) {
			ids = append(ids, rule.ID)
		}
	}
	return ids
}
