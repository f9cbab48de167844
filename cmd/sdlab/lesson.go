package main

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
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
	full     bool
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
	test.Flags().IntVar(&o.machines, "machines", 24, "how many machines run at once, at most: fewer where the processors have no time left")
	test.Flags().StringVar(&o.only, "case", "", "only cases of this `name`")
	test.Flags().BoolVar(&o.full, "full", false, "the cases that need cgroup controllers, each in a full virtual machine (slow)")
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
	if err := o.check(); err != nil {
		return err
	}
	p, err := a.prover(ids, o)
	if err != nil {
		return err
	}
	faults := 0
	for _, image := range o.images {
		m, err := p.onImage(ctx, image)
		if err != nil {
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

// check finds what is wrong with the options before the machine is asked for anything.
func (o proofOptions) check() error {
	if o.machines < 1 {
		return usageError{fmt.Errorf("no case can run on %d machines at once", o.machines)}
	}
	for _, image := range o.images {
		if err := knownImage(image); err != nil {
			return err
		}
	}
	return nil
}

// prover has what the proof of a lesson needs on any image.
type prover struct {
	*app
	proofOptions
	lesson  *lessons.Lesson
	chosen  []lessons.Entry
	cases   []lessons.Case
	store   *sandbox.Store
	archive []byte // the lesson's folder; nil for the built-in one
}

func (a *app) prover(ids []string, o proofOptions) (*prover, error) {
	l, err := a.lesson()
	if err != nil {
		return nil, err
	}
	p := &prover{app: a, proofOptions: o, lesson: l, chosen: l.Entries()}
	if len(ids) > 0 {
		if p.chosen, err = entries(l, ids); err != nil {
			return nil, err
		}
	}
	if p.cases, err = casesOf(l, p.chosen, o); err != nil {
		return nil, usageError{err}
	}
	if p.store, err = a.readySandboxes(); err != nil || a.lessonDir == "" {
		return p, err
	}
	p.archive, err = tarFolder(a.lessonDir)
	return p, cannotLook(err)
}

// onImage runs the cases that are for one image.
func (p *prover) onImage(ctx context.Context, image string) (proof.Matrix, error) {
	m := proof.Matrix{Image: image}
	options := p.machineOptions(&sandboxOptions{image: image})
	if _, err := p.store.Image(ctx, image, options.Progress); err != nil {
		return m, cannotLook(err)
	}
	run := &proof.Run{
		Store: p.store, Options: options, Lesson: p.lesson, LessonTar: p.archive, Machines: p.machinesAtOnce(),
		Tell: func(o proof.Outcome) { fmt.Fprintln(p.out, o.Line()) },
	}
	var err error
	if m.Outcomes, err = run.Cases(ctx, forImage(p.cases, image)); err != nil {
		return m, err
	}
	if p.only == "" && !p.full {
		m.CheckIDs, m.DiagnosisIDs, err = vocabulary(p.lesson, p.chosen)
	}
	return m, err
}

// machinesAtOnce is lower for full machines: each keeps two cores busy.
func (o proofOptions) machinesAtOnce() int {
	if o.full {
		return min(o.machines, runtime.NumCPU())
	}
	return o.machines
}

// casesOf lists the cases of activities, and for each the reference solution
// and the page, unless it has a case called page, which says what is left to its
// reader.
func casesOf(l *lessons.Lesson, chosen []lessons.Entry, o proofOptions) ([]lessons.Case, error) {
	var all []lessons.Case
	for _, e := range chosen {
		cases, err := l.Cases(e)
		if err != nil {
			return nil, err
		}
		own, err := ownScope(l, e, cases)
		if err != nil {
			return nil, err
		}
		cases = append(append(cases, twins(e, "", cases)...), own...)
		for _, c := range cases {
			if (o.only == "" || c.Name == o.only) && c.Full == o.full {
				all = append(all, c)
			}
		}
	}
	if len(chosen) == len(l.Entries()) && !o.full {
		all = append(wholes(o), all...) // the longest first
	}
	if len(all) == 0 {
		return nil, errors.New("there is no such case")
	}
	return all, nil
}

// twins are the two cases that every activity has in a scope: its solution and
// its page.
func twins(e lessons.Entry, scope string, cases []lessons.Case) []lessons.Case {
	twin := func(name, title string) lessons.Case {
		if scope != "" {
			name += "-" + scope
		}
		return lessons.Case{Activity: e.ID, Name: name, Title: title, Want: checks.Pass, User: "learner", Scope: scope, Restores: true}
	}
	solution, page := twin("solution", "the reference solution"), twin("page", "what the page says, typed in order")
	solution.Script, page.Page = "solve "+e.ID, true
	i := slices.IndexFunc(cases, func(c lessons.Case) bool { return c.Name == "page" })
	switch {
	case i >= 0 && scope == "":
		return []lessons.Case{solution}
	case i >= 0:
		page.Script, page.Fault = checks.InScope(scope, "/home/learner", cases[i].Script), cases[i].Fault
	}
	return []lessons.Case{solution, page}
}

// ownScope are the twins for a learner's own manager, if the activity is for it.
func ownScope(l *lessons.Lesson, e lessons.Entry, cases []lessons.Case) ([]lessons.Case, error) {
	about, err := l.About(e)
	if err != nil || about.SystemOnly != "" {
		return nil, err
	}
	return twins(e, "user", cases), nil
}

// wholes do the whole lesson on one machine, in either scope. They take longest.
func wholes(o proofOptions) []lessons.Case {
	cases := []lessons.Case{
		{Activity: "lesson", Name: "whole-lesson", Title: "every activity on one machine", Want: checks.Pass, User: "learner", Whole: true},
		{Activity: "lesson", Name: "whole-lesson-user", Title: "every activity with one's own manager", Want: checks.Pass, User: "learner", Scope: "user", Whole: true},
	}
	return slices.DeleteFunc(cases, func(c lessons.Case) bool { return o.only != "" && c.Name != o.only })
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
