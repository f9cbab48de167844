package checks

import (
	"context"

	"github.com/sdlab/sdlab/facts"
)

// maxLooks is how often the rules may ask for more: each look answers what the one
// before left open, and the catalogue has not so many groups.
const maxLooks = 12

// Why finds the reason why a unit is as it is, by the catalogue's rules, and the
// snapshot that it was found in. The needs are looked at in any case. The reason is nil if no rule holds.
func (e *Examiner) Why(ctx context.Context, unit facts.Thing, needs facts.Needs) (*Reason, *facts.Snapshot, error) {
	a, c := aboutUnit(unit)
	more := needs.Clone()
	more.Add(c.expect.needs)
	for range maxLooks {
		seen, err := e.look(ctx, facts.Plan{Needs: more.Clone()}, nil, nil)
		if err != nil {
			return nil, seen, err
		}
		q := &inquiry{activity: a, catalogue: e.Catalogue, seen: seen, missing: facts.Needs{}}
		f := q.reason(c)
		if q.err != nil {
			return nil, seen, q.err
		}
		if f != nil {
			return f.reasonFound(seen, c.given()), seen, nil
		}
		if len(q.missing) == 0 {
			return nil, seen, nil
		}
		more.Add(q.missing)
	}
	return nil, nil, context.DeadlineExceeded
}

// WhyOver finds the reasons over a snapshot that has been looked at, for units of
// which only what Needs of the first looks has is known: what no rule needs more for.
func (e *Examiner) WhyOver(seen *facts.Snapshot, unit facts.Thing) (*Reason, facts.Needs, error) {
	a, c := aboutUnit(unit)
	q := &inquiry{activity: a, catalogue: e.Catalogue, seen: seen, missing: facts.Needs{}}
	f := q.reason(c)
	if q.err != nil || f == nil {
		return nil, q.missing, q.err
	}
	return f.reasonFound(seen, c.given()), nil, nil
}

// everything is what a question about a unit itself reads, as opposed to one about
// some of its settings.
const everything = "everything"

// aboutUnit makes a question out of a unit: an activity with one check that is about
// all there is to say about it.
func aboutUnit(unit facts.Thing) (*Activity, *Check) {
	names := newScope(things{"unit": unit}).withSamples(givenTypes)
	c := &Check{ID: "why", reads: []string{state, everything}, expect: &expression{needs: facts.Needs{unit: {"ActiveState": true}}}}
	return &Activity{ID: "why", scope: names, order: []string{"unit"}}, c
}
