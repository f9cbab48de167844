package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/cli"
)

func newCheckCmd(a *app) *cobra.Command {
	var o cli.CheckOptions
	cmd := &cobra.Command{
		Use:   "check [ID...]",
		Short: "Look at the machine and say whether a step is done",
		Long: "Look at the machine and say whether a step is done; without an ID, your current\n" +
			"step. If a state is about to settle, such as after RestartSec, the check waits for it.\n\n" +
			"Exit status: 0 all passed, 1 something did not, 2 wrong usage, 3 could not look.",
		RunE: func(cmd *cobra.Command, ids []string) error {
			return cli.Looking(cmd.Context(), func(ctx context.Context) error {
				_, err := a.Check(ctx, ids, o)
				return err
			})
		},
	}
	cmd.ValidArgsFunction = a.CompleteIDs
	cmd.Flags().BoolVar(&o.All, "all", false, "look at every activity of the lesson")
	cmd.Flags().BoolVar(&o.JSON, "json", false, "print one JSON object, see docs/json.md")
	cmd.Flags().BoolVarP(&o.Verbose, "verbose", "v", false, "show all that was seen, and what passes")
	cmd.Flags().BoolVar(&o.NoWait, "no-wait", false, "do not wait for a state to settle")
	return cmd
}

func newHintCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "hint [ID]",
		Short: "Get a hint: one more each time, the last one is the command",
		Args:  cobra.MaximumNArgs(1),
		RunE:  func(cmd *cobra.Command, ids []string) error { return a.Hint(cmd.Context(), ids) },

		ValidArgsFunction: a.CompleteIDs,
	}
}

func newAnswerCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "answer [ID [QUESTION VALUE]]",
		Short: "Answer the questions of an activity; with an ID alone, see them",
		Args:  cobra.MaximumNArgs(3),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.Answer(cmd.Context(), args) },

		ValidArgsFunction: a.CompleteIDs,
	}
}

func newSetupCmd(a *app) *cobra.Command {
	var o cli.ScriptOptions
	cmd := &cobra.Command{
		Use:   "setup [ID]",
		Short: "Put in place what an activity supplies",
		Long:  "Put in place what an activity supplies, such as a service with a fault to find.\nShows the commands and asks first; sdlab reset undoes it.",
		Args:  cobra.MaximumNArgs(1),
		RunE:  func(cmd *cobra.Command, ids []string) error { return a.Setup(cmd.Context(), ids, o) },
	}
	cmd.ValidArgsFunction = a.CompleteIDs
	cmd.Flags().BoolVar(&o.Yes, "yes", false, "do it without asking")
	return cmd
}

func newSolveCmd(a *app) *cobra.Command {
	var o cli.ScriptOptions
	cmd := &cobra.Command{
		Use:   "solve [ID]",
		Short: "Show the reference solution and, if you agree, run it",
		Args:  cobra.MaximumNArgs(1),
		RunE:  func(cmd *cobra.Command, ids []string) error { return a.Solve(cmd.Context(), ids, o) },
	}
	cmd.ValidArgsFunction = a.CompleteIDs
	cmd.Flags().BoolVar(&o.Print, "print", false, "only print it")
	cmd.Flags().BoolVar(&o.Yes, "yes", false, "run it without asking")
	return cmd
}

func newResetCmd(a *app) *cobra.Command {
	var o cli.ScriptOptions
	cmd := &cobra.Command{
		Use:   "reset [ID...]",
		Short: "Undo what activities made, to start them again",
		Long:  "Undo what activities made on this machine: the ones you name, or all of them, the last\none first. Shows the commands, and asks before it removes anything.",
		RunE:  func(cmd *cobra.Command, ids []string) error { return a.Reset(cmd.Context(), ids, o) },
	}
	cmd.ValidArgsFunction = a.CompleteIDs
	cmd.Flags().BoolVar(&o.Yes, "yes", false, "do it without asking")
	return cmd
}

func newFinishCmd(a *app) *cobra.Command {
	var o cli.ScriptOptions
	cmd := &cobra.Command{
		Use:   "finish",
		Short: "Put the lesson away: remove all that it left on this machine",
		Long: "Put the lesson away: list every unit, drop-in, link, file and user that the lesson asked\nfor and that exists, ask, remove them, and look again. What was on the machine before\n" +
			"your first sdlab start stays. After an interruption, finish again does the rest.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.Finish(cmd.Context(), o) },
	}
	cmd.Flags().BoolVar(&o.Yes, "yes", false, "do it without asking")
	return cmd
}
