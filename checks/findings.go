package checks

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"github.com/sdlab/sdlab/facts"
)

// findings is the word whose value no look at the machine gives: it is worked
// out by the rules of the review from other words of the same unit.
const findings = "Findings"

// reviewed lists the things whose findings are wanted.
func reviewed(n facts.Needs) []facts.Thing {
	var things []facts.Thing
	for _, thing := range n.Sorted() {
		if (thing.Kind == facts.UnitKind || thing.Kind == facts.UnitsKind) && n[thing][findings] {
			things = append(things, thing)
		}
	}
	return things
}

// lookAndReview looks, and fills in the findings that the plan asks for. Where
// it asks for none, the rules are not even read.
func (e *Examiner) lookAndReview(ctx context.Context, plan facts.Plan) (*facts.Snapshot, error) {
	things := reviewed(plan.Needs)
	if len(things) == 0 {
		return e.Host.Look(ctx, plan)
	}
	rules, err := e.Review()
	if err != nil {
		return nil, err
	}
	for _, thing := range things {
		plan.Needs.Add(rules.Needs(thing))
	}
	seen, err := e.Host.Look(ctx, plan)
	if err != nil {
		return seen, err
	}
	for _, thing := range things {
		rules.fill(seen, thing)
	}
	return seen, nil
}

// fill puts the findings into the units that the thing stands for. If one
// rule could not be tried, nobody knows all of them.
func (r Review) fill(s *facts.Snapshot, thing facts.Thing) {
	units, _ := s.Thing(thing).([]*facts.Unit)
	if u, one := s.Thing(thing).(*facts.Unit); one {
		units = []*facts.Unit{u}
	}
	for _, u := range units {
		remarks, untried := r.holding(thing, u, s)
		u.Findings = remarks
		for _, id := range slices.Sorted(maps.Keys(untried)) {
			if !errors.Is(untried[id], facts.ErrAbsent) {
				s.Fail(thing, findings, untried[id])
			}
		}
	}
}

// firstOf returns the first remark in a list of them, nil if it is empty.
func firstOf(list any) *facts.Remark {
	v := reflect.ValueOf(list)
	if v.Kind() != reflect.Slice || v.Len() == 0 {
		return nil
	}
	remark, is := v.Index(0).Interface().(facts.Remark)
	if !is {
		return nil
	}
	return &remark
}

// reasonOf is the remark as the reason of a failing check.
func reasonOf(r *facts.Remark) *facts.Finding {
	f := r.Finding
	if r.Line > 0 {
		f.Why = fmt.Sprintf("Line %d of %s, %s: %s", r.Line, r.Path, r.Text, f.Why)
	}
	return &f
}
