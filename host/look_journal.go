package host

import (
	"cmp"
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

const (
	newestEvents = 2000 // of all units in a look: about 400 restarts
	newestLines  = 60   // of one unit's output
)

// readings are what the journal says about the units of a look.
type readings struct {
	blind     error
	since     time.Time // what was written before is gone; zero if nothing is
	events    []Record
	eventsErr error
	mu        sync.Mutex // for what follows
	lines     map[string][]Record
	linesErr  error
	defect    error
}

// eventWords are worked out from what the manager itself recorded, far back.
func eventWords() []string {
	var names []string
	for _, word := range facts.UnitKind.Vocabulary() {
		if word.Source == facts.History && word.Cost == facts.Dear {
			names = append(names, word.Name)
		}
	}
	return names
}

func wantsEvents(words facts.Words) bool {
	return slices.ContainsFunc(eventWords(), func(word string) bool { return words[word] })
}

// beginJournal starts the queries that the plan needs, beside the rest of the
// look.
func (l *look) beginJournal(ctx context.Context, side *sync.WaitGroup) *readings {
	var units, speaking []string
	for thing, words := range l.wanted(facts.UnitKind) {
		if wantsEvents(words) {
			units = append(units, thing.Name)
		}
		if words["Lines"] {
			speaking = append(speaking, thing.Name)
		}
	}
	return l.query(ctx, side, units, speaking)
}

// query asks the journal, once for the manager's records of all units, and once
// for each unit's lines.
func (l *look) query(ctx context.Context, side *sync.WaitGroup, units, speaking []string) *readings {
	r := &readings{lines: map[string][]Record{}}
	if len(units)+len(speaking) == 0 {
		return r
	}
	side.Go(func() {
		r.try(func() {
			if r.since, r.blind = l.blindTo(); r.blind == nil && len(units) > 0 {
				r.events, r.eventsErr = l.Journal.Query(ctx, eventMatch(l.Scope, units), newestEvents)
			}
			if len(speaking) > 0 {
				l.speech(ctx, r, speaking[0]) // what most checks want needs no goroutine more
			}
		})
	})
	for _, unit := range speaking[min(1, len(speaking)):] {
		side.Go(func() { r.try(func() { l.speech(ctx, r, unit) }) })
	}
	return r
}

// try takes one step beside the look: a panic there would end the program.
func (r *readings) try(step func()) {
	if err := checks.Catch(step); err != nil {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.defect = err
	}
}

// speech asks the journal for a unit's lines.
func (l *look) speech(ctx context.Context, r *readings, unit string) {
	_, _, field, _ := journalFields(l.Scope)
	records, err := l.Journal.Query(ctx, []string{field + "=" + unit}, newestLines)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lines[unit] = records
	if err != nil {
		r.linesErr = err
	}
}

// eventMatch selects the manager's own records of starts and ends (the
// identifiers are those of systemd's catalog, sd-messages.h), and what a
// process said that could not be started.
func eventMatch(scope Scope, units []string) []string {
	field, _, _, _ := journalFields(scope)
	slices.Sort(units)
	var match []string
	for _, unit := range units {
		match = append(match, field+"="+unit)
	}
	for _, id := range eventIDs {
		match = append(match, "MESSAGE_ID="+id)
	}
	match = append(match, "+")
	for _, unit := range units {
		match = append(match, field+"="+unit)
	}
	for _, name := range append([]string{startLimitFunc, invalidEnvFunc}, onFailureFuncs...) {
		match = append(match, "CODE_FUNC="+name)
	}
	return match
}

// timelines turns records into each unit's runs and lines.
func (l *look) timelines(ctx context.Context, r *readings) {
	for thing, words := range l.wanted(facts.UnitKind) {
		u, r := l.unit(thing.Name), r
		if u.Id != "" && u.Id != thing.Name {
			r = l.journalOf(ctx, []string{u.Id}, words) // thing.Name is an alias
		}
		l.tryThing(thing, func() { l.afterJournal(ctx, thing, u, words, r) })
	}
	for thing, words := range l.wanted(facts.UnitsKind) {
		r := l.listJournal(ctx, thing, words)
		for _, u := range l.many(thing) {
			l.tryThing(thing, func() { l.afterJournal(ctx, thing, u, words, r) })
		}
	}
}

// listJournal asks about the units that a pattern found.
func (l *look) listJournal(ctx context.Context, thing facts.Thing, words facts.Words) *readings {
	var names []string
	for _, u := range l.many(thing) {
		names = append(names, u.Id)
	}
	return l.journalOf(ctx, names, words)
}

// journalOf asks about units whose names were not known before they were read.
func (l *look) journalOf(ctx context.Context, names []string, words facts.Words) *readings {
	var units, speaking []string
	if wantsEvents(words) {
		units = slices.Clone(names)
	}
	if words["Lines"] {
		speaking = names
	}
	var side sync.WaitGroup
	r := l.query(ctx, &side, units, speaking)
	side.Wait()
	return r
}

// afterJournal finds the words of one unit that come from the journal.
func (l *look) afterJournal(ctx context.Context, thing facts.Thing, u *facts.Unit, words facts.Words, r *readings) {
	sight{look: l, ctx: ctx, thing: thing, u: u, journal: r}.find(words, facts.History)
}

// runs finds the unit's runs, and why the newest start came to none.
func (s sight) runs() error {
	if err := cmp.Or(s.journal.defect, s.journal.blind, s.journal.eventsErr); err != nil {
		return err
	}
	u := s.u
	wall, _ := s.Clock()
	u.Runs, u.SkippedFor = timeline(s.Scope, s.journalName(), s.journal.events, present{
		scope: s.Scope, invocation: u.InvocationID, boot: s.bootID(), since: wall.Add(-u.SteadyFor), now: wall, pause: u.RestartUSec, downSince: u.InactiveEnterTimestamp, activeUntil: u.ActiveExitTimestamp,
		up:      u.ActiveState == "active",
		down:    u.ActiveState == "inactive" || u.ActiveState == "failed" || strings.HasPrefix(u.SubState, "auto-restart"),
		changed: func() time.Time { return s.lastChange(s.ctx, s.journalName(), u) },
		begins:  s.journal.since,
	})
	if s.forgot(s.ctx, s.journalName(), u, s.journal.since) {
		for _, word := range eventWords() {
			s.seen.Doubt(s.thing, word, historyGone(s.journalName(), s.journal.since))
		}
	}
	return nil
}

// ignoredVariables are told by the journal alone. Who may not read that sees them
// missing elsewhere.
func (s sight) ignoredVariables() error {
	if s.journal.blind != nil {
		return nil
	}
	s.u.IgnoredVariables = ignoredVariables(s.Scope, s.journalName(), s.u.InvocationID, s.journal.events)
	return cmp.Or(s.journal.defect, s.journal.eventsErr)
}

// lastChange is when the unit's files or its script were last changed; now, if
// that cannot be found out.
func (l *look) lastChange(ctx context.Context, name string, u *facts.Unit) time.Time {
	if err := l.ask(ctx, u, name, "FragmentPath", "DropInPaths", "ExecStart", "WorkingDirectory", "User", "Environment", "EnvironmentFiles", "PassEnvironment"); err != nil {
		return time.Now()
	}
	return l.newest(slices.Concat([]string{u.FragmentPath, l.scriptOf(u)}, u.DropInPaths))
}

// newest is when the last of the files was changed.
func (l *look) newest(paths []string) time.Time {
	var last time.Time
	for _, path := range paths {
		if info, err := os.Stat(l.path(path)); path != "" && err == nil && info.ModTime().After(last) {
			last = info.ModTime()
		}
	}
	return last
}

// lines keeps what the unit's processes wrote, as opposed to what systemd wrote
// about the unit, also from the child that was to become the process. Whoever may not read the system
// journal still sees lines of processes of their own; seeing none proves nothing.
func (s sight) lines() error {
	records := s.journal.lines[s.journalName()]
	if err := cmp.Or(s.journal.defect, s.journal.linesErr); err != nil {
		return err
	}
	if s.journal.blind != nil && len(records) == 0 {
		return soon(s.journal.blind)
	}
	s.u.Lines = s.linesOf(records)
	return nil
}

// soon marks a blindness that the program's first line ends.
func soon(err error) error {
	var blind *facts.Blindness
	if !errors.As(err, &blind) {
		return err
	}
	brief := *blind
	brief.Brief = true
	return &brief
}

// linesOf leaves out what the manager wrote, and the child of it that becomes the
// program: up to systemd 257 that names the unit, later the invocation alone.
func (l *look) linesOf(records []Record) []facts.Line {
	about, during, _, invocation := journalFields(l.Scope)
	lines := []facts.Line{}
	now, _ := l.Clock()
	for _, record := range records {
		if record["_PID"] != "1" && record[about] == "" && record[during] == "" {
			lines = append(lines, facts.Line{
				Text: record["MESSAGE"], Invocation: record[invocation], At: record.At(), Age: now.Sub(record.At()),
			})
		}
	}
	return lines
}
