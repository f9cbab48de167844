package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/sandbox"
)

func newLessonCmd(a *app) *cobra.Command {
	cmd := group(&cobra.Command{Use: "lesson", Short: "For authors: lint and prove a lesson"})
	var o proofOptions
	test := &cobra.Command{
		Use:   "test [ID...]",
		Short: "Run the cases on real machines and count right and wrong verdicts",
		RunE:  func(cmd *cobra.Command, ids []string) error { return a.prove(cmd.Context(), ids, o) },
	}
	test.ValidArgsFunction = a.completeIDs
	test.Flags().StringSliceVar(&o.images, "image", []string{sandbox.DefaultSuite}, "Debian `suites`, separated by commas")
	test.Flags().IntVar(&o.machines, "machines", 24, "how many machines run at once, at most: fewer where the processors have no time left")
	test.Flags().StringSliceVar(&o.only, "case", nil, "only cases of these `names`, separated by commas")
	test.Flags().BoolVar(&o.full, "full", false, "the cases that need cgroup controllers, each in a full virtual machine (slow)")
	lint := &cobra.Command{
		Use: "lint", Short: "Find what is wrong with a lesson, without a machine", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return a.lint() },
	}
	cmd.AddCommand(test, lint, newLessonTrustCmd(a), newLessonDemoCmd(a))
	return cmd
}

func (a *app) lint() error {
	l, err := a.lesson()
	if err != nil {
		return err
	}
	review, err := findingRules()
	if err != nil {
		return err
	}
	known := lessons.Elsewhere{Findings: review.IDs()}
	for _, s := range sandbox.Suites() {
		known.Suites = append(known.Suites, s.Name)
	}
	if err := l.Lint(known); err != nil {
		return usageError{err}
	}
	fmt.Fprintf(a.out, "%s: %d activities, nothing wrong\n", l.Name, len(l.Entries()))
	return nil
}
