package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/termtext"
)

// Exit codes; docs/commands.md lists them.
const (
	exitPassed    = 0
	exitNotPassed = 1   // something did not pass
	exitUsage     = 2   // wrong usage, or a broken lesson
	exitUnseen    = 3   // could not look
	exitDefect    = 4   // a defect in sdlab
	exitInterrupt = 130 // 128 + SIGINT, as shells do
)

const interrupted = "sdlab: interrupted; nothing is lost"

// exitError ends the program with a code; what there was to say is said.
type exitError struct{ code int }

func (e exitError) Error() string { return fmt.Sprintf("exit %d", e.code) }

// usageError is a mistake in what was asked for.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// hinted is an error that knows what to do next.
type hinted interface{ Hint() string }

// machineError is something missing on this machine, and how to get it.
type machineError struct {
	error
	hint string
}

func (e machineError) Hint() string { return e.hint }

func (e machineError) Unwrap() error { return e.error }

// exitCode words an error on stderr and chooses the code.
func (a *app) exitCode(err error) int {
	code := codeOf(err)
	var (
		exit  exitError
		fault *checks.Error
		blind *facts.Blindness
		h     hinted
	)
	switch {
	case err == nil, errors.As(err, &exit):
		return code
	case code == exitInterrupt:
		a.remark(interrupted)
		return code
	}
	for line := range strings.Lines(strings.TrimSpace(err.Error())) {
		a.remark("sdlab: %s", termtext.Clean(strings.TrimSpace(line)))
	}
	if errors.As(err, &h) && h.Hint() != "" {
		a.remark("  %s", termtext.CleanLines(h.Hint()))
	}
	switch {
	case errors.As(err, &blind):
		if blind.Try != "" {
			a.remark("  %s", termtext.Clean(blind.Try))
		}
	case code == exitUsage && !errors.As(err, &h) && !errors.As(err, &fault):
		a.remark("  sdlab --help shows what there is")
	}
	return code
}

// tellDefect tells what to report.
func (a *app) tellDefect(d *facts.Defect) {
	fmt.Fprintf(a.err, "sdlab: %s\n  please report it with the command that you ran and with what follows\n\n%s", termtext.Clean(d.Error()), d.Stack)
}

// defects tells of each defect that results have met with, once; nil if none has.
func (a *app) defects(results []*checks.Result) error {
	var told []string
	for _, r := range results {
		for _, c := range r.Checks {
			if c.Defect == nil || slices.Contains(told, c.Defect.Error()) {
				continue
			}
			told = append(told, c.Defect.Error())
			a.tellDefect(c.Defect)
		}
	}
	if told == nil {
		return nil
	}
	return exitError{exitDefect}
}

// codeOf chooses the exit code for an error. One that nobody gave a kind is a defect.
func codeOf(err error) int {
	var (
		exit  exitError
		usage usageError
		fault *checks.Error
		blind *facts.Blindness
		known *lessons.UnknownError
		lacks machineError
	)
	switch {
	case err == nil:
		return exitPassed
	case errors.As(err, &exit):
		return exit.code
	case errors.Is(err, context.Canceled), errors.Is(err, prompt.ErrInterrupted):
		return exitInterrupt
	case errors.As(err, &blind):
		return exitUnseen
	case errors.As(err, &usage):
		return exitUsage
	case errors.As(err, &lacks):
		return exitUnseen
	case errors.As(err, &fault), errors.As(err, &known), isUsage(err):
		return exitUsage
	}
	return exitDefect
}

// isUsage recognises cobra's own complaints, which have no type.
func isUsage(err error) bool {
	for _, start := range []string{"unknown command", "accepts ", "requires ", "unknown flag", "invalid argument"} {
		if strings.HasPrefix(err.Error(), start) {
			return true
		}
	}
	return false
}
