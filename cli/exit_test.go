package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/session"
)

func TestExitCode(t *testing.T) {
	bare := errors.New("it is so")
	for name, c := range map[string]struct {
		err  error
		want int
		says string
	}{
		"nothing":             {nil, ExitPassed, ""},
		"said already":        {ExitError(7), 7, ""},
		"interrupted":         {fmt.Errorf("waiting: %w", context.Canceled), ExitInterrupt, "sdlab: interrupted; nothing is lost\n"},
		"Ctrl+C at a prompt":  {prompt.ErrInterrupted, ExitInterrupt, "sdlab: interrupted; nothing is lost\n"},
		"usage":               {session.Misused(bare), ExitUsage, "sdlab: it is so\n  sdlab --help lists the commands\n"},
		"usage with a hint":   {session.Misused(bare).Hinting("do that"), ExitUsage, "sdlab: it is so\n  do that\n"},
		"cobra's":             {errors.New("accepts at most 1 arg(s), received 2"), ExitUsage, "sdlab: accepts at most 1 arg(s), received 2\n  sdlab --help lists the commands\n"},
		"unknown activity":    {&lessons.UnknownError{ID: "9.9"}, ExitUsage, "sdlab: there is no activity 9.9\n  sdlab list shows all activities\n"},
		"a fault in a lesson": {&checks.Error{Path: "a.yaml", Line: 1, Column: 2, Message: "no"}, ExitUsage, "sdlab: a.yaml:1:2: no\n"},
		"blind":               {fmt.Errorf("no: %w", &facts.Blindness{Why: "dark", Try: "a lamp"}), ExitUnseen, "sdlab: no: dark\n  a lamp\n"},
		"lacking":             {CannotLook(bare), ExitUnseen, "sdlab: it is so\n"},
		"interrupted machine": {CannotLook(context.Canceled), ExitInterrupt, "sdlab: interrupted; nothing is lost\n"},
		"ended in a machine":  {CannotLook(ExitError(3)), 3, ""},
		"interrupted inside":  {session.Missing(context.Canceled, "do that"), ExitInterrupt, "sdlab: interrupted; nothing is lost\n"},
		"two at once":         {errors.Join(ExitError(3), session.Missing(bare, "")), 3, ""},
		"nobody knows":        {bare, ExitDefect, "sdlab: it is so\n"},
	} {
		var said bytes.Buffer
		a := &App{Err: &said}
		if got := a.ExitCode(c.err); got != c.want || said.String() != c.says {
			t.Errorf("%s: exit code %d, want %d; said\n%s", name, got, c.want, said.String())
		}
	}
}
