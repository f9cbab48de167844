package hosttest

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/history"
)

// journal finds recorded records as journalctl does.
type journal struct {
	records []history.Record // oldest first
	fails   string
}

func newJournal(lines []byte, fails string) (*journal, error) {
	j := &journal{fails: fails}
	for line := range bytes.Lines(lines) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		r, err := history.ParseRecord(line)
		if err != nil {
			return nil, err
		}
		j.records = append(j.records, r)
	}
	slices.SortStableFunc(j.records, func(a, b history.Record) int { return a.At().Compare(b.At()) })
	return j, nil
}

func (j *journal) Query(ctx context.Context, match []string, newest int) ([]history.Record, error) {
	if j.fails != "" {
		return nil, facts.Blind("no-journal").Because(errors.New(j.fails))
	}
	var found []history.Record
	for _, r := range j.records {
		if matches(r, match) {
			found = append(found, r)
		}
	}
	return found[max(0, len(found)-newest):], ctx.Err()
}

// matches goes by journalctl(1): matches on different fields narrow, on the
// same field widen, and "+" begins an alternative.
func matches(r history.Record, match []string) bool {
	wanted := map[string][]string{}
	for i, m := range match {
		if m == "+" {
			return fits(r, wanted) || matches(r, match[i+1:])
		}
		name, value, _ := strings.Cut(m, "=")
		wanted[name] = append(wanted[name], value)
	}
	return fits(r, wanted)
}

func fits(r history.Record, wanted map[string][]string) bool {
	for name, values := range wanted {
		if !slices.Contains(values, r[name]) {
			return false
		}
	}
	return true
}
