package guide

import (
	"context"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/termtext"
)

// menuRows is how much of the screen the question below a page takes.
const menuRows = 11

// fewestRows is the height of a screen below which a page is not divided.
const fewestRows = 16

// unroll writes a text, which a menu follows, to the terminal: a screen at a
// time, so that its beginning does not run out of sight before it is read. It is
// written in one go where nobody watches, or where the terminal cannot be
// written over.
func (a *app) unroll(ctx context.Context, text string) error {
	parts := []string{text}
	if columns, rows := a.screen(); rows >= fewestRows && a.CanRedraw() {
		parts = screens(text, columns, rows)
	}
	for i, part := range parts {
		if err := a.putPage(part); err != nil {
			return err
		}
		if i == len(parts)-1 {
			break
		}
		if _, err := a.menus.Input(ctx, "Enter: read on", nil); err != nil {
			return err
		}
		if screen, ok := a.Err.(*termtext.Screen); ok {
			screen.Up() // the text goes on where the question stood
		}
	}
	return nil
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
	for height(lines, columns)+menuRows > rows {
		end, blank := 0, 0
		for h := 0; end < len(lines); end++ {
			if h += height(lines[end:end+1], columns); h > rows-2 {
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

// height is how many rows lines take on a terminal, which breaks those that are
// too long.
func height(lines []string, columns int) (rows int) {
	for _, line := range lines {
		if line == "" {
			continue // behind the last line's end
		}
		rows += 1 + max(0, termtext.Columns(strings.TrimSuffix(line, "\n"))-1)/max(1, columns)
	}
	return rows
}
