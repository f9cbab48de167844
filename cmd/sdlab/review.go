package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/review"
	"github.com/sdlab/sdlab/termtext"
)

func newReviewCmd(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "review UNIT-OR-FILE...",
		Short: "Judge a unit: is it safe, and does it do what it says",
		Long: "Judge the unit of a service, timer, socket, path or mount, installed or not: is it safe,\nand does it do what it says?\n" +
			"Give the name of a unit, the path of a file, or - for standard input, where it also\n" +
			"finds units in code blocks of Markdown. It needs no systemd, and says what it could\nnot ask.\n\n" +
			"Exit status: 0 no danger and no warning, 1 findings, 2 wrong usage, 3 could not look.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return cli.Reads(cmd.Context(), a.App, !asJSON, func(ctx context.Context) error { return a.review(ctx, args, asJSON) })
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object, see docs/review.md")
	return cmd
}

func (a *app) review(ctx context.Context, args []string, asJSON bool) error {
	reviews, masked, err := a.Review(ctx, a.In, args)
	if err != nil {
		return err
	}
	for _, name := range masked {
		fmt.Fprintf(a.Err, "%s is masked, so there is nothing to review\n", termtext.Clean(name))
	}
	if err := a.tellReviews(reviews, asJSON); err != nil {
		return err
	}
	return reviewError(reviews)
}

func (a *app) tellReviews(reviews []*review.Review, asJSON bool) error {
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
func reviewError(reviews []*review.Review) error {
	for _, r := range reviews {
		if w := r.Worst(); w == facts.Danger || w == facts.Warning {
			return cli.ExitError(cli.ExitNotPassed)
		}
	}
	return nil
}
