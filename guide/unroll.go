package guide

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/termtext"
)

// menuRows is how much of the screen the question below a page takes.
const menuRows = 11

// fewestRows is the height of a screen below which a page is not divided.
const fewestRows = 16

// unroll writes a page, which a menu follows, to the terminal. One that is longer
// than the screen is read a part at a time, back and forth; Ctrl+C leads to the menu.
// Without a terminal to ask on, it is written in one go.
func (a *app) unroll(ctx context.Context, whole string, parts []string) error {
	columns, rows := a.screen()
	if rows < fewestRows || termtext.Rows(whole, columns)+menuRows <= rows {
		return a.putPage(whole)
	}
	for i := 0; i < len(parts); {
		if err := a.putPart(ctx, parts[i], columns, rows); err != nil {
			return interrupted(ctx, err)
		}
		if i == len(parts)-1 {
			return nil
		}
		answer, err := a.menus.Input(ctx, fmt.Sprintf("%d/%d  Enter: read on, b: back, q: to the menu", i+1, len(parts)), nil)
		switch {
		case errors.Is(err, prompt.ErrNoTerminal):
			return a.putPage(strings.Join(parts[i+1:], "\n"))
		case err != nil:
			return interrupted(ctx, err)
		case answer == "q":
			return nil
		case answer == "b":
			i = max(0, i-1)
		default:
			i++
		}
		a.overQuestion()
	}
	return nil
}

// interrupted makes Ctrl+C lead back to the menu; the end of the whole program stays an error.
func interrupted(ctx context.Context, err error) error {
	if errors.Is(err, prompt.ErrInterrupted) && ctx.Err() == nil {
		return nil
	}
	return err
}

// putPart writes a part a screen at a time, where the terminal can be written over.
func (a *app) putPart(ctx context.Context, part string, columns, rows int) error {
	pieces := []string{part}
	if a.CanRedraw() {
		pieces = screens(part, columns, rows)
	}
	for i, piece := range pieces {
		if err := a.putPage(piece); err != nil || i == len(pieces)-1 {
			return err
		}
		if _, err := a.menus.Input(ctx, "Enter: read on", nil); err != nil {
			return err
		}
		a.overQuestion()
	}
	return nil
}

// overQuestion lets the text continue where a question was.
func (a *app) overQuestion() {
	if screen, ok := a.Err.(*termtext.Screen); ok && a.CanRedraw() {
		screen.Up()
	}
}

// putPage writes a rendered page, or a part of it.
func (a *app) putPage(text string) error {
	if screen, ok := a.Out.(*termtext.Screen); ok {
		return screen.Page(text)
	}
	_, err := io.WriteString(a.Out, text)
	return err
}

// screen is the size of the terminal that results go to; 0 where there is none.
func (a *app) screen() (columns, rows int) {
	f, ok := cli.Direct(a.Out).(*os.File)
	if !ok {
		return 0, 0
	}
	columns, rows, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0, 0
	}
	return columns, rows
}

// screens divides a text into what fits the screen, at empty lines where there
// are any in its lower half. The last part leaves room for a menu.
func screens(text string, columns, rows int) (parts []string) {
	lines := strings.SplitAfter(text, "\n")
	for termtext.Rows(strings.Join(lines, ""), columns)+menuRows > rows {
		end, blank := 0, 0
		for h := 0; end < len(lines); end++ {
			if h += termtext.Rows(lines[end], columns); h > rows-2 {
				break
			}
			if h > rows/2 && strings.TrimSpace(lines[end]) == "" {
				blank = end + 1
			}
		}
		if end = max(end, 1); blank > 0 {
			end = blank
		}
		if end == len(lines) {
			break
		}
		parts = append(parts, strings.Join(lines[:end], ""))
		lines = lines[end:]
	}
	return append(parts, strings.Join(lines, ""))
}
