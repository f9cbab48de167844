package checks

import (
	"errors"
	"slices"

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
	rules     func() (own, fallback []*Rule, err error)
	Hints     []string
	Questions []Question
	HasSetup  bool     // it supplies something that has to be put in place first
	Faults    []string // one of them is planted, chosen by the learner's seed
	// SystemOnly is why the activity cannot be done with a learner's own manager,
	// as a sentence; "" if it can.
	SystemOnly  string
	noCatalogue bool
	scope       scope
	order       []string // names of its units, as declared
	programs    map[string]facts.ProgramSpec
	supplied    map[string]string // the texts that setup puts in place, by file name
	quickPlan   func() facts.Plan // what the checks themselves need: one for all who ask, and not to be changed
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

// aliases are the activity's names for units, in the order of declaration.
func (a *Activity) aliases() []string {
	return slices.DeleteFunc(slices.Clone(a.order), func(alias string) bool { return a.scope.things[alias].Kind != facts.UnitKind })
}

// things lists what the activity has names for, in the order of declaration, and
// the units of a group one by one.
func (a *Activity) things() []facts.Thing {
	var list []facts.Thing
	for _, name := range a.order {
		for _, thing := range a.scope.things[name].Members() {
			if !slices.Contains(list, thing) {
				list = append(list, thing)
			}
		}
	}
	return list
}

// workOutPlan finds what the checks themselves need.
func (a *Activity) workOutPlan() facts.Plan {
	plan := facts.Plan{Needs: facts.Needs{}, Programs: a.programs, Supplied: a.supplied}
	for _, c := range a.Checks {
		plan.Needs.Add(c.expect.needs)
		if c.patience != nil {
			plan.Needs.Add(c.patience.needs)
		}
	}
	return plan
}

// diagnoses are the activity's rules: those before the catalogue's and those after,
// none of them compiled.
func (a *Activity) diagnoses() (own, fallback []*Rule, err error) {
	if a.rules == nil {
		return nil, nil, nil
	}
	return a.rules()
}

// Rules compiles all the activity's rules and lists them, with all that is wrong.
func (a *Activity) Rules() ([]*Rule, error) {
	own, fallback, err := a.diagnoses()
	all := slices.Concat(own, fallback)
	return all, errors.Join(err, compileAll(all))
}

// inquiry asks why the check fails. No unit is to blame for a wrong answer.
func (a *Activity) inquiry(c *Check, catalogue func() (Catalogue, error)) (*Inquiry, error) {
	own, fallback, err := a.diagnoses()
	q := &Inquiry{Check: c.ID, Reads: c.reads, Catalogue: catalogue, own: own, fallback: fallback}
	if c.judgesAnswer() || a.noCatalogue {
		return q, err
	}
	for _, thing := range a.things() {
		if _, looked := c.expect.needs[thing]; looked && (thing.Kind == facts.UnitKind || thing.Kind == facts.UnitsKind) {
			q.Units = append(q.Units, thing)
		}
	}
	return q, err
}
