package host

import (
	"slices"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// onFailureDelay is how long after a failure a unit in OnFailure= still counts
// as begun for it. systemd queues its job at once; a busy machine, or what the
// unit is ordered behind, may hold it up.
const onFailureDelay = 10 * time.Second

// lastStop adds to the newest run that was asked to end what it said until
// then: the unit's later lines may have pushed that out of [facts.Unit.Lines].
func (s sight) lastStop() error {
	s.u.LastStop = facts.Stop{}
	for _, run := range slices.Backward(s.u.Runs) {
		if run.StopAsked.IsZero() {
			continue
		}
		_, _, unit, invocation := journalFields(s.Scope)
		records, err := s.Journal.Query(s.ctx, []string{unit + "=" + s.journalName(), invocation + "=" + run.Invocation}, newestLines)
		s.u.LastStop = facts.StopOf(run, s.linesOf(records))
		return err
	}
	return nil
}

// onFailureRuns finds the runs of the units in OnFailure= that began when
// systemd had turned to these units, at the unit's newest failure.
func (s sight) onFailureRuns() error {
	s.u.OnFailureRuns = []facts.Run{}
	if len(s.u.OnFailure) == 0 {
		return nil
	}
	records, err := s.Journal.Query(s.ctx, eventMatch(s.Scope, slices.Clone(s.u.OnFailure)), newestEvents)
	if err != nil {
		return err
	}
	now := present{scope: s.Scope, boot: s.bootID(), changed: time.Now}
	wall, _ := s.Clock()
	failed := newestFailure(s.u.Runs)
	for _, name := range s.u.OnFailure {
		runs, _ := timeline(s.Scope, name, records, now)
		ageOf(runs, now.boot, wall)
		for _, run := range runs {
			if slices.ContainsFunc(failed, func(failed facts.Run) bool { return beganFor(run, failed) }) {
				s.u.OnFailureRuns = append(s.u.OnFailureRuns, run)
			}
		}
	}
	slices.SortFunc(s.u.OnFailureRuns, func(a, b facts.Run) int { return a.Started.Compare(b.Started) })
	return nil
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
