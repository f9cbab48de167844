package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/course"
	"github.com/sdlab/sdlab/grade"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/userfile"
)

type gradeOptions struct {
	out, format, course string
	passMark            int  // percent
	ownMark             bool // it goes before the course's
	present             bool
}

func newGradeCmd(a *app) *cobra.Command {
	o := gradeOptions{}
	cmd := &cobra.Command{
		Use:   "grade",
		Short: "Look at everything again and add up points and skills",
		Long: "Look at everything again and add up points and skills. An activity that you have\npassed counts, even if it no longer holds; with --present, only what passes now.\n\n" +
			"Exit status: 0 at or above the pass mark, 1 below it, 3 if something could not be\nlooked at, which is never a zero.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			o.ownMark = cmd.Flags().Changed("pass-mark")
			look := func(ctx context.Context) error { return a.grade(ctx, o) }
			return cli.Reads(cmd.Context(), a.App, o.format == "table" && o.out == "", look)
		},
	}
	gradeFlags(cmd, &o)
	return cmd
}

// gradeFlags are those of all that adds up points.
func gradeFlags(cmd *cobra.Command, o *gradeOptions) {
	cmd.Flags().StringVar(&o.out, "out", "", "write to this `file` instead of the screen")
	cmd.Flags().StringVar(&o.format, "format", "table", gradeFormats)
	cmd.Flags().StringVar(&o.course, "course", "", "go by the terms in this `file`, see sdlab course")
	cmd.Flags().BoolVar(&o.present, "present", false, "count only what passes now, not what was passed before")
	cmd.Flags().IntVar(&o.passMark, "pass-mark", course.DefaultPassMark, "the `percent` of points that passes")
	cmd.Flags().Lookup("pass-mark").DefValue = "the lesson's"
}

func (a *app) grade(ctx context.Context, o gradeOptions) error {
	write, err := a.gradeWriter(o)
	if err != nil {
		return err
	}
	s, err := session.Join(ctx, a.Options)
	if err != nil {
		return err
	}
	terms, err := a.terms(s.Lesson, o)
	if err != nil {
		return err
	}
	standings, err := s.Standings()
	if err != nil {
		return err
	}
	wait := a.Countdown("looking at every activity")
	defer wait.Done()
	results, err := s.Look(ctx, s.Lesson.Entries(), wait.Show)
	if err != nil {
		return err
	}
	g := grade.Of(results, standings, terms)
	g.Lesson, g.LessonVersion, g.Learner = s.Identity().ID, s.Identity().Version, s.Learner.Name
	var text bytes.Buffer
	if err := write(&text, g); err != nil {
		return err
	}
	if err := a.deliver(ctx, "grade", s.Owner(), o.out, text.Bytes()); err != nil {
		return err
	}
	if err := a.Defects(results); err != nil {
		return err
	}
	return cli.Exit(gradeCode(g))
}

// terms are what the grade goes by.
func (a *app) terms(l *lessons.Lesson, o gradeOptions) (grade.Terms, error) {
	terms := grade.WithoutCourse()
	terms.Present = o.present
	if o.course != "" {
		c, err := readCourse(o.course, l)
		if err != nil {
			return terms, err
		}
		terms.Course = c
	}
	if identity, err := l.Identity(); err == nil && o.course == "" {
		terms.Course.PassMark = identity.PassMark
	}
	if o.ownMark {
		terms.Course.PassMark = o.passMark
	}
	return terms, nil
}

const gradeFormats = "table, json, junit, tap, gradescope, classroom50, csv, markdown or html"

func (a *app) gradeWriter(o gradeOptions) (func(io.Writer, *grade.Grade) error, error) {
	if o.passMark < 0 || o.passMark > 100 {
		return nil, session.Usage("the pass mark is from 0 to 100 percent, not %d", o.passMark)
	}
	switch o.format {
	case "table":
		if o.out == "" {
			return a.gradeOnScreen, nil
		}
		return func(w io.Writer, g *grade.Grade) error { return report.GradeTable(w, report.Style{}, g) }, nil
	case "classroom50":
		c, err := report.ClassroomFrom(a.Getenv)
		if err != nil {
			return nil, session.Misused(err)
		}
		return func(w io.Writer, g *grade.Grade) error { return report.GradeClassroom(w, g, c) }, nil
	}
	write := map[string]func(io.Writer, *grade.Grade) error{
		"json": report.GradeJSON, "junit": report.GradeJUnit, "tap": report.GradeTAP, "gradescope": report.GradeGradescope,
		"csv": report.GradeCSV, "markdown": report.GradeMarkdown, "html": report.GradeHTML,
	}[o.format]
	if write == nil {
		return nil, session.Usage("there is no format %q: %s", o.format, gradeFormats)
	}
	return write, nil
}

func (a *app) gradeOnScreen(w io.Writer, g *grade.Grade) error {
	var table strings.Builder
	if err := report.GradeTable(&table, a.Style(), g); err != nil {
		return err
	}
	_, err := io.WriteString(w, a.Fold(a.Out, table.String()))
	return err
}

// onScreen stands for no file.
const onScreen = "-"

// deliver writes a finished report to the screen or, whole or not at all, to a file.
func (a *app) deliver(ctx context.Context, what string, owner *userfile.Owner, path string, text []byte) error {
	if path == "" || path == onScreen {
		_, err := a.Out.Write(text)
		return err
	}
	err := owner.Write(ctx, path, text)
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	return session.Missing(fmt.Errorf("cannot write the %s: %w", what, err), "choose another place with --out")
}
