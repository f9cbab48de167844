package session

import (
	"context"
	"sync"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/progress"
)

// Waiting is told what is waited for, and how long at most.
type Waiting func(activity *checks.Activity, check checks.CheckResult, left time.Duration)

// Look looks at activities. It waits for a state that settles by itself, unless
// waiting is nil.
func (s *Session) Look(ctx context.Context, chosen []lessons.Entry, waiting Waiting) ([]*checks.Result, error) {
	h, err := s.Host()
	if err != nil {
		return nil, err
	}
	return s.LookThrough(ctx, h, chosen, waiting)
}

// LookThrough is Look with a host that stands before the session's.
func (s *Session) LookThrough(ctx context.Context, h checks.Host, chosen []lessons.Entry, waiting Waiting) ([]*checks.Result, error) {
	activities, err := s.Lesson.Activities(chosen)
	if err != nil {
		return nil, err
	}
	if err := s.AskForTrust(ctx); err != nil {
		return nil, err
	}
	examiner := checks.Examiner{
		Host: h, Catalogue: s.Lesson.Catalogue, Review: sync.OnceValues(findingRules),
		Remember: s.memory(), Waiting: waiting,
	}
	return examiner.Examine(ctx, activities)
}

// Record appends the attempts. A full disk or a closed folder costs the record,
// not the verdict: that is still reported.
func (s *Session) Record(results []*checks.Result) error {
	var tried []progress.Entry
	for _, r := range results {
		e := s.entry(r.Activity.ID, progress.Attempt)
		e.Verdict = string(r.Verdict)
		if c := r.Blame(); c != nil && c.Diagnosis != nil {
			e.Diagnosis = c.Diagnosis.ID
		}
		tried = append(tried, e)
	}
	return s.unrecorded("the verdict holds, but this attempt was not recorded", s.Log.Add(tried...))
}

// memory returns what checks may know from the learner's record. It is read when
// an activity asks for it.
func (s *Session) memory() func(string) checks.Memory {
	standings := sync.OnceValues(s.Standings)
	return func(id string) checks.Memory {
		all, err := standings()
		if err != nil {
			return checks.Memory{Err: facts.Blind("progress-unreadable", s.Log.Path()).Because(err)}
		}
		one := all[id]
		return checks.Memory{Answers: one.Answers, Planted: facts.Planted{Ready: one.Ready, Fault: one.Fault, Token: one.Token}}
	}
}
