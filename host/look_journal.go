package host

import (
	"context"
	"os"
	"slices"
	"sync"
	"time"

	"github.com/sdlab/sdlab/checks"
)

const (
	newestEvents = 2000 // of all units in a look: about 400 restarts
	newestLines  = 60   // of one unit's output
)

// readings are what the journal says about the units of a look.
type readings struct {
	blind     error
	events    []Record
	eventsErr error
	mu        sync.Mutex
	lines     map[string][]Record
	linesErr  error
}

// beginJournal starts the queries that the plan needs, beside the rest of the
// look: one for the manager's records of all units, one for each unit's lines.
func (l *look) beginJournal(ctx context.Context, side *sync.WaitGroup) *readings {
	r := &readings{lines: map[string][]Record{}}
	var units, speaking []string
	for _, kind := range []checks.Kind{checks.UnitKind, checks.UnitsKind} {
		for thing, words := range l.wanted(kind) {
			if words["Runs"] || words["SkippedFor"] {
				units = append(units, thing.Name)
			}
			if words["Lines"] {
				speaking = append(speaking, thing.Name)
			}
		}
	}
	if len(units)+len(speaking) == 0 {
		return r
	}
	r.blind = l.blindTo()
	if len(units) > 0 && r.blind == nil {
		side.Go(func() { r.events, r.eventsErr = l.Journal.Query(ctx, eventMatch(l.Scope, units), newestEvents) })
	}
	_, _, field, _ := l.Scope.journalFields()
	for _, unit := range speaking {
		side.Go(func() {
			records, err := l.Journal.Query(ctx, []string{field + "=" + unit}, newestLines)
			r.mu.Lock()
			defer r.mu.Unlock()
			r.lines[unit] = records
			if err != nil {
				r.linesErr = err
			}
		})
	}
	return r
}

// eventMatch selects the manager's own records of starts and ends (the
// identifiers are those of systemd's catalog, sd-messages.h), and what a
// process said that could not be started.
func eventMatch(scope Scope, units []string) []string {
	field, _, _, _ := scope.journalFields()
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
	return append(match, "CODE_FUNC=unit_test_start_limit")
}

// timelines turns records into each unit's runs and lines.
func (l *look) timelines(ctx context.Context, r *readings) {
	for thing, words := range l.wanted(checks.UnitKind) {
		if words["Runs"] || words["SkippedFor"] {
			l.runs(ctx, thing, r)
		}
		if words["Lines"] {
			l.lines(thing, r)
		}
	}
}

func (l *look) runs(ctx context.Context, thing checks.Thing, r *readings) {
	for _, err := range []error{r.blind, r.eventsErr} {
		if err != nil {
			l.seen.Fail(thing, "Runs", err)
			l.seen.Fail(thing, "SkippedFor", err)
			return
		}
	}
	u := l.unit(thing.Name)
	wall, _ := l.Clock()
	u.Runs, u.SkippedFor = timeline(l.Scope, thing.Name, r.events, present{
		invocation: u.InvocationID, boot: l.bootID(), since: wall.Add(-u.SteadyFor), now: wall, up: u.ActiveState == "active",
		changed: func() time.Time { return l.lastChange(ctx, thing.Name, u) },
	})
}

// lastChange is when the unit's files or its script were last changed; now, if
// that cannot be found out.
func (l *look) lastChange(ctx context.Context, name string, u *checks.Unit) time.Time {
	if err := l.ask(ctx, u, name, "FragmentPath", "DropInPaths", "ExecStart", "WorkingDirectory", "User"); err != nil {
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
func (l *look) lines(thing checks.Thing, r *readings) {
	records := r.lines[thing.Name]
	if r.linesErr != nil {
		l.seen.Fail(thing, "Lines", r.linesErr)
		return
	}
	if r.blind != nil && len(records) == 0 {
		l.seen.Fail(thing, "Lines", r.blind)
		return
	}
	u := l.unit(thing.Name)
	about, _, _, invocation := l.Scope.journalFields()
	u.Lines = []checks.Line{}
	now, _ := l.Clock()
	for _, record := range records {
		if record["_PID"] != "1" && record[about] == "" {
			u.Lines = append(u.Lines, checks.Line{
				Text: record["MESSAGE"], Invocation: record[invocation], At: record.At(), Age: now.Sub(record.At()),
			})
		}
	}
}
