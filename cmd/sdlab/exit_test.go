package main

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
)

func TestExitCode(t *testing.T) {
	bare := errors.New("it is so")
	for name, c := range map[string]struct {
		err  error
		want int
		says string
	}{
		"nothing":             {nil, exitPassed, ""},
		"said already":        {exitError{7}, 7, ""},
		"interrupted":         {fmt.Errorf("waiting: %w", context.Canceled), exitInterrupt, "sdlab: interrupted; nothing is lost\n"},
		"Ctrl+C at a prompt":  {prompt.ErrInterrupted, exitInterrupt, "sdlab: interrupted; nothing is lost\n"},
		"usage":               {usageError{bare}, exitUsage, "sdlab: it is so\n  sdlab --help shows what there is\n"},
		"usage with a hint":   {usageError{machineError{bare, "do that"}}, exitUsage, "sdlab: it is so\n  do that\n"},
		"cobra's":             {errors.New("accepts at most 1 arg(s), received 2"), exitUsage, "sdlab: accepts at most 1 arg(s), received 2\n  sdlab --help shows what there is\n"},
		"unknown activity":    {&lessons.UnknownError{ID: "9.9"}, exitUsage, "sdlab: there is no activity 9.9\n  sdlab list shows all activities\n"},
		"a fault in a lesson": {&checks.Error{Path: "a.yaml", Line: 1, Column: 2, Message: "no"}, exitUsage, "sdlab: a.yaml:1:2: no\n"},
		"blind":               {fmt.Errorf("no: %w", &facts.Blindness{Why: "dark", Try: "a lamp"}), exitUnseen, "sdlab: no: dark\n  a lamp\n"},
		"lacking":             {cannotLook(bare), exitUnseen, "sdlab: it is so\n"},
		"interrupted machine": {cannotLook(context.Canceled), exitInterrupt, "sdlab: interrupted; nothing is lost\n"},
		"ended in a machine":  {cannotLook(exitError{3}), 3, ""},
		"interrupted inside":  {machineError{context.Canceled, "do that"}, exitInterrupt, "sdlab: interrupted; nothing is lost\n"},
		"two at once":         {errors.Join(exitError{3}, machineError{bare, ""}), 3, ""},
		"nobody knows":        {bare, exitDefect, "sdlab: it is so\n"},
	} {
		var said bytes.Buffer
		a := &app{err: &said}
		if got := a.exitCode(c.err); got != c.want || said.String() != c.says {
			t.Errorf("%s: exit code %d, want %d; said\n%s", name, got, c.want, said.String())
		}
	}
}
