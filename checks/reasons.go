package checks

import (
	"path"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/facts"
)

// reasons are what failing checks are explained with, over one snapshot.
type reasons struct {
	catalogue func() (Catalogue, error)
	missing   facts.Needs // collects what rules ask about and the snapshot does not have
	err       error       // what is wrong with a rule
	out       ruledOut    // by what was seen
}

// diagnose gives a failing check the reason that is found, if there is one. The
// check's own patience goes before the rule's.
func (w *reasons) diagnose(a *Activity, c *Check, seen *facts.Snapshot, r *CheckResult) {
	q, err := a.inquiry(c, w.catalogue)
	if err != nil {
		w.err = err
		return
	}
	q.out = w.out
	q.decided = sync.OnceValue(func() map[string][]string { return a.decided(seen) })
	found, missing, err := q.Reason(seen)
	if err != nil {
		w.err = err
		return
	}
	w.missing.Add(missing)
	if found == nil {
		return
	}
	r.Verdict, r.Diagnosis = found.Verdict, &found.Finding
	q.name(seen, found)
	w.missing.Add(c.overruled(seen, r.Diagnosis))
	r.patience, r.due = found.Patience, found.Due
	if d, ok := c.patience.spanOf(a.scope.things, seen, givenFor(c.reads)); ok {
		r.patience = d
	}
}

// name puts the unit's name before a reason of the catalogue's, which says "the unit",
// where the check looks at several and the reason doesn't name it by the way.
func (q *Inquiry) name(seen *facts.Snapshot, found *Found) {
	several := map[facts.Thing]bool{}
	for _, thing := range q.Units {
		for _, unit := range unitsOf(seen, thing) {
			several[unit] = true
		}
	}
	id := found.Unit.Name
	if id != "" && len(several) > 1 && !strings.Contains(found.Finding.Why, strings.TrimSuffix(id, path.Ext(id))) {
		found.Finding.Why = id + ": " + found.Finding.Why
	}
}
