package facts

import (
	"regexp"
	"strings"
	"sync"
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
	// Done are the lines of Said by which something is done: "job 3 is done", "finished".
	// DoneNamed are those of them that say which job, task, request, … it is, by a number.
	Done      []string
	DoneNamed []string
	// UsualWork is the least time that a job had taken before, by the lines that say one
	// is done; 0 if none does. WorkedFor is how long the last job can have lasted: from
	// the last line before the stop to the end, and from the first line if no job was
	// said to be done before. It is 0 while the stop lasts.
	UsualWork time.Duration
	WorkedFor time.Duration
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
	s.Done, s.DoneNamed = done(s.Said)
	s.UsualWork = s.usualWork()
	if begun := s.workBegan(); s.Took > 0 && !begun.IsZero() {
		s.WorkedFor = max(0, s.Asked.Add(s.Took).Sub(begun))
	}
	return s
}

// usualWork is the shortest time from one line to a next that says something is done.
func (s Stop) usualWork() time.Duration {
	var usual time.Duration
	for i := 1; i < len(s.SaidBefore); i++ {
		took := s.SaidBeforeAt[i].Sub(s.SaidBeforeAt[i-1])
		if tellsDone(s.SaidBefore[i]) && (usual == 0 || took < usual) {
			usual = took
		}
	}
	return usual
}

// workBegan is when the last job can have begun; zero if the run had said nothing yet.
func (s Stop) workBegan() time.Time {
	switch {
	case len(s.SaidBeforeAt) == 0:
		return time.Time{}
	case s.UsualWork > 0:
		return s.SaidBeforeAt[len(s.SaidBeforeAt)-1]
	}
	return s.SaidBeforeAt[0]
}

var (
	doneWord   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)\b(done|finished|completed?)\b`) })
	doneDenied = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)(\b(not|never|will|until|when|be)|n['’]t)\b.*\b(done|finished|completed?)\b`)
	})
	numbered = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\b(job|task|request|order|item|batch)s?\W*[0-9]`)
	})
)

// tellsDone says whether a line says that something is done, and not that it is not,
// or will be.
func tellsDone(line string) bool {
	return doneWord().MatchString(line) && !doneDenied().MatchString(line)
}

// done picks out the lines that say something is done, and those of them that say what.
func done(lines []string) (all, named []string) {
	all, named = []string{}, []string{}
	for _, line := range lines {
		if !tellsDone(line) {
			continue
		}
		all = append(all, line)
		if numbered().MatchString(line) {
			named = append(named, line)
		}
	}
	return all, named
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
