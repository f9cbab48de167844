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
	var (
		exit  ExitError
		fault *checks.Error
		blind *facts.Blindness
		h     hinted
		bug   *facts.Defect
	)
	switch {
	case err == nil, errors.As(err, &exit):
		return code
	case errors.As(err, &bug):
		tellDefect(a.Err, bug)
		return code
	case code == ExitInterrupt:
		a.Remark("sdlab: interrupted; nothing is lost")
		return code
	}
	for line := range strings.Lines(strings.TrimSpace(err.Error())) {
		a.Remark("sdlab: %s", termtext.Clean(strings.TrimSpace(line)))
	}
	if errors.As(err, &h) && h.Hint() != "" {
		a.Remark("  %s", termtext.CleanLines(h.Hint()))
	}
	switch {
	case errors.As(err, &blind):
		if blind.Try != "" {
			a.Remark("  %s", termtext.Clean(blind.Try))
		}
	case code == ExitUsage && !errors.As(err, &h) && !errors.As(err, &fault):
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
	var (
		exit  ExitError
		usage session.UsageError
		fault *checks.Error
		blind *facts.Blindness
		known *lessons.UnknownError
		lacks session.MachineError
		bug   *facts.Defect
	)
	switch {
	case err == nil:
		return ExitPassed
	case errors.As(err, &exit):
		return int(exit)
	case errors.As(err, &bug):
		return ExitDefect
	case errors.Is(err, context.Canceled), errors.Is(err, prompt.ErrInterrupted):
		return ExitInterrupt
	case errors.As(err, &blind):
		return ExitUnseen
	case errors.As(err, &usage):
		return ExitUsage
	case errors.As(err, &lacks):
		return ExitUnseen
	case errors.As(err, &fault), errors.As(err, &known), isUsage(err):
		return ExitUsage
	}
	return ExitDefect
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
