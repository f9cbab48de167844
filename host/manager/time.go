package manager

import (
	"time"

	"github.com/sdlab/sdlab/facts"
)

// InStateFor is how long the unit has been in its SubState.
func InStateFor(u *facts.Unit, now time.Time) time.Duration {
	if u.StateChangeTimestamp.IsZero() {
		return 0
	}
	return max(0, now.Sub(u.StateChangeTimestamp))
}

// StartingFor is how long the unit has been in the state in which its program
// runs and its start is not complete.
func StartingFor(u *facts.Unit, now time.Time) time.Duration {
	if u.ActiveState != "activating" || u.SubState != "start" {
		return 0
	}
	return max(0, now.Sub(u.StateChangeTimestamp))
}

// ConditionFailed says that the last start was skipped for a condition.
func ConditionFailed(u *facts.Unit) bool {
	return !u.ConditionResult && u.ConditionTimestamp.After(u.ActiveEnterTimestamp)
}
