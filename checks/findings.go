package checks

import (
	"context"

	"github.com/sdlab/sdlab/facts"
)

// findings is the word whose value no look at the machine gives: it is worked
// out by the rules of the review from other words of the same unit.
const findings = "Findings"

// A Reviewer works out the findings.
type Reviewer interface {
	// Needs is what has to be looked at to review the unit, or each of a list.
	Needs(unit facts.Thing) facts.Needs
	// Fill puts the findings into what was seen of it.
	Fill(seen *facts.Snapshot, unit facts.Thing)
}

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
		rules.Fill(seen, thing)
	}
	return seen, nil
}
