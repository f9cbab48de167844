package proof

import (
	"archive/tar"
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/sandbox"
)

// Run is one pass over cases on one image.
type Run struct {
	Store    *sandbox.Store
	Options  sandbox.Options
	Lesson   *lessons.Lesson
	Choice   Choice
	Machines int           // how many at once
	Patience int           // cases may take that many times as long as usual; 0 is 1
	Tell     func(Outcome) // told of each case as it ends
	grounds  *grounds
	show     io.Writer // shown all that is printed on the machine; nil for nothing
	archive  []byte    // the lesson's folder, for machines that do not have it built in; nil for the built-in one
}

// Prove plays the cases that are for the image and counts what they came to.
func (r *Run) Prove(ctx context.Context, image string, cases []lessons.Case) (Matrix, error) {
	m := Matrix{Image: image}
	began := time.Now()
	var err error
	if m.Outcomes, err = r.Cases(ctx, forImage(cases, image)); err != nil {
		return m, err
	}
	if m.Took = time.Since(began); len(r.Choice.Names) > 0 || r.Choice.Full {
		return m, nil
	}
	m.CheckIDs, m.DiagnosisIDs, err = r.Choice.vocabulary(r.Lesson, r.Lesson.Folder == nil)
	return m, err
}

// caseTimeout bounds one case. The slowest wait out a systemd timeout of 90 s.
const caseTimeout = 5 * time.Minute

// lessonInMachine is where a lesson from a folder is unpacked.
const lessonInMachine = "/opt/lesson"

// Cases proves the given cases, several machines at a time, and returns the
// outcomes in the cases' order. What comes out wrong is played again when
// nothing else does, so that a verdict which hangs on the machine's load is
// told apart from a wrong one; both are in the outcome.
func (r *Run) Cases(ctx context.Context, cases []lessons.Case) ([]Outcome, error) {
	if err := r.pack(); err != nil {
		return nil, err
	}
	var err error
	if r.grounds, err = r.layGrounds(ctx, cases); err != nil {
		return nil, err
	}
	defer r.grounds.remove()
	outcomes := sideBySide(ctx, r.Machines, mixed(cases), func(i int) Outcome { return r.prove(ctx, cases[i]) }, r.Tell)
	r.playAgain(ctx, outcomes)
	return outcomes, ctx.Err()
}

// mixed is the order in which cases begin: the longest first, so that none is left to wait for at the end. Those that do
// the whole lesson take longest, then those that follow a page or a solution to its end. Within each of these the order
// means nothing, and is always the same: cases of one activity would all wait at once, or all work.
func mixed(cases []lessons.Case) []int {
	order := rand.New(rand.NewPCG(0, 0)).Perm(len(cases))
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(turn(cases[a]), turn(cases[b])) })
	return order
}

func turn(c lessons.Case) int {
	switch {
	case c.Whole:
		return 0
	case c.Restores, c.Page:
		return 1
	}
	return 2
}

// turnsAlone is how often a case that was wrong has to be right when nothing
// else plays. One that is wrong every other time would be right once by chance.
const turnsAlone = 3

// playAgain plays what came out wrong again, one case at a time, unless it is so
// much that load cannot be the reason. A mistake that was not seen stays wrong:
// whatever the load, sdlab must not say that it is right.
func (r *Run) playAgain(ctx context.Context, outcomes []Outcome) {
	var wrong []int
	for i, o := range outcomes {
		if f := o.Fault(); f != Right && f != FalsePass && f != GreenMutant {
			wrong = append(wrong, i)
		}
	}
	if len(wrong) > max(1, len(outcomes)/100) {
		return
	}
	for _, i := range wrong {
		first := outcomes[i]
		var again Outcome
		for turn := 0; turn < turnsAlone && again.Fault() == Right && ctx.Err() == nil; turn++ {
			again = r.prove(ctx, first.Case)
			again.First = &first
			r.Tell(again)
		}
		if again.Unsteady() && ctx.Err() == nil {
			outcomes[i] = again
		}
	}
}

func (r *Run) prove(ctx context.Context, c lessons.Case) Outcome {
	began, timeout := time.Now(), caseTimeout
	if c.Full || c.Whole {
		timeout = fullTimeout
	}
	ctx, cancel := context.WithTimeout(ctx, timeout*time.Duration(max(1, r.Patience)))
	defer cancel()
	o := Outcome{Case: c}
	var err error
	if c.Full && !r.Store.Abilities().Limits {
		err = r.proveFull(ctx, &o)
	} else {
		err = r.proveInMachine(ctx, &o)
	}
	if err != nil {
		o.Err = err
	}
	o.Took = time.Since(began)
	return o
}

// proveInMachine plays a case on a machine that has some of what it needs on its disk.
func (r *Run) proveInMachine(ctx context.Context, o *Outcome) error {
	var needed []lessons.Entry
	var begin start
	ground := ground{}
	if !o.Case.Whole {
		var err error
		if needed, err = r.needed(o.Case.Activity); err != nil {
			return err
		}
		ground = r.grounds.of(o.Case, needed)
		if begin, err = r.start(o.Case, needed, ground); err != nil {
			return err
		}
	}
	options := r.Options
	options.Layer = ground.layer
	return r.Store.Run(ctx, options, func(m *sandbox.Machine) error {
		if err := m.StartUnits(ctx, ground.units); err != nil {
			return err
		}
		return r.play(ctx, m, begin, o)
	})
}

// pack packs the lesson's folder, if it has one.
func (r *Run) pack() error {
	if r.Lesson.Folder == nil {
		return nil
	}
	var archive bytes.Buffer
	w := tar.NewWriter(&archive)
	if err := w.AddFS(r.Lesson.Folder); err != nil {
		return fmt.Errorf("cannot read the lesson's folder: %w", err)
	}
	if err := w.Close(); err != nil {
		return fmt.Errorf("cannot pack the lesson's folder: %w", err)
	}
	r.archive = archive.Bytes()
	return nil
}
