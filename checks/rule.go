package checks

import (
	"errors"
	"fmt"
	"iter"
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// RuleSpec is a rule as written. With Each it is tried for every element of that
// list, which it calls "it". With Findings it holds if that list is not empty, and
// the first finding in it is what the rule says.
type RuleSpec struct {
	ID       string
	For      []string
	Reads    []string
	Last     bool
	Alone    bool    // nothing behind it is looked at until it does not hold
	Verdict  Verdict // "" for fail
	Where    []Named
	Each     Source
	When     Source
	Findings Source
	Why, Try Source
	Then     Source // what to do at last: reload, restart, …; see [actions]
	Patience Source
	Due      Source   // of a pending one: in how long it is worth to look again
	Or       []Source // what else fits what was seen; with none the rule is certain
	Tell     Source   // how to tell these apart
	Lines    Source   // the lines of the journal that prove it
	At       Source
}

// A Rule says why something is not as it should be. Its condition is compiled when
// the rule is reached, and its words when it holds: most rules never do.
type Rule struct {
	ID        string
	For       []string // the checks it is for; empty for all
	Reads     []string // it is only for what is about one of these settings; empty for all
	Last      bool     // tried when no other rule holds, of whatever unit
	Alone     bool     // later ones wait until it does not hold
	Verdict   Verdict
	things    things
	condition func() (*condition, error)
	words     func() (*words, error)
}

// condition is when a rule holds: for which elements of each, and when.
type condition struct {
	each     *expression  // nil: the rule is tried once
	element  reflect.Type // of each
	when     *expression  // nil: always
	findings bool         // the elements are remarks, and the first says it all
	needs    facts.Needs
	given    bool // whether it reads what the rule is given, such as "reads" or "it"
}

// words are what a rule says that holds.
type words struct {
	why, try      *text
	then          []action
	patience, due *expression // nil if the rule has none
	or            []*text
	tell          *text
	lines         *expression // nil if the rule names none
	needs         facts.Needs
}

// A View is what a rule is tried over: what was seen, and what the rule's names
// stand for.
type View struct {
	Seen  *facts.Snapshot
	Unit  facts.Thing    // what "unit" stands for; no thing for [AnyUnit]
	Given map[string]any // what other names stand for, such as "reads"
}

var ruleVerdicts = []Verdict{Fail, Pending, Unseen, NotApplicable}

// UnitRules returns rules for any unit, which they call "unit"; named are expressions
// that they share. No rule is compiled yet. An error joins all that is wrong with the
// rules' keys.
func UnitRules(named []Named, specs []RuleSpec) ([]*Rule, error) {
	return newRules(specs, unitScope().with(named), []string{"unit"})
}

func newRules(specs []RuleSpec, names scope, units []string) ([]*Rule, error) {
	var list []*Rule
	var faults []error
	for _, s := range specs {
		r, err := newRule(s, names, units)
		list = append(list, r)
		faults = append(faults, err)
	}
	return list, errors.Join(faults...)
}

// newRule returns the rule, not compiled yet. Units are those that an action can be
// about; the first is meant if it names none.
func newRule(s RuleSpec, names scope, units []string) (*Rule, error) {
	names = names.with(s.Where)
	r := &Rule{ID: s.ID, For: s.For, Reads: s.Reads, Last: s.Last, Alone: s.Alone, Verdict: s.Verdict, things: names.things}
	r.condition = sync.OnceValues(func() (*condition, error) { return s.compileCondition(names) })
	r.words = sync.OnceValues(func() (*words, error) {
		c, err := r.condition()
		if err != nil {
			return nil, err
		}
		return s.compileWords(c.scope(names), units)
	})
	if r.Verdict == "" {
		r.Verdict = Fail
	}
	switch {
	case (len(s.Or) == 0) != (s.Tell.Text == ""):
		return r, s.At.fault("or and tell belong together: what else it could be, and what tells these apart")
	case !slices.Contains(ruleVerdicts, r.Verdict):
		return r, s.At.fault("a diagnosis cannot give the verdict %q (known: %v)", r.Verdict, ruleVerdicts)
	case s.Findings.Text != "" && s.ID+s.Each.Text+s.When.Text+s.Why.Text+s.Try.Text != "":
		return r, s.At.fault("a rule with findings takes its id, why and try from them, and needs no when")
	case s.Findings.Text == "" && (s.ID == "" || s.When.Text+s.Each.Text == "" || s.Why.Text == ""):
		return r, s.At.fault("a diagnosis needs an id, a when and a why; this one lacks %s", lacking(map[string]string{"id": s.ID, "when": s.When.Text + s.Each.Text, "why": s.Why.Text}))
	}
	return r, nil
}

func (s RuleSpec) compileCondition(names scope) (*condition, error) {
	c := &condition{needs: facts.Needs{}, findings: s.Findings.Text != ""}
	var err error
	switch {
	case c.findings:
		c.each, c.element, err = compileList(s.Findings, names)
		if err == nil && c.element != reflect.TypeFor[facts.Remark]() {
			err = s.Findings.fault("this must be a list of a unit's Findings, such as filter(unit.Findings, .Severity == \"danger\")")
		}
	case s.Each.Text != "":
		c.each, c.element, err = compileList(s.Each, names)
	}
	if err != nil {
		return nil, err
	}
	if s.When.Text != "" {
		if c.when, err = compile(s.When, c.scope(names), truth); err != nil {
			return nil, err
		}
		c.needs.Add(c.when.needs)
		c.given = c.when.given
	}
	if c.each != nil {
		c.needs.Add(c.each.needs)
		c.given = c.given || c.each.given
	}
	return c, nil
}

// scope returns the names with "it" among them, if the rule has elements.
func (c *condition) scope(names scope) scope {
	if c.each == nil {
		return names
	}
	element := c.element
	if element == nil || element.Kind() == reflect.Interface {
		element = reflect.TypeFor[string]() // such as the words of a split text
	}
	return names.withSamples(map[string]any{"it": reflect.Zero(element).Interface()})
}

func (s RuleSpec) compileWords(names scope, units []string) (*words, error) {
	w := &words{needs: facts.Needs{}}
	var errs [8]error
	w.why, errs[0] = compileText(s.Why, names)
	w.try, errs[1] = compileText(s.Try, names)
	w.then, errs[2] = compileActions(s.Then, names, units)
	w.patience, errs[3] = compileSpan(s.Patience, names)
	w.due, errs[4] = compileSpan(s.Due, names)
	w.or, errs[5] = compileTexts(s.Or, names)
	w.tell, errs[6] = compileText(s.Tell, names)
	w.lines, errs[7] = compileLines(s.Lines, names)
	if err := errors.Join(errs[:]...); err != nil {
		return nil, err
	}
	for _, t := range append(w.or, w.why, w.try, w.tell) {
		w.needs.Add(t.needs)
	}
	for _, e := range []*expression{w.patience, w.due, w.lines} {
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

// Compile compiles all of the rule, for its faults.
func (r *Rule) Compile() error {
	_, err := r.Needs()
	return err
}

// Needs is all that the rule reads, of [AnyUnit] where that is "unit".
func (r *Rule) Needs() (facts.Needs, error) {
	c, err := r.condition()
	if err != nil {
		return nil, err
	}
	w, err := r.words()
	if err != nil {
		return nil, err
	}
	needs := c.needs.Clone()
	needs.Add(w.needs)
	return needs, nil
}

// Matches tries the rule, once or for each element of its list, and yields the views
// that it holds for, an element under "it". It ends behind an error: what cannot be
// worked out does not hold.
func (r *Rule) Matches(v View) iter.Seq2[View, error] {
	return func(yield func(View, error) bool) {
		c, err := r.condition()
		if err != nil {
			yield(v, err)
			return
		}
		names := r.things.about(v.Unit)
		for one, err := range c.elements(names, v) {
			var holds any = true
			if c.when != nil && err == nil {
				holds, err = c.when.run(names, v.Seen, one.Given)
			}
			if err != nil {
				yield(v, err)
				return
			}
			if holds == true && !yield(one, nil) {
				return
			}
		}
	}
}

// elements yields the view once, or with each element of the list.
func (c *condition) elements(names things, v View) iter.Seq2[View, error] {
	return func(yield func(View, error) bool) {
		if c.each == nil {
			yield(v, nil)
			return
		}
		value, err := c.each.run(names, v.Seen, v.Given)
		if err != nil {
			yield(v, err)
			return
		}
		for list, i := reflect.ValueOf(value), 0; i < list.Len(); i++ {
			one := v
			one.Given = maps.Clone(v.Given)
			if one.Given == nil {
				one.Given = map[string]any{}
			}
			one.Given["it"] = list.Index(i).Interface()
			if !yield(one, nil) {
				return
			}
		}
	}
}

// Says is what the rule says in a view that it holds for.
func (r *Rule) Says(v View) (facts.Finding, error) {
	c, err := r.condition()
	if err != nil {
		return facts.Finding{}, err
	}
	if c.findings {
		return reasonOf(v.Given["it"].(facts.Remark)), nil
	}
	w, err := r.words()
	if err != nil {
		return facts.Finding{}, err
	}
	names := r.things.about(v.Unit)
	return w.doubt(r.sentences(w, names, v), names, v), nil
}

// sentences are the rule's why and try, with the commands of its actions.
func (r *Rule) sentences(w *words, names things, v View) facts.Finding {
	f := facts.Finding{ID: r.ID, Why: w.why.render(names, v.Seen, v.Given), Try: w.try.render(names, v.Seen, v.Given)}
	switch then := commands(w.then, names, v.Seen); {
	case f.Try == "":
		f.Try = then
	case then != "" && strings.HasSuffix(f.Try, "."):
		f.Try += " Then run: " + then
	case then != "": // it ends in a command, which a period would become part of
		f.Try += ", then run: " + then
	}
	return f
}

// span evaluates a time span of the rule's.
func (r *Rule) span(e *expression, v View) (time.Duration, bool) {
	return e.spanOf(r.things.about(v.Unit), v.Seen, v.Given)
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

// reasonOf is a remark of the review as the reason of a failing check.
func reasonOf(r facts.Remark) facts.Finding {
	f := r.Finding
	if r.Line > 0 {
		f.Why = fmt.Sprintf("Line %d of %s, %s: %s", r.Line, r.Path, r.Text, f.Why)
	}
	return f
}
