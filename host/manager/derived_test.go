package manager

import (
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

func TestStartingFor(t *testing.T) {
	now := time.Date(2026, 1, 1, 12, 0, 30, 0, time.UTC)
	for _, test := range []struct {
		active, sub string
		since       time.Time
		want        time.Duration
	}{
		{"activating", "start", now.Add(-12 * time.Second), 12 * time.Second},
		{"activating", "start-pre", now.Add(-12 * time.Second), 0},
		{"activating", "auto-restart", now.Add(-12 * time.Second), 0},
		{"active", "running", now.Add(-12 * time.Second), 0},
		// The clock was set back.
		{"activating", "start", now.Add(time.Second), 0},
	} {
		u := &facts.Unit{ActiveState: test.active, SubState: test.sub, StateChangeTimestamp: test.since}
		if got := StartingFor(u, now); got != test.want {
			t.Errorf("%s (%s) since %s: %s, not %s", test.active, test.sub, test.since, got, test.want)
		}
	}
}
