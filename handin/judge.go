package handin

import (
	"context"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

// A Judge judges evidence by a lesson's rules.
type Judge struct {
	Catalogue func() (checks.Catalogue, error)
	Review    func() (checks.Reviewer, error)
	// Quick takes the reason why something fails from the report, if it fails: to find
	// the reason again takes many times as long, and changes no points.
	Quick bool
}

// Judge judges an activity by evidence, as if it were looked at now. What the
// evidence does not have could not be looked at.
func (j *Judge) Judge(ctx context.Context, a *checks.Activity, e *Evidence, quick bool) (*checks.Result, error) {
	checks.Refresh()
	return j.again(ctx, a, e, quick)
}

func (j *Judge) again(ctx context.Context, a *checks.Activity, e *Evidence, quick bool) (*checks.Result, error) {
	seen, err := e.Snapshot()
	if err != nil {
		return nil, &unreadable{err}
	}
	examiner := checks.Examiner{Host: recorded{seen}, Catalogue: j.Catalogue, Review: j.Review}
	if quick {
		return examiner.Verdict(ctx, a)
	}
	results, err := examiner.Examine(ctx, []*checks.Activity{a})
	if err != nil {
		return nil, err
	}
	return results[0], nil
}

// unreadable is evidence that has no shape that was ever written.
type unreadable struct{ err error }

func (e *unreadable) Error() string { return e.err.Error() }
func (e *unreadable) Unwrap() error { return e.err }

// recorded is a machine that shows what it showed once.
type recorded struct{ seen *facts.Snapshot }

// Look returns what was seen. Words of the plan that were not looked at then are
// failures now.
func (r recorded) Look(_ context.Context, plan facts.Plan) (*facts.Snapshot, error) {
	again := facts.NewSnapshot(r.seen.At)
	again.Scope, again.Things, again.Doubts = r.seen.Scope, r.seen.Things, r.seen.Doubts
	for thing, failed := range r.seen.Failures {
		for word, err := range failed {
			again.Fail(thing, word, err)
		}
	}
	for thing, words := range plan.Needs {
		if r.seen.Failures[thing][""] != nil {
			continue
		}
		for word := range words {
			if !r.seen.Asked[thing][word] {
				again.Fail(thing, word, facts.Blind("not-in-report", word, thing.Name))
			}
		}
	}
	return again, nil
}
