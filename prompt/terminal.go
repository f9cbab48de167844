package prompt

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"

	"golang.org/x/term"

	"github.com/sdlab/sdlab/prompt/keys"
	"github.com/sdlab/sdlab/termtext"
)

// Settings say how a terminal may be used.
type Settings struct {
	Colour bool // escape sequences for colour are welcome
	// Plain asks for lines of text, with no escape sequences: for a dumb
	// terminal or a screen reader.
	Plain bool
}

// SettingsFrom reads NO_COLOR, TERM and SDLAB_STYLE. getenv is os.Getenv or a fake.
func SettingsFrom(getenv func(string) string) Settings {
	term, style := getenv("TERM"), getenv("SDLAB_STYLE")
	plain := term == "dumb" || term == "" || style == "plain"
	return Settings{Plain: plain, Colour: !plain && getenv("NO_COLOR") == ""}
}

// NewTerminal returns a terminal that reads from in, usually standard input,
// and shows its questions on out, usually standard error.
func NewTerminal(in, out *os.File, s Settings) *Terminal {
	return &Terminal{in: in, out: out, keys: &keys.Reader{From: in}, settings: s}
}

// Terminal asks at a terminal; it is a [Prompter].
type Terminal struct {
	in, out  *os.File
	keys     *keys.Reader
	settings Settings
}

// Confirm asks a question of yes or no; see [Prompter].
func (t *Terminal) Confirm(ctx context.Context, question string, def bool) (bool, error) {
	hint := "[y/N]"
	if def {
		hint = "[Y/n]"
	}
	line, err := t.Input(ctx, question+" "+hint, func(line string) error {
		if _, ok := yesOrNo(line, def); !ok {
			return errors.New("type y or n")
		}
		return nil
	})
	answer, _ := yesOrNo(line, def)
	return answer && err == nil, err
}

func yesOrNo(line string, def bool) (answer, ok bool) {
	switch strings.ToLower(line) {
	case "":
		return def, true
	case "y", "yes":
		return true, true
	case "n", "no":
		return false, true
	}
	return false, false
}

// Input asks for a line; see [Prompter].
func (t *Terminal) Input(ctx context.Context, question string, check func(string) error) (string, error) {
	question = termtext.CleanLines(question)
	answer := ""
	err := t.ask(ctx, func() error {
		for {
			line, err := t.line(question + " ")
			if err != nil {
				return err
			}
			answer = strings.TrimSpace(line)
			if check == nil {
				return nil
			}
			if err = check(answer); err == nil {
				return nil
			}
			if _, err := fmt.Fprintf(t.out, "%s\n", termtext.CleanLines(err.Error())); err != nil {
				return err
			}
		}
	})
	if err != nil {
		return "", err // answer may still be written to
	}
	return answer, nil
}

// AskKeys runs a question that reads keys from a terminal and sets it for that by
// itself, until it is answered or ctx ends; io.EOF from it means that the person
// broke off. Keys that it leaves are there for the next question.
func (t *Terminal) AskKeys(ctx context.Context, question func(*keys.Reader) error) error {
	return t.ask(ctx, func() error { return question(t.keys) })
}

// ask runs a question until it is answered or ctx ends, and leaves the
// terminal as it was. A question given up keeps a goroutine that waits for a
// key; the program is expected to end soon.
func (t *Terminal) ask(ctx context.Context, question func() error) error {
	before, err := t.ready(ctx)
	if err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() { done <- question() }()
	select {
	case err := <-done:
		if errors.Is(err, io.EOF) || errors.Is(err, syscall.EIO) { // EIO: it was hung up
			return ErrInterrupted
		}
		return err
	case <-ctx.Done():
		t.restore(before)
		return ErrInterrupted
	}
}

// ready returns how the terminal is set, if somebody can be asked there.
func (t *Terminal) ready(ctx context.Context) (*term.State, error) {
	state, err := term.GetState(int(t.in.Fd()))
	if err != nil || !term.IsTerminal(int(t.out.Fd())) {
		return nil, ErrNoTerminal
	}
	if ctx.Err() != nil {
		return nil, ErrInterrupted
	}
	return state, nil
}

func (t *Terminal) restore(before *term.State) {
	_ = term.Restore(int(t.in.Fd()), before)
	if t.settings.Plain {
		_, _ = fmt.Fprintln(t.out)
	} else {
		_, _ = fmt.Fprint(t.out, "\x1b[?25h\n") // show the cursor
	}
}
