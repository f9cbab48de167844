package checks

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// ReviewSpec is a rule of the review as written: like a diagnosis, with a
// severity and the settings whose line is to be shown. With Each, the rule is
// tried for every element of that list, which it calls "it".
type ReviewSpec struct {
	RuleSpec
	Severity facts.Severity
	Settings []string // the first that the unit has is shown
	Each     Source
}

// Review is the list of rules that service units are reviewed by. Rules that
// share an id are alternatives: the first that holds is reported.
type Review []*reviewRule

type reviewRule struct {
	id       string
	severity facts.Severity
	settings []string
	each     *expression // nil: once
	when     *expression
	words    *words
	needs    facts.Needs
}

// CompileReview compiles rules for any service, called "unit" there.
func CompileReview(specs []ReviewSpec) (Review, error) {
	names := newScope(things{"unit": anyUnit})
	var review Review
	var faults []error
	for _, s := range specs {
		r, err := compileReviewRule(s, names)
		review = append(review, r)
		faults = append(faults, err)
	}
	return review, errors.Join(faults...)
}

func compileReviewRule(s ReviewSpec, names scope) (*reviewRule, error) {
	r := &reviewRule{id: s.ID, severity: s.Severity, settings: s.Settings, needs: facts.Needs{}}
	if !slices.Contains(facts.Severities(), s.Severity) {
		return r, s.At.fault("a rule of the review needs a severity: danger, warning or advice")
	}
	if s.Try.Text == "" {
		return r, s.At.fault("a rule of the review needs a try")
	}
	if s.Each.Text != "" {
		each, element, err := compileList(s.Each, names)
		if err != nil {
			return r, err
		}
		if element == nil || element.Kind() == reflect.Interface {
			element = reflect.TypeFor[string]() // such as the words of a split text
		}
		names = names.withSamples(map[string]any{"it": reflect.Zero(element).Interface()})
		r.each = each
		r.needs.Add(each.needs)
		if s.When.Text == "" {
			s.When = Source{Text: "true", Path: s.Each.Path, Line: s.Each.Line, Column: s.Each.Column}
		}
	}
	return r, s.compileInto(r, names)
}

func (s ReviewSpec) compileInto(r *reviewRule, names scope) error {
	d, err := newDiagnosis(s.RuleSpec, names, nil)
	if err != nil {
		return err
	}
	if err := d.compile(); err != nil {
		return err
	}
	c, _ := d.condition()
	r.when = c.when
	r.words, _ = d.words()
	r.needs.Add(c.needs)
	r.needs.Add(r.words.needs)
	return s.beyondFiles(r.needs)
}

// beyondFiles finds words that no file tells: a review must come to the same on a
// machine without systemd.
func (s ReviewSpec) beyondFiles(needs facts.Needs) error {
	for thing, words := range needs {
		for _, word := range slices.Sorted(maps.Keys(words)) {
			if w, _ := facts.UnitKind.Word(word); thing == anyUnit && !w.InFiles {
				return s.At.fault("the rule %s reads unit.%s, which a unit file does not tell", s.ID, word)
			}
			if thing.Kind == facts.ManagerKind && word != "Scope" {
				return s.At.fault("the rule %s reads manager.%s, which is known only where systemd runs", s.ID, word)
			}
		}
	}
	return nil
}

// Needs is what has to be looked at to review the unit.
func (r Review) Needs(unit facts.Thing) facts.Needs {
	needs := facts.Needs{unit: {"Settings": true, "Secrets": true}}
	for _, rule := range r {
		needs.Add(bind(rule.needs, unit))
	}
	return needs
}

// Holding lists the remarks on a unit that was looked at, in the order of the
// rules, and the rules that could not be tried, with the reason.
func (r Review) Holding(unit facts.Thing, seen *facts.Snapshot) (remarks []facts.Remark, untried map[string]error) {
	u, _ := seen.Thing(unit).(*facts.Unit)
	return r.holding(unit, u, seen)
}

// holding is [Review.Holding] for one of the units that a thing stands for.
func (r Review) holding(thing facts.Thing, u *facts.Unit, seen *facts.Snapshot) (remarks []facts.Remark, untried map[string]error) {
	manager := facts.Thing{Kind: facts.ManagerKind}
	clean := *seen
	clean.Things = map[facts.Thing]any{anyUnit: facts.Masked(u), manager: seen.Thing(manager)}
	names := things{"unit": anyUnit, "manager": manager}
	done := map[string]bool{}
	untried = map[string]error{}
	for _, rule := range r {
		if done[rule.id] {
			continue
		}
		if err := seen.Failure(bind(rule.needs, thing)); err != nil {
			untried[rule.id] = err
			continue
		}
		held, err := rule.hold(names, &clean, clean.Things[anyUnit].(*facts.Unit))
		if err != nil {
			untried[rule.id] = err
		}
		done[rule.id] = len(held) > 0 && rule.each == nil
		earlier := remarks
		for _, remark := range held {
			if !slices.ContainsFunc(earlier, func(said facts.Remark) bool { return repeats(remark, said) }) && !slices.Contains(remarks, remark) {
				remarks = append(remarks, remark)
			}
		}
	}
	return remarks, untried
}

// repeats says whether an earlier rule of the same id has spoken of the line.
func repeats(r, said facts.Remark) bool {
	return said.ID == r.ID && said.Line == r.Line && said.Path == r.Path && r.Line > 0
}

// maxHeld is how often a rule holds for one unit, at most: a unit that has more
// against it is told the first.
const maxHeld = 100

// hold tries a rule, once or for each element of its list.
func (r *reviewRule) hold(names things, seen *facts.Snapshot, u *facts.Unit) ([]facts.Remark, error) {
	elements := []any{nil}
	if r.each != nil {
		value, err := r.each.run(names, seen, nil)
		if err != nil {
			return nil, err
		}
		elements = nil
		for list, i := reflect.ValueOf(value), 0; i < list.Len(); i++ {
			elements = append(elements, list.Index(i).Interface())
		}
	}
	var held []facts.Remark
	for _, it := range elements {
		extra := map[string]any{"it": it}
		holds, err := r.when.run(names, seen, extra)
		if err != nil {
			return held, fmt.Errorf("cannot work out the rule %s: %w", r.id, err)
		}
		if holds != true {
			continue
		}
		remark := facts.Remark{Severity: r.severity, Finding: facts.Finding{
			ID: r.id, Why: r.words.why.render(names, seen, extra), Try: r.words.try.render(names, seen, extra),
		}}
		point(&remark, it, r.settings, u)
		maskLine(&remark, u.Secrets)
		held = append(held, remark)
		if len(held) == maxHeld {
			return held, fmt.Errorf("cannot work out the rule %s: it holds %d times and more", r.id, maxHeld)
		}
	}
	return held, nil
}

// point finds the line that a remark is about: the element's own, or that of
// the first setting in the list that the unit has, the one in effect, which is
// the last; for an element that is a text, one that holds it.
func point(r *facts.Remark, it any, settings []string, u *facts.Unit) {
	switch v := it.(type) {
	case facts.Setting:
		show(r, v)
		return
	case facts.Secret:
		show(r, v.Setting)
		if v.Comment {
			r.Text = "#" + r.Text
		}
		return
	case facts.IgnoredLine:
		r.Path, r.Line, r.Text = v.Path, v.Line, v.Text
		return
	}
	word, _ := it.(string)
	for _, key := range settings {
		for _, s := range slices.Backward(u.Settings) {
			if s.Key == key && (word == "" || slices.Contains(strings.Fields(s.Value), word) || strings.HasSuffix(s.Value, ":"+word)) {
				show(r, s)
				return
			}
		}
	}
}

// maskLine takes the secrets out of the line: it may have more than the one that the
// remark is about.
func maskLine(r *facts.Remark, secrets []facts.Secret) {
	if key, value, assigned := strings.Cut(r.Text, "="); assigned {
		r.Text = key + "=" + facts.MaskLine(value, r.Path, r.Line, secrets)
	}
}

func show(r *facts.Remark, s facts.Setting) {
	if s.LastLine > s.Line {
		s.Value = strings.Join(strings.Fields(s.Value), " ")
	}
	r.Path, r.Line, r.Text = s.Path, s.Line, s.Key+"="+s.Value
}

// IDs lists the rules' ids in their order.
func (r Review) IDs() []string {
	var ids []string
	for _, rule := range r {
		if !slices.Contains(ids, rule.id) {
			ids = append(ids, rule.id)
		}
	}
	return ids
}
