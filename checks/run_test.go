package checks

import (
	"testing"
	"time"
)

func TestMarkHealed(t *testing.T) {
	up := Run{Boot: "a", Lived: time.Minute, Current: true}
	died := func(lived time.Duration, result, code string, status int) Run {
		return Run{Boot: "a", Lived: lived, Result: result, Code: code, Status: status, AutoRestart: true}
	}
	with := func(r Run, change func(*Run)) Run { change(&r); return r }
	tests := map[string]struct {
		died, next Run
		want       bool
	}{
		"SIGTERM":                 {died(time.Minute, "success", "", 0), up, true},
		"SIGKILL":                 {died(time.Minute, "signal", "killed", 9), up, true},
		"SIGKILL at once":         {died(time.Second, "signal", "killed", 9), up, true},
		"an exception later on":   {died(5*time.Second, "exit-code", "exited", 1), up, true},
		"ends at once":            {died(2*time.Second, "success", "", 0), up, false},
		"fails at once":           {died(2*time.Second, "exit-code", "exited", 1), up, false},
		"aborts at once":          {died(time.Second, "signal", "killed", 6), up, false},
		"no memory at once":       {died(time.Second, "oom-kill", "killed", 9), up, false},
		"never ready":             {died(90*time.Second, "timeout", "killed", 15), up, false},
		"could not be started":    {with(died(time.Minute, "exit-code", "exited", 203), func(r *Run) { r.SpawnErrno = 2 }), up, false},
		"stopped":                 {with(died(time.Minute, "success", "", 0), func(r *Run) { r.Stop = "stop" }), up, false},
		"restarted by hand":       {with(died(time.Minute, "success", "", 0), func(r *Run) { r.Stop, r.AutoRestart = "restart", false }), up, false},
		"next did not last":       {died(time.Minute, "success", "", 0), died(time.Second, "exit-code", "exited", 1), false},
		"next is of another boot": {died(time.Minute, "success", "", 0), with(up, func(r *Run) { r.Boot = "b" }), false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			runs := []Run{test.died, test.next}
			MarkHealed(runs)
			if runs[0].Healed != test.want {
				t.Errorf("%v, then %v: healed is %v", test.died, test.next, runs[0].Healed)
			}
		})
	}
}
