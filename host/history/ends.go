package history

import (
	"context"
	"slices"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// LastStop adds to the newest run that was asked to end what it said until
// then: the unit's later lines may have pushed that out of [facts.Unit.Lines].
func (h *History) LastStop(ctx context.Context, u Unit) error {
	u.LastStop = facts.Stop{}
	for _, run := range slices.Backward(u.Runs) {
		if run.StopAsked.IsZero() {
			continue
		}
		records, err := h.Journal.Query(ctx, []string{namesFor(h.Scope).processUnit + "=" + u.Name, processInvocation + "=" + run.Invocation}, newestLines)
		u.LastStop = facts.StopOf(run, h.linesOf(records))
		return err
	}
	return nil
}

// OnFailureRuns finds the runs of the units in OnFailure= that began when
// systemd had turned to these units, at the unit's newest failure.
func (h *History) OnFailureRuns(ctx context.Context, u Unit) error {
	found := []facts.Run{}
	defer func() { u.OnFailureRuns = found }()
	if len(u.OnFailure) == 0 {
		return nil
	}
	records, err := h.Journal.Query(ctx, eventMatch(h.Scope, slices.Clone(u.OnFailure)), newestEvents)
	if err != nil {
		return err
	}
	now := present{scope: h.Scope, boot: h.Boot(), changed: time.Now}
	failed := newestFailure(u.Runs)
	for _, name := range u.OnFailure {
		runs, _ := timeline(h.Scope, name, records, now)
		ageOf(runs, now.boot, h.Now())
		for _, run := range runs {
			if slices.ContainsFunc(failed, func(failed facts.Run) bool { return beganFor(run, failed) }) {
				found = append(found, run)
			}
		}
	}
	slices.SortFunc(found, func(a, b facts.Run) int { return a.Started.Compare(b.Started) })
	return nil
}

// onFailureDelay is how long after a failure a unit in OnFailure= still counts
// as begun for it. systemd queues its job at once; a busy machine, or what the
// unit is ordered behind, may hold it up.
const onFailureDelay = 10 * time.Second

// newestFailure is the newest run that failed and that systemd had not started by
// itself, with all that came after it.
func newestFailure(runs []facts.Run) []facts.Run {
	for i, run := range slices.Backward(runs) {
		begun := i == 0 || !runs[i-1].AutoRestart || runs[i-1].RefusedAgain
		if begun && run.Result != "" && run.Result != "success" {
			return runs[i:]
		}
	}
	return nil
}

// ageOf says how long those runs have lived that no record ends: a unit that
// reports a failure may stay up, as with RemainAfterExit=. They count from when
// their start was done.
func ageOf(runs []facts.Run, boot string, wall time.Time) {
	for i, run := range runs {
		if run.Ended.IsZero() && run.Result == "" && run.Boot == boot && !run.Ready.IsZero() {
			runs[i].Lived = wall.Sub(run.Ready)
		}
	}
}

func beganFor(run, failed facts.Run) bool {
	after := run.Started.Sub(failed.OnFailureAt)
	return !failed.OnFailureAt.IsZero() && after >= 0 && after < onFailureDelay
}

// LastRun is the unit's newest run if it is of the boot; one without any values if not.
func LastRun(u *facts.Unit, boot string) facts.Run {
	if len(u.Runs) == 0 || u.Runs[len(u.Runs)-1].Boot != boot {
		return facts.Run{}
	}
	return u.Runs[len(u.Runs)-1]
}
