package guide

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/sdlab/sdlab/userfile"
)

// leavesMark leaves the shell's mark: its PID, and when it was started (proc_pid_stat(5), starttime), which tells it
// from a later process with that PID.
const leavesMark = `echo $$ $(cut -d " " -f 22 /proc/$$/stat) >"$0"; exec "$@"`

// splitZellij opens the shell's pane. Zellij names no pane to who opens it, so the shell
// leaves a mark, by which it is known whether it is still there.
func (a *around) splitZellij(shell *exec.Cmd) error {
	a.forgetShell() // one that has ended
	var me *userfile.Owner
	folder, err := me.MkdirTemp("shell")
	if err != nil {
		return fmt.Errorf("cannot open a shell beside: %w", err)
	}
	a.mark, a.pane = folder, filepath.Join(folder.Path, "shell")
	args := []string{"run", "--close-on-exit", "--direction", a.direction(), "--cwd", shell.Dir, "--", "sh", "-c", leavesMark, a.pane}
	if err := run(exec.Command("zellij", slices.Concat(args, shell.Args)...)); err != nil {
		a.forgetShell()
		return err
	}
	for until := time.Now().Add(time.Second); a.shellPID() == 0 && time.Now().Before(until); {
		time.Sleep(10 * time.Millisecond)
	}
	return nil
}

// forgetShell removes the mark of a shell.
func (a *around) forgetShell() {
	if a.mark != nil {
		_ = a.mark.Remove()
	}
	a.mark, a.pane = nil, ""
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
	mark, err := os.ReadFile(a.pane)
	if err != nil {
		return 0
	}
	var pid int
	var started string
	if _, err := fmt.Sscan(string(mark), &pid, &started); err != nil || startOf(pid) != started {
		return 0
	}
	return pid
}

// startOf is when a process was started, as the kernel writes it; "" if it has ended.
func startOf(pid int) string {
	const behindName = 22 - 3 // where starttime stands in what follows the program's name
	stat, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	fields := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+1:]))
	if len(fields) <= behindName || fields[0] == "Z" {
		return ""
	}
	return fields[behindName]
}

// pasted marks a text of several lines as pasted (bracketed paste, which bash 5.1, zsh
// and fish know), so that the shell does not run them one by one.
func pasted(text string) string {
	if !strings.Contains(text, "\n") {
		return text
	}
	return "\x1b[200~" + text + "\x1b[201~"
}
