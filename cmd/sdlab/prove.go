package main

import (
	"archive/tar"
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/proof"
	"github.com/sdlab/sdlab/sandbox"
	"github.com/sdlab/sdlab/session"
)

type proofOptions struct {
	images   []string
	machines int
	only     []string
	full     bool
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
	var all []proof.Matrix
	for _, image := range o.images {
		m, err := p.onImage(ctx, image)
		if err != nil {
			return err
		}
		m.Write(a.Out)
		all = append(all, m)
		faults += m.Faults()
	}
	gaps, err := p.gaps(all)
	if err != nil {
		return err
	}
	proof.WriteGaps(a.Out, gaps)
	if faults+len(gaps) > 0 {
		return cli.ExitError(cli.ExitNotPassed)
	}
	return nil
}

// check finds what is wrong with the options before the machine is asked for anything.
func (o proofOptions) check() error {
	if o.machines < 1 {
		return session.Usage("no case can run on %d machines at once", o.machines)
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
	l, err := a.Lesson()
	if err != nil {
		return nil, err
	}
	p := &prover{app: a, proofOptions: o, lesson: l, chosen: l.Entries()}
	if len(ids) > 0 {
		if p.chosen, err = session.Find(l, ids); err != nil {
			return nil, err
		}
	}
	if p.cases, err = casesOf(l, p.chosen, o); err != nil {
		return nil, session.Misused(err)
	}
	if p.store, err = a.readySandboxes(); err != nil || l.Folder == nil {
		return p, err
	}
	p.archive, err = tarFolder(l.Folder)
	return p, cli.CannotLook(err)
}

// gaps lists what all cases of the lesson together leave uncovered. The catalogue
// is for the built-in lesson to cover.
func (p *prover) gaps(all []proof.Matrix) ([]string, error) {
	if len(p.only) > 0 || p.full || len(p.chosen) < len(p.lesson.Entries()) {
		return nil, nil
	}
	var catalogue []*checks.Rule
	if p.LessonDir == "" {
		var err error
		if catalogue, err = anyUnits(p.lesson); err != nil {
			return nil, err
		}
	}
	checkIDs, diagnosisIDs, err := vocabulary(p.lesson, p.chosen, catalogue)
	return proof.Gaps(all, append(checkIDs, diagnosisIDs...), p.lesson.Uncovered()), err
}

// onImage runs the cases that are for one image.
func (p *prover) onImage(ctx context.Context, image string) (proof.Matrix, error) {
	m := proof.Matrix{Image: image}
	options := p.machineOptions(&sandboxOptions{image: image})
	if _, err := p.store.Image(ctx, image, options.Progress); err != nil {
		return m, cli.CannotLook(err)
	}
	run := &proof.Run{
		Store: p.store, Options: options, Lesson: p.lesson, LessonTar: p.archive, Machines: p.machinesAtOnce(),
		Tell: func(o proof.Outcome) { fmt.Fprintln(p.Out, o.Line()) },
	}
	var err error
	began := time.Now()
	m.Outcomes, err = run.Cases(ctx, forImage(p.cases, image))
	if m.Took = time.Since(began); err != nil {
		return m, err
	}
	if len(p.only) > 0 || p.full {
		return m, nil
	}
	catalogue, err := anyUnits(p.lesson)
	if err != nil {
		return m, err
	}
	m.CheckIDs, m.DiagnosisIDs, err = vocabulary(p.lesson, p.chosen, catalogue)
	return m, err
}

// machinesAtOnce is lower for full machines: each keeps two cores busy.
func (o proofOptions) machinesAtOnce() int {
	if o.full {
		return min(o.machines, runtime.NumCPU())
	}
	return o.machines
}

// anyUnits lists the diagnoses that the lesson knows for any unit.
func anyUnits(l *lessons.Lesson) ([]*checks.Rule, error) {
	catalogue, err := l.Catalogue()
	if err != nil {
		return nil, err
	}
	return catalogue.Rules()
}

// vocabulary lists all checks that cases can break, and all diagnoses of the
// activities and the catalogue that they can reach.
func vocabulary(l *lessons.Lesson, chosen []lessons.Entry, catalogue []*checks.Rule) (checkIDs, diagnosisIDs []string, err error) {
	add := func(rules []*checks.Rule) {
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
		own, err := a.Rules()
		if err != nil {
			return nil, nil, err
		}
		add(own)
		for _, c := range a.Checks {
			checkIDs = append(checkIDs, a.ID+" "+c.ID)
		}
	}
	return checkIDs, diagnosisIDs, nil
}

func tarFolder(folder fs.FS) ([]byte, error) {
	var archive bytes.Buffer
	w := tar.NewWriter(&archive)
	if err := w.AddFS(folder); err != nil {
		return nil, fmt.Errorf("cannot read the lesson's folder: %w", err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("cannot pack the lesson's folder: %w", err)
	}
	return archive.Bytes(), nil
}
