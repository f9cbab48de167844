package main

import (
	"context"
	"fmt"
	"regexp"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/sandbox"
	"github.com/sdlab/sdlab/termtext"
)

func newDoctorCmd(a *app) *cobra.Command {
	var asJSON, forReport bool
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Look at everything that the lesson relies on, and say how to fix it",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return cli.Looking(cmd.Context(), func(ctx context.Context) error { return a.doctor(ctx, asJSON, forReport) })
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	cmd.Flags().BoolVar(&forReport, "report", false, "print a block to paste into a report, with nothing private in it")
	return cmd
}

func (a *app) doctor(ctx context.Context, asJSON, forReport bool) error {
	h, err := a.Host(a.Scope())
	if err != nil {
		return err
	}
	findings := prerequisites(h.Examine(ctx, "python3", "sudo", "systemd-analyze"), h.Learner.Name)
	if h.Root == "" && a.Getenv("SDLAB_SANDBOX") == "" { // not in a recording, and in a machine there are no further ones
		findings = append(findings, engine(sandbox.Choose()))
	}
	switch {
	case forReport:
		a.reportFindings(findings, h.Learner)
	case asJSON:
		if err := report.Indented(a.Out, map[string]any{"schema": "sdlab.doctor/1", "findings": findings}); err != nil {
			return err
		}
	default:
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

// reportFindings prints what a maintainer asks for, as Markdown, without the
// learner's name and home.
func (a *app) reportFindings(findings []prerequisite, learner facts.Learner) {
	fmt.Fprintf(a.Out, "```text\nsdlab %s, %s/%s, scope %s\n", version(), runtime.GOOS, runtime.GOARCH, a.Scope())
	for _, f := range findings {
		fmt.Fprintf(a.Out, "%-5s %-20s %s\n", f.State, f.What, withoutNames(termtext.Clean(f.Saw), learner))
	}
	fmt.Fprintln(a.Out, "```")
}

// withoutNames puts ~ and LEARNER instead of a person's home and name.
func withoutNames(text string, learner facts.Learner) string {
	text = strings.ReplaceAll(text, learner.Home, "~")
	return regexp.MustCompile(`\b`+regexp.QuoteMeta(learner.Name)+`\b`).ReplaceAllString(text, "LEARNER")
}
