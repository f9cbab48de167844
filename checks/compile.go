package checks

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/facts"
)

// Spec is an activity as its file says it, before its expressions are compiled.
type Spec struct {
	ID, Slug, Title string
	Path            string // of the file, for errors
	Needs, Skills   []string
	Units           []Named
	Files           []Named
	Names           []Named // expressions that have a name
	Programs        []NamedProgram
	Checks          []CheckSpec
	Rules           func() (Rules, error) // read when a check fails; may be nil
	Hints           []string
	Questions       []Question
	HasSetup        bool
	Supplied        map[string]string // texts by file name
	Faults          []string
	SystemOnly      string
	NoCatalogue     bool // failing checks get reasons from its own rules alone
}

// Named gives a name to a unit or a file. A unit with a * is a pattern, several with
// spaces between them are a group.
type Named struct {
	Name  string
	Value Source
}

// NamedProgram gives a name to a program.
type NamedProgram struct {
	Name string
	Spec facts.ProgramSpec
	At   Source
}

// CheckSpec is a check as written.
type CheckSpec struct {
	ID, Title        string
	Expect, Patience Source
	At               Source
}

// Rules are an activity's diagnoses, in order.
type Rules struct {
	List     []RuleSpec
	Fallback int // those from this one on are tried after the catalogue
}

// Compile checks the spec against the vocabulary, all but its diagnoses. It
// returns all the faults it finds, joined, each an [*Error].
func Compile(s Spec) (*Activity, error) {
	a := &Activity{
		ID: s.ID, Slug: s.Slug, Title: s.Title, Needs: s.Needs, Skills: s.Skills, Hints: s.Hints,
		Questions: s.Questions, HasSetup: s.HasSetup, Faults: s.Faults, SystemOnly: s.SystemOnly, noCatalogue: s.NoCatalogue,
		scope: newScope(nil).withSamples(givenTypes), supplied: s.Supplied,
		programs: map[string]facts.ProgramSpec{},
	}
	a.quickPlan = sync.OnceValue(a.workOutPlan)
	faults := a.declare(s)
	a.scope = a.scope.with(s.Names)
	seen := map[string]bool{}
	for _, c := range s.Checks {
		if seen[c.ID] {
			faults = append(faults, c.At.fault("the check id %q is used twice", c.ID))
		}
		seen[c.ID] = true
		faults = append(faults, a.addCheck(c))
	}
	if len(s.Checks) == 0 {
		faults = append(faults, Source{Path: s.Path}.fault("an activity needs at least one check"))
	}
	if s.Rules != nil {
		a.rules = a.readRules(s.Rules)
	}
	return a, errors.Join(faults...)
}

// readRules returns what reads the activity's diagnoses, once: they are most of its
// file, and wanted only when a check fails.
func (a *Activity) readRules(read func() (Rules, error)) func() (own, fallback []*Rule, err error) {
	all := sync.OnceValues(func() ([2][]*Rule, error) {
		rules, err := read()
		if err != nil {
			return [2][]*Rule{}, err
		}
		list, err := newRules(rules.List, a.scope, a.aliases())
		return [2][]*Rule{list[:rules.Fallback], list[rules.Fallback:]}, errors.Join(err, a.strangers(rules.List))
	})
	return func() (own, fallback []*Rule, err error) {
		parts, err := all()
		return parts[0], parts[1], err
	}
}

// strangers finds diagnoses for checks that the activity does not have.
func (a *Activity) strangers(rules []RuleSpec) error {
	var faults []error
	for _, r := range rules {
		for _, id := range r.For {
			if !slices.ContainsFunc(a.Checks, func(c *Check) bool { return c.ID == id }) {
				faults = append(faults, r.At.fault("diagnosis %s is for a check %q that this activity does not have", r.ID, id))
			}
		}
	}
	return errors.Join(faults...)
}

func (s Source) fault(format string, args ...any) error {
	return &Error{Path: s.Path, Line: s.Line, Column: s.Column, Message: fmt.Sprintf(format, args...)}
}

// declare puts the activity's things under their names.
func (a *Activity) declare(s Spec) (faults []error) {
	a.scope.things["planted"] = facts.Thing{Kind: facts.PlantedKind, Name: s.ID}
	a.scope.things["answers"] = facts.Thing{Kind: facts.AnswersKind, Name: s.ID}
	add := func(name string, thing facts.Thing, at Source) {
		_, builtin := builtin[name]
		switch _, taken := a.scope.things[name]; {
		case builtin || slices.Contains(reserved, name):
			faults = append(faults, at.fault("the name %q already has a meaning: choose another one", name))
		case taken:
			faults = append(faults, at.fault("the name %q is used twice", name))
		case !plainName().MatchString(name):
			faults = append(faults, at.fault("an expression cannot have %q in it: a name is letters, digits and _, and begins with a letter", name))
		}
		a.scope.things[name] = thing
		a.order = append(a.order, name)
	}
	for _, u := range s.Units {
		thing := unitThing(u.Value.Text)
		for _, member := range thing.Members() {
			if !strings.Contains(member.Name, ".") || thing.Kind == facts.GroupKind && strings.Contains(member.Name, "*") {
				faults = append(faults, u.Value.fault("%q is not the name of a unit: add its suffix, such as .service", member.Name))
			}
		}
		add(u.Name, thing, u.Value)
	}
	for _, f := range s.Files {
		if !strings.HasPrefix(f.Value.Text, "/") && !strings.HasPrefix(f.Value.Text, "~/") {
			faults = append(faults, f.Value.fault("%q is not a path: begin it with / or ~/", f.Value.Text))
		}
		add(f.Name, facts.Thing{Kind: facts.FileKind, Name: f.Value.Text}, f.Value)
	}
	for _, p := range s.Programs {
		key := s.ID + " " + p.Name
		add(p.Name, facts.Thing{Kind: facts.ProgramKind, Name: key}, p.At)
		a.programs[key] = p.Spec
	}
	return faults
}

func (a *Activity) addCheck(s CheckSpec) error {
	c := &Check{ID: s.ID, Title: s.Title}
	a.Checks = append(a.Checks, c)
	if s.ID == "" || s.Title == "" || s.Expect.Text == "" {
		return s.At.fault("a check needs an id, a title and an expect; this one lacks %s", lacking(map[string]string{"id": s.ID, "title": s.Title, "expect": s.Expect.Text}))
	}
	var err, err2 error
	c.expect, err = compile(s.Expect, a.scope, truth)
	if s.Patience.Text != "" {
		c.patience, err2 = compile(s.Patience, a.scope, span)
	}
	if err != nil {
		return errors.Join(err, err2)
	}
	c.reads = settingsRead(c.expect.needs)
	return errors.Join(err2, a.unasked(c))
}

// lacking names the keys that have no value.
func lacking(keys map[string]string) string {
	var names []string
	for name, value := range keys {
		if value == "" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// unasked finds answers to questions that the activity does not ask.
func (a *Activity) unasked(c *Check) error {
	var ids []string
	for _, q := range a.Questions {
		ids = append(ids, q.ID)
	}
	for _, id := range slices.Sorted(maps.Keys(c.expect.needs.Asked())) {
		if !slices.Contains(ids, id) {
			fault := &Error{Path: c.expect.source.Path, Line: c.expect.source.Line, Column: c.expect.source.Column, Message: fmt.Sprintf("there is no question %s", id)}
			fault.Hint = didYouMean(id, ids)
			return fault
		}
	}
	return nil
}
