package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"time"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/proof"
	"github.com/sdlab/sdlab/sandbox"
	"github.com/sdlab/sdlab/session"
)

type proofOptions struct {
	images   []string
	machines int
	patience int
	only     []string
	full     bool
	keep     bool
	json     bool
	junit    string // the file for it
}

// prove runs the cases on each image and prints a matrix for each.
func (a author) prove(ctx context.Context, ids []string, o proofOptions) error {
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
	text := a.Out
	if o.json {
		text = a.Err
	}
	all, faults, err := a.proveOn(ctx, proof.Run{
		Lesson: l, Choice: choice, Machines: o.machinesAtOnce(), Patience: o.patience,
		Tell: func(one proof.Outcome) { fmt.Fprintln(text, one.Line()) },
	}, cases, o.images, text)
	if err != nil {
		return err
	}
	gaps, err := choice.Gaps(l, all)
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

// proveOn runs the cases on one image after the other, and counts what is wrong.
func (a author) proveOn(ctx context.Context, run proof.Run, cases []lessons.Case, images []string, text io.Writer) (all []proof.Matrix, faults int, err error) {
	if run.Store, err = a.readySandboxes(); err != nil {
		return nil, 0, err
	}
	for _, image := range images {
		if run.Options, err = a.machinesOf(ctx, run.Store, image, run.Patience); err != nil {
			return nil, 0, err
		}
		m, err := run.Prove(ctx, image, cases)
		if err != nil {
			return nil, 0, err
		}
		m.Write(text)
		all = append(all, m)
		faults += m.Faults()
	}
	return all, faults, nil
}

// check finds what is wrong with the options before the machine is asked for anything.
func (o proofOptions) check() error {
	if o.machines < 1 {
		return session.Usage("no case can run on %d machines at once", o.machines)
	}
	if o.patience < 1 {
		return session.Usage("no case ends in %d times the usual time", o.patience)
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

// machinesOf are the options of machines of an image, which is built first if need be.
func (a author) machinesOf(ctx context.Context, store *sandbox.Store, image string, patience int) (sandbox.Options, error) {
	options := a.machineOptions(&sandboxOptions{image: image})
	options.Timeout = sandbox.DefaultTimeout * time.Duration(patience)
	_, err := store.Image(ctx, image, options.Progress)
	return options, cli.CannotLook(err)
}

// machinesAtOnce is lower for full machines: each keeps two cores busy.
func (o proofOptions) machinesAtOnce() int {
	if o.full {
		return min(o.machines, runtime.NumCPU())
	}
	return o.machines
}
