package session

import (
	"context"
	"fmt"
	"sync"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/handin"
	"github.com/sdlab/sdlab/lessons"
)

// A Grader judges reports again by a lesson. It needs no machine and no learner.
type Grader struct {
	handin.Judge
	Lesson     *lessons.Lesson
	Here       handin.Lesson
	Unverified bool // a report that was edited is judged as well
	system     func() ([]*checks.Activity, error)

	mu    sync.Mutex                    // over what follows
	homes map[string][]*checks.Activity // in user scope, by the learner's home
}

// Grader reads the lesson and its activities.
func (o *Options) Grader() (*Grader, error) {
	plain := *o
	plain.User = false
	l, err := plain.Lesson()
	if err != nil {
		return nil, err
	}
	here, err := LessonHere(l)
	if err != nil {
		return nil, err
	}
	g := &Grader{Lesson: l, Here: here, Judge: handin.Judge{Catalogue: l.Catalogue, Review: sync.OnceValues(findingRules)}}
	g.system = sync.OnceValues(func() ([]*checks.Activity, error) { return l.Activities(l.Entries()) })
	return g, nil
}

// maxHomes is how many homes' activities are kept.
const maxHomes = 50

// activities are those that a report is about: in user scope their paths are in the
// learner's home.
func (g *Grader) activities(m handin.Machine) ([]*checks.Activity, error) {
	if m.Scope != string(facts.User) {
		return g.system()
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if known := g.homes[m.Home]; known != nil {
		return known, nil
	}
	in := *g.Lesson
	in.Scope, in.Home = m.Scope, m.Home
	list, err := in.Activities(in.Entries())
	if g.homes == nil || len(g.homes) >= maxHomes {
		g.homes = map[string][]*checks.Activity{}
	}
	g.homes[m.Home] = list
	return list, err
}

// Graded is a report, what its evidence comes to, and what there is to say of it.
type Graded struct {
	*handin.Signed
	*handin.Regraded
	Points []handin.Point
}

// Regrade judges a report again.
func (g *Grader) Regrade(ctx context.Context, text []byte) (*Graded, error) {
	signed, err := handin.Read(text)
	if err != nil {
		return nil, err
	}
	signed.Renumber(lessons.Numbers(g.Lesson))
	activities, err := g.activities(signed.Machine)
	if err != nil {
		return nil, err
	}
	again, err := g.Judge.Regrade(ctx, signed, activities)
	if err != nil {
		return nil, err
	}
	points := signed.Verify(g.Here, again)
	if handin.Trust(points) == handin.Broken && !g.Unverified {
		again.Withhold()
	}
	return &Graded{signed, again, points}, nil
}

// LessonHere says which lesson this is, in which state.
func LessonHere(l *lessons.Lesson) (handin.Lesson, error) {
	identity, err := l.Identity()
	if err != nil {
		return handin.Lesson{}, Misused(err)
	}
	digest, err := identity.Digest()
	if err != nil {
		return handin.Lesson{}, Missing(fmt.Errorf("cannot read the lesson: %w", err), "")
	}
	return handin.Lesson{ID: identity.ID, Version: identity.Version, Digest: digest}, nil
}
