// Package cli is what sdlab and sdlab-guide share in talking to a person: their
// streams, their exit codes, their flags, and the steps of a lesson in words.
//
// It does not know how a step is done, which is package session's.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/termtext"
)

// App is what the commands share. Machine and lesson are reached only when a
// command asks for them, so that help and completion cost nothing.
type App struct {
	session.Options
	In       *os.File
	Out, Err io.Writer
	Ask      prompt.Prompter
}

// New is an App on this program's own streams.
func New() *App {
	stdout, stderr := os.Stdout, os.Stderr //nolint:forbidigo // this is the door
	a := &App{
		Options: session.Options{Version: session.Version(), Getenv: os.Getenv, Learner: host.WhoLearns, Host: session.Live},
		In:      os.Stdin, Out: termtext.NewScreen(stdout), Err: termtext.NewScreen(stderr),
		Ask: prompt.NewTerminal(os.Stdin, stderr, prompt.SettingsFrom(os.Getenv)),
	}
	a.Notice = func(text string) { a.Remark("sdlab: %s", text) }
	a.AskForTrust = func(ctx context.Context, s *session.Session) error { return a.trust(ctx, s, false) }
	return a
}

// Session opens the lesson and the learner's record.
func (a *App) Session(ctx context.Context) (*session.Session, error) {
	return session.Open(ctx, a.Options)
}

// Activity opens a session, and finds the activity that was named, or the current one.
func (a *App) Activity(ctx context.Context, ids []string) (*session.Session, lessons.Entry, error) {
	s, err := a.Session(ctx)
	if err != nil {
		return nil, lessons.Entry{}, err
	}
	e, err := s.Activity(ids)
	return s, e, err
}

// Execute runs one command line and returns its exit code.
func (a *App) Execute(ctx context.Context, root *cobra.Command, args []string) (code int) {
	defer func() {
		if fault := recover(); fault != nil {
			code = a.ExitCode(&facts.Defect{Panic: fault, Stack: debug.Stack()})
		}
	}()
	root.SetArgs(args)
	root.SetIn(a.In)
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	return a.ExitCode(written(a, root.ExecuteContext(ctx)))
}

// CompleteIDs completes the ids of activities.
func (a *App) CompleteIDs(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	l, err := a.Lesson()
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return l.IDs(), cobra.ShellCompDirectiveNoFileComp
}

// written turns what a command came to into an error if not all of its results
// could be written. Another error than that goes first.
func written(a *App, err error) error {
	s, ok := a.Out.(*termtext.Screen)
	if !ok || s.Failed() == nil || err != nil && !is[ExitError](err) && !errors.Is(err, s.Failed()) {
		return err
	}
	return session.Missing(fmt.Errorf("cannot write the output: %w", s.Failed()), "")
}
