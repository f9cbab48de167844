package handin

import (
	"context"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

// Of is the evidence that a result rests on. A pass rests on what its checks read,
// anything else on all that was looked at of the activity's things, since a reason
// rests on that.
func Of(r *checks.Result) (*Evidence, error) {
	if r.Seen == nil {
		return nil, nil
	}
	return NewEvidence(r.Seen, r.Activity.RestsOn(r.Seen, r.Verdict == checks.Pass))
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
