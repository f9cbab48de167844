package guide

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"syscall"

	"charm.land/lipgloss/v2"
	"golang.org/x/term"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/page"
	"github.com/sdlab/sdlab/session"
)

// besideVar tells the guide that it was started in a tmux of its own, to have a
// shell beside it from the beginning.
const besideVar = "SDLAB_BESIDE"

// backKey goes from the guide to the shell beside it, and back.
const backKey = "F2"

// inTmux runs tmux with the guide in it, in a machine of sdlab's own that has tmux, on a
// screen that has room for a shell beside. Otherwise ran is false, and the guide has the
// screen to itself.
func (a *app) inTmux(ctx context.Context, s *session.Session, id string) (ran bool, err error) {
	if !s.InSandbox() || a.Getenv(besideVar) != "" {
		return false, nil
	}
	if around := aroundFrom(a.Getenv); around.any() {
		return false, nil
	}
	columns, rows, err := term.GetSize(int(a.In.Fd()))
	if err != nil || columns < besideColumns && rows < aboveRows {
		return false, nil
	}
	tmux, err := exec.LookPath("tmux")
	if err != nil {
		return false, nil
	}
	self, err := session.Program(session.Guide)
	if err != nil {
		return false, nil
	}
	cmd := exec.CommandContext(ctx, tmux, tmuxArgs(slices.Concat([]string{"env", besideVar + "=1"}, a.asked(), []string{self, "start", id}))[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = a.In, cli.Direct(a.Out), cli.Direct(a.Err)
	runtime.LockOSThread() // the one whose end tmux is told of
	defer runtime.UnlockOSThread()
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGTERM}
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) } // so that it leaves the terminal as it was
	if err := cmd.Run(); err != nil && ctx.Err() == nil {
		return true, fmt.Errorf("cannot run %s: %w", tmux, err)
	}
	// What the guide said at its end went away with its screen.
	a.Remark("Your progress is kept. sdlab start goes on here.")
	return true, ctx.Err()
}

// asked asks the terminal whether its screen is a light one, if nothing else says so: an older tmux (3.3 of Debian 12) does not
// tell those who ask in it.
func (a *app) asked() (env []string) {
	out, ok := cli.Direct(a.Out).(*os.File)
	switch {
	case !ok || !page.Undecided(a.Getenv):
		return nil
	case lipgloss.HasDarkBackground(a.In, out):
		return []string{page.StyleVar + "=dark"}
	}
	return []string{page.StyleVar + "=light"}
}

// tmuxArgs is a session that runs a program, and shows as little of tmux as possible: no
// status line, the mouse on, programs that may copy, and a key that goes from one pane to
// the other, for who has never seen tmux.
func tmuxArgs(program []string) []string {
	set := func(option ...string) []string { return append([]string{";", "set-option"}, option...) }
	return slices.Concat(
		[]string{"tmux", "-u", "-L", "sdlab", "-f", "/dev/null", "new-session", "-A", "-s", "lesson"}, program,
		set("-g", "status", "off"), set("-g", "mouse", "on"), set("-s", "set-clipboard", "on"), set("-s", "escape-time", "10"),
		set("-g", "pane-border-style", "fg=brightblack"), set("-g", "pane-active-border-style", "fg=cyan"),
		[]string{";", "bind-key", "-n", backKey, "select-pane", "-t", ":.+"},
	)
}
