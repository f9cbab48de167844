package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"time"
)

// A budget bounds how long one command takes against another: at most so many times as long,
// or, with faster, at least so many times faster. Against nothing, it bounds what is measured.
type budget struct {
	what, against string
	limit         float64
	faster        bool
}

// budgets has what a learner waits for first.
func budgets() []budget {
	return []budget{
		{never14, systemctlCPU, 3, false},
		{disabled15, systemctlCPU, 3, false},
		{misspelt12, systemctlCPU, 6, false},
		{stopped13, systemctlCPU, 6, false},
		{whyCPU, statusCPU, 5, false},
		{whyAll, "", 2000, false},
		{waiting14, "", 2, false},
		{check13, systemctl, 1.25, false},
		{check14, systemctl, 1.25, false},
		{check14, bash14, 6, true},
		{checkAll, bashAll, 20, true},
		{check14At, check14, 1.3, false},
		{help, hello, 2, false},
		{list, hello, 2, false},
		{complete, hello, 2, false},
	}
}

// measure prepares the machines, measures in rounds and prints. It returns how many budgets are not met.
func (o options) measure(ctx context.Context, in machines) (unmet int, err error) {
	began := time.Now()
	if err := o.prepare(ctx, in); err != nil {
		return 0, err
	}
	for _, m := range in[:running] {
		entries, files, err := entriesIn(ctx, m)
		if err != nil {
			return 0, err
		}
		fmt.Printf("a journal of %d entries in %d files\n", entries, files)
	}
	fmt.Printf("prepared in %v; the load is %s\n\n", time.Since(began).Round(time.Second), load())
	var all []*command
	for _, part := range []struct {
		commands     []*command
		rounds, runs int
	}{
		{commands(), o.rounds, runsPerRound},
		{failures(), max(1, o.rounds/2), runsPerRound},
		{slow(), max(1, o.rounds/4), 2},
		{waiting(), max(1, o.rounds/4), 1},
	} {
		for i := range part.rounds {
			if err := round(ctx, i, part.commands, part.runs, in); err != nil {
				return 0, err
			}
		}
		all = append(all, part.commands...)
	}
	fmt.Printf("measured in %v; the load is %s\n\n", time.Since(began).Round(time.Second), load())
	unmet = tell(all)
	late, err := measureLive(ctx, in[large], liveRounds)
	if err != nil {
		return unmet, err
	}
	heavy, err := o.measureClass(ctx, in[small])
	return unmet + late + heavy, err
}

// liveRounds are stops and starts that a live view is measured with.
const liveRounds = 100

// prepare prepares the machines, all at once.
func (o options) prepare(ctx context.Context, in machines) error {
	var all sync.WaitGroup
	var errs [len(in)]error
	all.Go(func() { errs[small] = prepare(ctx, in[small], fewEntries) })
	all.Go(func() { errs[large] = prepare(ctx, in[large], o.entries) })
	all.Go(func() { errs[crowded] = inside(ctx, in[crowded], "root", "sh", "-euc", crowd) })
	for where, also := range map[place]string{
		running:  "true",
		misspelt: "sudo sed -i s/^Restart=/Restrat=/ /etc/systemd/system/hello-agent.service && sudo systemctl daemon-reload",
		stopped:  "sudo systemctl stop hello-agent",
		healing:  "true",
	} {
		const runs = "for id in 1.1 1.2 1.3; do sdlab solve $id --yes; done && sleep 4 && "
		all.Go(func() { errs[where] = inside(ctx, in[where], "learner", "sh", "-euc", runs+also) })
	}
	all.Wait()
	return errors.Join(errs[:]...)
}

// load is what else the processors have to do, by proc_loadavg(5).
func load() string {
	averages, _ := os.ReadFile("/proc/loadavg")
	first, _, _ := strings.Cut(string(averages), " ")
	return first
}

// tell prints what was measured and each budget, and counts those not met.
func tell(measured []*command) (unmet int) {
	byName := map[string]*command{}
	fmt.Printf("%-34s %10s %10s %6s\n", "", "median", "least", "runs")
	for _, c := range measured {
		byName[c.name] = c
		fmt.Printf("%-34s %10.1f %10.1f %6d\n", c.name, median(c.all), slices.Min(c.all), len(c.all))
	}
	fmt.Printf("\n%-34s %-34s %-18s %8s\n", "budget", "against", "", "measured")
	for _, b := range budgets() {
		r := median(byName[b.what].perRound)
		bound := fmt.Sprintf("at most %.0f", b.limit)
		if b.against != "" {
			r = ratio(byName[b.what], byName[b.against])
			bound = fmt.Sprintf("at most %.2f times", b.limit)
		}
		met := r <= b.limit
		if b.faster {
			r = 1 / r
			met, bound = r >= b.limit, fmt.Sprintf("%.0f times faster", b.limit)
		}
		unmet += verdict(fmt.Sprintf("%-34s %s", b.what, b.against), bound, r, met)
	}
	return unmet
}

// verdict prints whether a budget is met, and counts it if not.
func verdict(what, bound string, measured float64, met bool) (unmet int) {
	word := "met"
	if !met {
		word, unmet = "NOT MET", 1
	}
	fmt.Printf("%-69s %-18s %8.2f  %s\n", what, bound, measured, word)
	return unmet
}

// atMost is the verdict on what has an upper limit.
func atMost(what string, limit, measured float64) (unmet int) {
	return verdict(what, fmt.Sprintf("at most %.0f", limit), measured, measured <= limit)
}
