package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/sandbox"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/termtext"
)

func newLessonDemoCmd(a *app) *cobra.Command {
	var o sandboxOptions
	cmd := &cobra.Command{
		Use:   "demo [ID...]",
		Short: "Play the lesson in a throwaway machine: titles, reference solutions, verdicts",
		Long: "Play the lesson in a throwaway machine, without any input. It shows each\n" +
			"activity's title, the reference solution as it runs, and the verdict. If you name\n" +
			"activities, it shows only those, and does what they need first.\n\n" +
			"Exit status: 0 if all passed, 1 if not, 3 if a solution failed.",
		RunE: func(cmd *cobra.Command, ids []string) error { return a.demo(cmd.Context(), ids, &o) },
	}
	imageFlag(cmd, &o)
	cmd.ValidArgsFunction = a.CompleteIDs
	return cmd
}

// tour is a lesson that plays itself in a machine.
type tour struct {
	*app
	lesson  *lessons.Lesson
	title   string
	machine *sandbox.Machine
	argv    []string // of sdlab in it
	style   report.Style

	unsolved bool // a reference solution failed
}

// demo plays activities one after the other in one machine.
func (a *app) demo(ctx context.Context, ids []string, o *sandboxOptions) error {
	if err := knownImage(o.image); err != nil {
		return err
	}
	l, err := a.Lesson()
	if err != nil {
		return err
	}
	shown := l.Entries()
	if len(ids) > 0 {
		if shown, err = session.Find(l, ids); err != nil {
			return err
		}
	}
	store, err := a.readySandboxes()
	if err != nil {
		return err
	}
	identity, err := l.Identity()
	if err != nil {
		return err
	}
	t := &tour{app: a, lesson: l, title: identity.Title, style: a.Style()}
	return t.inMachine(ctx, store, a.machineOptions(o), shown)
}

// inMachine plays the activities in a machine that is gone afterwards, and says what they came to.
func (t *tour) inMachine(ctx context.Context, store *sandbox.Store, options sandbox.Options, shown []lessons.Entry) error {
	began, passed := time.Now(), 0
	err := store.Run(ctx, options, func(m *sandbox.Machine) (err error) {
		t.machine = m
		if t.argv, err = (machines{t.app, nil}).withLesson(ctx, m, []string{"sdlab"}); err != nil {
			return err
		}
		if err := t.opening(ctx); err != nil {
			return err
		}
		passed, err = t.play(ctx, shown)
		return err
	})
	if err != nil {
		return cli.CannotLook(err)
	}
	fmt.Fprintf(t.Out, "\n%d of %d activities passed, in %v.\n", passed, len(shown), time.Since(began).Round(time.Second))
	if t.unsolved {
		return cli.ExitError(cli.ExitUnseen)
	}
	if passed < len(shown) {
		return cli.ExitError(cli.ExitNotPassed)
	}
	return nil
}

// opening says what the machine is.
func (t *tour) opening(ctx context.Context) error {
	said, err := t.machine.Command(ctx, "learner", "sh", "-c", `. /etc/os-release; systemctl --version | head -n 1; echo "$PRETTY_NAME"`).Output()
	if err != nil {
		return fmt.Errorf("cannot ask the machine what it is: %w", err)
	}
	fmt.Fprintf(t.Out, "%s, in a throwaway machine: %s.\n", t.title, termtext.Clean(strings.ReplaceAll(strings.TrimSpace(string(said)), "\n", ", ")))
	return nil
}

// play solves and checks, and counts what passed. What is needed but not shown is solved on the way.
func (t *tour) play(ctx context.Context, shown []lessons.Entry) (passed int, err error) {
	solved := map[string]bool{}
	for _, e := range shown {
		needed, err := t.lesson.Needed(e)
		if err != nil {
			return passed, err
		}
		for _, n := range needed {
			if solved[n.ID] {
				continue
			}
			if err := t.solve(ctx, n); err != nil {
				return passed, err
			}
			solved[n.ID] = true
		}
		ok, err := t.show(ctx, e)
		if err != nil {
			return passed, err
		}
		solved[e.ID] = true
		if ok {
			passed++
		}
	}
	return passed, nil
}

// show plays one activity before the reader's eyes.
func (t *tour) show(ctx context.Context, e lessons.Entry) (passed bool, err error) {
	about, err := t.lesson.About(e)
	if err != nil {
		return false, err
	}
	script, err := t.lesson.Solution(e)
	if err != nil {
		return false, err
	}
	fmt.Fprintf(t.Out, "\n%s\n\n", t.style.Heading(e.ID+" "+about.Title))
	for line := range strings.Lines(strings.TrimSpace(script)) {
		fmt.Fprintln(t.Out, strings.TrimRight("    "+line, " \n"))
	}
	fmt.Fprintln(t.Out)
	if err := t.solve(ctx, e); err != nil {
		// Nothing can be said of the activity then, so this does not count as a failure.
		fmt.Fprintf(t.Out, "%s %s  error\n  %s\n", e.ID, about.Title, strings.ReplaceAll(termtext.CleanLines(err.Error()), "\n", "\n  "))
		t.unsolved = true
		return false, ctx.Err()
	}
	err = t.passThrough(ctx, machines{t.app, &sandboxOptions{}}.inside(ctx, t.machine, append(slices.Clone(t.argv), "check", e.ID)))
	var exit cli.ExitError
	if errors.As(err, &exit) && int(exit) != cli.ExitUnseen {
		return false, nil
	}
	return err == nil, err
}

// solve sets an activity up and runs its reference solution; what they print is
// of interest only if they fail.
func (t *tour) solve(ctx context.Context, e lessons.Entry) error {
	for _, verb := range []string{"setup", "solve"} {
		var said bytes.Buffer
		cmd := t.machine.Command(ctx, "learner", append(slices.Clone(t.argv), verb, e.ID, "--yes")...)
		cmd.Stderr = &said
		if err := cmd.Run(); err != nil {
			return fmt.Errorf("sdlab %s %s failed: %w\n%s", verb, e.ID, err, strings.TrimSpace(said.String()))
		}
	}
	return nil
}
