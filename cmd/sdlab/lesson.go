package main

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/proof"
	"github.com/sdlab/sdlab/sandbox"
)

type proofOptions struct {
	images   []string
	machines int
	only     string
}

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
	test.Flags().IntVar(&o.machines, "machines", 10, "how many machines run at once")
	test.Flags().StringVar(&o.only, "case", "", "only cases of this `name`")
	lint := &cobra.Command{
		Use: "lint", Short: "Find what is wrong with a lesson, without a machine", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return a.lint() },
	}
	cmd.AddCommand(test, lint, newLessonDemoCmd(a))
	return cmd
}

func (a *app) lint() error {
	l, err := a.lesson()
	if err != nil {
		return err
	}
	if err := l.Lint(); err != nil {
		return usageError{err}
	}
	fmt.Fprintf(a.out, "%s: %d activities, nothing wrong\n", l.Name, len(l.Entries()))
	return nil
}

// prove runs the cases on each image and prints a matrix for each.
func (a *app) prove(ctx context.Context, ids []string, o proofOptions) error {
	l, err := a.lesson()
	if err != nil {
		return err
	}
	chosen := l.Entries()
	if len(ids) > 0 {
		if chosen, err = entries(l, ids); err != nil {
			return err
		}
	}
	cases, err := casesOf(l, chosen, o.only)
	if err != nil {
		return usageError{err}
	}
	store, err := a.sandboxes()
	if err != nil {
		return err
	}
	var archive []byte
	if a.lessonDir != "" {
		if archive, err = tarFolder(a.lessonDir); err != nil {
			return err
		}
	}
	faults := 0
	for _, image := range o.images {
		options := a.machineOptions(&sandboxOptions{image: image})
		run := &proof.Run{
			Store: store, Options: options, Lesson: l, LessonTar: archive, Machines: o.machines,
			Tell: func(o proof.Outcome) { fmt.Fprintln(a.out, o.Line()) },
		}
		if _, err := store.Image(ctx, image, options.Progress); err != nil {
			return err
		}
		outcomes, err := run.Cases(ctx, forImage(cases, image))
		if err != nil {
			return err
		}
		m := proof.Matrix{Image: image, Outcomes: outcomes}
		if m.CheckIDs, m.DiagnosisIDs, err = vocabulary(l, chosen); err != nil {
			return err
		}
		m.Write(a.out)
		faults += m.Faults()
	}
	if faults > 0 {
		return exitError{exitNotPassed}
	}
	return nil
}

// casesOf lists the cases of activities, and for each the reference solution
// and the page, if it has no case called page that says what is left to its reader.
func casesOf(l *lessons.Lesson, chosen []lessons.Entry, only string) ([]lessons.Case, error) {
	var all []lessons.Case
	for _, e := range chosen {
		cases, err := l.Cases(e)
		if err != nil {
			return nil, err
		}
		cases = append(cases, lessons.Case{
			Activity: e.ID, Name: "solution", Title: "the reference solution", Want: checks.Pass, User: "learner", Script: "solve " + e.ID,
		})
		if !slices.ContainsFunc(cases, func(c lessons.Case) bool { return c.Name == "page" }) {
			cases = append(cases, lessons.Case{
				Activity: e.ID, Name: "page", Title: "what the page says, typed in order", Want: checks.Pass, User: "learner", Page: true,
			})
		}
		for _, c := range cases {
			if only == "" || c.Name == only {
				all = append(all, c)
			}
		}
	}
	if len(all) == 0 {
		return nil, errors.New("there is no such case")
	}
	return all, nil
}

func forImage(cases []lessons.Case, image string) []lessons.Case {
	var fit []lessons.Case
	for _, c := range cases {
		if len(c.Only) == 0 || slices.Contains(c.Only, image) {
			fit = append(fit, c)
		}
	}
	return fit
}

// vocabulary lists all checks and diagnoses that cases can reach.
func vocabulary(l *lessons.Lesson, chosen []lessons.Entry) (checkIDs, diagnosisIDs []string, err error) {
	catalogue, err := l.Catalogue()
	if err != nil {
		return nil, nil, err
	}
	add := func(rules []*checks.Diagnosis) {
		for _, d := range rules {
			if d.ID != "" && !slices.Contains(diagnosisIDs, d.ID) {
				diagnosisIDs = append(diagnosisIDs, d.ID)
			}
		}
	}
	add(catalogue)
	activities, err := l.Activities(chosen)
	if err != nil {
		return nil, nil, err
	}
	for _, a := range activities {
		if err := a.CompileRules(); err != nil {
			return nil, nil, err
		}
		add(a.Diagnoses)
		for _, c := range a.Checks {
			checkIDs = append(checkIDs, a.ID+" "+c.ID)
		}
	}
	return checkIDs, diagnosisIDs, nil
}

func tarFolder(dir string) ([]byte, error) {
	var archive bytes.Buffer
	w := tar.NewWriter(&archive)
	if err := w.AddFS(os.DirFS(dir)); err != nil {
		return nil, fmt.Errorf("cannot read the lesson's folder: %w", err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("cannot pack the lesson's folder: %w", err)
	}
	return archive.Bytes(), nil
}
