package host

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

// Bus reads properties of the service manager's objects. The live one speaks
// D-Bus; the recorded one of package hosttest answers from a file.
type Bus interface {
	// Properties answers each request, in order, over one connection. An
	// error means that the bus could not be reached or went away.
	Properties(ctx context.Context, asked []Property) ([]Answer, error)
	// LoadedUnits lists the names of the loaded units that match a pattern.
	LoadedUnits(ctx context.Context, pattern string) ([]string, error)
	// DefaultTarget is the target that a boot starts.
	DefaultTarget(ctx context.Context) (string, error)
}

// Property names one property of one unit; with no unit, of the manager.
type Property struct {
	Unit, Interface, Name string
}

// Answer is a property's value, or why there is none.
type Answer struct {
	Value any
	Err   error // checks.ErrAbsent where this systemd has no such property
}

// Journal finds records.
type Journal interface {
	// Query returns the newest records that match, oldest first.
	Query(ctx context.Context, match []string, newest int) ([]Record, error)
}

// Clock tells the time in the two ways that systemd does.
type Clock func() (wall time.Time, monotonic time.Duration)

// Host is a machine to look at; it is a [checks.Host].
type Host struct {
	Bus     Bus
	Journal Journal
	Clock   Clock
	Scope   Scope
	Learner facts.Learner
	Root    string // where the machine's files are; "" for /
	Run     Runner
	Open    func(path string) (*os.File, error) // os.Open, or one that a recording refuses

	verified map[string]verified // by the unit's file
}

// Live returns the machine that this process runs on.
func Live(scope Scope) (*Host, error) {
	learner, err := WhoLearns()
	if err != nil {
		return nil, err
	}
	bus := newDBus(scope)
	bus.join() // the bus answers while the lesson is read
	return &Host{
		Bus:     bus,
		Journal: journalFiles{instead: journalctl{}},
		Clock:   clock,
		Scope:   scope,
		Learner: learner,
		Run:     runAs(learner),
		Open:    openAtOnce,
	}, nil
}

// openAtOnce opens a file, and does not wait for who writes if it is a pipe.
func openAtOnce(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDONLY|unix.O_NONBLOCK, 0)
}

func (h *Host) path(p string) string { return filepath.Join(h.Root, p) }

// Look sees everything in the plan; see [checks.Host].
func (h *Host) Look(ctx context.Context, plan facts.Plan) (*facts.Snapshot, error) {
	wall, _ := h.Clock()
	l := &look{Host: h, plan: plan, seen: facts.NewSnapshot(wall)}
	l.seen.Scope = string(h.Scope)
	learner := h.Learner
	_, err := os.Stat(l.path(filepath.Join("/var/lib/systemd/linger", learner.Name))) // logind's mark
	learner.Linger = err == nil
	l.seen.Things[facts.Thing{Kind: facts.LearnerKind}] = &learner
	var side sync.WaitGroup
	records := l.beginJournal(ctx, &side)
	programs := l.beginPrograms(ctx, &side)
	l.try(l.files, facts.FileKind)
	l.try(func() { l.units(ctx) }, facts.UnitKind, facts.UnitsKind, facts.ManagerKind)
	side.Wait()
	l.try(func() { l.timelines(ctx, records) }, facts.UnitKind, facts.UnitsKind)
	l.try(func() { l.programs(programs) }, facts.ProgramKind)
	l.try(l.journal, facts.JournalKind)
	return l.seen, ctx.Err()
}

// try takes one step of a look. A defect in it costs what it was to see.
func (l *look) try(step func(), kinds ...facts.Kind) {
	if err := checks.Catch(step); err != nil {
		for _, kind := range kinds {
			l.failAll(kind, err)
		}
	}
}

// tryThing takes a step that is about one thing.
func (l *look) tryThing(thing facts.Thing, step func()) {
	if err := checks.Catch(step); err != nil {
		l.seen.Fail(thing, "", err)
	}
}

// look is one look in progress.
type look struct {
	*Host
	plan facts.Plan
	seen *facts.Snapshot
}

// wanted lists the things of a kind in the plan.
func (l *look) wanted(kind facts.Kind) map[facts.Thing]facts.Words {
	found := map[facts.Thing]facts.Words{}
	for thing, words := range l.plan.Needs {
		if thing.Kind == kind {
			found[thing] = words
		}
	}
	return found
}

func (l *look) failAll(kind facts.Kind, err error) {
	for thing := range l.wanted(kind) {
		l.seen.Fail(thing, "", err)
	}
}
