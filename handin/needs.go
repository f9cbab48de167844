package handin

import (
	"context"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

// Evidence is what a result rests on, judged once, as whoever grades will judge it. A
// pass rests on what its checks read, anything else on all that was looked at of the
// activity's things, since a reason rests on that. Where masking words changes the verdict, those that may be of a language stay. If it
// is another verdict still, a secret is what a check reads: hides says so.
func (j *Judge) Evidence(ctx context.Context, r *checks.Result) (e *Evidence, hides bool, err error) {
	if r.Seen == nil {
		return nil, false, nil
	}
	needs := r.Activity.RestsOn(r.Seen, r.Verdict == checks.Pass)
	full := maskOf(r.Seen, needs)
	e, err = full.evidence(r.Seen, needs)
	if err != nil || !full.used || r.Verdict != checks.Pass && r.Verdict != checks.Fail || j.comesTo(ctx, r, e) {
		return e, false, err
	}
	less, err := (&mask{secrets: facts.Strong(full.secrets)}).evidence(r.Seen, needs)
	if err != nil || j.comesTo(ctx, r, less) {
		return less, false, err
	}
	bare, err := (&mask{off: true}).evidence(r.Seen, needs)
	return e, err == nil && j.comesTo(ctx, r, bare), err
}

// comesTo says whether evidence comes to the verdict of the result.
func (j *Judge) comesTo(ctx context.Context, r *checks.Result, e *Evidence) bool {
	again, err := j.again(ctx, r.Activity, e, true)
	return err == nil && again.Verdict == r.Verdict
}

// A Lens is before a machine, and has each look see also what makes its evidence
// safe and its own: the secrets of the units, which are masked, and the ids of their
// runs, which cannot repeat by chance.
type Lens struct{ checks.Host }

// Look looks at more than the plan asks for.
func (l Lens) Look(ctx context.Context, plan facts.Plan) (*facts.Snapshot, error) {
	more := plan
	more.Needs = plan.Needs.Clone()
	for thing := range plan.Needs {
		if thing.Kind == facts.UnitKind || thing.Kind == facts.UnitsKind {
			more.Needs.Add(facts.Needs{thing: {"Secrets": true, "HeldSecrets": true, "Id": true, "InvocationID": true}})
		}
	}
	return l.Host.Look(ctx, more)
}
