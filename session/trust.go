package session

import (
	"context"
	"errors"
	"time"
)

// Foreign says whether the lesson is one from a folder, which runs nothing before
// the learner trusts it.
func (s *Session) Foreign() bool { return s.Lesson.Folder != nil }

// Trusted says whether the learner lets the lesson, as it is now, run its programs.
func (s *Session) Trusted() (bool, error) {
	if !s.Foreign() {
		return true, nil
	}
	trusted, err := s.trust.Has(s.Lesson.Folder.Path, s.Lesson.Folder.Digest)
	if err != nil {
		return false, Missing(err, "")
	}
	return trusted, nil
}

// Trust records that the learner lets the lesson, as it is now, run its programs.
func (s *Session) Trust() error {
	if err := s.trust.Add(time.Now(), s.Lesson.Folder.Path, s.Lesson.Folder.Digest); err != nil {
		return Missing(err, "make room or fix "+s.trust.Path())
	}
	return nil
}

// AskForTrust has the learner asked, unless the lesson is trusted already.
func (s *Session) AskForTrust(ctx context.Context) error {
	trusted, err := s.Trusted()
	switch {
	case trusted || err != nil:
		return err
	case s.options.AskForTrust == nil:
		return Missing(errors.New("you have not said that you trust this lesson as it is now"), "")
	}
	return s.options.AskForTrust(ctx, s)
}
