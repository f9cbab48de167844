package host

import (
	"time"

	"github.com/sdlab/sdlab/facts"
)

// period is the time from a timer's last trigger to its next, by the clock that
// the next one is set by. While its unit runs a timer knows no next time.
func period(timer *facts.Unit) time.Duration {
	var next time.Duration
	if monotonic := timer.NextElapseUSecMonotonic; timer.LastTriggerUSecMonotonic > 0 && monotonic < facts.Forever {
		next = max(0, monotonic-timer.LastTriggerUSecMonotonic)
	}
	if realtime := timer.NextElapseUSecRealtime; !timer.LastTriggerUSec.IsZero() && !realtime.IsZero() {
		calendar := max(0, realtime.Sub(timer.LastTriggerUSec))
		if next == 0 || calendar < next {
			next = calendar
		}
	}
	return next
}
