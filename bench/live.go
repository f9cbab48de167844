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
	lineWithin    = 400.0 // ms from a line of the unit's to the new verdict, p99
	idleAtMost    = 1.0   // percent of a core
)

// measureLive measures sdlab watch, prints it, and returns how many budgets are not met.
func measureLive(ctx context.Context, m *sandbox.Machine, rounds int) (unmet int, err error) {
	cmd := m.Command(ctx, "learner", "python3", "-", strconv.Itoa(rounds))
	var said strings.Builder
	cmd.Stdin, cmd.Stderr = strings.NewReader(livePy), &said
	out, err := cmd.Output()
	if err != nil {
		return 0, fmt.Errorf("cannot measure sdlab watch: %w\n%s", err, strings.TrimSpace(said.String()))
	}
	var state, stateWorst, line, lineWorst, silent, speaking, waiting float64
	if _, err := fmt.Sscan(string(out), &state, &stateWorst, &line, &lineWorst, &silent, &speaking, &waiting); err != nil {
		return 0, fmt.Errorf("cannot read what was measured of sdlab watch: %w", err)
	}
	fmt.Printf("\n%-34s %10s %10s\n", "sdlab watch", "p50", "p99")
	fmt.Printf("%-34s %10.1f %10.1f\n%-34s %10.1f %10.1f\n", "state to verdict, ms", state, stateWorst, "line to verdict, ms", line, lineWorst)
	fmt.Printf("%-34s %10.2f\n%-34s %10.2f\n", "idle, % of a core", silent, "while the unit speaks, %", speaking)
	fmt.Printf("%-34s %10.2f\n", "while a line is awaited, %", waiting)
	unmet = atMost("state to verdict, p99 ms", verdictWithin, stateWorst)
	unmet += atMost("line to verdict, p99 ms", lineWithin, lineWorst)
	unmet += atMost("idle, % of a core", idleAtMost, silent)
	unmet += atMost("while a line is awaited, % of a core", idleAtMost, waiting)
	return unmet, nil
}
