package proof

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/sandbox"
)

// KeptMachine is the name of the machine that a case is played on to be looked at.
const KeptMachine = "case"

// ErrKept says that a machine of an earlier case is still there.
var ErrKept = errors.New("the machine of an earlier case is still there")

// Keep plays one case on a machine that stays, and shows all that is printed on it,
// the whole result of the check as well.
func (r *Run) Keep(ctx context.Context, c lessons.Case, show io.Writer) (Outcome, error) {
	o := Outcome{Case: c}
	if err := r.pack(); err != nil {
		return o, err
	}
	if _, err := r.Store.Find(KeptMachine); err == nil {
		return o, ErrKept
	}
	var needed []lessons.Entry
	var begin start
	var err error
	if !c.Whole {
		if needed, err = r.needed(c.Activity); err == nil {
			begin, err = r.start(c, needed, ground{})
		}
	}
	if err != nil {
		return o, err
	}
	m, err := r.Store.Up(ctx, KeptMachine, r.Options)
	if err != nil {
		return o, err
	}
	r.show = show
	if err := r.play(ctx, m, begin, &o); err != nil {
		o.Err = err
	}
	return o, nil
}

// showCheck shows what the check says to a person.
func (r *Run) showCheck(ctx context.Context, m *sandbox.Machine, c lessons.Case) error {
	cmd := m.Command(ctx, c.User, "sdlab", "check", c.Activity, "--no-wait", "--verbose")
	cmd.Env = append(cmd.Env, r.env(c)...)
	cmd.Stdout, cmd.Stderr = r.show, r.show
	fmt.Fprintf(r.show, "\nsdlab check %s --no-wait --verbose\n", c.Activity)
	if err := cmd.Run(); err != nil {
		if _, ran := sandbox.ExitCode(err); !ran {
			return err
		}
	}
	return nil
}

// Bring puts a lesson from a folder into a machine, where the learner trusts it, and
// returns what commands there need in their environment.
func Bring(ctx context.Context, m *sandbox.Machine, l *lessons.Lesson) (env string, err error) {
	r := &Run{Lesson: l}
	if err := r.pack(); err != nil {
		return "", err
	}
	p := &play{Run: r, machine: m}
	if err := unpack(ctx, m, r.archive); err != nil {
		return "", err
	}
	return "SDLAB_LESSON=" + lessonInMachine, p.trust(ctx, "learner")
}
