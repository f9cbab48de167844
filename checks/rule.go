package checks

import (
	"errors"
	"reflect"
	"slices"
	"sync"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// RuleSpec is a diagnosis as written. One with Findings holds if that list is
// not empty, and the first finding in it is the diagnosis.
type RuleSpec struct {
	ID       string
	For      []string
	Reads    []string
	Last     bool
	Verdict  Verdict // "" for fail
	Where    []Named
	When     Source
	Findings Source
	Why, Try Source
	Then     Source // what to do at last: reload, restart, …; see [actions]
	Patience Source
	Due      Source // of a pending one: in how long it is worth to look again
	At       Source
}

// Diagnosis is a rule that says why a check fails. Its expressions are compiled
// when it is reached, and its words when it holds: most rules never do.
type Diagnosis struct {
	ID        string
	For       []string // the checks it is for; empty for all
	Reads     []string // it is only for checks that read one of these; empty for all
	Last      bool     // tried when no other rule holds, of whatever unit
	Verdict   Verdict
	things    things
	condition func() (*condition, error)
	words     func() (*words, error)
}

// condition is when a rule holds: when an expression does, or when there are
// findings.
type condition struct {
	when, findings *expression
	needs          facts.Needs
}

// words are what a rule says that holds.
type words struct {
	why, try      *text
	then          []action
	patience, due *expression // nil if the rule has none
	needs         facts.Needs
}

var ruleVerdicts = []Verdict{Fail, Pending, Unseen, NotApplicable}

// newDiagnosis returns the rule, not compiled yet. Units are those that an action
// can be about; the first is meant if it names none.
func newDiagnosis(s RuleSpec, names scope, units []string) (*Diagnosis, error) {
	names = names.with(s.Where)
	d := &Diagnosis{ID: s.ID, For: s.For, Reads: s.Reads, Last: s.Last, Verdict: s.Verdict, things: names.things}
	d.condition = sync.OnceValues(func() (*condition, error) { return s.compileCondition(names) })
	d.words = sync.OnceValues(func() (*words, error) { return s.compileWords(names, units) })
	if d.Verdict == "" {
		d.Verdict = Fail
	}
	switch {
	case !slices.Contains(ruleVerdicts, d.Verdict):
		return d, s.At.fault("a diagnosis cannot give the verdict %q (known: %v)", d.Verdict, ruleVerdicts)
	case s.Findings.Text != "" && s.ID+s.When.Text+s.Why.Text+s.Try.Text != "":
		return d, s.At.fault("a rule with findings takes its id, why and try from them, and needs no when")
	case s.Findings.Text == "" && (s.ID == "" || s.When.Text == "" || s.Why.Text == ""):
		return d, s.At.fault("a diagnosis needs an id, a when and a why; this one lacks %s", lacking(map[string]string{"id": s.ID, "when": s.When.Text, "why": s.Why.Text}))
	}
	return d, nil
}

// compile compiles all of the rule, for its faults.
func (d *Diagnosis) compile() error {
	_, err := d.condition()
	_, err2 := d.words()
	return errors.Join(err, err2)
}

func (s RuleSpec) compileCondition(names scope) (*condition, error) {
	if s.Findings.Text == "" {
		when, err := compile(s.When, names, truth)
		if err != nil {
			return nil, err
		}
		return &condition{when: when, needs: when.needs}, nil
	}
	list, element, err := compileList(s.Findings, names)
	if err != nil {
		return nil, err
	}
	if element != reflect.TypeFor[facts.Remark]() {
		return nil, s.Findings.fault("this must be a list of a unit's Findings, such as filter(unit.Findings, .Severity == \"danger\")")
	}
	return &condition{findings: list, needs: list.needs}, nil
}

func (s RuleSpec) compileWords(names scope, units []string) (*words, error) {
	w := &words{needs: facts.Needs{}}
	var errs [5]error
	w.why, errs[0] = compileText(s.Why, names)
	w.try, errs[1] = compileText(s.Try, names)
	w.then, errs[2] = compileActions(s.Then, names, units)
	w.patience, errs[3] = compileSpan(s.Patience, names)
	w.due, errs[4] = compileSpan(s.Due, names)
	if err := errors.Join(errs[:]...); err != nil {
		return nil, err
	}
	for _, t := range []*text{w.why, w.try} {
		w.needs.Add(t.needs)
	}
	for _, e := range []*expression{w.patience, w.due} {
		if e != nil {
			w.needs.Add(e.needs)
		}
	}
	return w, nil
}

// compileSpan compiles a time span; nil where there is none.
func compileSpan(source Source, names scope) (*expression, error) {
	if source.Text == "" {
		return nil, nil
	}
	return compile(source, names, span)
}

// spanOf evaluates a time span.
func (e *expression) spanOf(names things, seen *facts.Snapshot, given map[string]any) (time.Duration, bool) {
	if e == nil {
		return 0, false
	}
	value, err := e.run(names, seen, given)
	d, ok := value.(time.Duration)
	return d, ok && err == nil
}

// holds says whether the condition holds; one that cannot be worked out does not.
func (c *condition) holds(names things, seen *facts.Snapshot, given map[string]any) bool {
	if c.findings != nil {
		list, _ := c.findings.run(names, seen, given)
		return firstOf(list) != nil
	}
	value, err := c.when.run(names, seen, given)
	return err == nil && value == true
}

// reason is what a rule says that holds.
func (d *Diagnosis) reason(c *condition, w *words, names things, seen *facts.Snapshot, given map[string]any) *facts.Finding {
	if c.findings != nil {
		list, _ := c.findings.run(names, seen, given)
		return reasonOf(firstOf(list))
	}
	f := &facts.Finding{ID: d.ID, Why: w.why.render(names, seen, given), Try: w.try.render(names, seen, given)}
	switch then := commands(w.then, names, seen); {
	case f.Try == "":
		f.Try = then
	case then != "":
		f.Try += " Then run: " + then
	}
	return f
}
