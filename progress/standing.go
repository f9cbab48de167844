package progress

import (
	"cmp"
	"time"
)

// Standing is where a learner stands with one activity.
type Standing struct {
	Attempts int
	Tried    time.Time // the last attempt
	Hints    int
	Passed   bool   // at some time since the last reset
	Version  string // of the lesson when it was passed last; "" if it had none
	Digest   string // of what it was passed by; "" in a record that does not say
	Evidence string // digest of what the last pass rests on of which that was kept
	Last     string
	Solved   bool // the reference solution was run
	Answers  map[string]string
	Ready    bool   // its setup has run through
	Machine  string // digest of the id of the machine that it ran on; "" in a record that does not say
	Fault    string // that its setup plants, chosen once
	Token    string
}

// Aside says that the activity does not apply on this machine, by the last
// attempt at it.
func (s Standing) Aside() bool { return !s.Passed && s.Last == "not-applicable" }

// After is the standing once the entry is counted, too.
func (s Standing) After(e Entry) Standing {
	switch e.What {
	case Attempt:
		s.Attempts++
		s.Tried = e.Time
		s.Last = e.Verdict
		if e.Verdict == "pass" {
			s.Passed, s.Version, s.Digest = true, e.Version, e.Digest
			s.Evidence = cmp.Or(e.Evidence, s.Evidence)
		}
	case Hint:
		s.Hints++
	case Solution:
		s.Solved = true
	case Answer:
		if s.Answers == nil {
			s.Answers = map[string]string{}
		}
		s.Answers[e.Question] = e.Answer
	case Begin, Setup:
		s.Fault, s.Token, s.Ready, s.Machine = e.Fault, e.Token, e.What == Setup, e.Machine
	case Reset:
		s = Standing{Tried: s.Tried}
	}
	return s
}
