package guide

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"slices"

	"golang.org/x/term"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/session"
)

// besideVar tells the guide that it was started in a tmux of its own, to have a
// shell beside it from the beginning.
const besideVar = "SDLAB_BESIDE"

// becomeTmux turns this process into tmux with the guide in it, in a machine of
// sdlab's own that has tmux, on a screen that has room for a shell beside. Otherwise it
// returns, and the guide has the screen to itself.
func (a *app) becomeTmux(ctx context.Context, s *session.Session, id string) error {
	if !s.InSandbox() || a.Getenv(besideVar) != "" {
		return nil
	}
	if around := aroundFrom(a.Getenv); around.any() {
		return nil
	}
	columns, rows, err := term.GetSize(int(a.In.Fd()))
	if err != nil || columns < besideColumns && rows < aboveRows {
		return nil
	}
	tmux, err := exec.LookPath("tmux")
	if err != nil {
		return nil
	}
	self, err := session.Program(session.Guide)
	if err != nil {
		return nil
	}
	err = cli.Become(ctx, tmux, tmuxArgs([]string{"env", besideVar + "=1", self, "start", id}), os.Environ())
	return fmt.Errorf("cannot run %s: %w", tmux, err)
}

// tmuxArgs is a session that runs a program, and shows as little of tmux as possible: no
// status line, the mouse on, and programs that may copy.
func tmuxArgs(program []string) []string {
	set := func(option ...string) []string { return append([]string{";", "set-option"}, option...) }
	return slices.Concat(
		[]string{"tmux", "-u", "-L", "sdlab", "-f", "/dev/null", "new-session", "-A", "-s", "lesson"}, program,
		set("-g", "status", "off"), set("-g", "mouse", "on"), set("-s", "set-clipboard", "on"), set("-s", "escape-time", "10"),
	)
}
