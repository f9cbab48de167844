package session

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/progress"
)

// Standings says where the learner stands with each activity. Lines of the
// record that cannot be read are counted aloud, not hidden.
func (s *Session) Standings() (map[string]progress.Standing, error) {
	standings, skipped, err := s.Log.Standings(s.Lesson.Name, s.recordedScope())
	if errors.Is(err, context.Canceled) {
		return nil, err
	}
	if err != nil {
		return nil, Missing(err, "see what ls -l says of "+s.Log.Path()+"; if you move it away, your progress starts from zero")
	}
	if skipped > 0 {
		s.notice("damaged lines in %s were ignored (%d); the rest counts", s.Log.Path(), skipped)
	}
	return standings, nil
}

// Standing says where the learner stands with one activity.
func (s *Session) Standing(e lessons.Entry) (progress.Standing, error) {
	all, err := s.Standings()
	return all[e.ID], err
}

// activityVar names, in a shell that the guided lesson opened, the activity that
// it was opened in.
const activityVar = "SDLAB_ACTIVITY"

// Here is the activity that the learner's shell was opened in, or the first that is open.
func (s *Session) Here() (lessons.Entry, error) {
	standings, err := s.Standings()
	if err != nil {
		return lessons.Entry{}, err
	}
	if e, err := s.Lesson.Find(s.options.Getenv(activityVar)); err == nil {
		return e, nil
	}
	return s.Next(standings), nil
}

// Next is the first activity that has not been passed and may apply; the last
// if there is none.
func (s *Session) Next(standings map[string]progress.Standing) lessons.Entry {
	all := s.Lesson.Entries()
	for _, e := range all {
		standing := standings[e.ID]
		if why, err := s.Lesson.Unfit(e); !standing.Passed && !standing.Aside() && why == "" && err == nil {
			return e
		}
	}
	return all[len(all)-1]
}

// recordedScope is how the learner's record calls the scope that is worked in.
func (s *Session) recordedScope() string {
	if s.options.User {
		return string(facts.User)
	}
	return ""
}

// entry begins a line of the learner's record.
func (s *Session) entry(activity, what string) progress.Entry {
	return progress.Entry{Time: time.Now().UTC(), Lesson: s.Lesson.Name, Scope: s.recordedScope(), Activity: activity, What: what}
}

// unrecorded says of an error of the learner's record what that means.
func (s *Session) unrecorded(means string, err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	return Missing(fmt.Errorf("%s: %w", means, err), "make room or fix "+s.Log.Path())
}

func (s *Session) notice(format string, values ...any) {
	if s.options.Notice != nil {
		s.options.Notice(fmt.Sprintf(format, values...))
	}
}
