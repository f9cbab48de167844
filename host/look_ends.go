package host

import (
	"context"
	"slices"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// onFailureDelay is how long after a failure a unit in OnFailure= still counts
// as begun for it. systemd queues its job at once; a busy machine, or what the
// unit is ordered behind, may hold it up.
const onFailureDelay = 10 * time.Second

// ends looks further into how the unit's runs ended, for the words that are
// about that.
func (l *look) ends(ctx context.Context, thing facts.Thing, u *facts.Unit, words facts.Words) {
	if words["LastStop"] {
		stop, err := l.lastStop(ctx, l.journalName(thing, u), u.Runs)
		if err != nil {
			l.seen.Fail(thing, "LastStop", err)
		}
		u.LastStop = stop
	}
	if words["OnFailureRuns"] {
		runs, err := l.onFailureRuns(ctx, u)
		if err != nil {
			l.seen.Fail(thing, "OnFailureRuns", err)
		}
		u.OnFailureRuns = runs
	}
}

// lastStop adds to the newest run that was asked to end what it said until
// then: the unit's later lines may have pushed that out of [facts.Unit.Lines].
func (l *look) lastStop(ctx context.Context, name string, runs []facts.Run) (facts.Stop, error) {
	for _, run := range slices.Backward(runs) {
		if run.StopAsked.IsZero() {
			continue
		}
		_, _, unit, invocation := l.Scope.journalFields()
		records, err := l.Journal.Query(ctx, []string{unit + "=" + name, invocation + "=" + run.Invocation}, newestLines)
		return facts.StopOf(run, l.linesOf(records)), err
	}
	return facts.Stop{}, nil
}

// onFailureRuns finds the runs of the units in OnFailure= that began when
// systemd had turned to these units, at the unit's newest failure.
func (l *look) onFailureRuns(ctx context.Context, u *facts.Unit) ([]facts.Run, error) {
	found := []facts.Run{}
	if len(u.OnFailure) == 0 {
		return found, nil
	}
	records, err := l.Journal.Query(ctx, eventMatch(l.Scope, slices.Clone(u.OnFailure)), newestEvents)
	if err != nil {
		return nil, err
	}
	now := present{scope: l.Scope, boot: l.bootID(), changed: time.Now}
	wall, _ := l.Clock()
	failed := newestFailure(u.Runs)
	for _, name := range u.OnFailure {
		runs, _ := timeline(l.Scope, name, records, now)
		ageOf(runs, now.boot, wall)
		for _, run := range runs {
			if slices.ContainsFunc(failed, func(failed facts.Run) bool { return beganFor(run, failed) }) {
				found = append(found, run)
			}
		}
	}
	slices.SortFunc(found, func(a, b facts.Run) int { return a.Started.Compare(b.Started) })
	return found, nil
}

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
