package checks

import "time"

// patience keeps, for each check that may change, until when it is worth waiting.
// A check that goes from one pending state to the next gets that one's time.
type patience struct {
	began    time.Time
	deadline map[string]time.Time
}

func newPatience() *patience {
	return &patience{began: time.Now(), deadline: map[string]time.Time{}}
}

// worthWaiting returns the results that only waiting keeps from passing.
func (p *patience) worthWaiting(results []*Result) []*Result {
	var open []*Result
	for _, r := range results {
		if r.waits() && p.left(r) > 0 {
			open = append(open, r)
		}
	}
	return open
}

// left is the longest time that one of the checks still has.
func (p *patience) left(r *Result) time.Duration {
	var longest time.Duration
	for _, c := range r.Checks {
		if !c.waits() {
			continue
		}
		key := r.Activity.ID + " " + c.ID + " " + c.Diagnosis.ID
		if p.deadline[key].IsZero() {
			p.deadline[key] = time.Now().Add(c.patience)
		}
		longest = max(longest, time.Until(p.deadline[key]))
	}
	return min(longest, time.Until(p.began.Add(maxPatient)))
}

// pause is how long to wait until the next look: until the first of the states is
// due to change, where that is known, but not for so long that it would not be noticed
// when somebody changes the state before; otherwise the longer the longer it has taken so
// far, since a moment more matters less then.
func (p *patience) pause(open []*Result) time.Duration {
	pause := lookDue
	for _, r := range open {
		for _, c := range r.Checks {
			switch {
			case !c.waits():
			case c.due > 0:
				pause = min(pause, max(c.due, lookSoonest))
			default:
				pause = min(pause, lookLater, max(lookFirst, time.Since(p.began)/8))
			}
		}
	}
	return pause
}

func (p *patience) tell(open []*Result, waiting func(*Activity, CheckResult, time.Duration)) {
	for _, r := range open {
		for _, c := range r.Checks {
			if c.waits() {
				waiting(r.Activity, c, p.left(r))
				return
			}
		}
	}
}

// A Pace says when a result that is shown for a while is worth another look,
// although nothing has been heard of the machine. A new one begins with each
// change that is heard of. The zero value is ready to use.
type Pace struct{ patience *patience }

// Next is how long to wait until then; ok is false if waiting alone changes nothing.
func (p *Pace) Next(r *Result) (wait time.Duration, ok bool) {
	if p.patience == nil {
		p.patience = newPatience()
	}
	// What fails keeps the activity from passing, and does not keep the rest from settling.
	if p.patience.left(r) <= 0 {
		return 0, false
	}
	return p.patience.pause([]*Result{r}), true
}
