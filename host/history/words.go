package history

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// A Unit is what the present look knows of a unit, for its history.
type Unit struct {
	*facts.Unit
	Name string // the one that the journal has it under: never an alias
	// Changed is when the unit's files or its script were last changed; it is asked
	// only if that matters.
	Changed func() time.Time
}

// Runs finds the unit's runs, and why the newest start came to none.
func (h *History) Runs(u Unit, r *Readings) error {
	if err := cmp.Or(r.defect, r.blind, r.eventsErr); err != nil {
		return err
	}
	now := h.Now()
	u.Runs, u.SkippedFor = timeline(h.Scope, u.Name, r.events, present{
		scope: h.Scope, invocation: u.InvocationID, boot: h.Boot(), since: now.Add(-u.SteadyFor), now: now, pause: u.RestartUSec, downSince: u.InactiveEnterTimestamp, activeUntil: u.ActiveExitTimestamp,
		up:      u.ActiveState == "active",
		down:    u.ActiveState == "inactive" || u.ActiveState == "failed" || strings.HasPrefix(u.SubState, "auto-restart"),
		changed: u.Changed,
		begins:  r.since,
	})
	return nil
}

// IgnoredVariables are told by the journal alone. Who may not read that sees them
// missing elsewhere.
func (h *History) IgnoredVariables(u Unit, r *Readings) error {
	if r.blind != nil {
		return nil
	}
	u.IgnoredVariables = ignoredVariables(h.Scope, u.Name, u.InvocationID, r.events)
	return cmp.Or(r.defect, r.eventsErr)
}

// Lines keeps what the unit's processes wrote, as opposed to what systemd wrote
// about the unit, also from the child that was to become the process. Whoever may not read the system
// journal still sees lines of processes of their own; seeing none proves nothing.
func (h *History) Lines(u Unit, r *Readings) error {
	records := append(slices.Clip(r.lines[u.Name]), ofMain(u.Unit, r.astray)...)
	slices.SortStableFunc(records, func(a, b Record) int { return a.At().Compare(b.At()) })
	if err := cmp.Or(r.defect, r.linesErr); err != nil {
		return err
	}
	if r.blind != nil && len(records) == 0 {
		return soon(r.blind)
	}
	u.Lines = h.linesOf(records)
	attribute(u.Unit, u.Lines)
	return nil
}

// late is how long after the end of a process its last line may be read.
const late = time.Second

// ofMain are the lines of a unit's main process, by its PID while that was its own.
func ofMain(u *facts.Unit, astray []Record) (own []Record) {
	began, ended := u.ExecMainStartTimestamp, u.ExecMainExitTimestamp
	for _, r := range astray {
		at := r.At()
		if u.ExecMainPID > 0 && r["_PID"] == strconv.Itoa(u.ExecMainPID) && !at.Before(began) && (ended.Before(began) || !at.After(ended.Add(late))) {
			own = append(own, r)
		}
	}
	return own
}

// attribute gives lines to the newest run that journald could not tell the run of: it
// read them when their process was gone, as it often does of a program that ends at once.
func attribute(u *facts.Unit, lines []facts.Line) {
	began := u.ExecMainStartTimestamp
	if began.IsZero() {
		began = u.InactiveExitTimestamp // no more than a command before the program has run
	}
	for i := range lines {
		if l := &lines[i]; l.Invocation == "" && !began.IsZero() && !l.At.Before(began) {
			l.Invocation = u.InvocationID
		}
	}
}

// linesOf leaves out what the manager wrote, and the child of it that becomes the
// program: up to systemd 257 that names the unit, later the invocation alone.
func (h *History) linesOf(records []Record) []facts.Line {
	names := namesFor(h.Scope)
	lines := []facts.Line{}
	now := h.Now()
	for _, record := range records {
		if record["_PID"] != "1" && record[names.unit] == "" && record[names.invocation] == "" {
			lines = append(lines, facts.Line{
				Text: record["MESSAGE"], Identifier: record["SYSLOG_IDENTIFIER"], Invocation: record[processInvocation], At: record.At(), Age: now.Sub(record.At()),
			})
		}
	}
	return lines
}

// invalidEnvFunc is where the manager says that it ignores a line of an
// environment file; that record has no MESSAGE_ID. It quotes the line, with the
// value.
const invalidEnvFunc = "invalid_env"

// ignoredVariables picks the names out of what the manager said at the start of
// an invocation about lines of environment files: Ignoring invalid environment
// assignment 'export KEY=value': /etc/env. Lines of a longer value come without
// those words.
func ignoredVariables(scope facts.Scope, unit, invocation string, records []Record) []string {
	field := namesFor(scope)
	names := []string{}
	for _, r := range records {
		if r["CODE_FUNC"] != invalidEnvFunc || r[field.unit] != unit || r[field.invocation] != invocation || !trusted(scope, r) {
			continue
		}
		_, line, found := strings.Cut(r["MESSAGE"], "environment assignment '")
		if name, _, assigns := strings.Cut(line, "="); found && assigns && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
