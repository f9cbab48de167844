package main

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/sdlab/sdlab/sandbox"
)

// A budget bounds how long one command takes against another: at most so many times as long,
// or, with faster, at least so many times faster.
type budget struct {
	what, against string
	limit         float64
	faster        bool
}

func budgets() []budget {
	return []budget{
		{check13, systemctl, 1.0, false},
		{check14, systemctl, 1.5, false},
		{check14, bash14, 4, true},
		{checkAll, bashAll, 40, true},
		{check14At, check14, 1.3, false},
		{help, hello, 2, false},
		{list, hello, 2, false},
		{complete, hello, 2, false},
	}
}

// measure prepares both machines, measures in rounds and prints. It returns how many budgets are not met.
func (o options) measure(ctx context.Context, small, large *sandbox.Machine) (unmet int, err error) {
	began := time.Now()
	var both sync.WaitGroup
	var smallErr, largeErr error
	both.Go(func() { smallErr = prepare(ctx, small, fewEntries) })
	both.Go(func() { largeErr = prepare(ctx, large, o.entries) })
	both.Wait()
	if smallErr != nil {
		return 0, smallErr
	}
	if largeErr != nil {
		return 0, largeErr
	}
	for _, m := range []*sandbox.Machine{small, large} {
		entries, files, err := entriesIn(ctx, m)
		if err != nil {
			return 0, err
		}
		fmt.Printf("a journal of %d entries in %d files\n", entries, files)
	}
	fmt.Printf("prepared in %v\n\n", time.Since(began).Round(time.Second))
	quick, heavy := commands(), slow()
	for i := range o.rounds {
		if err := round(ctx, i, quick, runsPerRound, small, large); err != nil {
			return 0, err
		}
	}
	for i := range max(1, o.rounds/4) {
		if err := round(ctx, i, heavy, 2, small, large); err != nil {
			return 0, err
		}
	}
	unmet = tell(append(quick, heavy...))
	late, err := measureLive(ctx, large, liveRounds)
	return unmet + late, err
}

// liveRounds are stops and starts that a live view is measured with.
const liveRounds = 100

// tell prints what was measured and each budget, and counts those not met.
func tell(measured []*command) (unmet int) {
	byName := map[string]*command{}
	fmt.Printf("%-34s %10s %10s %6s\n", "", "median ms", "least ms", "runs")
	for _, c := range measured {
		byName[c.name] = c
		least := c.all[0]
		for _, t := range c.all {
			least = min(least, t)
		}
		fmt.Printf("%-34s %10.1f %10.1f %6d\n", c.name, median(c.all), least, len(c.all))
	}
	fmt.Printf("\n%-34s %-34s %-18s %8s\n", "budget", "against", "", "measured")
	for _, b := range budgets() {
		r := ratio(byName[b.what], byName[b.against])
		met, bound := r <= b.limit, fmt.Sprintf("at most %.1f times", b.limit)
		if b.faster {
			r = 1 / r
			met, bound = r >= b.limit, fmt.Sprintf("%.0f times faster", b.limit)
		}
		verdict := "met"
		if !met {
			verdict = "NOT MET"
			unmet++
		}
		fmt.Printf("%-34s %-34s %-18s %8.2f  %s\n", b.what, b.against, bound, r, verdict)
	}
	return unmet
}
