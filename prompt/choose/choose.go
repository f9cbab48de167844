// Package choose is the program sdlab-choose: it draws a list on a terminal and
// writes down what was chosen. It is a program of its own because survey, which
// draws, takes as long to start as a twentieth of a check. It does not know what
// the choice is about.
package choose

import (
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"syscall"

	surveyterm "github.com/AlecAivazis/survey/v2/terminal"

	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/prompt/keys"
)

// Exit statuses: 0 when something was chosen, 1 when nothing could be, 2 for
// wrong arguments, [prompt.ChooseInterrupted] when the person broke off.
const (
	exitChosen = 0
	exitError  = 1
	exitUsage  = 2
)

// Run draws the list on out and reads keys from in, both a terminal. The
// arguments are a title, and for each option its label and its detail. To
// result it writes a line: the number of what was chosen, from 0, and in
// hexadecimal what was typed ahead.
func Run(args []string, in, out *os.File, result io.Writer) int {
	flags := flag.NewFlagSet("sdlab-choose", flag.ContinueOnError)
	flags.SetOutput(out)
	colour := flags.Bool("colour", false, "draw in colours")
	typed := flags.String("typed", "", "what was typed before, in hexadecimal")
	if err := flags.Parse(args); err != nil {
		return exitUsage
	}
	ahead, err := hex.DecodeString(*typed)
	if err != nil || flags.NArg() < 3 || flags.NArg()%2 == 0 {
		fmt.Fprintln(out, "usage: sdlab-choose [--colour] [--typed HEX] TITLE LABEL DETAIL [LABEL DETAIL]...")
		return exitUsage
	}
	l := list{title: flags.Arg(0), keys: &keys.Reader{From: in, Unread: ahead}, out: out, colour: *colour}
	for i := 1; i < flags.NArg(); i += 2 {
		l.labels, l.details = append(l.labels, flags.Arg(i)), append(l.details, flags.Arg(i+1))
	}
	index, err := l.ask()
	switch {
	case err == nil:
		fmt.Fprintf(result, "%d %x\n", index, l.keys.Unread)
		return exitChosen
	case errors.Is(err, surveyterm.InterruptErr), errors.Is(err, io.EOF), errors.Is(err, syscall.EIO): // EIO: it was hung up
		return prompt.ChooseInterrupted
	}
	fmt.Fprintln(out, "sdlab-choose:", err)
	return exitError
}
