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
	begun bool
	units map[string]known
}

// known is what has been told of a unit.
type known struct {
	runs             map[string]phase
	load, file       string
	reload           bool
	skipped, refused string
}

// phase is how far a run has been told.
type phase struct{ started, ended, restarts bool }

// mostTold bounds what is told at once: of a unit that restarts as fast as it can,
// the newest counts.
const mostTold = 8

// tell returns what has happened, oldest first. The first time that is the newest
// run of each unit, so that there is something to begin with.
func (t *teller) tell(units []*facts.Unit, seen *facts.Snapshot, home string) []Line {
	if t.units == nil {
		t.units = map[string]known{}
	}
	var lines []Line
	for _, u := range units {
		lines = append(lines, t.unit(u, seen.At)...)
	}
	t.begun = true
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
	add := func(at time.Time, bad bool, text string) []Line {
		return []Line{{At: at, Unit: strings.TrimSuffix(u.Id, ".service"), Text: text, Bad: bad}}
	}
	var lines []Line
	switch {
	case before.load != u.LoadState && u.LoadState == "loaded":
		lines = append(lines, add(now, false, "is loaded: systemd has read "+u.FragmentPath)...)
	case before.load != u.LoadState && u.LoadState == "not-found":
		lines = append(lines, add(now, true, "is gone: systemd has no unit file of that name")...)
	case before.load != u.LoadState && u.LoadState != "":
		lines = append(lines, add(now, true, "could not be loaded: LoadState="+u.LoadState)...)
	}
	if u.NeedDaemonReload && !before.reload {
		lines = append(lines, add(now, true, "has changed on disk: systemd reads it at the next daemon-reload")...)
	}
	if before.reload && !u.NeedDaemonReload && u.LoadState == "loaded" {
		lines = append(lines, add(now, false, "was read again: what systemd knows is what is on disk")...)
	}
	if before.file != u.UnitFileState && u.LoadState == "loaded" && u.UnitFileState != "" {
		lines = append(lines, add(now, false, "is "+u.UnitFileState+" now"+atBoot(u.UnitFileState))...)
	}
	if u.SkippedFor != before.skipped && u.SkippedFor != "" {
		lines = append(lines, add(now, true, "was not started: "+u.SkippedFor)...)
	}
	for i, run := range u.Runs {
		was := before.runs[run.Invocation]
		is := phase{!run.Started.IsZero(), !run.Ended.IsZero(), run.AutoRestart}
		after.runs[run.Invocation] = is
		if !knew && i < len(u.Runs)-1 {
			continue // long ago
		}
		if is.started && !was.started {
			lines = append(lines, add(run.Started, false, beginning(u, i))...)
		}
		if is.ended && !was.ended {
			lines = append(lines, add(run.Ended, !clean(run), ending(u, run))...)
		}
		if run.RefusedAgain && before.refused != run.Invocation {
			lines = append(lines, add(run.Ended, true, "is not started again: it was started too often in a short time (start-limit-hit)")...)
		}
		if run.RefusedAgain {
			after.refused = run.Invocation
		}
	}
	t.units[u.Id] = after
	return lines
}

func atBoot(state string) string {
	switch state {
	case "enabled":
		return ": it starts at boot"
	case "disabled":
		return ": it does not start at boot"
	case "masked":
		return ": nothing can start it"
	}
	return ""
}

func beginning(u *facts.Unit, i int) string {
	if i > 0 && u.Runs[i-1].AutoRestart {
		return "was started again by systemd"
	}
	return "was started"
}

// clean says whether a run ended as it should.
func clean(r facts.Run) bool { return r.Result == "success" || r.Result == "" || r.Stop != "" }

// ending words how a run ended and how long it had lasted.
func ending(u *facts.Unit, r facts.Run) string {
	lasted := ""
	if !r.Started.IsZero() {
		lasted = ", " + span(r.Ended.Sub(r.Started)) + " after it started"
	}
	text := howItEnded(r) + lasted
	if r.SpawnErrno != 0 {
		text += ": " + spawnError(u, r)
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
func spawnError(u *facts.Unit, r facts.Run) string {
	errno := syscall.Errno(r.SpawnErrno)
	if r.SpawnStep == "EXEC" && len(u.ExecStart) > 0 && len(u.ExecStart[0].Argv) > 0 {
		return u.ExecStart[0].Argv[0] + ": " + errno.Error()
	}
	return errno.Error()
}

// span words a time as precisely as it matters.
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
