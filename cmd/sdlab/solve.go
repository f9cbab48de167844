package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/progress"
	"github.com/sdlab/sdlab/prompt"
)

type solveOptions struct{ print, yes bool }

func newSolveCmd(a *app) *cobra.Command {
	var o solveOptions
	cmd := &cobra.Command{
		Use:   "solve [ID]",
		Short: "Show the reference solution and, if you agree, run it",
		Args:  cobra.MaximumNArgs(1),
		RunE:  func(cmd *cobra.Command, ids []string) error { return a.solve(cmd.Context(), ids, o) },
	}
	cmd.ValidArgsFunction = a.completeIDs
	cmd.Flags().BoolVar(&o.print, "print", false, "only print it")
	cmd.Flags().BoolVar(&o.yes, "yes", false, "run it without asking")
	return cmd
}

func (a *app) solve(ctx context.Context, ids []string, o solveOptions) error {
	l, e, err := a.one(ids)
	if err != nil {
		return err
	}
	if err := fits(l, e); err != nil {
		return err
	}
	script, err := l.Solution(e)
	if err != nil {
		return err
	}
	fmt.Fprint(a.out, script)
	if o.print {
		return nil
	}
	if err := a.trusted(ctx, l); err != nil {
		return err
	}
	if err := a.prepared(l, e); err != nil {
		return err
	}
	if err := a.confirm(ctx, "Run this as "+a.whoami()+"?", o.yes); err != nil {
		return err
	}
	if err := a.note(l, progress.Solution, e); err != nil {
		return err
	}
	return a.runScript(ctx, "the solution of "+e.ID, script, nil)
}

// fits says whether the activity can be done in the scope that is worked in.
func fits(l *lessons.Lesson, e lessons.Entry) error {
	why, err := l.Unfit(e)
	if err != nil || why == "" {
		return err
	}
	return usageError{machineError{fmt.Errorf("%s cannot be done with your own service manager", e.ID), why}}
}

// prepared says whether what the activity supplies has been put in place.
func (a *app) prepared(l *lessons.Lesson, e lessons.Entry) error {
	setup, err := l.Setup(e)
	if err != nil || setup == "" {
		return err
	}
	standings, err := a.mine(l)
	if err != nil || standings[e.ID].Ready {
		return err
	}
	return machineError{fmt.Errorf("what %s supplies is not on this machine yet", e.ID), "sdlab setup " + e.ID + " puts it there"}
}

var errDeclined = errors.New("nothing was run")

// confirm asks, unless the answer was given on the command line. Without a
// terminal it does not wait for one.
func (a *app) confirm(ctx context.Context, question string, yes bool) error {
	if yes {
		return nil
	}
	agreed, err := a.ask.Confirm(ctx, question, false)
	switch {
	case errors.Is(err, prompt.ErrNoTerminal):
		return usageError{machineError{errDeclined, "there is no terminal to ask at; add --yes to run it, or --print to read it"}}
	case err != nil:
		return err
	case !agreed:
		a.remark("sdlab: nothing was run")
		return exitError{exitNotPassed}
	}
	return nil
}

func (a *app) whoami() string {
	learner, err := a.learner()
	if err != nil {
		return "you"
	}
	return learner.Name
}

// runScript runs a shell script of the lesson as the learner, with the
// learner's terminal, so that sudo can ask for a password. env are variables
// for it, NAME=value.
func (a *app) runScript(ctx context.Context, what, script string, env []string) error {
	learner, err := a.learner()
	if err != nil {
		return err
	}
	argv := a.asLearner(learner, env, "bash", "-eu", "-s")
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) } // which sudo passes on
	cmd.WaitDelay = scriptEnds
	cmd.Dir = learner.Home
	cmd.Stdin = strings.NewReader(script)
	cmd.Stdout, cmd.Stderr = direct(a.err), direct(a.err)
	err = cmd.Run()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return machineError{fmt.Errorf("%s did not run through: %w", what, err), "what it printed is above; sdlab check says what is missing"}
	}
	return nil
}

// scriptEnds is long for a script to tidy up after an interruption.
const scriptEnds = 5 * time.Second

// asLearner makes a command line run as the learner, also behind sudo, with this
// sdlab, and with further variables.
func (a *app) asLearner(learner facts.Learner, env []string, argv ...string) []string {
	argv = slices.Concat([]string{"env"}, a.sameSdlab(), env, argv)
	if os.Geteuid() == 0 && learner.UID != 0 {
		argv = append([]string{"sudo", "-u", learner.Name, "-H"}, argv...)
	}
	return argv
}

// sameSdlab makes a script that calls sdlab, as a solution does to answer, call
// this program with this lesson.
func (a *app) sameSdlab() []string {
	var env []string
	if self, err := os.Executable(); err == nil {
		env = append(env, "PATH="+filepath.Dir(self)+":"+a.getenv("PATH"))
	}
	if dir, err := filepath.Abs(a.lessonDir); err == nil && a.lessonDir != "" {
		env = append(env, "SDLAB_LESSON="+dir)
	}
	if a.user {
		env = append(env, "SDLAB_SCOPE="+string(facts.User))
	}
	return env
}

func newResetCmd(a *app) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "reset [ID...]",
		Short: "Take back what activities made, and start them anew",
		Long:  "Take back what activities made on this machine, all of them if none is named, the\nlast first. Shows the commands and asks before anything is removed.",
		RunE:  func(cmd *cobra.Command, ids []string) error { return a.reset(cmd.Context(), ids, yes) },
	}
	cmd.ValidArgsFunction = a.completeIDs
	cmd.Flags().BoolVar(&yes, "yes", false, "do it without asking")
	return cmd
}

func (a *app) reset(ctx context.Context, ids []string, yes bool) error {
	l, err := a.lesson()
	if err != nil {
		return err
	}
	chosen, err := resettable(l, ids)
	if err != nil {
		return err
	}
	script, err := resetScript(l, chosen)
	if err != nil {
		return err
	}
	fmt.Fprint(a.out, script)
	if err := a.trusted(ctx, l); err != nil {
		return err
	}
	if err := a.confirm(ctx, "Run this as "+a.whoami()+"?", yes); err != nil {
		return err
	}
	if err := a.runScript(ctx, "the reset", script, nil); err != nil {
		return err
	}
	if err := a.note(l, progress.Reset, chosen...); err != nil {
		return err
	}
	_, err = io.WriteString(a.out, "Done. sdlab start begins again.\n")
	return err
}

// resettable are the activities that were named, or all that the scope has.
func resettable(l *lessons.Lesson, ids []string) ([]lessons.Entry, error) {
	if len(ids) == 0 {
		return l.Fitting()
	}
	chosen, err := entries(l, ids)
	for _, e := range chosen {
		err = errors.Join(err, fits(l, e))
	}
	return chosen, err
}

// resetScript joins the activities' resets, the last activity first.
func resetScript(l *lessons.Lesson, chosen []lessons.Entry) (string, error) {
	var all strings.Builder
	for i := len(chosen) - 1; i >= 0; i-- {
		script, err := l.Reset(chosen[i])
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&all, "# %s\n%s\n", chosen[i].ID, strings.TrimSpace(script))
	}
	return all.String(), nil
}
