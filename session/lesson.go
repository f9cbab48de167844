package session

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/content"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/review"
)

// Lesson opens the built-in lesson or the one in LessonDir, for the scope that
// the learner works in.
func (o *Options) Lesson() (*lessons.Lesson, error) {
	l, err := o.openLesson()
	if err != nil || !o.User {
		return l, err
	}
	learner, err := o.Learner()
	if err != nil {
		return nil, err
	}
	l.Scope, l.Home = string(facts.User), learner.Home
	return l, nil
}

func (o *Options) openLesson() (*lessons.Lesson, error) {
	if o.LessonDir == "" {
		files, err := content.Systemd()
		if err != nil {
			return nil, err
		}
		return lessons.Open("systemd", files, content.Catalogue)
	}
	dir, err := filepath.Abs(o.LessonDir)
	if err != nil {
		return nil, Misused(err)
	}
	switch _, err := os.Stat(filepath.Join(dir, "lesson.yaml")); {
	case errors.Is(err, fs.ErrPermission):
		return nil, Missing(fmt.Errorf("you may not read the lesson in %s", o.LessonDir), "namei -l "+o.LessonDir+" shows which folder on the way you may not enter")
	case err != nil:
		return nil, Usage("there is no lesson in %s", o.LessonDir).Hinting("the folder of a lesson has a lesson.yaml in it")
	}
	folder, err := lessons.ReadFolder(dir)
	if err != nil {
		return nil, Misused(err)
	}
	if needed := lessons.NeededSdlab(folder); lessons.OlderThan(o.Version, needed) {
		return nil, Usage("the lesson in %s needs sdlab %s or later, and this is sdlab %s", o.LessonDir, needed, o.Version)
	}
	l, err := lessons.Open(filepath.Base(dir), folder, content.Catalogue)
	if err != nil {
		return nil, Misused(err)
	}
	l.Folder = folder
	if err := l.Strict().Order(); err != nil {
		return nil, Misused(err)
	}
	return l, nil
}

// ReviewCriteria reads what units are reviewed by.
func ReviewCriteria() (*review.Criteria, error) {
	text, err := content.Review()
	if err != nil {
		return nil, err
	}
	return lessons.ReadReview("review.yaml", text)
}

// findingRules are the rules alone, for checks that ask for a unit's Findings.
func findingRules() (checks.Reviewer, error) {
	c, err := ReviewCriteria()
	if err != nil {
		return nil, err
	}
	return c.Rules, nil
}
