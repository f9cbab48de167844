package facts

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestStopOf(t *testing.T) {
	asked := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
	lines := []Line{
		{Text: "job 1 begins", At: asked.Add(-3 * time.Second)},
		{Text: "SIGTERM came", At: asked.Add(-2 * time.Millisecond)}, // the journal took it in first
		{Text: "job 1 is done", At: asked.Add(time.Second)},
		{Text: "job 2 begins", At: asked.Add(4 * time.Second)}, // of a process that was left behind
	}
	run := Run{Invocation: "one", StopAsked: asked, Ended: asked.Add(1100 * time.Millisecond), Result: "success"}

	s := StopOf(run, lines)
	if s.Took != 1100*time.Millisecond || s.Result != "success" {
		t.Errorf("took %v with result %q, want 1.1s and success", s.Took, s.Result)
	}
	if !slices.Equal(s.SaidBefore, []string{"job 1 begins"}) || !slices.Equal(s.Said, []string{"SIGTERM came", "job 1 is done"}) {
		t.Errorf("said %q before and %q then", s.SaidBefore, s.Said)
	}
	if !slices.Equal(s.SaidBeforeAt, []time.Time{asked.Add(-3 * time.Second)}) {
		t.Errorf("said before at %v", s.SaidBeforeAt)
	}
	if said := s.say(asked); !strings.Contains(said, "took 1.1s, result success, said: SIGTERM came; job 1 is done") {
		t.Errorf("worded as %q", said)
	}
}

func TestStopUnderWay(t *testing.T) {
	asked := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
	s := StopOf(Run{Invocation: "one", StopAsked: asked}, nil)
	if s.Took != 0 || !strings.Contains(s.say(asked), "not over yet, nothing said") {
		t.Errorf("worded as %q, took %v", s.say(asked), s.Took)
	}
	if said := (Stop{}).say(asked); said != "none" {
		t.Errorf("no stop is worded as %q", said)
	}
}
