package prompt

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/sdlab/sdlab/termtext"
)

// A Chooser also lets a person choose from a list.
type Chooser interface {
	Prompter
	// Choose returns the index of the chosen option.
	Choose(ctx context.Context, title string, options []Option) (index int, err error)
}

// An Option is something to choose.
type Option struct {
	Label  string
	Detail string // may be empty
}

// Choose lists the options and asks for the number of one, or for the beginning of its
// label: that reads well aloud, and works on any terminal.
func (t *Terminal) Choose(ctx context.Context, title string, options []Option) (index int, err error) {
	if len(options) == 0 {
		return 0, errors.New("cannot ask: nothing to choose from")
	}
	line, err := t.Input(ctx, listed(title, options), func(line string) error { _, err := chosen(line, options); return err })
	if err != nil {
		return 0, err
	}
	return chosen(line, options)
}

// listed is the question with its options; a lesson brings its own.
func listed(title string, options []Option) string {
	var b strings.Builder
	b.WriteString(termtext.Clean(title) + "\n")
	for i, o := range options {
		fmt.Fprintf(&b, "  %d) %s", i+1, termtext.Clean(o.Label))
		if o.Detail != "" {
			fmt.Fprintf(&b, " - %s", termtext.Clean(o.Detail))
		}
		b.WriteString("\n")
	}
	fmt.Fprintf(&b, "Number or word (1-%d):", len(options))
	return b.String()
}

// chosen is the option that was typed: its number, or a beginning that only its label
// has.
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
