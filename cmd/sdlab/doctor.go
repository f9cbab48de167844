package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/termtext"
)

func newDoctorCmd(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Look at everything that the lesson relies on, and say how to fix it",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return cli.Looking(cmd.Context(), func(ctx context.Context) error { return a.doctor(ctx, asJSON) })
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func (a *app) doctor(ctx context.Context, asJSON bool) error {
	h, err := a.Host(a.Scope())
	if err != nil {
		return err
	}
	findings := prerequisites(h.Examine(ctx, "python3", "sudo", "systemd-analyze"), h.Learner.Name)
	if asJSON {
		if err := report.Indented(a.Out, map[string]any{"schema": "sdlab.doctor/1", "findings": findings}); err != nil {
			return err
		}
	} else {
		a.tellFindings(findings)
	}
	for _, f := range findings {
		if f.State == bad {
			return cli.ExitError(cli.ExitUnseen)
		}
	}
	return nil
}

func (a *app) tellFindings(findings []prerequisite) {
	for _, f := range findings {
		a.Say("%-5s %-20s %s\n", f.State, f.What, termtext.Clean(f.Saw))
		if f.Fix != "" {
			a.Say("%-5s %-20s %s\n", "", "", f.Fix)
		}
	}
}
