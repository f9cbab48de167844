// Package menu asks a person at a terminal to choose from a list.
//
// It does not know what the choice is about. survey, which draws the list and is
// no longer maintained upstream, is known to this package only.
package menu

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	surveyterm "github.com/AlecAivazis/survey/v2/terminal"

	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/prompt/keys"
	"github.com/sdlab/sdlab/termtext"
)

// A Chooser also lets a person choose from a list.
type Chooser interface {
	prompt.Prompter
	// Choose returns the index of the chosen option.
	Choose(ctx context.Context, title string, options []Option) (index int, err error)
}

// An Option is something to choose.
type Option struct {
	Label  string
	Detail string // may be empty
}

// NewTerminal returns a Chooser that reads from in, usually standard input, and
// shows its questions on out, usually standard error. On a plain terminal,
// options are chosen by number or word, which reads well aloud, too.
func NewTerminal(in, out *os.File, s prompt.Settings) Chooser {
	return &terminal{prompt.NewTerminal(in, out, s), out, s}
}

type terminal struct {
	*prompt.Terminal
	out      *os.File
	settings prompt.Settings
}

func (t *terminal) Choose(ctx context.Context, title string, options []Option) (index int, err error) {
	if len(options) == 0 {
		return 0, errors.New("cannot ask: nothing to choose from")
	}
	title, options = termtext.Clean(title), cleaned(options)
	if t.settings.Plain {
		return t.byNumber(ctx, title, options)
	}
	chosen := 0
	err = t.AskKeys(ctx, func(keys *keys.Reader) (err error) {
		chosen, err = list{title, options, keys, t.out, t.settings.Colour}.ask()
		if errors.Is(err, surveyterm.InterruptErr) {
			return io.EOF
		}
		return err
	})
	if err != nil {
		return 0, err // chosen may still be written to
	}
	return chosen, nil
}

func (t *terminal) byNumber(ctx context.Context, title string, options []Option) (int, error) {
	question := title + "\n" + numbered(options) + fmt.Sprintf("Number or word (1-%d):", len(options))
	line, err := t.Input(ctx, question, func(line string) error { _, err := chosen(line, options); return err })
	if err != nil {
		return 0, err
	}
	return chosen(line, options)
}

// chosen is the option that was typed: its number, or a beginning that only its label has.
func chosen(line string, options []Option) (int, error) {
	wrong := fmt.Errorf("type a number from 1 to %d, or the beginning of a word", len(options))
	if n, err := strconv.Atoi(line); err == nil {
		if n < 1 || n > len(options) {
			return 0, wrong
		}
		return n - 1, nil
	}
	found := -1
	for i, o := range options {
		switch {
		case line == "" || !strings.HasPrefix(strings.ToLower(o.Label), strings.ToLower(line)):
		case strings.EqualFold(o.Label, line):
			return i, nil
		case found >= 0:
			return 0, fmt.Errorf("%s could be %s or %s", line, options[found].Label, o.Label)
		default:
			found = i
		}
	}
	if found < 0 {
		return 0, wrong
	}
	return found, nil
}

// cleaned are options as they may go to a terminal: a lesson brings its own.
func cleaned(options []Option) []Option {
	clean := make([]Option, len(options))
	for i, o := range options {
		clean[i] = Option{Label: termtext.Clean(o.Label), Detail: termtext.Clean(o.Detail)}
	}
	return clean
}

func numbered(options []Option) string {
	var b strings.Builder
	for i, o := range options {
		fmt.Fprintf(&b, "  %d) %s", i+1, o.Label)
		if o.Detail != "" {
			fmt.Fprintf(&b, " - %s", o.Detail)
		}
		b.WriteString("\n")
	}
	return b.String()
}
