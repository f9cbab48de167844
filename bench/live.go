package main

import (
	"context"
	_ "embed" // for the program that measures
	"fmt"
	"strconv"
	"strings"

	"github.com/sdlab/sdlab/sandbox"
)

// livePy measures sdlab watch from inside a machine.
//
//go:embed live.py
var livePy string

// The budgets of a live view.
const (
	verdictWithin = 100.0 // ms from a change of state to the new verdict, p99
	idleAtMost    = 1.0   // percent of a core
)

// measureLive measures sdlab watch, prints it, and returns how many budgets are not met.
func measureLive(ctx context.Context, m *sandbox.Machine, rounds int) (unmet int, err error) {
	cmd := m.Command(ctx, "learner", "python3", "-", strconv.Itoa(rounds))
	cmd.Stdin = strings.NewReader(livePy)
	out, err := cmd.Output()
	if err != nil {
		return 0, fmt.Errorf("cannot measure sdlab watch: %w", err)
	}
	var p50, p99, silent, speaking float64
	if _, err := fmt.Sscan(string(out), &p50, &p99, &silent, &speaking); err != nil {
		return 0, fmt.Errorf("cannot read what was measured of sdlab watch: %w", err)
	}
	fmt.Printf("\nsdlab watch: a change of state to its verdict %.1f ms (p50), %.1f ms (p99); idle %.2f %% of a core, %.2f %% while the unit speaks\n", p50, p99, silent, speaking)
	for _, b := range []struct {
		what          string
		got, at, unit any
		met           bool
	}{
		{"verdict, p99", p99, verdictWithin, "ms", p99 <= verdictWithin},
		{"idle", silent, idleAtMost, "% of a core", silent <= idleAtMost},
	} {
		mark := "met"
		if !b.met {
			mark = "NOT MET"
			unmet++
		}
		fmt.Printf("  %-14s at most %v %v: %.2f  %s\n", b.what, b.at, b.unit, b.got, mark)
	}
	return unmet, nil
}
