package manager

import (
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

func TestPeriod(t *testing.T) {
	fired := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
	tests := map[string]struct {
		timer facts.Unit
		want  time.Duration
	}{
		"not fired yet":        {facts.Unit{NextElapseUSecMonotonic: time.Minute}, 0},
		"counts from its unit": {facts.Unit{LastTriggerUSec: fired, LastTriggerUSecMonotonic: time.Minute, NextElapseUSecMonotonic: 90 * time.Second}, 30 * time.Second},
		"while its unit runs":  {facts.Unit{LastTriggerUSec: fired, LastTriggerUSecMonotonic: time.Minute, NextElapseUSecMonotonic: facts.Forever}, 0},
		// A timer with OnCalendar= alone has 0 for the other next time.
		"by the calendar": {facts.Unit{LastTriggerUSec: fired, LastTriggerUSecMonotonic: time.Minute, NextElapseUSecRealtime: fired.Add(20 * time.Second)}, 20 * time.Second},
		"by both":         {facts.Unit{LastTriggerUSec: fired, LastTriggerUSecMonotonic: time.Minute, NextElapseUSecMonotonic: 70 * time.Second, NextElapseUSecRealtime: fired.Add(20 * time.Second)}, 10 * time.Second},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := Period(&test.timer); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}
