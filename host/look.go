package host

import (
	"context"
	"os"
	"path/filepath"
	"sync"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/trial"
)

// look is one look in progress.
type look struct {
	*Host
	rooms
	plan facts.Plan
	seen *facts.Snapshot
}

func (h *Host) begin(plan facts.Plan) *look {
	return &look{Host: h, rooms: h.rooms(plan), plan: plan, seen: facts.NewSnapshot(h.now())}
}

// Look sees everything in the plan; see [checks.Host].
func (h *Host) Look(ctx context.Context, plan facts.Plan) (*facts.Snapshot, error) {
	l := h.begin(plan)
	l.seen.Scope = string(h.Scope)
	var followed map[facts.Thing]facts.Thing
	l.try(func() { followed = l.followTriggers(ctx) }, facts.UnitKind, facts.UnitsKind)
	l.seeLearner()
	var side sync.WaitGroup
	records := l.history.Ask(ctx, &side, l.named())
	programs := l.trial.Begin(ctx, &side, l.wanted(facts.ProgramKind))
	l.try(l.seeFiles, facts.FileKind)
	l.try(func() { l.seeUnits(ctx) }, facts.UnitKind, facts.UnitsKind, facts.ManagerKind)
	side.Wait()
	l.try(func() { l.recall(ctx, records) }, facts.UnitKind, facts.UnitsKind)
	l.seePrograms(programs)
	l.try(func() { l.seeJournal(ctx) }, facts.JournalKind)
	l.seeTriggered(followed)
	return l.seen, ctx.Err()
}

// try takes one step of a look. A defect in it costs what it was to see.
func (l *look) try(step func(), kinds ...facts.Kind) {
	if err := facts.Catch(step); err != nil {
		l.failAll(err, kinds...)
	}
}

// tryThing takes a step that is about one thing.
func (l *look) tryThing(thing facts.Thing, step func()) {
	if err := facts.Catch(step); err != nil {
		l.seen.Fail(thing, "", err)
	}
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

// named are the units that the plan has by their names, with their words and all that
// these are worked out from.
func (l *look) named() map[string]facts.Words {
	found := map[string]facts.Words{}
	for thing, words := range l.wanted(facts.UnitKind) {
		found[thing.Name] = facts.UnitKind.With(words)
	}
	return found
}

func (l *look) failAll(err error, kinds ...facts.Kind) {
	for _, kind := range kinds {
		for thing := range l.wanted(kind) {
			l.seen.Fail(thing, "", err)
		}
	}
}

// Lingers says whether a user's service manager runs without a login, by logind's mark.
func (h *Host) Lingers(user string) bool {
	_, err := os.Stat(filepath.Join("/", h.Root, "var/lib/systemd/linger", user))
	return err == nil
}

func (l *look) seeLearner() {
	learner := l.Learner
	learner.Linger = l.Lingers(learner.Name)
	l.seen.Things[facts.Thing{Kind: facts.LearnerKind}] = &learner
}

func (l *look) seeFiles() {
	for thing, words := range l.wanted(facts.FileKind) {
		f := l.disk.File(l.disk.Home(checks.InScope(string(l.Scope), l.Learner.Home, thing.Name)))
		if words["Born"] && f.Exists {
			f.Born = l.disk.Born(f)
		}
		if words["NearPaths"] && !f.Exists && f.Kind == "" && !f.Hidden {
			f.NearPaths = l.disk.NearPaths(f.Path)
		}
		if words["Lines"] {
			if err := l.disk.Lines(&f); err != nil {
				l.seen.Fail(thing, "Lines", err)
			}
		}
		l.seen.Things[thing] = &f
		if f.Hidden && !words["Hidden"] {
			l.seen.Fail(thing, "", facts.Blind("path-closed", f.Path))
		}
	}
}

func (l *look) seePrograms(ran map[facts.Thing]*trial.Ran) {
	words := l.wanted(facts.ProgramKind)
	for thing, r := range ran {
		l.seen.Things[thing] = &r.Saw
		if l.Recognise != nil && words[thing]["Said"] {
			r.Saw.Said = l.Recognise(r.Saw.Lines)
		}
		if r.Err != nil {
			l.seen.Fail(thing, "", r.Err)
		}
	}
}

// seeJournal looks at the journal itself.
func (l *look) seeJournal(ctx context.Context) {
	for thing, words := range l.wanted(facts.JournalKind) {
		j := &facts.Journal{}
		l.seen.Things[thing] = j
		l.seeJournalSettings(thing, j)
		if words["Lines"] {
			var err error
			if j.Lines, err = l.history.Unowned(ctx); err != nil {
				l.seen.Fail(thing, "Lines", err)
			}
		}
	}
}

// seeJournalSettings reads journald's settings. Where there is a folder for a journal
// on disk, it is kept there unless Storage= says otherwise.
func (l *look) seeJournalSettings(thing facts.Thing, j *facts.Journal) {
	if err := l.files.JournalSettings(j); err != nil {
		for _, word := range []string{"Persistent", "Settings", "Changed"} {
			l.seen.Fail(thing, word, err)
		}
		return
	}
	j.Persistent = l.history.Persistent()
	for _, set := range j.Settings {
		if set.Section == "Journal" && set.Key == "Storage" {
			j.Persistent = set.Value != "volatile" && set.Value != "none" && l.history.Persistent()
		}
	}
}

// seeUsers finds the machine's users and groups, if they are asked for.
func (l *look) seeUsers(m *facts.Machine, words facts.Words) (err error) {
	if !words["Accounts"] && !words["Groups"] {
		return nil
	}
	if m.Accounts, err = l.disk.Users().Accounts(); err != nil {
		return err
	}
	m.Groups, err = l.disk.Users().Groups()
	return err
}

// seeManager looks at the service manager itself, and at what limits it can enforce.
func (l *look) seeManager(ctx context.Context) {
	for thing, words := range l.wanted(facts.MachineKind) {
		m := &facts.Machine{Controllers: l.proc.Controllers()}
		l.seen.Things[thing] = m
		if err := l.seeUsers(m, words); err != nil {
			l.seen.Fail(thing, "Accounts", err)
			l.seen.Fail(thing, "Groups", err)
		}
	}
	for thing, words := range l.wanted(facts.ManagerKind) {
		m := &facts.Manager{Scope: string(l.Scope), BootID: l.proc.BootID()}
		l.seen.Things[thing] = m
		for word, find := range map[string]func() error{
			"Version":       func() (err error) { m.Version, err = l.manager.Version(ctx); return err },
			"DefaultTarget": func() (err error) { m.DefaultTarget, err = l.Bus.DefaultTarget(ctx); return err },
			"Variables":     func() (err error) { m.Variables, err = l.manager.Variables(ctx); return err },
		} {
			if !words[word] {
				continue
			}
			if err := find(); err != nil {
				l.seen.Fail(thing, word, err)
			}
		}
	}
}
