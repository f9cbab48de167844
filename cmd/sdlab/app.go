package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/cli"
)

// app has what the commands share.
type app struct{ *cli.App }

// author has what commands for authors of lessons share.
type author struct{ *app }

// classroom has what commands for a class share.
type classroom struct{ *app }

// execute runs one command line and returns its exit code.
func (a *app) execute(ctx context.Context, args []string) int {
	return a.Execute(ctx, newRootCmd(a, args), args)
}

// newRootCmd is sdlab. args is its whole command line, for commands that the
// other program does.
func newRootCmd(a *app, args []string) *cobra.Command {
	root := &cobra.Command{
		Use:   "sdlab",
		Short: "Learn systemd by doing, on a real systemd",
		Long:  "sdlab is a guided lesson about systemd. After each step it asks systemd and the\njournal whether you have done it. If not, it says what it saw, and why.",
		Args:  cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, words []string) error {
			if len(words) > 0 {
				return cli.UnknownCommand(cmd, words[0])
			}
			return a.where(cmd.Context())
		},
	}
	become := func(ctx context.Context, _ []string, _ bool) error { return becomeGuide(ctx, args) }
	return a.Root(root,
		a.NewStartCmd(become), a.NewShowCmd(become), a.NewWatchCmd(become), newListCmd(a), newCheckCmd(a), newHintCmd(a), newSolveCmd(a), newSetupCmd(a), newAnswerCmd(a),
		newResetCmd(a), newFinishCmd(a), newGradeCmd(a), newEnrollCmd(a), newReportCmd(a), newVerifyCmd(a), newRegradeCmd(a), newClassCmd(a), newCourseCmd(a), newReviewCmd(a), newWhyCmd(a), newDoctorCmd(a), newSandboxCmd(a), newLessonCmd(a), newVersionCmd(a))
}
