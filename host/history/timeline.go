package history

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// Identifiers of the manager's records, the same in systemd 247 to 262
// (sd-messages.h).
const (
	unitStarting     = "7d4958e842da4a758f6c1cdc7b36dcc5"
	unitStarted      = "39f53479d3a045ac8e11786248231fbf"
	unitStopping     = "de5b426a63be47a7b6ac3eaac82e2f6f"
	unitStopped      = "9d1aaa27d60140bd96365438aad20286"
	unitFailed       = "be02cf6855d2428ba40df7e9d022f03d"
	unitSuccess      = "7ad2d189f7e94e70a38c781354912448"
	unitFailure      = "d9b373ed55a64feb8242e02dbe79a49c"
	unitSkipped      = "0e4284a0caca4bfc81c0bb6786972673" // by ExecCondition=
	processExit      = "98e322203f7a4ed290d09fe03c09fe15"
	restartScheduled = "5eb03494b6584870a536b337290809b3"
	spawnFailed      = "641257651c1b4ec9a8624d7a40a9e1e7"
)

var eventIDs = []string{
	unitStarting, unitStarted, unitStopping, unitStopped, unitFailed,
	unitSuccess, unitFailure, unitSkipped, processExit, restartScheduled, spawnFailed,
}

// execCondition is the result of a run that ExecCondition= ended before its program.
const execCondition = "exec-condition"

// startLimitFunc is where the manager says that a start was refused; that
// record has no MESSAGE_ID.
const startLimitFunc = "unit_test_start_limit"

// onFailureFuncs are where the manager says that it turns to the units in
// OnFailure=, up to systemd 252 and later; that record has no MESSAGE_ID either.
var onFailureFuncs = []string{"unit_start_on_failure", "unit_start_on_termination_deps"}

// present is what the manager says about the unit at the time of the look.
type present struct {
	scope            facts.Scope
	invocation, boot string
	since, now       time.Time        // since: when the present run came up
	up, down         bool             // down: it has ended, or waits for its restart
	downSince        time.Time        // zero if unknown
	activeUntil      time.Time        // when the last run that is over stopped being active; zero if unknown
	pause            time.Duration    // RestartUSec
	changed          func() time.Time // when the unit's files or its script last were
	begins           time.Time        // what was written before is gone; zero if nothing is
}

// builder puts a unit's runs together from records in their order.
type builder struct {
	runs    []*facts.Run
	known   map[string]*facts.Run
	jobs    map[string]string // the start job of each invocation
	skipped string            // why the newest start came to no run, see facts.Unit.SkippedFor
	at      string            // the boot in which that was
}

// timeline returns the unit's runs, oldest first, and why its newest start came
// to no run at all, if it did not.
func timeline(scope facts.Scope, unit string, records []Record, now present) (runs []facts.Run, skipped string) {
	field := namesFor(scope)
	b := &builder{known: map[string]*facts.Run{}, jobs: map[string]string{}}
	for _, r := range records {
		if r[field.unit] == unit && trusted(scope, r) && r["CODE_FUNC"] != invalidEnvFunc {
			b.add(r, r[field.invocation])
		}
	}
	if b.at == now.boot {
		skipped = b.skipped
	}
	return b.finish(now), skipped
}

// trusted keeps out records that the learner's own programs could have made
// up: the _ fields are written by journald. What a child said about its failed
// start comes from the child.
func trusted(scope facts.Scope, r Record) bool {
	return scope == facts.User || r["_PID"] == "1" || r["MESSAGE_ID"] == spawnFailed
}

func (b *builder) run(r Record, invocation string) *facts.Run {
	if run := b.known[invocation]; run != nil {
		return run
	}
	run := &facts.Run{Invocation: invocation, Boot: r["_BOOT_ID"]}
	b.known[invocation] = run
	b.runs = append(b.runs, run)
	return run
}

func (b *builder) add(r Record, invocation string) {
	if b.afterwards(r, invocation) || b.skips(r, invocation) || invocation == "" {
		return
	}
	run := b.run(r, invocation)
	switch r["MESSAGE_ID"] {
	case unitStarting, unitStarted:
		if run.Started.IsZero() {
			run.Started = r.At()
			run.Job, _ = strconv.Atoi(r["JOB_ID"])
		}
		if r["MESSAGE_ID"] == unitStarted && run.Ready.IsZero() {
			run.Ready = r.At()
		}
	case unitStopping:
		run.Stop, run.StopAsked = "stop", r.At()
	case unitStopped:
		b.stopped(run, r)
	case processExit:
		if command := r["COMMAND"]; command == "" || command == "ExecStart" {
			run.Code = r["EXIT_CODE"]
			run.Status, _ = strconv.Atoi(r["EXIT_STATUS"])
		}
		if run.SpawnStep == "" {
			run.SpawnStep = exitStep(r)
		}
		b.end(run, r)
	case unitSuccess:
		run.Result = "success"
		b.end(run, r)
	case unitFailure, unitSkipped:
		if run.RefusedAgain && run.Result != "" {
			return // how the next start failed, which never came to a run of its own
		}
		run.Result = r["UNIT_RESULT"]
		b.end(run, r)
	case restartScheduled:
		run.AutoRestart, run.AutoRestartAt = true, r.At()
	case spawnFailed:
		run.SpawnStep = spawnStep(r["MESSAGE"])
		run.SpawnErrno, _ = strconv.Atoi(r["ERRNO"])
		run.SpawnPath = r["EXECUTABLE"]
	}
}

// afterwards notes what the manager writes about a run that is over: that it
// refused to start another one, and that it turned to OnFailure=.
func (b *builder) afterwards(r Record, invocation string) bool {
	if r["CODE_FUNC"] == startLimitFunc {
		if len(b.runs) > 0 {
			b.runs[len(b.runs)-1].RefusedAgain = true
		}
		return true
	}
	if slices.Contains(onFailureFuncs, r["CODE_FUNC"]) {
		// From the same place it says that it turns to OnSuccess=.
		if run := b.known[invocation]; run != nil && strings.Contains(r["MESSAGE"], "OnFailure=") {
			run.OnFailureAt = r.At()
		}
		return true
	}
	return false
}

// skips notes a start that never came to a run. The manager writes about those
// under no invocation, or under that of the run before if it still has it. A
// start that is skipped for a condition counts as done, also for ExecCondition=,
// whose commands have run under an invocation of their own.
func (b *builder) skips(r Record, invocation string) bool {
	job, id := r["JOB_ID"], r["MESSAGE_ID"]
	switch {
	case id == unitSkipped:
		b.skipped, b.at = r["UNIT_RESULT"], r["_BOOT_ID"]
		return false
	case id == unitStarted && invocation != "" && b.jobs[invocation] == job && b.known[invocation] != nil && b.known[invocation].Result == execCondition:
		return true
	case id == unitStarting, id == unitStarted && invocation != "" && (b.jobs[invocation] == "" || b.jobs[invocation] == job):
		b.jobs[invocation], b.skipped = job, ""
		return false
	case id == unitStarted:
		b.skipped = "condition"
	case id == unitFailed && (r["JOB_RESULT"] == "assert" || r["JOB_RESULT"] == "dependency"):
		b.skipped = r["JOB_RESULT"]
	default:
		return false
	}
	b.at = r["_BOOT_ID"]
	return true
}

func (b *builder) end(run *facts.Run, r Record) {
	if run.Ended.IsZero() {
		run.Ended = r.At()
	}
}

// stopped reads the end of a stop job. Up to systemd 252 one with the type
// "restart" also comes with every automatic restart, so it says who asked only
// if a STOPPING came before.
func (b *builder) stopped(run *facts.Run, r Record) {
	switch {
	case r["JOB_TYPE"] == "stop":
		run.Stop = "stop"
	case run.Stop != "":
		run.Stop = "restart"
	case !run.AutoRestart:
		// A restart asked for while the unit waited for its own.
		run.Stop = "restart"
	default:
		return // the end of the pause, not of the run
	}
	b.end(run, r)
}

// Exit statuses of systemd's own, for a process that could not become the program:
// Process Exit Codes in systemd.exec(5).
const firstOwnStatus, lastOwnStatus = 200, 243

// exitStep reads the step from an end like "status=217/USER". The process itself
// has said more, but may have been gone before the journal knew whose it was.
func exitStep(r Record) string {
	status, _ := strconv.Atoi(r["EXIT_STATUS"])
	if r["EXIT_CODE"] != "exited" || status < firstOwnStatus || status > lastOwnStatus {
		return ""
	}
	_, step, _ := strings.Cut(r["MESSAGE"], "status="+r["EXIT_STATUS"]+"/")
	return step
}

// spawnStep reads the step from "Failed at step USER spawning …": it is in no
// field of its own.
func spawnStep(message string) string {
	_, after, _ := strings.Cut(message, "Failed at step ")
	step, _, _ := strings.Cut(after, " ")
	return step
}

// cleanEnd tells the end of a run that the user's manager has no record of: it
// logs a clean end at level debug only (unit_log_success()), and every other.
func (now present) cleanEnd(run *facts.Run) {
	over := now.down || run.Invocation != now.invocation
	if run.Result != "" || !over || run.Boot != now.boot {
		return
	}
	run.Result = "success"
	switch {
	case !run.Ended.IsZero(): // by a stop job, of which there is a record
	case run.AutoRestart && !now.activeUntil.Before(run.Started) && !now.activeUntil.After(run.AutoRestartAt):
		run.Ended = now.activeUntil
	case run.AutoRestart: // by the pause as it is now
		run.Ended = later(run.Started, run.AutoRestartAt.Add(-now.pause))
	case run.Invocation == now.invocation && !now.downSince.IsZero():
		run.Ended = later(run.Started, now.downSince)
	}
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func (b *builder) finish(now present) []facts.Run {
	runs := make([]facts.Run, 0, len(b.runs))
	for _, run := range b.runs {
		if now.scope == facts.User {
			now.cleanEnd(run)
		}
		switch {
		case run.Ended.IsZero() && run.Invocation == now.invocation && run.Result == "":
			run.Current = true
			if now.up {
				run.Lived = now.now.Sub(now.since)
			}
		case run.Ended.IsZero():
			run.Lost = run.Boot != now.boot
		case !run.Started.IsZero():
			run.Lived = run.Ended.Sub(run.Started)
		case !now.begins.IsZero() && run.Boot == now.boot:
			run.Lived = max(0, run.Ended.Sub(now.begins)) // at least
		}
		runs = append(runs, *run)
	}
	facts.MarkHealed(runs, now.changed)
	return runs
}
