package unit

import (
	"math"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// maxCounted bounds how many pauses are added up one by one: no start limit in
// use allows more starts, and the pauses behind them count like the last.
const maxCounted = 10_000

// StartsTake is the least time in which the start limit can be reached: the
// pauses before the starts that follow the first, and before the one that is
// refused.
func StartsTake(u *facts.Unit) time.Duration {
	var sum time.Duration
	counted := min(u.StartLimitBurst, maxCounted)
	for k := 1; k <= counted; k++ {
		sum = plus(sum, pauseBefore(u, k))
	}
	left := time.Duration(u.StartLimitBurst - counted)
	last := pauseBefore(u, u.StartLimitBurst)
	if left > 0 && last > (facts.Forever-sum)/left {
		return facts.Forever
	}
	return sum + last*left
}

// pauseBefore is how long systemd waits before it starts a service again for the
// kth time: from RestartSec= on, the pause grows by the same factor in each of the
// RestartSteps= (service_restart_usec_next in systemd's src/core/service.c).
func pauseBefore(u *facts.Unit, k int) time.Duration {
	first, last, steps := u.RestartUSec, u.RestartMaxDelayUSec, u.RestartSteps
	switch {
	case k <= 1 || steps == 0 || first == 0 || last == facts.Forever || first >= last:
		return first
	case k > steps:
		return last
	}
	return time.Duration(float64(first) * math.Pow(float64(last)/float64(first), float64(k-1)/float64(steps)))
}

func plus(a, b time.Duration) time.Duration {
	if a > facts.Forever-b {
		return facts.Forever
	}
	return a + b
}
