package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"github.com/sdlab/sdlab/sandbox"
)

// A command that is measured, and what it came to.
type command struct {
	name, line string
	large      bool      // in the machine with the large journal
	reads      bool      // the learner's log, so that it is to be as long as a learner's
	perRound   []float64 // median of each round, in ms
	all        []float64 // of every run, in ms
}

const runsPerRound = 5

// names of the commands that budgets speak of
const (
	systemctl = "systemctl show -p ActiveState"
	check13   = "sdlab check 1.3"
	check14   = "sdlab check 1.4"
	checkAll  = "sdlab check " + activities
	check14At = "sdlab check 1.4, large journal"
	bash13    = "bash, as for 1.3"
	bash14    = "bash, as for 1.4"
	bashAll   = "bash, as for the lesson"
	bash14At  = "bash, as for 1.4, large journal"
	hello     = "a cobra hello world, --help"
	help      = "sdlab --help"
	list      = "sdlab list"
	complete  = "sdlab completion"
)

func commands() []*command {
	return []*command{
		{name: systemctl, line: "systemctl show -p ActiveState hello-agent"},
		{name: check13, line: "sdlab check 1.3"},
		{name: check14, line: "sdlab check 1.4"},
		{name: bash13, line: "1.3.sh"},
		{name: bash14, line: "1.4.sh"},
		{name: check14At, line: "sdlab check 1.4", large: true},
		{name: bash14At, line: "1.4.sh", large: true},
		{name: hello, line: "hello --help"},
		{name: help, line: "sdlab --help"},
		{name: list, line: "sdlab list", reads: true},
		{name: complete, line: "sdlab __complete check 1"},
	}
}

// slow are measured in rounds of their own, fewer, for they would heat what is measured after them.
func slow() []*command {
	return []*command{
		{name: checkAll, line: checkAll},
		{name: bashAll, line: "all.sh"},
	}
}

// round measures commands one after the other, each with a few runs. Every other round goes backwards.
func round(ctx context.Context, number int, cs []*command, runs int, small, large *sandbox.Machine) error {
	order := slices.Clone(cs)
	if number%2 == 1 {
		slices.Reverse(order)
	}
	for _, c := range order {
		m := small
		if c.large {
			m = large
		}
		times, err := c.hyperfine(ctx, m, runs)
		if err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
		c.all = append(c.all, times...)
		c.perRound = append(c.perRound, median(times))
	}
	return nil
}

// hyperfine times the command, without a shell, in ms. A run that fails is an
// error. What it records goes to a log of its own: a hundred checks are not a learner's.
func (c *command) hyperfine(ctx context.Context, m *sandbox.Machine, runs int) ([]float64, error) {
	const file = "/tmp/hyperfine.json"
	log := "XDG_STATE_HOME=/tmp/measured"
	if c.reads {
		log = "XDG_STATE_HOME="
	}
	if err := inside(ctx, m, "learner", "env", log, "hyperfine", "--shell=none", "--style=none", "--warmup=2",
		"--runs="+strconv.Itoa(runs), "--export-json="+file, c.line); err != nil {
		return nil, err
	}
	data, err := m.Command(ctx, "learner", "cat", file).Output()
	if err != nil {
		return nil, fmt.Errorf("cannot read what hyperfine measured: %w", err)
	}
	var measured struct{ Results []struct{ Times []float64 } }
	if err := json.Unmarshal(data, &measured); err != nil || len(measured.Results) != 1 {
		return nil, fmt.Errorf("cannot read what hyperfine measured: %w", err)
	}
	times := measured.Results[0].Times
	for i := range times {
		times[i] *= 1000
	}
	return times, nil
}

func median(of []float64) float64 {
	if len(of) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(of))
	return sorted[len(sorted)/2]
}

// ratio is the median of a's share of b, round by round.
func ratio(a, b *command) float64 {
	var shares []float64
	for i := range min(len(a.perRound), len(b.perRound)) {
		shares = append(shares, a.perRound[i]/b.perRound[i])
	}
	return median(shares)
}
