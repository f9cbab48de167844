package proof

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// pace lets cases start. Cases mostly wait, for a restart's pause or a
// timeout, so far more of them fit on a machine than it has processors; but a
// case that measures seconds comes out wrong where everything is late. So
// above a few, the next one starts only when the processors have time left.
type pace struct {
	most    int // at once
	playing atomic.Int32
}

// alwaysPerCPU is how many cases play whatever the load is, for each processor.
const alwaysPerCPU = 2

// watched is how long the load is watched before the next case may start. A
// boot shows in it at once.
const watched = 200 * time.Millisecond

// spareShare is the part of the processors' time that has to be left.
const spareShare = 0.05

// sideBySide plays cases, given by their numbers in the order in which they begin, and
// tells of each outcome as the case ends. Outcomes are in the order of the numbers.
func sideBySide[T any](ctx context.Context, most int, order []int, play func(i int) T, tell func(T)) []T {
	outcomes := make([]T, len(order))
	var playing sync.WaitGroup
	var telling sync.Mutex
	pace := pace{most: most}
	for _, i := range order {
		if pace.await(ctx) != nil {
			break
		}
		playing.Go(func() {
			defer pace.done()
			outcomes[i] = play(i)
			telling.Lock()
			defer telling.Unlock()
			tell(outcomes[i])
		})
	}
	playing.Wait()
	return outcomes
}

// await returns when the next case may start; it has then begun to count.
func (p *pace) await(ctx context.Context) error {
	for ctx.Err() == nil && int(p.playing.Load()) >= min(p.most, alwaysPerCPU*runtime.NumCPU()) {
		before, _ := readTicks()
		select {
		case <-ctx.Done():
		case <-time.After(watched):
		}
		if now, err := readTicks(); err == nil && now.spareSince(before) && int(p.playing.Load()) < p.most {
			break
		}
	}
	p.playing.Add(1)
	return ctx.Err()
}

func (p *pace) done() { p.playing.Add(-1) }

// ticks are the processors' time since they were switched on, in USER_HZ; see proc_stat(5).
type ticks struct{ idle, all float64 }

func (t ticks) spareSince(before ticks) bool {
	return t.all > before.all && t.idle-before.idle >= spareShare*(t.all-before.all)
}

func readTicks() (ticks, error) {
	stat, err := os.ReadFile("/proc/stat")
	if err != nil {
		return ticks{}, err
	}
	var t ticks
	for i, field := range bytes.Fields(bytes.SplitN(stat, []byte("\n"), 2)[0]) {
		var n float64
		// The fields after "cpu": user, nice, system, idle, iowait, irq, softirq,
		// steal. What comes then is part of user.
		if i == 0 || i > 8 {
			continue
		}
		if _, err := fmt.Sscan(string(field), &n); err != nil {
			return ticks{}, err
		}
		t.all += n
		if i == 4 || i == 5 {
			t.idle += n
		}
	}
	return t, nil
}
