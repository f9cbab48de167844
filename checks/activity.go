package checks

import (
	"slices"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// Activity is one step of a lesson, ready to be judged.
type Activity struct {
	ID        string
	Slug      string
	Title     string
	Needs     []string
	Skills    []string
	Checks    []*Check
	Diagnoses []*Diagnosis // nil before CompileRules
	rules     func() (Rules, error)
	fallback  int // from here on the diagnoses are tried after the catalogue
	Hints     []string
	Questions []Question
	HasSetup  bool     // it supplies something that has to be put in place first
	Faults    []string // one of them is planted, chosen by the learner's seed
	// SystemOnly is why the activity cannot be done with a learner's own manager,
	// as a sentence; "" if it can.
	SystemOnly string
	names      scope
	order      []string // names of its units, as declared
	programs   map[string]facts.ProgramSpec
	supplied   map[string]string // the texts that setup puts in place, by file name
}

// Question is something that the learner answers. Answers are judged by checks
// that read answers.ID.
type Question struct {
	ID      string
	Ask     string
	Kind    AnswerKind
	Options []string // of a choice
}

func (a *Activity) question(id string) Question {
	for _, q := range a.Questions {
		if q.ID == id {
			return q
		}
	}
	return Question{ID: id}
}

// Check is one thing that must be true.
type Check struct {
	ID       string
	Title    string
	expect   *expression
	patience *expression // nil: as long as the diagnosis says
	reads    []string    // the settings that expect is about
}

// judgesAnswer says whether the check is about what the learner answered. Then
// nothing may be told of the machine: it would be the right answer.
func (c *Check) judgesAnswer() bool { return len(c.expect.needs.Asked()) > 0 }

// Diagnosis is a rule that says why a check fails.
type Diagnosis struct {
	ID       string
	For      []string // the checks it is for; empty for all
	Reads    []string // it is only for checks that read one of these; empty for all
	Last     bool     // tried when no other rule holds, of whatever unit
	Verdict  Verdict
	when     *expression
	findings *expression // instead of when, why and try: the first is the reason
	why, try *text
	patience *expression
	needs    facts.Needs
	names    scope
	list     facts.Thing // the list of units that a rule of the catalogue is bound to, if it is to one
}

// Units lists the names of the activity's units in the order of declaration.
func (a *Activity) Units() []string {
	var units []string
	for _, alias := range a.order {
		if thing := a.names[alias]; thing.Kind == facts.UnitKind {
			units = append(units, thing.Name)
		}
	}
	return units
}

// quickPlan is what the checks themselves need.
func (a *Activity) quickPlan() facts.Plan {
	plan := facts.Plan{Needs: facts.Needs{}, Programs: a.programs, Supplied: a.supplied}
	for _, c := range a.Checks {
		plan.Needs.Add(c.expect.needs)
		if c.patience != nil {
			plan.Needs.Add(c.patience.needs)
		}
	}
	return plan
}

// deepPlan adds what the diagnoses of the given checks need.
func (a *Activity) deepPlan(failing []*Check, catalogue Catalogue) facts.Plan {
	plan := a.quickPlan()
	for _, c := range failing {
		for _, d := range a.rulesFor(c, catalogue) {
			plan.Needs.Add(d.needs)
		}
	}
	return plan
}

// rulesFor lists the diagnoses to try for a check, in order: the activity's
// own, the catalogue's for each unit and list of units that the check looks at,
// and the activity's last resorts. No unit is to blame for a wrong answer.
func (a *Activity) rulesFor(c *Check, catalogue Catalogue) []*Diagnosis {
	rules := c.matching(a.Diagnoses[:a.fallback])
	for _, alias := range a.order {
		thing := a.names[alias]
		if _, looked := c.expect.needs[thing]; looked && (thing.Kind == facts.UnitKind || thing.Kind == facts.UnitsKind) && !c.judgesAnswer() {
			rules = append(rules, c.matching(catalogue.about(thing))...)
		}
	}
	rules = append(rules, c.matching(a.Diagnoses[a.fallback:])...)
	slices.SortStableFunc(rules, func(a, b *Diagnosis) int {
		switch {
		case a.Last == b.Last:
			return 0
		case a.Last:
			return 1
		}
		return -1
	})
	return rules
}

// matching keeps the rules that are meant for checks such as this one.
func (c *Check) matching(rules []*Diagnosis) []*Diagnosis {
	var kept []*Diagnosis
	for _, d := range rules {
		named := len(d.For) == 0 || slices.Contains(d.For, c.ID)
		read := len(d.Reads) == 0 || slices.ContainsFunc(d.Reads, func(s string) bool { return slices.Contains(c.reads, s) })
		if named && read {
			kept = append(kept, d)
		}
	}
	return kept
}

// Catalogue is the list of diagnoses that hold for any unit. Its rules call
// the unit that they are tried for "unit".
type Catalogue []*Diagnosis

var anyUnit = facts.Thing{Kind: facts.UnitKind}

// about binds the rules to one unit, or to a list of units: then each of them is
// tried in turn.
func (c Catalogue) about(unit facts.Thing) []*Diagnosis {
	bound := make([]*Diagnosis, len(c))
	for i, d := range c {
		b := *d
		b.names = scope{"unit": unit}
		if unit.Kind == facts.UnitsKind {
			b.list = unit
		}
		for name, thing := range builtinNames {
			b.names[name] = thing
		}
		b.needs = facts.Needs{}
		for thing, words := range d.needs {
			if thing == anyUnit {
				thing = unit
			}
			b.needs.Add(facts.Needs{thing: words})
		}
		bound[i] = &b
	}
	return bound
}

// defaultPatience is how long a pending state is waited for when neither the
// check nor the diagnosis says.
const defaultPatience = 5 * time.Second
