package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/termtext"
)

// Exit codes; docs/commands.md lists them.
const (
	ExitPassed    = 0
	ExitNotPassed = 1   // something did not pass
	ExitUsage     = 2   // wrong usage, or a broken lesson
	ExitUnseen    = 3   // could not look
	ExitDefect    = 4   // a defect in sdlab
	ExitInterrupt = 130 // 128 + SIGINT, as shells do
)

// ExitError ends the program with a code; what there was to say is said.
type ExitError int

// Exit ends the program with a code, as an error unless all passed.
func Exit(code int) error {
	if code == ExitPassed {
		return nil
	}
	return ExitError(code)
}

func (e ExitError) Error() string { return fmt.Sprintf("exit %d", int(e)) }

// hinted is an error that knows what to do next.
type hinted interface{ Hint() string }

// ExitCode words an error on stderr and chooses the code.
func (a *App) ExitCode(err error) int {
	code := CodeOf(err)
	bug, broke := errors.AsType[*facts.Defect](err)
	switch {
	case err == nil, is[ExitError](err):
		return code
	case broke:
		tellDefect(a.Err, bug)
		return code
	case code == ExitInterrupt:
		a.Remark("sdlab: interrupted; nothing is lost")
		return code
	}
	for line := range strings.Lines(strings.TrimSpace(err.Error())) {
		a.Remark("sdlab: %s", termtext.Clean(strings.TrimSpace(line)))
	}
	var h hinted
	knows := errors.As(err, &h)
	if knows && h.Hint() != "" {
		a.Remark("  %s", termtext.CleanLines(h.Hint()))
	}
	if blind, is := errors.AsType[*facts.Blindness](err); is && blind.Try != "" {
		a.Remark("  %s", termtext.Clean(blind.Try))
	}
	if code == ExitUsage && !knows && !is[*checks.Error](err) {
		a.Remark("  sdlab --help lists the commands")
	}
	return code
}

// tellDefect tells what to report.
func tellDefect(to io.Writer, d *facts.Defect) {
	fmt.Fprintf(to, "sdlab: %s\n  please report it with the command that you ran and with what follows\n\n%s", termtext.Clean(d.Error()), d.Stack)
}

// Defects tells of each defect that results have met with, once; nil if none has.
func (a *App) Defects(results []*checks.Result) error {
	var told []string
	for _, r := range results {
		for _, c := range r.Checks {
			if c.Defect == nil || slices.Contains(told, c.Defect.Error()) {
				continue
			}
			told = append(told, c.Defect.Error())
			tellDefect(a.Err, c.Defect)
		}
	}
	if told == nil {
		return nil
	}
	return ExitError(ExitDefect)
}

// CodeOf chooses the exit code for an error. One that nobody gave a kind is a defect.
func CodeOf(err error) int {
	exit, chosen := errors.AsType[ExitError](err)
	switch {
	case err == nil:
		return ExitPassed
	case chosen:
		return int(exit)
	case is[*facts.Defect](err):
		return ExitDefect
	case errors.Is(err, context.Canceled), errors.Is(err, prompt.ErrInterrupted):
		return ExitInterrupt
	case is[*facts.Blindness](err):
		return ExitUnseen
	case is[session.UsageError](err):
		return ExitUsage
	case is[session.MachineError](err):
		return ExitUnseen
	case is[*checks.Error](err), is[*lessons.UnknownError](err), isUsage(err):
		return ExitUsage
	}
	return ExitDefect
}

// is says whether an error is, or wraps, one of a type.
func is[T error](err error) bool {
	_, is := errors.AsType[T](err)
	return is
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

// CannotLook says of an error that it lies with the machine, not with what was asked for.
func CannotLook(err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	return session.Missing(err, "")
}
