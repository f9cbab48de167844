// Command sdlab-page reads a page of Markdown on standard input and writes it
// rendered for a terminal to standard output.
//
// It is a program of its own because linking glamour costs 40 ms of start-up,
// which a check should not pay for. It knows nothing of lessons, of the machine
// or of the terminal: its width and its style are told, never asked for.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

// Exit statuses: 0 when the page was written, 1 when it could not be, 2 for
// wrong arguments.
const (
	exitOK    = 0
	exitError = 1
	exitUsage = 2
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) //nolint:forbidigo // package page reads what this program writes
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("sdlab-page", flag.ContinueOnError)
	flags.SetOutput(stderr)
	width := flags.Int("width", 80, "columns of the screen, at least 20")
	style := flags.String("style", "dark", "dark, light or notty (no escape sequences)")
	if err := flags.Parse(args); err != nil {
		return exitUsage
	}
	look, ok := lookFor(*style)
	if !ok || *width < 20 || flags.NArg() > 0 {
		_, _ = fmt.Fprintln(stderr, "usage: sdlab-page [--width N] [--style dark|light|notty] < page.md")
		return exitUsage
	}
	if err := show(stdin, stdout, *width, look); err != nil {
		_, _ = fmt.Fprintf(stderr, "sdlab-page: cannot render the page: %v\n", err)
		return exitError
	}
	return exitOK
}

func show(r io.Reader, w io.Writer, width int, look look) error {
	markdown, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	text, err := render(string(markdown), width, look)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, text)
	return err
}
