package guide

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"syscall"
)

// splitZellij opens the shell's pane. Zellij names no pane to who opens it, so the shell
// leaves its PID, by which it is known whether it is still there.
func (a *around) splitZellij(shell *exec.Cmd) error {
	file, err := os.CreateTemp("", "sdlab-shell-") //nolint:forbidigo // not in the learner's folders
	if err != nil {
		return fmt.Errorf("cannot open a shell beside: %w", err)
	}
	file.Close()
	a.pane = file.Name()
	args := []string{"run", "--close-on-exit", "--direction", a.direction(), "--cwd", shell.Dir, "--", "sh", "-c", `echo $$ >"$0"; exec "$@"`, a.pane}
	if err := run(exec.Command("zellij", slices.Concat(args, shell.Args)...)); err != nil {
		_ = os.Remove(a.pane) //nolint:forbidigo // a temporary file of our own
		a.pane = ""
		return err
	}
	return nil
}

// direction is where the shell's pane is, seen from the guide's.
func (a *around) direction() string {
	if a.beside {
		return "right"
	}
	return "down"
}

// shellPID is the process of the shell; 0 if it has ended.
func (a *around) shellPID() int {
	text, err := os.ReadFile(a.pane)
	if err != nil {
		return 0
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil || pid <= 1 || syscall.Kill(pid, 0) != nil {
		return 0
	}
	return pid
}

// pasted marks a text of several lines as pasted (bracketed paste, which bash 5.1, zsh
// and fish know), so that the shell does not run them one by one.
func pasted(text string) string {
	if !strings.Contains(text, "\n") {
		return text
	}
	return "\x1b[200~" + text + "\x1b[201~"
}
