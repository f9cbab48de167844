package live

import (
	"syscall"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

var noon = time.Date(2026, 1, 2, 12, 0, 0, 0, time.Local)

func told1(t *testing.T, units ...*facts.Unit) []string {
	t.Helper()
	var tell teller
	tell.tell([]*facts.Unit{{Id: "a.service", LoadState: "loaded", FragmentPath: "/etc/a"}}, &facts.Snapshot{At: noon}, "/home/me")
	var texts []string
	for _, u := range units {
		texts = nil
		for _, line := range tell.tell([]*facts.Unit{u}, &facts.Snapshot{At: noon.Add(time.Minute)}, "/home/me") {
			texts = append(texts, line.String())
		}
	}
	return texts
}

func unit(runs ...facts.Run) *facts.Unit {
	return &facts.Unit{Id: "a.service", LoadState: "loaded", FragmentPath: "/etc/a", Runs: runs, RestartUSec: 5 * time.Second,
		ExecStart: []facts.Exec{{Argv: []string{"/home/me/a.py"}}}}
}

func TestNarration(t *testing.T) {
	up := facts.Run{Invocation: "1", Started: noon}
	failed := up
	failed.Ended, failed.Code, failed.Status, failed.Result, failed.SpawnStep, failed.SpawnErrno, failed.SpawnPath = noon.Add(40*time.Millisecond), "exited", 203, "exit-code", "EXEC", int(syscall.ENOENT), "/home/me/b.py"
	nobody := up
	nobody.Ended, nobody.Code, nobody.Status, nobody.Result, nobody.SpawnStep, nobody.SpawnErrno = noon.Add(40*time.Millisecond), "exited", 217, "exit-code", "USER", int(syscall.ESRCH)
	killed := up
	killed.Ended, killed.Code, killed.Status, killed.Result, killed.AutoRestart = noon.Add(90*time.Second), "killed", 9, "signal", true
	stopped := up
	stopped.Ended, stopped.Result, stopped.Stop = noon.Add(3*time.Hour), "success", "stop"
	slow := up
	slow.Ended, slow.Result, slow.Stop, slow.Code, slow.Status = noon.Add(90*time.Second), "timeout", "stop", "killed", 9
	refused := failed
	refused.RefusedAgain = true
	again := facts.Run{Invocation: "2", Started: noon.Add(95 * time.Second)}
	changed, enabled, gone, skipped := unit(), unit(), unit(), unit()
	changed.NeedDaemonReload, enabled.UnitFileState, gone.LoadState, skipped.SkippedFor = true, "enabled", "not-found", "ConditionPathExists=/x"
	static := unit()
	static.UnitFileState = "static"
	starting, ready := unit(up), unit(up)
	starting.ActiveState, starting.SubState, ready.ActiveState, ready.SubState = "activating", "start-pre", "active", "running"
	waiting := unit(killed)
	waiting.ActiveState, waiting.SubState = "activating", "auto-restart"
	tests := []struct {
		name  string
		units []*facts.Unit
		want  []string
	}{
		{"start", []*facts.Unit{unit(up)}, []string{"12:00:00 a was started"}},
		{"start that takes long", []*facts.Unit{starting, ready}, []string{"12:01:00 a is up: its start is complete"}},
		{"restart", []*facts.Unit{waiting, ready}, nil},
		{"told once", []*facts.Unit{unit(up), unit(up)}, nil},
		{"cannot be executed", []*facts.Unit{unit(up), unit(failed)}, []string{"12:00:00 a exited 203/EXEC, 40 ms after it started: ~/b.py: no such file or directory"}},
		{"no such user", []*facts.Unit{unit(up), unit(nobody)}, []string{"12:00:00 a exited 217/USER, 40 ms after it started: there is no such user"}},
		{"killed", []*facts.Unit{unit(up), unit(killed)}, []string{"12:01:30 a was killed by SIGKILL, 90 s after it started; systemd starts it again after 5.0 s"}},
		{"healed", []*facts.Unit{unit(killed), unit(killed, again)}, []string{"12:01:35 a was started again by systemd"}},
		{"both at once", []*facts.Unit{unit(killed, again)}, []string{
			"12:00:00 a was started", "12:01:30 a was killed by SIGKILL, 90 s after it started; systemd starts it again after 5.0 s", "12:01:35 a was started again by systemd"}},
		{"stopped", []*facts.Unit{unit(up), unit(stopped)}, []string{"15:00:00 a was stopped (systemctl stop), 3 h after it started"}},
		{"killed at the stop", []*facts.Unit{unit(up), unit(slow)}, []string{"12:01:30 a did not stop in time and was killed, 90 s after it started"}},
		{"start limit", []*facts.Unit{unit(failed), unit(refused)}, []string{"12:00:00 a is not started again: it was started too often in a short time (start-limit-hit)"}},
		{"file changed", []*facts.Unit{changed}, []string{"12:01:00 a has changed on disk: systemd reads it at the next daemon-reload"}},
		{"file read", []*facts.Unit{changed, unit()}, []string{"12:01:00 a was read again: what systemd knows is what is on disk"}},
		{"enabled", []*facts.Unit{enabled}, []string{"12:01:00 a is enabled now: it starts at boot"}},
		{"static means nothing to a learner", []*facts.Unit{static}, nil},
		{"gone", []*facts.Unit{gone}, []string{"12:01:00 a is gone: systemd has no unit file of that name"}},
		{"skipped", []*facts.Unit{skipped}, []string{"12:01:00 a was not started: ConditionPathExists=/x"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := told1(t, tt.units...)
			if len(got) != len(tt.want) {
				t.Fatalf("got %q, want %q", got, tt.want)
			}
			for i := range got {
				if got[i] != tt.want[i] {
					t.Errorf("got %q, want %q", got[i], tt.want[i])
				}
			}
		})
	}
}

// The first look tells of the newest run alone: what was long ago is no news.
func TestFirstLookTellsTheNewestRun(t *testing.T) {
	var tell teller
	old := facts.Run{Invocation: "1", Started: noon, Ended: noon.Add(time.Second), Result: "success"}
	lines := tell.tell([]*facts.Unit{unit(old, facts.Run{Invocation: "2", Started: noon.Add(time.Hour)})}, &facts.Snapshot{At: noon.Add(2 * time.Hour)}, "/home/me")
	if len(lines) != 1 || lines[0].Text != "was started" || !lines[0].At.Equal(noon.Add(time.Hour)) {
		t.Errorf("got %v", lines)
	}
}

// Of a stop before this boot it is not known whether somebody asked for it, or the
// machine went down.
func TestStoppedBeforeThisBoot(t *testing.T) {
	for boot, want := range map[string]string{
		"now":    "12:00:30 a was stopped (systemctl stop), 30 s after it started",
		"before": "12:00:30 a was stopped before this boot, 30 s after it started",
	} {
		run := facts.Run{Invocation: "1", Boot: boot, Started: noon, Ended: noon.Add(30 * time.Second), Result: "success", Stop: "stop"}
		seen := &facts.Snapshot{At: noon.Add(time.Minute), Things: map[facts.Thing]any{theManager: &facts.Manager{BootID: "now"}}}
		lines := (&teller{}).tell([]*facts.Unit{unit(run)}, seen, "/home/me")
		if len(lines) == 0 || lines[len(lines)-1].String() != want {
			t.Errorf("%s: got %v, want %s", boot, lines, want)
		}
	}
}
