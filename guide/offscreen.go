package guide

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"syscall"
)

// offScreen is something that has the terminal while the guide is off it. It is a
// [tea.ExecCommand].
type offScreen struct {
	do       func(in io.Reader, out, err io.Writer) error
	in       io.Reader
	out, err io.Writer
}

// SetStdin is a part of [tea.ExecCommand].
func (o *offScreen) SetStdin(r io.Reader) { o.in = r }

// SetStdout is a part of [tea.ExecCommand].
func (o *offScreen) SetStdout(w io.Writer) { o.out = w }

// SetStderr is a part of [tea.ExecCommand].
func (o *offScreen) SetStderr(w io.Writer) { o.err = w }

// Run is a part of [tea.ExecCommand].
func (o *offScreen) Run() error { return o.do(o.in, o.out, o.err) }

// wholeScreenShell runs a shell. Its exit status says nothing about us. It is told to
// end when the guide has to, as by a terminal that is closed. above is shown above it, from
// the top of the screen.
func wholeScreenShell(ctx context.Context, cmd *exec.Cmd, rows int, above []string) *offScreen {
	return &offScreen{do: func(in io.Reader, out, err io.Writer) error {
		fmt.Fprint(out, strings.Repeat("\n", rows)+top+strings.Join(above, "\r\n")+"\r\nA shell to work in. exit or Ctrl+D comes back to the lesson.\r\nsdlab show prints the whole page.\r\n\r\n")
		cmd.Stdin, cmd.Stdout, cmd.Stderr = in, out, err
		if failed := cmd.Start(); failed != nil {
			return failed
		}
		defer context.AfterFunc(ctx, func() { _ = cmd.Process.Signal(syscall.SIGHUP) })()
		failed := cmd.Wait()
		var ended *exec.ExitError
		if errors.As(failed, &ended) {
			return nil
		}
		return failed
	}}
}

// top goes to the first column of the first row. What the terminal showed before has been
// scrolled away by then, and is not lost.
const top = "\x1b[H"

// shownRun runs something that prints, and waits for Enter before the guide
// covers it. The guide tells what went wrong.
func shownRun(ctx context.Context, rows int, do func(out io.Writer) error) *offScreen {
	return &offScreen{do: func(in io.Reader, _, err io.Writer) error {
		fmt.Fprint(err, strings.Repeat("\n", rows)+top)
		failed := do(err)
		if failed != nil {
			fmt.Fprintf(err, "\n%v\n", failed)
		}
		fmt.Fprint(err, "\nEnter: back to the lesson ")
		entered := make(chan struct{})
		go func() {
			_, _ = bufio.NewReader(in).ReadString('\n')
			close(entered)
		}()
		select {
		case <-entered:
		case <-ctx.Done():
		}
		return failed
	}}
}
