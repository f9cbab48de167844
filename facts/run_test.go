package facts

import (
	"testing"
	"time"
)

func TestMarkHealed(t *testing.T) {
	began := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
	up := Run{Boot: "a", Lived: time.Minute, Current: true}
	died := func(lived time.Duration, result, code string, status int) Run {
		return Run{Boot: "a", Started: began, Lived: lived, Result: result, Code: code, Status: status, AutoRestart: true}
	}
	with := func(r Run, change func(*Run)) Run { change(&r); return r }
	stopped := func(r *Run) {
		r.Stop, r.Ready, r.StopAsked = "restart", r.Started, r.Started.Add(r.Lived)
	}
	tests := map[string]struct {
		died, next Run
		want       bool // if the unit's files were changed while it ran
		unchanged  bool // if they were not
	}{
		"SIGTERM":                         {died(time.Minute, "success", "", 0), up, true, true},
		"SIGKILL":                         {died(time.Minute, "signal", "killed", 9), up, true, true},
		"SIGKILL at once":                 {died(time.Second, "signal", "killed", 9), up, true, true},
		"an exception later on":           {died(5*time.Second, "exit-code", "exited", 1), up, true, true},
		"ends at once":                    {died(2*time.Second, "success", "", 0), up, false, true},
		"fails at once":                   {died(2*time.Second, "exit-code", "exited", 1), up, false, false},
		"aborts at once":                  {died(time.Second, "signal", "killed", 6), up, false, true},
		"no memory at once":               {died(time.Second, "oom-kill", "killed", 9), up, false, false},
		"never ready":                     {died(90*time.Second, "timeout", "killed", 15), up, false, false},
		"could not be started":            {with(died(time.Minute, "exit-code", "exited", 203), func(r *Run) { r.SpawnErrno = 2 }), up, false, false},
		"stopped":                         {with(died(time.Minute, "success", "", 0), func(r *Run) { r.Stop = "stop" }), up, false, false},
		"restarted by hand":               {with(died(time.Minute, "success", "", 0), func(r *Run) { r.Stop, r.AutoRestart = "restart", false }), up, false, false},
		"next did not last":               {died(time.Minute, "success", "", 0), died(time.Second, "exit-code", "exited", 1), false, false},
		"next was stopped by hand":        {died(time.Minute, "success", "", 0), with(died(time.Second, "success", "", 0), stopped), true, true},
		"next failed, stopped in the gap": {died(time.Minute, "success", "", 0), with(died(time.Second, "exit-code", "exited", 1), func(r *Run) { r.Stop = "stop" }), false, false},
		"next was stopped while starting": {died(time.Minute, "success", "", 0), with(died(time.Second, "success", "", 0), func(r *Run) { stopped(r); r.Ready = time.Time{} }), false, false},
		"next is of another boot":         {died(time.Minute, "success", "", 0), with(up, func(r *Run) { r.Boot = "b" }), false, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			for shift, want := range map[time.Duration]bool{time.Second: test.want, -time.Second: test.unchanged} {
				runs := []Run{test.died, test.next}
				MarkHealed(runs, func() time.Time { return began.Add(shift) })
				if runs[0].Healed != want {
					t.Errorf("%v, then %v, changed %v after the start: healed is %v", test.died, test.next, shift, runs[0].Healed)
				}
			}
		})
	}
}

func TestSpans(t *testing.T) {
	at := func(seconds int) time.Time { return time.Date(2026, 1, 1, 12, 0, seconds, 0, time.UTC) }
	ended := Run{Started: at(1), Ready: at(3), Ended: at(9)}
	current := Run{Started: at(1), Ready: at(3), Current: true}
	never := Run{Started: at(1), Ended: at(9)}
	lost := Run{Started: at(1), Ready: at(3), Lost: true}
	for _, c := range []struct {
		run  Run
		at   int
		want bool
	}{{ended, 2, false}, {ended, 3, true}, {ended, 8, true}, {ended, 9, false}, {current, 2, false}, {current, 20, true}, {never, 5, false}, {lost, 5, false}} {
		if got := c.run.Spans(at(c.at)); got != c.want {
			t.Errorf("%v spans second %d: %v", c.run, c.at, got)
		}
	}
}

func TestBeganUpon(t *testing.T) {
	at := func(ms int) time.Time { return time.Date(2026, 1, 1, 12, 0, 0, ms*1e6, time.UTC) }
	other := Run{Boot: "b", Job: 8, Started: at(0), Ready: at(3000)}
	for ms, want := range map[int]bool{2999: false, 3000: true, 3900: true, 4000: false} {
		if got := (Run{Boot: "b", Started: at(ms)}).BeganUpon(other); got != want {
			t.Errorf("a start at %d ms: %v", ms, got)
		}
	}
	if (Run{Boot: "c", Started: at(3000)}).BeganUpon(other) || (Run{Boot: "b", Started: at(0)}).BeganUpon(Run{Boot: "b", Started: at(0), Ready: at(0)}) {
		t.Error("another boot, or one that is ready at once")
	}
	for job, want := range map[int]bool{0: false, 7: true, 8: false, 9: false} {
		if got := (Run{Job: job}).AskedBefore(other); got != want {
			t.Errorf("job %d: %v", job, got)
		}
	}
}

// A run that systemd could not begin has no start in the journal, however far back that goes.
func TestSayRun(t *testing.T) {
	at := time.Date(2026, 1, 2, 14, 2, 11, 0, time.Local)
	for _, tt := range []struct {
		run  Run
		want string
	}{
		{Run{Ended: at, Result: "resources", AutoRestart: true}, "failed to start 14:02:11, result resources, restarted by systemd"},
		{Run{Ended: at, Result: "exit-code", Code: "exited", Status: 1}, "started before the journal begins, exited, status 1"},
		{Run{Started: at, Ended: at, Result: "resources"}, "started 14:02:11, ended, result resources"},
	} {
		if got := tt.run.say(at); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
