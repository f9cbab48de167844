package main

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/host"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/progress"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/termtext"
)

type checkOptions struct {
	all, json, noWait bool
}

func newCheckCmd(a *app) *cobra.Command {
	var o checkOptions
	cmd := &cobra.Command{
		Use:   "check [ID...]",
		Short: "Look at the machine and say whether a step is done",
		Long: "Look at the machine and say whether a step is done; without an ID, the step where\n" +
			"you are. A state that settles by itself, such as waiting for RestartSec, is waited for.\n\n" +
			"Exit status: 0 all passed, 1 something did not, 2 wrong usage, 3 could not look.",
		RunE: func(cmd *cobra.Command, ids []string) error {
			_, err := a.check(cmd.Context(), ids, o)
			return err
		},
	}
	cmd.ValidArgsFunction = a.completeIDs
	cmd.Flags().BoolVar(&o.all, "all", false, "look at every activity of the lesson")
	cmd.Flags().BoolVar(&o.json, "json", false, "print one JSON object, see docs/json.md")
	cmd.Flags().BoolVar(&o.noWait, "no-wait", false, "do not wait for a state to settle")
	return cmd
}

// check looks at activities, records the attempts and prints the results. passed
// says that all passed, also if that could not be recorded, which is an error.
func (a *app) check(ctx context.Context, ids []string, o checkOptions) (passed bool, err error) {
	// The host first: it joins the bus while the lesson is read.
	h, err := a.openHost(a.scope())
	if err != nil {
		return false, err
	}
	l, err := a.lesson()
	if err != nil {
		return false, err
	}
	log := a.progress(h.Learner)
	chosen, err := a.choose(l, log, ids, o.all)
	if err != nil {
		return false, err
	}
	results, err := a.examine(ctx, l, h, log, chosen, o.noWait)
	if err != nil {
		return false, err
	}
	recorded := a.record(log, l, results)
	if err := a.tell(ctx, l, h, results, o); err != nil {
		return false, err
	}
	verdict := a.defects(results)
	if verdict == nil {
		verdict = verdictError(results)
	}
	if recorded != nil {
		return verdict == nil, recorded
	}
	return verdict == nil, verdict
}

// choose finds the activities that are asked for: those named, all, or the
// one where the learner is.
func (a *app) choose(l *lessons.Lesson, log *progress.Log, ids []string, all bool) ([]lessons.Entry, error) {
	switch {
	case all && len(ids) > 0:
		return nil, usageError{fmt.Errorf("--all and single activities exclude each other")}
	case all:
		return l.Entries(), nil
	case len(ids) > 0:
		return entries(l, ids)
	}
	standings, err := a.standings(log, l)
	if err != nil {
		return nil, err
	}
	return []lessons.Entry{a.here(l, standings)}, nil
}

func (a *app) examine(ctx context.Context, l *lessons.Lesson, h *host.Host, log *progress.Log, chosen []lessons.Entry, noWait bool) ([]*checks.Result, error) {
	activities, err := l.Activities(chosen)
	if err != nil {
		return nil, err
	}
	if err := a.trusted(ctx, l); err != nil {
		return nil, err
	}
	examiner := checks.Examiner{Host: h, Catalogue: l.Catalogue, Review: sync.OnceValues(findingRules), Remember: a.memory(log, l)}
	if !noWait {
		wait := a.countdown()
		defer wait.done()
		examiner.Waiting = func(activity *checks.Activity, check checks.CheckResult, left time.Duration) {
			a.listen()
			wait.show(activity, check, left)
		}
	}
	return examiner.Examine(ctx, activities)
}

func (a *app) tell(ctx context.Context, l *lessons.Lesson, h *host.Host, results []*checks.Result, o checkOptions) error {
	if o.json {
		now, _ := h.Clock()
		return report.JSON(a.out, l.Name, now, hostOf(ctx, h), results)
	}
	for i, r := range results {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		if err := report.Text(a.out, a.style(), r); err != nil {
			return err
		}
	}
	if len(results) > 1 {
		return report.Summary(a.out, a.style(), results)
	}
	return nil
}

// record appends the attempts. A full disk or a closed folder costs the
// record, not the verdict: that is told all the same.
func (a *app) record(log *progress.Log, l *lessons.Lesson, results []*checks.Result) error {
	var tried []progress.Entry
	for _, r := range results {
		e := a.entry(l, r.Activity.ID, progress.Attempt)
		e.Verdict = string(r.Verdict)
		if c := r.Blame(); c != nil && c.Diagnosis != nil {
			e.Diagnosis = c.Diagnosis.ID
		}
		tried = append(tried, e)
	}
	return unrecorded(log, "the verdict holds, but this attempt was not recorded", log.Add(tried...))
}

func hostOf(ctx context.Context, h *host.Host) report.Host {
	return report.Host{Scope: string(h.Scope), Learner: h.Learner.Name, Systemd: h.SystemdVersion(ctx), BootID: h.BootID()}
}

// verdictError chooses the exit code for results.
func verdictError(results []*checks.Result) error {
	code := exitPassed
	for _, r := range results {
		switch {
		case r.Verdict == checks.Unseen:
			return exitError{exitUnseen}
		case r.Verdict != checks.Pass && r.Verdict != checks.NotApplicable:
			code = exitNotPassed
		}
	}
	if code != exitPassed {
		return exitError{code}
	}
	return nil
}

// countdown shows on stderr what is waited for, on one line of a terminal.
type countdown struct {
	out    *termtext.Screen
	said   map[string]bool
	dirty  bool
	isTerm bool // and one that can write a line anew
}

func (a *app) countdown() *countdown {
	screen, _ := a.err.(*termtext.Screen)
	return &countdown{out: screen, said: map[string]bool{}, isTerm: a.canRedraw()}
}

func (c *countdown) show(activity *checks.Activity, check checks.CheckResult, left time.Duration) {
	if c.out == nil {
		return
	}
	seconds, why := int(left.Round(time.Second).Seconds()), termtext.Clean(check.Diagnosis.Why)
	if c.isTerm {
		width, _ := terminal(c.out)
		c.out.Redraw(report.Cut(fmt.Sprintf("%s: at most %d s more. %s", activity.ID, seconds, why), width-1))
		c.dirty = true
		return
	}
	if said := activity.ID + check.Diagnosis.ID; !c.said[said] {
		c.said[said] = true
		fmt.Fprintf(c.out, "%s: waiting, at most %d s. %s\n", activity.ID, seconds, why)
	}
}

func (c *countdown) done() {
	if c.dirty {
		c.out.Redraw("")
	}
}
