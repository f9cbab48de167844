// Package session is a learner at work: a lesson, the machine that it is done
// on, and the record of what was tried. What a learner can do in it, such as
// checking an activity or taking a hint, is a call that returns values.
//
// It does not know how results are worded, prints nothing and asks nobody.
package session

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/progress"
	"github.com/sdlab/sdlab/userfile"
)

// Options say which lesson is done, and where.
type Options struct {
	LessonDir string // the lesson's folder; the built-in lesson if empty
	User      bool   // with the learner's own service manager
	Version   string // of sdlab: 0.5.1; "" if the build does not say, which is new enough for any lesson
	Getenv    func(string) string
	Learner   func() (facts.Learner, error)
	Host      func(facts.Scope) (*host.Host, error)
	// Notice is told what the learner should know of beside the result, such as
	// a damaged line in the record.
	Notice func(text string)
	// AskForTrust asks whether a lesson that is not built in may run its programs,
	// and records it if so. If nil, it may not.
	AskForTrust func(context.Context, *Session) error
}

// Scope is that of the service manager that is worked with.
func (o *Options) Scope() facts.Scope {
	if o.User {
		return facts.User
	}
	return facts.System
}

// Session is a learner at a lesson on a machine.
type Session struct {
	Progress
	Learner facts.Learner
	dir     string // of the learner's files
	trust   *progress.Trust
	host    func() (*host.Host, error)
}

// Open opens the lesson and the learner's record. The machine is reached when
// it is asked for first.
func Open(ctx context.Context, o Options) (*Session, error) {
	l, err := o.Lesson()
	if err != nil {
		return nil, err
	}
	learner, err := o.Learner()
	if err != nil {
		return nil, err
	}
	dir, owner := stateDir(learner, o.Getenv)
	return &Session{
		Progress: Progress{Lesson: l, Log: progress.Open(dir, owner, ctx.Done()), options: o}, Learner: learner, dir: dir,
		trust: progress.OpenTrust(dir, owner, ctx.Done()),
		host:  sync.OnceValues(func() (*host.Host, error) { return o.Host(o.Scope()) }),
	}, nil
}

// Join is Open for a session that looks at the machine in any case: the bus
// answers while the lesson is read.
func Join(ctx context.Context, o Options) (*Session, error) {
	h, err := o.Host(o.Scope())
	if err != nil {
		return nil, err
	}
	o.Host = func(facts.Scope) (*host.Host, error) { return h, nil }
	return Open(ctx, o)
}

// Host is the machine.
func (s *Session) Host() (*host.Host, error) { return s.host() }

// Owner is the person behind sudo, in whose name files are read and written; nil
// if there is none.
func (s *Session) Owner() *userfile.Owner { return owner(s.Learner) }

// Owner is the person behind sudo, for a command that opens no session; nil if there is none.
func (o *Options) Owner() (*userfile.Owner, error) {
	learner, err := o.Learner()
	if err != nil {
		return nil, err
	}
	return owner(learner), nil
}

func owner(learner facts.Learner) *userfile.Owner {
	if os.Geteuid() != 0 || learner.UID == 0 {
		return nil
	}
	return userfile.Behind(learner.UID, learner.GID)
}

// stateDir is where the learner's files are, and whose they are if not the
// caller's own.
func stateDir(learner facts.Learner, getenv func(string) string) (string, *userfile.Owner) {
	if o := owner(learner); o != nil {
		return filepath.Join(learner.Home, ".local/state/sdlab"), o
	}
	dir := getenv("XDG_STATE_HOME")
	if !filepath.IsAbs(dir) {
		dir = filepath.Join(learner.Home, ".local/state")
	}
	return filepath.Join(dir, "sdlab"), nil
}

// Find returns the activities that were named, each once.
func Find(l *lessons.Lesson, ids []string) ([]lessons.Entry, error) {
	var found []lessons.Entry
	for _, id := range ids {
		e, err := l.Find(id)
		if err != nil {
			return nil, UsageError{err}
		}
		if !slices.Contains(found, e) {
			found = append(found, e)
		}
	}
	return found, nil
}

// Activity is the one that was named, or the current one.
func (s *Session) Activity(ids []string) (lessons.Entry, error) {
	if len(ids) == 0 {
		return s.Here()
	}
	found, err := Find(s.Lesson, ids[:1])
	if err != nil {
		return lessons.Entry{}, err
	}
	return found[0], nil
}

// Fits returns an error if the activity cannot be done in the session's scope.
func (s *Session) Fits(e lessons.Entry) error {
	why, err := s.Lesson.Unfit(e)
	if err != nil || why == "" {
		return err
	}
	return Usage("%s cannot be done with your own service manager", e.ID).Hinting(why)
}
