package facts

import (
	"fmt"
	"slices"
	"time"
)

// SteadySpan is how long a run has to last to count as up. A unit that dies at
// once is "active" for milliseconds behind Restart=always; three seconds is
// longer than any start-up failure seen, and short enough to wait for.
const SteadySpan = 3 * time.Second

// Run is one invocation of a unit, put together from the manager's journal
// records about it.
type Run struct {
	Invocation string
	Boot       string
	// Job is the number of the job that started it, 0 if the journal does not say.
	// The manager counts its jobs up from each boot, in the order in which they were
	// asked for, and those that a job brings along after that job itself.
	Job     int
	Started time.Time // zero when the journal no longer has the start
	Ready   time.Time // when its start was done: at once for Type=simple, at READY=1 for Type=notify; zero if it never was
	Ended   time.Time // zero while it lasts
	Lived   time.Duration
	Current bool
	Lost    bool // it was up when its boot ended without a shutdown
	// Result is systemd's word for the end: success, exit-code, signal,
	// oom-kill, timeout, resources, start-limit-hit, …; "" while it lasts.
	Result string
	// Code is exited, killed or dumped, for an end that was not clean.
	Code   string
	Status int // exit status or signal that goes with Code
	// SpawnStep and SpawnErrno say why a program of the unit could not be started
	// at all: USER, CHDIR, EXEC, …, and the errno if the journal has it.
	SpawnStep  string
	SpawnErrno int
	SpawnPath  string // the program, as the unit named it for this run
	// Stop is the job that ended the run: stop, restart, or "" if nobody asked.
	Stop string
	// StopAsked is when that job began to end it; zero also where the job found
	// nothing to end: while the unit waited for its restart.
	StopAsked time.Time
	// AutoRestart says that the manager restarted the unit after this run on
	// its own account; AutoRestartAt is when.
	AutoRestart   bool
	AutoRestartAt time.Time
	// OnFailureAt is when systemd turned to the units in OnFailure= because of
	// this end, zero if it did not. Up to systemd 252 it does so when it has given
	// up on the unit, later ones also before each automatic restart.
	OnFailureAt time.Time
	// RefusedAgain says that the next start was refused: the start limit.
	RefusedAgain bool
	// Healed says that the run had really been up, ended without anybody
	// asking systemd for it, and that the restarted run came up and stayed.
	Healed bool
}

// Spans says that the run was up at t: its start was done by then, and it had not ended.
func (r Run) Spans(t time.Time) bool {
	return !r.Ready.IsZero() && !t.Before(r.Ready) && (r.Current || r.Ended.After(t))
}

// begunBy is how soon after something a run has begun that was waiting for it.
const begunBy = time.Second

// BeganUpon says that the run began at the moment in which another one, which takes
// its time to say so, had become ready.
func (r Run) BeganUpon(other Run) bool {
	waited := r.Started.Sub(other.Ready)
	return r.Boot == other.Boot && other.Ready.After(other.Started) && waited >= 0 && waited < begunBy
}

// AskedBefore says that the run was asked for before the other one.
func (r Run) AskedBefore(other Run) bool { return r.Job > 0 && r.Job < other.Job }

// String words the run on one line.
func (r Run) String() string { return r.say(time.Now()) }

func (r Run) say(now time.Time) string {
	began := "started " + Say(now, r.Started)
	switch {
	case r.neverBegan():
		began = "failed to start " + Say(now, r.Ended)
	case r.Started.IsZero():
		began = "started before the journal begins"
	case r.Ready.Sub(r.Started) >= time.Second:
		began += ", ready " + Say(now, r.Ready)
	}
	end := ", still up"
	switch {
	case !r.Current && r.Ended.IsZero():
		end = ", its end is not recorded"
	case r.Stop != "":
		end = ", ended by a " + r.Stop + " job"
	case r.Code != "":
		end = fmt.Sprintf(", %s, status %d", r.Code, r.Status)
	case r.neverBegan():
		end = ", result " + r.Result
	case r.Result != "":
		end = ", ended, result " + r.Result
	}
	if r.AutoRestart {
		end += ", restarted by systemd"
	}
	return began + end
}

// neverBegan says that systemd could not even begin the run, as without a file of
// EnvironmentFile=: with Type=simple it writes that a unit is started when there is a
// process.
func (r Run) neverBegan() bool {
	return r.Result == "resources" && r.Started.IsZero() && !r.Ended.IsZero()
}

// reallyRan says whether the run was up before it ended, as opposed to a
// program that could not start or gave up at once. A death by SIGTERM looks
// like a clean exit in the journal, so a short run counts only if it was of the
// same unit and script as the one that stays up: then it did not give up by
// itself. Nothing but a kill from outside looks like SIGKILL. A start that timed
// out (Type=notify or forking) was never up, however long that took; a run that
// RuntimeMaxSec= ended was.
func (r Run) reallyRan(changed func() time.Time) bool {
	if r.SpawnErrno != 0 || slices.Contains([]string{"protocol", "resources"}, r.Result) || r.Result == "timeout" && r.Ready.IsZero() {
		return false
	}
	const sigkill = 9
	if r.Lived >= SteadySpan || r.Result == "signal" && r.Status == sigkill {
		return true
	}
	return (r.Result == "success" || r.Result == "signal") && !r.Started.IsZero() && r.Started.After(changed())
}

// cameUp says whether the run, started automatically, counts as recovery. A run
// that a power cut ended left no record of its end; a failure would have. One that
// was up when somebody had it stopped did not fail, however short it was.
func (r Run) cameUp() bool {
	return r.Lived >= SteadySpan || r.Lost || !r.Ready.IsZero() && !r.StopAsked.IsZero()
}

// MarkHealed sets Healed on the runs, which are in order of their start.
// changed tells when the unit's files or its script were last changed; it is
// asked only if that matters.
func MarkHealed(runs []Run, changed func() time.Time) {
	for i := range runs[:max(0, len(runs)-1)] {
		run, next := &runs[i], runs[i+1]
		run.Healed = run.AutoRestart && run.Stop == "" && next.Boot == run.Boot &&
			next.cameUp() && run.reallyRan(changed)
	}
}
