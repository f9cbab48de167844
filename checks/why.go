package checks

import (
	"context"
	"errors"

	"github.com/sdlab/sdlab/facts"
)

// maxLooks is how often the rules may ask for more: each look answers what the one
// before left open, and the catalogue has not so many groups.
const maxLooks = 12

// Why finds the reason why a unit is as it is, by the catalogue's rules about what
// units do, and the snapshot that it was found in. The needs are looked at in any
// case. The reason is nil if no rule holds.
func Why(ctx context.Context, host Host, catalogue func() (Catalogue, error), unit facts.Thing, needs facts.Needs) (*Reason, *facts.Snapshot, error) {
	more := needs.Clone()
	q := &Inquiry{Reads: []string{State, "why"}, Units: []facts.Thing{unit}, Catalogue: catalogue}
	for range maxLooks {
		asked := more.Clone()
		seen, err := host.Look(ctx, facts.Plan{Needs: more.Clone()})
		if err != nil {
			return nil, nil, err
		}
		seen.Asked = asked
		found, missing, err := q.Reason(seen)
		switch {
		case err != nil:
			return nil, nil, err
		case found != nil:
			r, err := found.reason(found.view)
			return r, seen, err
		case len(missing) == 0:
			return nil, seen, nil
		}
		more.Add(missing)
	}
	return nil, nil, errors.New("the rules ask for more and more")
}
