package cli

import (
	"fmt"
	"io"
	"os"

	"golang.org/x/term"

	"github.com/sdlab/sdlab/page"
	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/termtext"
)

// Direct is the file behind a screen, any other stream as it is: another program
// gets this, or it would be on a pipe and not on the terminal.
func Direct(stream io.Writer) io.Writer {
	if s, ok := stream.(*termtext.Screen); ok {
		return s.File()
	}
	return stream
}

// Terminal says whether a stream is one, and how wide.
func Terminal(stream io.Writer) (width int, ok bool) {
	f, ok := Direct(stream).(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 80, false
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil || width == 0 {
		width = 80
	}
	return width, true
}

// CanRedraw says whether what is on stderr can be written over.
func (a *App) CanRedraw() bool {
	_, ok := Terminal(a.Err)
	return ok && !prompt.SettingsFrom(a.Getenv).Plain
}

// maxWidth keeps lines readable on a very wide screen.
const maxWidth = 100

// Fold breaks long lines where they go to a terminal. Elsewhere they are left
// whole, for programs that look for something in them.
func (a *App) Fold(to io.Writer, text string) string {
	width, ok := Terminal(to)
	if !ok {
		return text
	}
	return report.Style{Width: min(width, maxWidth)}.Fold(text)
}

// Say writes a text for a person.
func (a *App) Say(format string, values ...any) {
	fmt.Fprint(a.Out, a.Fold(a.Out, fmt.Sprintf(format, values...)))
}

// Remark writes a line beside the results, to stderr.
func (a *App) Remark(format string, values ...any) {
	fmt.Fprintln(a.Err, a.Fold(a.Err, fmt.Sprintf(format, values...)))
}

// Style is how results look on stdout.
func (a *App) Style() report.Style {
	width, colour := a.Screen()
	return report.Style{Width: width, Colour: colour != page.None, Light: colour == page.Light}
}

// Screen is how wide a text on stdout may be, and how it may be coloured.
func (a *App) Screen() (width int, colour page.Colour) {
	width, ok := Terminal(a.Out)
	return min(width, maxWidth), page.ColourFor(a.Getenv, ok)
}
