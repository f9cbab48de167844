package cli

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"strings"

	"golang.org/x/term"

	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/termtext"
)

// Reads runs a look at the machine whose result is long, for a person to read or not.
func Reads(ctx context.Context, a *App, person bool, look func(context.Context) error) error {
	run := func(ctx context.Context) error { return Looking(ctx, look) }
	if !person {
		return run(ctx)
	}
	return paged(ctx, a, run)
}

// paged runs what prints a result for a person to read. What is higher than the
// terminal goes through the person's pager, as with git and systemctl; what fits, or
// goes elsewhere, is printed as it is.
func paged(ctx context.Context, a *App, run func(context.Context) error) error {
	screen, ok := a.Out.(*termtext.Screen)
	if !ok || prompt.SettingsFrom(a.Getenv).Plain {
		return run(ctx)
	}
	columns, rows, err := term.GetSize(int(screen.File().Fd()))
	pager := pagerOf(a, os.Geteuid() == 0 && a.Getenv("SUDO_UID") != "")
	if err != nil || rows == 0 || pager == nil {
		return run(ctx)
	}
	screen.Hold()
	err = run(ctx)
	text := screen.Release()
	if termtext.Rows(text, columns) < rows || ctx.Err() != nil || show(a, pager, text) != nil {
		screen.Put(text)
	}
	return err
}

// pagerOf is the person's pager: SDLAB_PAGER, PAGER or less; nil for none. lent says that
// the person has the rights of root for this command only: then it is less, and without
// a way to start anything.
func pagerOf(a *App, lent bool) *exec.Cmd {
	line := a.Getenv("SDLAB_PAGER")
	if line == "" {
		line = a.Getenv("PAGER")
	}
	if line == "cat" {
		return nil
	}
	if line == "" || lent {
		if _, err := exec.LookPath("less"); err != nil {
			return nil
		}
		line = "less"
	}
	cmd := exec.Command("sh", "-c", line)
	cmd.Env = os.Environ()
	if a.Getenv("LESS") == "" {
		cmd.Env = append(cmd.Env, "LESS=FRX") // ends by itself if it fits, colours, what was read stays
	}
	if lent {
		cmd.Env = append(cmd.Env, "LESSSECURE=1")
	}
	return cmd
}

// notFound is the exit status of sh(1) for a command that is not there.
const notFound = 127

// show shows a text with a pager. Ctrl+C is the pager's meanwhile. The error is that it
// could not be started.
func show(a *App, pager *exec.Cmd, text string) error {
	caught := make(chan os.Signal, 1)
	signal.Notify(caught, os.Interrupt)
	defer signal.Stop(caught)
	pager.Stdin, pager.Stdout, pager.Stderr = strings.NewReader(text), Direct(a.Out), Direct(a.Err)
	if err := pager.Start(); err != nil {
		return err
	}
	var ended *exec.ExitError
	if err := pager.Wait(); errors.As(err, &ended) && ended.ExitCode() == notFound {
		return err
	}
	return nil // also if it was left in the middle
}
