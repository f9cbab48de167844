package history

import (
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

func TestBeganFor(t *testing.T) {
	failed := facts.Run{OnFailureAt: time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)}
	alert := func(after time.Duration) facts.Run { return facts.Run{Started: failed.OnFailureAt.Add(after)} }
	if !beganFor(alert(20*time.Millisecond), failed) {
		t.Error("an alert right after the failure does not count")
	}
	if beganFor(alert(-time.Minute), failed) || beganFor(alert(time.Minute), failed) {
		t.Error("an alert that was started by hand, before or later, counts")
	}
	if beganFor(alert(0), facts.Run{}) {
		t.Error("an alert counts for a run that systemd saw no failure in")
	}
}

func TestAgeOf(t *testing.T) {
	ready := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
	runs := []facts.Run{
		{Boot: "b", Ready: ready},
		{Boot: "b"},
		{Boot: "a", Ready: ready},
		{Boot: "b", Ready: ready, Ended: ready.Add(time.Second), Result: "exit-code", Lived: time.Second},
	}
	ageOf(runs, "b", ready.Add(time.Minute))
	for i, want := range []time.Duration{time.Minute, 0, 0, time.Second} {
		if runs[i].Lived != want {
			t.Errorf("run %d has lived for %v, not %v", i, runs[i].Lived, want)
		}
	}
}

func TestNewestFailure(t *testing.T) {
	gaveUp := []facts.Run{
		{Invocation: "a", Result: "exit-code", AutoRestart: true},
		{Invocation: "b", Result: "exit-code", AutoRestart: true, RefusedAgain: true},
	}
	again := append(gaveUp, facts.Run{Invocation: "c", Result: "exit-code", AutoRestart: true}, facts.Run{Invocation: "d", Result: "exit-code"})
	mended := append(again, facts.Run{Invocation: "e"})
	for _, test := range []struct {
		runs []facts.Run
		want string
	}{{gaveUp, "a"}, {again, "c"}, {mended, "c"}} {
		if got := newestFailure(test.runs); len(got) == 0 || got[0].Invocation != test.want {
			t.Errorf("of %v: %v, want from %s on", test.runs, got, test.want)
		}
	}
	if got := newestFailure([]facts.Run{{Result: "success"}}); got != nil {
		t.Errorf("a run that did not fail: %v", got)
	}
}
