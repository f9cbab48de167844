package analyze

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// elapses is how many times to come are told.
const elapses = 5

// Elapses are the next times that calendar expressions name, the soonest first.
func (a *Analyzer) Elapses(ctx context.Context, calendars []string) ([]time.Time, error) {
	times := []time.Time{}
	for _, calendar := range calendars {
		said, err := a.Run(ctx, []string{"systemd-analyze", "calendar", "--iterations=" + strconv.Itoa(elapses), calendar}, plainly, verifyTimeout)
		switch {
		case err != nil:
			return nil, err
		case said.Missing:
			return nil, facts.Blind("no-systemd-analyze")
		case !said.Exited || said.ExitCode != 0:
			return nil, fmt.Errorf("systemd-analyze calendar %q did not say when: %s", calendar, strings.Join(said.Lines, "; "))
		}
		times = append(times, elapsesIn(said.Lines)...)
	}
	slices.SortFunc(times, time.Time.Compare)
	times = slices.CompactFunc(times, time.Time.Equal)
	return times[:min(len(times), elapses)], nil
}

// elapsesIn reads what systemd-analyze says. Each time stands there in the local zone
// and, if that is not UTC by another name, in UTC below.
func elapsesIn(lines []string) []time.Time {
	var times []time.Time
	for _, line := range lines {
		what, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		if what != "(in UTC)" && what != "Next elapse" && !strings.HasPrefix(what, "Iter") {
			continue
		}
		if at, err := time.Parse("Mon 2006-01-02 15:04:05 MST", value); err == nil && (strings.HasSuffix(value, " UTC") || strings.HasSuffix(value, " GMT")) {
			times = append(times, at)
		}
	}
	return times
}
