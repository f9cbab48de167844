package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/class"
	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/course"
	"github.com/sdlab/sdlab/grade"
	"github.com/sdlab/sdlab/handin"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/termtext"
)

type classOptions struct{ format, course, roster, template, column, out string }

func newClassCmd(a *app) *cobra.Command {
	cmd := cli.Group(&cobra.Command{Use: "class", Short: "For instructors: many reports, one table"})
	var o classOptions
	table := &cobra.Command{
		Use:   "report FOLDER|REPORT...",
		Short: "Judge many reports again, and put them into one table",
		Long: "Judge many reports again, and put them into one table: learner by activity, what most met\n" +
			"with, late days, who is missing, which files aren't reports or were edited, and whose reports\n" +
			"share what cannot repeat by chance. With --template, fill your gradebook's own export.\n\n" +
			"Exit status: 0, whatever the grades are; 1 if a report does not hold or was copied.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, paths []string) error {
			return classroom{a}.classReport(cmd.Context(), paths, o)
		},
	}
	table.Flags().StringVar(&o.format, "format", "table", "table, csv, html or json")
	table.Flags().StringVar(&o.course, "course", "", "go by the terms in this `file`, see sdlab course")
	table.Flags().StringVar(&o.roster, "roster", "", "who belongs to the class: a CSV `file` with a column id, and perhaps name and key")
	table.Flags().StringVar(&o.template, "template", "", "fill the points into this `file`, an export of your gradebook, and write that")
	table.Flags().StringVar(&o.column, "column", "", "the `name` of the column of the export that the points go to")
	table.Flags().StringVar(&o.out, "out", "", "write to this `file` instead of the screen")
	cmd.AddCommand(table)
	return cmd
}

func (a classroom) classReport(ctx context.Context, paths []string, o classOptions) error {
	write, err := classWriter(o)
	if err != nil {
		return err
	}
	g, err := a.Grader()
	if err != nil {
		return err
	}
	g.Quick = true
	debug.SetGCPercent(200) // what is judged is garbage right after, and not much at a time
	terms, err := courseOr(g, o.course)
	if err != nil {
		return err
	}
	roster, err := readRoster(o.roster)
	if err != nil {
		return err
	}
	files, unread, err := reportsIn(paths)
	if err != nil {
		return err
	}
	activities, err := counted(g, terms)
	if err != nil {
		return err
	}
	rows, faults, err := judgeAll(ctx, g, terms, files, o.format == "html")
	if err != nil {
		return err
	}
	explain(ctx, g, terms, rows)
	faults = append(append(faults, unread...), roster.Nameless(o.roster)...)
	c := class.New(cmp.Or(terms.Title, terms.ID, titleOf(g), g.Here.ID), terms.PassMark, activities, rows, faults, roster)
	var text bytes.Buffer
	if err := a.writeClass(&text, c, o, write); err != nil {
		return err
	}
	if err := a.deliver(ctx, "table", nil, o.out, text.Bytes()); err != nil {
		return err
	}
	if len(c.Copies) > 0 || slices.ContainsFunc(c.Rows, func(r *class.Row) bool { return r.State == handin.Broken }) {
		return cli.ExitError(cli.ExitNotPassed)
	}
	return nil
}

func classWriter(o classOptions) (func(io.Writer, *class.Class) error, error) {
	switch o.format {
	case "table":
		return class.Table, nil
	case "csv":
		return class.CSV, nil
	case "json":
		return class.JSON, nil
	case "html":
		return func(w io.Writer, c *class.Class) error { return class.HTML(w, c, time.Now()) }, nil
	}
	return nil, session.Usage("there is no format %q: table, csv, html or json", o.format)
}

// writeClass writes the table, or the export with the points in it.
func (a classroom) writeClass(w io.Writer, c *class.Class, o classOptions, write func(io.Writer, *class.Class) error) error {
	if o.template == "" {
		return write(w, c)
	}
	export, err := readSmall(o.template, class.MaxRoster)
	if err != nil {
		return session.Misused(fmt.Errorf("cannot read the export: %w", err)).Hinting("export the gradebook as CSV, and name that file")
	}
	filled, err := c.Fill(w, export, o.column)
	if err != nil {
		return session.Misused(fmt.Errorf("cannot fill %s: %w", termtext.Clean(o.template), err)).Hinting("the export has to be the gradebook's own, as CSV, with its first line")
	}
	who := fmt.Sprintf("%d learners have", filled.Filled)
	if filled.Filled == 1 {
		who = "1 learner has"
	}
	a.Remark("%s points in the column %s.", who, termtext.Clean(filled.Column))
	if len(filled.Unknown) > 0 {
		a.Remark("The export does not have: %s", termtext.Clean(strings.Join(filled.Unknown, ", ")))
	}
	return nil
}

func readRoster(path string) (*class.Roster, error) {
	if path == "" {
		return nil, nil
	}
	text, err := readSmall(path, class.MaxRoster)
	if err == nil {
		var roster *class.Roster
		if roster, err = class.ReadRoster(text); err == nil {
			return roster, nil
		}
		err = fmt.Errorf("%s: %w", termtext.Clean(path), err)
	}
	return nil, session.Misused(fmt.Errorf("cannot read the roster: %w", err)).Hinting("a roster is CSV, with a first line such as id,name")
}

// maxReports is how many files are looked at.
const maxReports = 200000

// reportsIn lists the files that were named, and those called .json in folders. The
// others in these folders are not read, which is said.
func reportsIn(paths []string) (files []string, unread []class.Fault, err error) {
	for _, path := range paths {
		var others []string
		err := filepath.WalkDir(path, func(name string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case len(files) == maxReports:
				return fmt.Errorf("there are more than %d files", maxReports)
			case name == path && !entry.IsDir(), isReport(name, entry):
				files = append(files, name)
			case !entry.IsDir():
				others = append(others, name)
			}
			return nil
		})
		if err != nil {
			return nil, nil, session.Misused(fmt.Errorf("cannot read %s: %w", termtext.Clean(path), reasonOf(err))).Hinting("name the folder that the reports are in, or the reports")
		}
		if len(others) > 0 {
			unread = append(unread, class.Fault{File: path, Why: unreadIn(path, others)})
		}
	}
	if len(files) == 0 {
		return nil, nil, session.Usage("there are no reports in %s", termtext.Clean(strings.Join(paths, ", "))).Hinting("reports are files that end in .json")
	}
	return files, unread, nil
}

// isReport says whether a file in a folder is taken for a report. A link counts as
// what it leads to.
func isReport(name string, entry fs.DirEntry) bool {
	if !strings.EqualFold(filepath.Ext(name), ".json") {
		return false
	}
	info, err := os.Stat(name)
	return entry.Type().IsRegular() || err == nil && info.Mode().IsRegular()
}

// shown is how many files that are not read are named.
const shown = 5

func unreadIn(folder string, files []string) string {
	names := make([]string, 0, shown)
	for _, file := range files[:min(shown, len(files))] {
		name, err := filepath.Rel(folder, file)
		if err != nil {
			name = file
		}
		names = append(names, name)
	}
	more := ""
	if n := len(files) - len(names); n > 0 {
		more = fmt.Sprintf(" and %d more", n)
	}
	return "not read, since only files that end in .json are taken for reports: " + strings.Join(names, ", ") + more
}

// counted are the activities of the table.
func counted(g *session.Grader, terms *course.Course) ([]class.Activity, error) {
	all, err := g.Lesson.Activities(g.Lesson.Entries())
	if err != nil {
		return nil, err
	}
	var list []class.Activity
	for _, activity := range all {
		if own, counts := terms.Activity(activity.ID); counts {
			list = append(list, class.Activity{ID: activity.ID, Title: activity.Title, Of: own.Points})
		}
	}
	return list, nil
}

// judgeAll judges the reports, several at a time. Of each it keeps a row, without the
// learner's events unless they are shown: they are half of it.
func judgeAll(ctx context.Context, g *session.Grader, terms *course.Course, files []string, events bool) ([]*class.Row, []class.Fault, error) {
	rows, faults := make([]*class.Row, len(files)), make([]*class.Fault, len(files))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				row, err := judgeOne(ctx, g, terms, files[i])
				if row != nil && !events {
					row.Events = nil
				}
				if rows[i] = row; err != nil {
					next := handin.NextStep(err)
					faults[i] = &class.Fault{File: files[i], Why: err.Error() + ". " + strings.ToUpper(next[:1]) + next[1:]}
				}
			}
		})
	}
	for i := range files {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	workers.Wait()
	var found []class.Fault
	for _, f := range faults {
		if f != nil {
			found = append(found, *f)
		}
	}
	return slices.DeleteFunc(rows, func(r *class.Row) bool { return r == nil }), found, ctx.Err()
}

// explain judges one report of each reason again, in full, for the reason's words.
func explain(ctx context.Context, g *session.Grader, terms *course.Course, rows []*class.Row) {
	g.Quick = false
	told := map[string]bool{}
	for i, r := range rows {
		unknown := false
		for j, cell := range r.Cells {
			reason := fmt.Sprint(j, " ", cell.Diagnosis)
			unknown = unknown || cell.Diagnosis != "" && !told[reason]
			told[reason] = true
		}
		if !unknown || ctx.Err() != nil {
			continue
		}
		if again, err := judgeOne(ctx, g, terms, r.File); err == nil {
			rows[i] = again
		}
	}
}

func judgeOne(ctx context.Context, g *session.Grader, terms *course.Course, file string) (*class.Row, error) {
	text, err := readSmall(file, handin.MaxFile)
	if err != nil {
		return nil, errors.Unwrap(err)
	}
	graded, err := g.Regrade(ctx, text)
	if err != nil {
		return nil, err
	}
	sheet, err := gradeOf(graded, grade.Terms{Course: terms}, "")
	if err != nil {
		return nil, err
	}
	return class.NewRow(file, graded.Signed, graded.Points, sheet, terms), nil
}

// titleOf is what the lesson calls itself.
func titleOf(g *session.Grader) string {
	identity, _ := g.Lesson.Identity() // that it can be read has shown
	return identity.Title
}
