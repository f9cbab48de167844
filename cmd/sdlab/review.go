package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/session"
)

func newReviewCmd(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "review UNIT-OR-FILE...",
		Short: "Judge a service's unit: is it safe, and does it do what it says",
		Long: "Judge a service's unit, installed or not: is it safe, and does it do what it says?\n" +
			"Give the name of a unit, the path of a file, or - for what is piped in; code blocks\n" +
			"of Markdown are found in it. It needs no systemd, and says what it could not ask.\n\n" +
			"Exit status: 0 no danger and no warning, 1 findings, 2 wrong usage, 3 could not look.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return cli.Looking(cmd.Context(), func(ctx context.Context) error { return a.review(ctx, args, asJSON) })
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object, see docs/review.md")
	return cmd
}

// reviewer reviews units by the rules on one machine.
type reviewer struct {
	host  *host.Host
	rules *lessons.Review
}

func (a *app) review(ctx context.Context, args []string, asJSON bool) error {
	rules, err := session.ReviewRules()
	if err != nil {
		return err
	}
	h, err := a.Host(a.Scope())
	if err != nil {
		return err
	}
	r := &reviewer{h, rules}
	var reviews []*report.Review
	for _, arg := range args {
		found, err := a.reviewOne(ctx, r, arg)
		if err != nil {
			return err
		}
		reviews = append(reviews, found...)
	}
	if err := a.tellReviews(reviews, asJSON); err != nil {
		return err
	}
	return reviewError(reviews)
}

func (a *app) tellReviews(reviews []*report.Review, asJSON bool) error {
	if asJSON {
		return report.ReviewJSON(a.Out, time.Now(), reviews)
	}
	for i, r := range reviews {
		if i > 0 {
			fmt.Fprintln(a.Out)
		}
		if err := report.ReviewText(a.Out, a.Style(), r); err != nil {
			return err
		}
	}
	return nil
}

// reviewError chooses the exit code for reviews.
func reviewError(reviews []*report.Review) error {
	for _, r := range reviews {
		if w := r.Worst(); w == facts.Danger || w == facts.Warning {
			return cli.ExitError(cli.ExitNotPassed)
		}
	}
	return nil
}

// fromManager reviews a unit as the manager has it; nil where only its files
// can be judged, whose paths and the reason come back instead.
func (r *reviewer) fromManager(ctx context.Context, name string) (review *report.Review, paths []string, why string, err error) {
	thing := facts.Thing{Kind: facts.UnitKind, Name: name}
	needs := r.rules.Rules.Needs(thing)
	needs.Add(facts.Needs{thing: {"LoadState": true, "FragmentPath": true, "DropInPaths": true, "NeedDaemonReload": true, "UnreadDropIns": true}})
	seen, err := r.host.Look(ctx, facts.Plan{Needs: needs})
	if err != nil {
		return nil, nil, "", err
	}
	for _, word := range []string{"", "LoadState", "FragmentPath", "ExecStart"} {
		if failed := seen.Failures[thing][word]; failed != nil {
			return nil, r.host.Locate(name), "systemd could not be asked about the unit: " + failed.Error(), nil
		}
	}
	u, ok := seen.Things[thing].(*facts.Unit)
	if !ok {
		return nil, r.host.Locate(name), "systemd told nothing about the unit", nil
	}
	paths = append([]string{u.FragmentPath}, u.DropInPaths...)
	switch {
	case u.LoadState == "masked":
		return nil, nil, "", session.Usage("%s is masked, so there is nothing to review", name).Hinting("sudo systemctl unmask " + name)
	case u.FragmentPath == "":
		return nil, nil, "", nil
	case u.NeedDaemonReload || len(u.UnreadDropIns) > 0:
		return nil, append(paths, u.UnreadDropIns...), "The files changed after systemd read them, so they are judged as they are now. sudo systemctl daemon-reload makes systemd read them.", nil
	case u.LoadState != "loaded":
		return nil, paths, "systemd refuses the unit as it is.", nil
	case seen.Failures[thing]["IgnoredLines"] != nil && !errors.Is(seen.Failures[thing]["Settings"], fs.ErrPermission):
		return nil, paths, "systemd could not say which lines it ignores: " + seen.Failures[thing]["IgnoredLines"].Error(), nil
	}
	review = &report.Review{Unit: name, Scope: string(r.host.Scope), Asked: "manager", Paths: paths}
	r.judge(review, thing, seen)
	return review, paths, "", nil
}

// judge puts what the rules find into the review.
func (r *reviewer) judge(review *report.Review, thing facts.Thing, seen *facts.Snapshot) {
	remarks, untried := r.rules.Rules.Holding(thing, seen)
	review.Remarks = remarks
	for _, id := range slices.Sorted(maps.Keys(untried)) {
		review.Unasked = append(review.Unasked, fmt.Sprintf("the rule %s could not be tried: %v", id, untried[id]))
	}
}
