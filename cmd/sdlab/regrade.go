package main

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/grade"
	"github.com/sdlab/sdlab/handin"
	"github.com/sdlab/sdlab/session"
)

type regradeOptions struct {
	gradeOptions
	at         string
	unverified bool
	exitZero   bool
}

func newRegradeCmd(a *app) *cobra.Command {
	var o regradeOptions
	cmd := &cobra.Command{
		Use:   "regrade REPORT...",
		Short: "Judge reports again, without their machines: an autograder",
		Long: "Judge the evidence in reports again by the lesson that is here, on any machine, without a\nnetwork and without systemd. A report that was edited is not judged, unless you say --unverified.\n\n" +
			"Exit status: 0 at or above the pass mark, 1 below it, 2 not a report, 3 if something could\nnot be judged, which is never a zero.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, files []string) error {
			o.ownMark = cmd.Flags().Changed("pass-mark")
			err := classroom{a}.regrade(cmd.Context(), files, o)
			if code := cli.CodeOf(err); o.exitZero && (code == cli.ExitNotPassed || code == cli.ExitUnseen) {
				return nil
			}
			return err
		},
	}
	gradeFlags(cmd, &o.gradeOptions)
	cmd.Flags().StringVar(&o.at, "at", "", "when it was handed in, a `time` such as 2026-12-18T23:59:00Z, instead of when it was made")
	cmd.Flags().BoolVar(&o.unverified, "unverified", false, "judge also reports that were edited")
	cmd.Flags().BoolVar(&o.exitZero, "exit-zero", false, "end with 0 whatever the grade is, for autograders that want that")
	return cmd
}

func (a classroom) regrade(ctx context.Context, files []string, o regradeOptions) error {
	write, err := a.gradeWriter(o.gradeOptions)
	if err != nil {
		return err
	}
	if len(files) > 1 && o.format != "table" && o.format != "markdown" {
		return session.Usage("%s is a format for one report", o.format).Hinting("sdlab class report puts many into one table")
	}
	g, err := a.Grader()
	if err != nil {
		return err
	}
	g.Unverified = o.unverified
	terms, err := a.terms(g.Lesson, o.gradeOptions)
	if err != nil {
		return err
	}
	var text bytes.Buffer
	code := cli.ExitPassed
	for i, file := range files {
		graded, err := regradeFile(ctx, g, file)
		if err != nil {
			return err
		}
		sheet, err := gradeOf(graded, terms, o.at)
		if err != nil {
			return err
		}
		if i > 0 {
			text.WriteByte('\n')
		}
		if len(files) > 1 {
			fmt.Fprintf(&text, "%s\n", sheet.Learner)
		}
		if err := write(&text, sheet); err != nil {
			return err
		}
		code = max(code, gradeCode(sheet))
	}
	if err := a.deliver(ctx, "grade", nil, o.out, text.Bytes()); err != nil {
		return err
	}
	return cli.Exit(code)
}

// gradeOf adds up what a report comes to.
func gradeOf(graded *session.Graded, terms grade.Terms, at string) (*grade.Grade, error) {
	terms.Learner, terms.At = graded.Learner.ID, graded.Made
	if at != "" {
		handed, err := time.Parse(time.RFC3339, at)
		if err != nil {
			return nil, session.Usage("%q is not a time", at).Hinting("write it with its zone: 2026-12-18T23:59:00Z")
		}
		terms.At = handed.UTC()
	}
	g := grade.Of(graded.Results, graded.Standings, terms)
	g.Lesson, g.Learner = graded.Lesson.ID, whose(graded.Signed)
	if graded.Note != "" {
		g.Remarks = append(g.Remarks, "the learner writes: "+graded.Note)
	}
	for _, p := range graded.Points {
		if p.State != handin.Holds {
			g.Remarks = append(g.Remarks, fmt.Sprintf("%s (%s): %s", p.Name, p.State, p.Said))
		}
	}
	return g, nil
}

// gradeCode is the exit code for a grade.
func gradeCode(g *grade.Grade) int {
	switch {
	case len(g.Open()) > 0:
		return cli.ExitUnseen
	case !g.Passed():
		return cli.ExitNotPassed
	}
	return cli.ExitPassed
}
