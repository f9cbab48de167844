package session

import (
	"context"
	"slices"
	"sync"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/handin"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/progress"
)

// Waiting is told what is waited for, and how long at most.
type Waiting func(activity *checks.Activity, check checks.CheckResult, left time.Duration)

// Look looks at activities. It waits for a state that settles by itself, unless
// waiting is nil.
func (s *Session) Look(ctx context.Context, chosen []lessons.Entry, waiting Waiting) ([]*checks.Result, error) {
	return s.look(ctx, chosen, waiting, Student{s}.rested)
}

// LookToReport looks at all activities, for a report: an exam has no pause before it is
// handed in.
func (s Student) LookToReport(ctx context.Context, waiting Waiting) ([]*checks.Result, error) {
	return s.look(ctx, s.Lesson.Entries(), waiting, func([]lessons.Entry) error { return nil })
}

func (s *Session) look(ctx context.Context, chosen []lessons.Entry, waiting Waiting, allowed func([]lessons.Entry) error) ([]*checks.Result, error) {
	h, err := s.Host()
	if err != nil {
		return nil, err
	}
	looker, err := s.Looker(ctx, chosen)
	if err != nil {
		return nil, err
	}
	if err := allowed(chosen); err != nil {
		return nil, err
	}
	if (Student{s}).enrolled() { // what is seen may be handed in
		return looker.Look(ctx, handin.Lens{Host: h}, waiting)
	}
	return looker.Look(ctx, h, waiting)
}

// A Looker looks at the same activities again and again: they are read and their
// rules compiled once.
type Looker struct {
	session    *Session
	chosen     []lessons.Entry
	activities []*checks.Activity
	review     func() (checks.Reviewer, error)
	foresight  checks.Foresight
}

// Looker reads the activities. The lesson has to be trusted.
func (s *Session) Looker(ctx context.Context, chosen []lessons.Entry) (*Looker, error) {
	whole := slices.DeleteFunc(slices.Clone(chosen), func(e lessons.Entry) bool { return len(chosen) > 1 && e.Torn() != nil })
	activities, err := s.Lesson.Activities(whole)
	if err != nil {
		return nil, err
	}
	if err := s.AskForTrust(ctx); err != nil {
		return nil, err
	}
	return &Looker{session: s, chosen: chosen, activities: activities, review: sync.OnceValues(findingRules)}, nil
}

// Look looks at a machine now; see [Session.Look].
func (l *Looker) Look(ctx context.Context, h checks.Host, waiting Waiting) ([]*checks.Result, error) {
	examiner := checks.Examiner{
		Host: h, Catalogue: l.session.Lesson.Catalogue, Review: l.review,
		Remember: l.session.memory(), Waiting: waiting, Foresight: &l.foresight,
	}
	results, err := examiner.Examine(ctx, l.activities)
	if err != nil || len(results) == len(l.chosen) {
		return results, err
	}
	for i, e := range l.chosen {
		if fault := e.Torn(); fault != nil {
			about, err := l.session.Lesson.About(e)
			if err != nil {
				return nil, err
			}
			results = slices.Insert(results, i, unreadableResult(e, about, fault))
		}
	}
	return results, nil
}

// unreadableResult is that of an activity that cannot be read, among others that can.
func unreadableResult(e lessons.Entry, about lessons.About, fault error) *checks.Result {
	return &checks.Result{
		Activity: &checks.Activity{ID: e.ID, Slug: e.Slug, Title: about.Title, Needs: about.Needs, Skills: about.Skills, SystemOnly: about.SystemOnly},
		Verdict:  checks.Unseen,
		Checks: []checks.CheckResult{{
			ID: "activity", Title: "the activity can be read", Verdict: checks.Unseen,
			Diagnosis: &facts.Finding{ID: "activity-unreadable", Why: fault.Error(), Try: "Replace the lesson's folder as a whole, rather than copying a new version over an old one."},
		}},
	}
}

// Record appends the attempts. A full disk or a closed folder costs the record,
// not the verdict: that is still reported.
func (s *Session) Record(results []*checks.Result) error {
	var tried []progress.Entry
	enrolled := Student{s}.enrolled()
	for _, r := range results {
		e := s.entry(r.Activity.ID, progress.Attempt)
		e.Verdict = string(r.Verdict)
		if entry, err := s.Lesson.Find(r.Activity.ID); err == nil {
			e.Digest, _ = s.Identity().Criteria(entry) // it was read just now, to be judged
		}
		if c := r.Blame(); c != nil && c.Diagnosis != nil {
			e.Diagnosis = c.Diagnosis.ID
		}
		if enrolled && r.Verdict == checks.Pass {
			e.Evidence = Student{s}.keepEvidence(r)
		}
		tried = append(tried, e)
	}
	return s.unrecorded("the verdict holds, but this attempt was not recorded", s.Log.Add(tried...))
}

// memory returns what checks may know from the learner's record. It is read when
// an activity asks for it.
func (r *Progress) memory() func(string) checks.Memory {
	standings := sync.OnceValues(r.Standings)
	return func(id string) checks.Memory {
		all, err := standings()
		if err != nil {
			return checks.Memory{Err: facts.Blind("progress-unreadable", r.Log.Path()).Because(err)}
		}
		one := all[id]
		return checks.Memory{Answers: one.Answers, Planted: facts.Planted{Ready: one.Ready, Fault: one.Fault, Token: one.Token}}
	}
}
