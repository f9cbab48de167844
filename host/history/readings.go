package history

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/sdlab/sdlab/facts"
)

const (
	newestEvents = 2000 // of all units in a look: about 400 restarts
	newestLines  = 60   // of one unit's output, and of what the manager wrote about it
)

// Readings are what the journal says about the units of a look.
type Readings struct {
	blind     error
	since     time.Time // what was written before is gone; zero if nothing is
	events    []Record
	eventsErr error
	mu        sync.Mutex // for what follows
	lines     map[string][]Record
	reports   map[string][]Record
	astray    []Record // lines of the learner's programs of which journald could not tell the unit
	linesErr  error
	defect    error
}

// EventWords are worked out from what the manager itself recorded, far back.
func EventWords() []string {
	var names []string
	for _, word := range facts.UnitKind.Vocabulary() {
		if word.Source == facts.History && word.Cost == facts.Dear {
			names = append(names, word.Name)
		}
	}
	return names
}

// Ask asks the journal what the words of units need, which are given by name:
// once for the manager's records of all units, and once for each unit's lines.
func (h *History) Ask(ctx context.Context, side *sync.WaitGroup, wanted map[string]facts.Words) *Readings {
	var units, speaking, reported []string
	for name, words := range wanted {
		if slices.ContainsFunc(EventWords(), func(word string) bool { return words[word] }) {
			units = append(units, name)
		}
		if words["Lines"] {
			speaking = append(speaking, name)
		}
		if words["Reports"] {
			reported = append(reported, name)
		}
	}
	r := &Readings{lines: map[string][]Record{}, reports: map[string][]Record{}}
	if len(units)+len(speaking)+len(reported) == 0 {
		return r
	}
	side.Go(func() {
		r.try(func() {
			if r.since, r.blind = h.Blind(); r.blind == nil && len(units) > 0 {
				r.events, r.eventsErr = h.Journal.Query(ctx, eventMatch(h.Scope, units), newestEvents)
			}
		})
	})
	if h.Scope == facts.User && len(speaking) > 0 {
		side.Go(func() { r.try(func() { h.strayLines(ctx, r) }) })
	}
	for _, unit := range reported {
		side.Go(func() { r.try(func() { h.reports(ctx, r, unit) }) })
	}
	for _, unit := range speaking {
		side.Go(func() { r.try(func() { h.speech(ctx, r, unit) }) })
	}
	return r
}

// try takes one step beside the look: a panic there would end the program.
func (r *Readings) try(step func()) {
	if err := facts.Catch(step); err != nil {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.defect = err
	}
}

// speech asks the journal for a unit's lines.
func (h *History) speech(ctx context.Context, r *Readings, unit string) {
	records, err := h.Journal.Query(ctx, []string{namesFor(h.Scope).processUnit + "=" + unit}, newestLines)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lines[unit] = records
	if err != nil {
		r.linesErr = err
	}
}

// newestAstray is how many of the learner's records are looked through for lines that
// lack their unit.
const newestAstray = 300

// strayLines asks for lines of the learner's programs that journald read when their
// process was gone. It takes the unit's name from the system's manager alone, and
// asks the process itself otherwise.
func (h *History) strayLines(ctx context.Context, r *Readings) {
	records, err := h.Journal.Query(ctx, []string{"_UID=" + strconv.Itoa(h.Disk.Learner.UID)}, newestAstray)
	if err != nil {
		return // the lines that have their unit are what counts
	}
	records = slices.DeleteFunc(records, func(r Record) bool { return r["_SYSTEMD_UNIT"]+r["_SYSTEMD_USER_UNIT"] != "" })
	r.mu.Lock()
	defer r.mu.Unlock()
	r.astray = records
}

// eventMatch selects the manager's own records of starts and ends (the
// identifiers are those of systemd's catalog, sd-messages.h), and what a
// process said that could not be started.
func eventMatch(scope facts.Scope, units []string) []string {
	slices.Sort(units)
	about := anyOf(namesFor(scope).unit, units)
	funcs := append([]string{startLimitFunc, invalidEnvFunc}, onFailureFuncs...)
	return slices.Concat(about, anyOf("MESSAGE_ID", eventIDs), []string{"+"}, about, anyOf("CODE_FUNC", funcs))
}

// anyOf matches what has one of the values in a field.
func anyOf(field string, values []string) (match []string) {
	for _, value := range values {
		match = append(match, field+"="+value)
	}
	return match
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
