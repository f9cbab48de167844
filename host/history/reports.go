package history

import (
	"cmp"
	"context"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"

	"github.com/sdlab/sdlab/facts"
)

// reports asks the journal for what the manager wrote about a unit. The children
// of it that become programs write under UNIT=, too; _SYSTEMD_UNIT= is often lost
// for them, since they are gone before journald looks.
func (h *History) reports(ctx context.Context, r *Readings, unit string) {
	records, err := h.Journal.Query(ctx, []string{namesFor(h.Scope).unit + "=" + unit}, newestLines)
	if err == nil {
		records, err = h.withCauses(ctx, records)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.reports[unit] = records
	r.linesErr = cmp.Or(r.linesErr, err)
}

// withCauses adds what the child of the manager said before the last step that failed
// in it. From systemd 258 on, those records name the invocation, and not the unit.
func (h *History) withCauses(ctx context.Context, records []Record) ([]Record, error) {
	field := namesFor(h.Scope)
	of := ""
	for _, r := range records {
		if r["MESSAGE_ID"] == spawnFailed {
			of = r[field.invocation]
		}
	}
	if of == "" {
		return records, nil
	}
	more, err := h.Journal.Query(ctx, []string{field.invocation + "=" + of}, newestLines)
	if err != nil {
		return nil, err
	}
	more = slices.DeleteFunc(more, func(r Record) bool { return r[field.unit] != "" })
	all := slices.Concat(records, more)
	slices.SortStableFunc(all, func(a, b Record) int { return a.At().Compare(b.At()) })
	return all, nil
}

// newestReports are the records about the unit's newest run: those of its
// invocation, or where the manager has forgotten it, of the last one in the journal.
func (h *History) newestReports(u Unit, r *Readings) []Record {
	field := namesFor(h.Scope).invocation
	records := r.reports[u.Name]
	newest := u.InvocationID
	for i := len(records) - 1; i >= 0 && newest == ""; i-- {
		newest = records[i][field]
	}
	var kept []Record
	for _, record := range records {
		if record[field] == newest || record[field] == "" && record["_BOOT_ID"] == h.Boot() {
			kept = append(kept, record)
		}
	}
	return kept
}

// Reports keeps what the manager wrote about the newest run.
func (h *History) Reports(u Unit, r *Readings) error {
	records := h.newestReports(u, r)
	if err := cmp.Or(r.defect, r.linesErr); err != nil {
		return err
	}
	if r.blind != nil && len(records) == 0 {
		return r.blind
	}
	now := h.Now()
	invocation := namesFor(h.Scope).invocation
	u.Reports = []facts.Line{}
	for _, record := range records {
		u.Reports = append(u.Reports, facts.Line{Text: record["MESSAGE"], Invocation: record[invocation], At: record.At(), Age: now.Sub(record.At())})
	}
	return nil
}

// Step finds the step of the manager's own that failed in the newest run.
func (h *History) Step(u Unit, r *Readings) error {
	u.Step = stepOf(h.newestReports(u, r))
	return cmp.Or(r.defect, r.linesErr)
}

// stepOf reads the last failed step from a run's records, which are in their order.
// What its program did afterwards has no part in that.
func stepOf(records []Record) facts.Step {
	var s facts.Step
	before := map[string]string{} // by process: what it said last
	for _, record := range records {
		text := withoutUnit(record["MESSAGE"])
		switch {
		case record["MESSAGE_ID"] == spawnFailed && spawnStep(record["MESSAGE"]) != "":
			s = facts.Step{Name: spawnStep(record["MESSAGE"]), Executable: record["EXECUTABLE"], Text: text, Cause: before[record["_PID"]]}
			s.Errno, s.Error = errorOf(record)
			s.Path = pathIn(s.Cause)
		case record["MESSAGE_ID"] == processExit && exitStep(record) != "":
			if name := exitStep(record); s.Name != name {
				s = facts.Step{Name: name}
			}
			s.Command = record["COMMAND"]
		case record["_PID"] != "1":
			before[record["_PID"]] = text
		}
	}
	return s
}

// errorOf is the error of a record in systemd's words, which end its line. systemd 247
// does not write the number by itself.
func errorOf(r Record) (errno int, text string) {
	line := r["MESSAGE"]
	if at := strings.LastIndex(line, ": "); at >= 0 {
		text = line[at+2:]
	}
	errno, _ = strconv.Atoi(r["ERRNO"])
	switch {
	case errno == 0:
		if errno = facts.ErrnoOf(text); errno == 0 {
			text = ""
		}
	case text == "":
		text = syscall.Errno(errno).Error()
	}
	return errno, text
}

// withoutUnit cuts the unit's name off, which begins most lines.
func withoutUnit(message string) string {
	if name, rest, ok := strings.Cut(message, ": "); ok && !strings.ContainsAny(name, " /") && strings.Contains(name, ".") {
		return rest
	}
	return message
}

// unitRoot is where systemd up to 252 builds a unit's file system.
const unitRoot = "/run/systemd/unit-root"

var aPath = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:^|[ '"])(/[^\s'":]*)`) })

// pathIn is the last path in a line, as the unit sees it; "" if there is none.
func pathIn(line string) string {
	all := aPath().FindAllStringSubmatch(line, -1)
	if len(all) == 0 {
		return ""
	}
	path := all[len(all)-1][1]
	if inside, ok := strings.CutPrefix(path, unitRoot); ok {
		path = inside
	}
	return filepath.Clean(path)
}
