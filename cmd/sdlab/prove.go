package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/proof"
	"github.com/sdlab/sdlab/session"
)

type proofOptions struct {
	images   []string
	machines int
	only     []string
	full     bool
	keep     bool
	json     bool
	junit    string // the file for it
}

// prove runs the cases on each image and prints a matrix for each.
func (a *app) prove(ctx context.Context, ids []string, o proofOptions) error {
	if err := o.check(); err != nil {
		return err
	}
	l, err := a.Lesson()
	if err != nil {
		return err
	}
	if err := lintLesson(ctx, l); err != nil {
		return err
	}
	choice, cases, err := o.choose(l, ids)
	if err != nil {
		return err
	}
	if o.keep {
		return a.keepCase(ctx, l, cases, o)
	}
	store, err := a.readySandboxes()
	if err != nil {
		return err
	}
	text := a.Out
	if o.json {
		text = a.Err
	}
	tell := func(one proof.Outcome) { fmt.Fprintln(text, one.Line()) }
	faults := 0
	var all []proof.Matrix
	for _, image := range o.images {
		options := a.machineOptions(&sandboxOptions{image: image})
		if _, err := store.Image(ctx, image, options.Progress); err != nil {
			return cli.CannotLook(err)
		}
		run := proof.Run{Store: store, Options: options, Lesson: l, Choice: choice, Machines: o.machinesAtOnce(), Tell: tell}
		m, err := run.Prove(ctx, image, cases)
		if err != nil {
			return err
		}
		m.Write(text)
		all = append(all, m)
		faults += m.Faults()
	}
	gaps, err := choice.Gaps(l, all, a.LessonDir == "")
	if err != nil {
		return err
	}
	proof.WriteGaps(text, gaps)
	if err := a.deliverProof(ctx, l, all, gaps, o); err != nil {
		return err
	}
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
	if o.keep && (len(o.images) > 1 || o.full || o.json || o.junit != "") {
		return session.Usage("--keep is for one case on one image, and shows what it prints")
	}
	for _, image := range o.images {
		if err := knownImage(image); err != nil {
			return err
		}
	}
	return nil
}

// choose finds the cases that are asked for.
func (o proofOptions) choose(l *lessons.Lesson, ids []string) (choice proof.Choice, cases []lessons.Case, err error) {
	choice = proof.Choice{Activities: l.Entries(), Names: o.only, Full: o.full}
	if len(ids) > 0 {
		if choice.Activities, err = session.Find(l, ids); err != nil {
			return choice, nil, err
		}
	}
	cases, err = choice.Cases(l)
	if errors.Is(err, proof.ErrNoCase) {
		return choice, nil, session.Misused(err).Hinting("a case has the name of its file in cases/, without .sh, or is solution or page; with --full, only those with the option full run")
	}
	if err != nil {
		return choice, nil, session.Misused(err)
	}
	return choice, cases, nil
}

// machinesAtOnce is lower for full machines: each keeps two cores busy.
func (o proofOptions) machinesAtOnce() int {
	if o.full {
		return min(o.machines, runtime.NumCPU())
	}
	return o.machines
}
