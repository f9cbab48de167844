package session

import (
	"slices"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/progress"
)

// Questions are those that an activity asks.
func (s *Session) Questions(e lessons.Entry) ([]checks.Question, error) {
	activity, err := s.Lesson.Activity(e)
	if err != nil {
		return nil, err
	}
	return activity.Questions, nil
}

// Question is the one of that id.
func (s *Session) Question(e lessons.Entry, id string) (checks.Question, error) {
	all, err := s.Questions(e)
	if err != nil {
		return checks.Question{}, err
	}
	i := slices.IndexFunc(all, func(q checks.Question) bool { return q.ID == id })
	if i < 0 {
		return checks.Question{}, Usage("%s has no question %s", e.ID, id).Hinting("sdlab answer " + e.ID + " lists its questions")
	}
	return all[i], nil
}

// Answer records an answer, and returns it in the form that its question wants.
// Whether it is right, a check says.
func (s *Session) Answer(e lessons.Entry, q checks.Question, given string) (kept string, err error) {
	value, err := q.Accept(given)
	if err != nil {
		return "", Misused(err).Hinting(q.Ask)
	}
	entry := s.entry(e.ID, progress.Answer)
	entry.Question, entry.Answer = q.ID, value
	if err := s.Log.Add(entry); err != nil {
		return "", Missing(err, "the answer was not saved; make room or fix "+s.Log.Path())
	}
	return value, nil
}
