package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/why"
)

func newWhyCmd(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "why [UNIT...]",
		Short: "Say why a unit does not work, for any unit of this machine",
		Long: "Say why a unit does not work: its state, how it got there, the reason and how sure\n" +
			"that is, what to do, and the lines of the journal that prove it.\n\n" +
			"Exit status: 0 nothing is wrong, 1 something is, 2 wrong usage, 3 could not look.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return cli.Looking(cmd.Context(), func(ctx context.Context) error { return a.why(ctx, args, asJSON) })
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object, see docs/json.md")
	return cmd
}

func (a *app) why(ctx context.Context, names []string, asJSON bool) error {
	var answers []*why.Answer
	for _, name := range names {
		answer, err := a.Why(ctx, name)
		if err != nil {
			return err
		}
		answers = append(answers, answer)
	}
	if err := a.tellWhy(answers, asJSON); err != nil {
		return err
	}
	for _, answer := range answers {
		if answer.Trouble > why.Settling {
			return cli.ExitError(cli.ExitNotPassed)
		}
	}
	return nil
}

func (a *app) tellWhy(answers []*why.Answer, asJSON bool) error {
	now := time.Now()
	if asJSON {
		return report.WhyJSON(a.Out, now, answers)
	}
	for i, answer := range answers {
		if i > 0 {
			fmt.Fprintln(a.Out)
		}
		if err := report.WhyText(a.Out, a.Style(), now, answer); err != nil {
			return err
		}
	}
	return nil
}
