package history

import (
	"context"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

const (
	newestOfBoot  = 2000 // entries, among which lines of no unit are looked for
	newestUnowned = 100  // of these
)

// Unowned are the lines of this boot that no unit's program wrote: the kernel's, and
// those of people at their shells, whose processes are in scopes that nobody has
// written a unit file for.
func (h *History) Unowned(ctx context.Context) ([]facts.Line, error) {
	if _, err := h.Blind(); err != nil {
		return nil, err
	}
	records, err := h.Journal.Query(ctx, []string{"_BOOT_ID=" + h.Boot()}, newestOfBoot)
	if err != nil {
		return nil, err
	}
	lines, now := []facts.Line{}, h.Now()
	for _, r := range records {
		if owned(r) {
			continue
		}
		lines = append(lines, facts.Line{Text: r["MESSAGE"], Identifier: r["SYSLOG_IDENTIFIER"], At: r.At(), Age: now.Sub(r.At())})
	}
	return lines[max(0, len(lines)-newestUnowned):], nil
}

// owned says whether a unit's program, or the manager, wrote it.
func owned(r Record) bool {
	if unit := r["_SYSTEMD_USER_UNIT"]; unit != "" {
		return !strings.HasSuffix(unit, ".scope")
	}
	unit := r["_SYSTEMD_UNIT"]
	return r["_PID"] == "1" || unit != "" && (!strings.HasSuffix(unit, ".scope") || unit == "init.scope")
}
