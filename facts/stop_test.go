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

// TestStopWork: how long the last job lasted, beside how long one usually takes.
func TestStopWork(t *testing.T) {
	asked := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
	before := func(seconds float64, text string) Line {
		return Line{Text: text, At: asked.Add(-time.Duration(seconds * float64(time.Second)))}
	}
	after := func(text string) Line { return Line{Text: text, At: asked.Add(time.Second)} }
	for name, c := range map[string]struct {
		lines         []Line
		usual, worked time.Duration
		done, named   int
	}{
		"the first job":        {[]Line{before(3, "job 1 begins"), after("job 1 is done")}, 0, 4 * time.Second, 1, 1},
		"a later one":          {[]Line{before(7, "job 1 begins"), before(3, "job 1 is done"), after("job 2 is done")}, 4 * time.Second, 4 * time.Second, 1, 1},
		"cut off":              {[]Line{before(5, "job 1 begins"), before(1, "job 1 is done"), after("job 2 is done")}, 4 * time.Second, 2 * time.Second, 1, 1},
		"the shortest counts":  {[]Line{before(9, "begins"), before(4, "done 1"), before(2, "done 2"), after("done")}, 2 * time.Second, 3 * time.Second, 1, 0},
		"no number":            {[]Line{before(3, "begins"), after("Finished, bye")}, 0, 4 * time.Second, 1, 0},
		"denied":               {[]Line{before(3, "begins"), after("job 1 is not done"), after("will be completed"), after("can't be finished")}, 0, 4 * time.Second, 0, 0},
		"denied before":        {[]Line{before(5, "begins"), before(1, "job 1 is not done"), after("bye")}, 0, 6 * time.Second, 0, 0},
		"nothing said":         {nil, 0, 0, 0, 0},
		"all of it at the end": {[]Line{after("job 1 begins"), after("job 1 is done")}, 0, 0, 1, 1},
	} {
		s := StopOf(Run{Invocation: "one", StopAsked: asked, Ended: asked.Add(time.Second), Result: "success"}, c.lines)
		if s.UsualWork != c.usual || s.WorkedFor != c.worked || len(s.Done) != c.done || len(s.DoneNamed) != c.named {
			t.Errorf("%s: usual %v, worked %v, done %q, named %q", name, s.UsualWork, s.WorkedFor, s.Done, s.DoneNamed)
		}
	}
}
