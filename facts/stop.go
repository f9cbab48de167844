package facts

import (
	"strings"
	"time"
)

// Stop is how a run ended that systemd was asked to end.
type Stop struct {
	Invocation string        // "" if the journal knows of no stop
	Asked      time.Time     // when the job began
	Took       time.Duration // from then until the last process was gone; 0 while it lasts
	// Result, Code and Status are those of [Run]; Result is "" while the stop lasts.
	Result string
	Code   string
	Status int
	// Said is what the run's own processes wrote from then until its end, and
	// SaidBefore the last that they had written until then, SaidBeforeAt when. What
	// a process writes that the stop left behind belongs to neither.
	Said         []string
	SaidBefore   []string
	SaidBeforeAt []time.Time
}

// journald takes in what a process says and what the manager says about it from
// different sockets, so the journal may turn the two round. Two milliseconds
// were seen, on a machine with much to do. At the end there is more room: what
// a process says last, it says shortly before the manager knows of its end.
const (
	blurAtStop = 50 * time.Millisecond
	blurAtEnd  = 500 * time.Millisecond
)

// lastSaid is how many lines a sighting shows.
const lastSaid = 4

// StopOf words the end of a run together with its lines, oldest first.
func StopOf(run Run, lines []Line) Stop {
	s := Stop{Invocation: run.Invocation, Asked: run.StopAsked, Result: run.Result, Code: run.Code, Status: run.Status, Said: []string{}, SaidBefore: []string{}, SaidBeforeAt: []time.Time{}}
	if !run.Ended.IsZero() {
		s.Took = run.Ended.Sub(run.StopAsked)
	}
	for _, line := range lines {
		switch {
		case line.At.Before(run.StopAsked.Add(-blurAtStop)):
			s.SaidBefore = append(s.SaidBefore, line.Text)
			s.SaidBeforeAt = append(s.SaidBeforeAt, line.At)
		case run.Ended.IsZero() || line.At.Before(run.Ended.Add(blurAtEnd)):
			s.Said = append(s.Said, line.Text)
		}
	}
	return s
}

func (s Stop) say(now time.Time) string {
	if s.Invocation == "" {
		return "none"
	}
	said := "asked for at " + Say(now, s.Asked) + ", not over yet"
	if s.Result != "" {
		said = "asked for at " + Say(now, s.Asked) + ", took " + Say(now, s.Took) + ", result " + s.Result
	}
	if len(s.Said) == 0 {
		return said + ", nothing said"
	}
	return said + ", said: " + strings.Join(s.Said[max(0, len(s.Said)-lastSaid):], "; ")
}
