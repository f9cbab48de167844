package live

import (
	"fmt"
	"slices"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/facts"
)

// A Line is one thing that happened.
type Line struct {
	At   time.Time
	Unit string
	Text string // without the unit
	Bad  bool
}

// String is the line as it is shown.
func (l Line) String() string {
	return l.At.Local().Format(time.TimeOnly) + " " + l.Unit + " " + l.Text
}

// teller tells what has changed since it was asked last.
type teller struct {
	units map[string]known
	boot  string // this one's id, if it is known
}

// theManager tells which boot it is.
var theManager = facts.Thing{Kind: facts.ManagerKind}

// known is what has been told about a unit.
type known struct {
	runs       map[string]phase
	load, file string
	reload     bool
	skipped    string
	starting   bool // for long enough to be seen, as with Type=notify
}

// phase is how much of a run has been told.
type phase struct{ started, ended, refused bool }

// mostTold bounds what is told at once. Of a unit that restarts as fast as it can,
// only the newest lines matter.
const mostTold = 8

// tell returns what has happened, oldest first. The first time that is the newest
// run of each unit, so that there is something to begin with.
func (t *teller) tell(units []*facts.Unit, seen *facts.Snapshot, home string) []Line {
	if t.units == nil {
		t.units = map[string]known{}
	}
	var lines []Line
	if m, ok := seen.Things[theManager].(*facts.Manager); ok {
		t.boot = m.BootID
	}
	for _, u := range units {
		lines = append(lines, t.unit(u, seen.At)...)
	}
	slices.SortStableFunc(lines, func(a, b Line) int { return a.At.Compare(b.At) })
	for i := range lines {
		lines[i].Text = strings.ReplaceAll(lines[i].Text, home+"/", "~/")
	}
	return lines[max(0, len(lines)-mostTold):]
}

func (t *teller) unit(u *facts.Unit, now time.Time) []Line {
	before, knew := t.units[u.Id]
	if !knew {
		before = known{load: u.LoadState, file: u.UnitFileState, reload: u.NeedDaemonReload, skipped: u.SkippedFor}
	}
	after := known{runs: map[string]phase{}, load: u.LoadState, file: u.UnitFileState, reload: u.NeedDaemonReload, skipped: u.SkippedFor}
	after.starting = u.ActiveState == "activating" && strings.HasPrefix(u.SubState, "start")
	var runs []Line
	for i, run := range u.Runs {
		was := before.runs[run.Invocation]
		after.runs[run.Invocation] = phase{!run.Started.IsZero(), !run.Ended.IsZero(), run.RefusedAgain}
		if knew || i == len(u.Runs)-1 {
			runs = append(runs, t.runLines(u, i, was)...)
		}
	}
	t.units[u.Id] = after
	at := now
	if len(runs) > 0 && runs[0].At.Before(now) {
		at = runs[0].At // it was read before it was started
	}
	lines := append(fileLines(u, before, at), runs...)
	if before.starting && u.ActiveState == "active" {
		lines = append(lines, Line{At: now, Text: "is up: its start is complete"})
	}
	for i := range lines {
		lines[i].Unit = strings.TrimSuffix(u.Id, ".service")
	}
	return lines
}

// fileLines tell what happened to the unit's files.
func fileLines(u *facts.Unit, before known, at time.Time) (lines []Line) {
	add := func(bad bool, text string) { lines = append(lines, Line{At: at, Text: text, Bad: bad}) }
	loaded := u.LoadState == "loaded"
	switch {
	case before.load == u.LoadState || u.LoadState == "":
	case loaded:
		add(false, "is loaded: systemd has read "+u.FragmentPath)
	case u.LoadState == "not-found":
		add(true, "is gone: systemd has no unit file of that name")
	default:
		add(true, "could not be loaded: LoadState="+u.LoadState)
	}
	if u.NeedDaemonReload && !before.reload {
		add(true, "has changed on disk: systemd reads it at the next daemon-reload")
	}
	if before.reload && !u.NeedDaemonReload && loaded {
		add(false, "was read again: what systemd knows is what is on disk")
	}
	fresh := before.file == "" && u.UnitFileState == "disabled" // which goes without saying
	if meaning := atBoot[u.UnitFileState]; before.file != u.UnitFileState && loaded && meaning != "" && !fresh {
		add(false, "is "+u.UnitFileState+" now: "+meaning)
	}
	if u.SkippedFor != before.skipped && u.SkippedFor != "" {
		add(true, "was not started: "+u.SkippedFor)
	}
	return lines
}

// runLines tell what is new about the unit's run of that number.
func (t *teller) runLines(u *facts.Unit, i int, was phase) (lines []Line) {
	run := u.Runs[i]
	if !run.Started.IsZero() && !was.started {
		lines = append(lines, Line{At: run.Started, Text: beginning(u, i)})
	}
	if !run.Ended.IsZero() && !was.ended {
		lines = append(lines, Line{At: run.Ended, Text: t.ending(u, run), Bad: !clean(run)})
	}
	if run.RefusedAgain && !was.refused {
		lines = append(lines, Line{At: run.Ended, Bad: true, Text: "is not started again: it was started too often in a short time (start-limit-hit)"})
	}
	return lines
}

// atBoot says what the unit file states mean that a learner changes.
var atBoot = map[string]string{
	"enabled":  "it starts at boot",
	"disabled": "it does not start at boot",
	"masked":   "nothing can start it",
}

func beginning(u *facts.Unit, i int) string {
	if i > 0 && u.Runs[i-1].AutoRestart && !u.Runs[i-1].RefusedAgain { // after a refusal somebody has to start it
		return "was started again by systemd"
	}
	return "was started"
}

// clean says whether a run ended as it should.
func clean(r facts.Run) bool { return r.Result == "success" || r.Result == "" || r.Stop != "" }

// ending says how a run ended and how long it lasted.
func (t *teller) ending(u *facts.Unit, r facts.Run) string {
	lasted := ""
	if !r.Started.IsZero() {
		lasted = ", " + span(r.Ended.Sub(r.Started)) + " after it started"
	}
	text := howItEnded(r) + lasted
	if r.Stop != "" && r.Result != "timeout" && t.boot != "" && r.Boot != t.boot {
		text = "was stopped before this boot" + lasted // by somebody, or by the shutdown
	}
	if r.SpawnErrno != 0 {
		text += ": " + spawnError(r)
	}
	if r.AutoRestart && r.Stop == "" {
		text += "; systemd starts it again after " + span(u.RestartUSec)
	}
	return text
}

func howItEnded(r facts.Run) string {
	switch {
	case r.Result == "timeout" && r.Stop != "":
		return "did not stop in time and was killed"
	case r.Result == "timeout":
		return "took too long (timeout) and was ended"
	case r.Result == "oom-kill":
		return "was killed by the kernel: out of memory"
	case r.Result == "watchdog":
		return "did not report to the watchdog in time and was killed"
	case r.Stop != "":
		return "was stopped (systemctl " + r.Stop + ")"
	case r.SpawnStep != "" && r.Code == "exited":
		return fmt.Sprintf("exited %d/%s", r.Status, r.SpawnStep)
	case r.Code == "exited":
		return fmt.Sprintf("exited with status %d", r.Status)
	case r.Code == "killed" || r.Code == "dumped":
		return "was killed by " + signal(r.Status)
	case r.Result == "success":
		return "ended cleanly"
	case r.Lost:
		return "ended when the machine went down"
	}
	return "ended, result " + r.Result
}

func signal(n int) string {
	if name := unix.SignalName(syscall.Signal(n)); name != "" {
		return name
	}
	return fmt.Sprintf("signal %d", n)
}

// spawnError says what kept systemd from starting the program, as far as the
// journal has it.
func spawnError(r facts.Run) string {
	errno := syscall.Errno(r.SpawnErrno)
	if errno == syscall.ESRCH && (r.SpawnStep == "USER" || r.SpawnStep == "GROUP") {
		return "there is no such " + strings.ToLower(r.SpawnStep)
	}
	if r.SpawnStep == "EXEC" && r.SpawnPath != "" {
		return r.SpawnPath + ": " + errno.Error()
	}
	return errno.Error()
}

// span formats a time as precisely as it matters.
func span(d time.Duration) string {
	switch {
	case d < time.Second:
		return fmt.Sprintf("%d ms", d.Milliseconds())
	case d < 10*time.Second:
		return fmt.Sprintf("%.1f s", d.Seconds())
	case d < 2*time.Minute:
		return fmt.Sprintf("%.0f s", d.Seconds())
	case d < 2*time.Hour:
		return fmt.Sprintf("%d min", int(d.Minutes()))
	}
	return fmt.Sprintf("%d h", int(d.Hours()))
}
