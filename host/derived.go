package host

import (
	"time"

	"github.com/sdlab/sdlab/facts"
)

func (s sight) inStateFor() error {
	if now, _ := s.Clock(); !s.u.StateChangeTimestamp.IsZero() {
		s.u.InStateFor = max(0, now.Sub(s.u.StateChangeTimestamp))
	}
	return nil
}

func (s sight) startingFor() error {
	now, _ := s.Clock()
	s.u.StartingFor = startingFor(s.u, now)
	return nil
}

// startingFor is how long the unit has been in the state in which its program
// runs and its start is not complete.
func startingFor(u *facts.Unit, now time.Time) time.Duration {
	if u.ActiveState != "activating" || u.SubState != "start" {
		return 0
	}
	return max(0, now.Sub(u.StateChangeTimestamp))
}

func (s sight) conditionFailed() error {
	s.u.ConditionFailed = !s.u.ConditionResult && s.u.ConditionTimestamp.After(s.u.ActiveEnterTimestamp)
	return nil
}
