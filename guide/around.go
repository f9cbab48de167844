package guide

import (
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"syscall"

	"github.com/sdlab/sdlab/userfile"
)

// The sizes from which there is room enough for a shell beside the guide.
const (
	besideColumns = 140
	aboveRows     = 36
)

// around is the terminal multiplexer that the guide runs in; the zero value is none.
type around struct {
	tmux, zellij bool
	pane         string           // tmux's id of the shell's pane; with Zellij, the file with the shell's mark
	mark         *userfile.Folder // Zellij's, with that file
	beside       bool             // and not below
	own          string           // tmux's id of the guide's pane
	ours         bool             // tmux is one that sdlab has started, with a key to go to and fro
}

func aroundFrom(getenv func(string) string) around {
	return around{tmux: getenv("TMUX") != "", zellij: getenv("ZELLIJ") != "", own: getenv("TMUX_PANE"), ours: getenv(besideVar) != ""}
}

func (a *around) any() bool { return a.tmux || a.zellij }

// alive says whether the shell's pane is still there.
func (a *around) alive() bool {
	switch {
	case a.pane == "":
		return false
	case a.zellij:
		return a.shellPID() > 0
	}
	out, err := exec.Command("tmux", "list-panes", "-s", "-F", "#{pane_id}").Output()
	return err == nil && slices.Contains(strings.Fields(string(out)), a.pane)
}

// split opens a shell beside the guide, or below it where the screen is narrow.
func (a *around) split(columns int, shell *exec.Cmd) error {
	a.beside = columns >= besideColumns
	if a.zellij {
		return a.splitZellij(shell)
	}
	direction := "-v"
	if a.beside {
		direction = "-h"
	}
	args := append([]string{"split-window", direction, "-P", "-F", "#{pane_id}", "-c", shell.Dir, "--"}, shell.Args...)
	out, err := exec.Command("tmux", args...).Output()
	if err != nil {
		return fmt.Errorf("tmux split-window: %w", err)
	}
	a.pane = strings.TrimSpace(string(out))
	return nil
}

// goThere puts the cursor into the shell's pane.
func (a *around) goThere() error {
	if a.zellij {
		return run(exec.Command("zellij", "action", "move-focus", a.direction()))
	}
	return run(exec.Command("tmux", "select-pane", "-t", a.pane))
}

// comeBack puts the cursor into the guide's pane.
func (a *around) comeBack() error {
	if a.zellij {
		return run(exec.Command("zellij", "action", "move-focus", map[string]string{"right": "left", "down": "up"}[a.direction()]))
	}
	return run(exec.Command("tmux", "select-pane", "-t", a.own))
}

// put types a text into the shell, without the Enter that would run it. It is
// pasted, so that the shell does not run several lines one by one.
func (a *around) put(text string) error {
	if a.zellij {
		if err := a.goThere(); err != nil {
			return err
		}
		return run(exec.Command("zellij", "action", "write-chars", pasted(text)))
	}
	load := exec.Command("tmux", "load-buffer", "-b", "sdlab", "-")
	load.Stdin = strings.NewReader(text)
	if err := run(load); err != nil {
		return err
	}
	if err := run(exec.Command("tmux", "paste-buffer", "-d", "-p", "-b", "sdlab", "-t", a.pane)); err != nil {
		return err
	}
	return a.goThere()
}

func run(cmd *exec.Cmd) error {
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w: %s", cmd.Args[0], err, strings.TrimSpace(string(out)))
	}
	return nil
}

// close ends the shell's pane along with the guide.
func (a *around) close() {
	switch alive := a.alive(); {
	case a.zellij:
		if alive {
			_ = syscall.Kill(a.shellPID(), syscall.SIGHUP)
		}
		a.forgetShell()
	case alive:
		_ = run(exec.Command("tmux", "kill-pane", "-t", a.pane))
	}
}

// wayBack says how to come back from the shell's pane.
func (a *around) wayBack() string { return "The shell is open. " + a.howBack() }

func (a *around) howBack() string {
	switch {
	case a.zellij:
		return "Alt and an arrow key move between the two."
	case a.ours:
		return backKey + " goes from one to the other, and so does a click with the mouse."
	}
	return "Ctrl+B and an arrow key move between the two."
}
