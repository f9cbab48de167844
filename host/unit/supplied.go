package unit

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

// RunsSupplied looks which of the lesson's files the unit runs: by the command
// lines of its processes, the main process first, since most units have no other;
// without a process, by ExecStart=.
func (r *Running) RunsSupplied(u *facts.Unit) error {
	u.RunsSupplied = []string{}
	closed := ""
	note := func(scripts []string) {
		for _, script := range scripts {
			if r.closedScript(script) {
				closed = script
			}
			if name := r.suppliedAs(script); name != "" && !slices.Contains(u.RunsSupplied, name) {
				u.RunsSupplied = append(u.RunsSupplied, name)
			}
		}
	}
	if u.MainPID > 0 {
		note(r.scriptsOf(u, u.MainPID))
	} else if u.ControlPID == 0 {
		note(r.commandScripts(u))
	}
	if len(u.RunsSupplied) == 0 && (u.MainPID > 0 || u.ControlPID > 0) {
		for _, pid := range r.processesOf(u) {
			note(r.scriptsOf(u, pid))
		}
	}
	if len(u.RunsSupplied) == 0 && closed != "" {
		return &facts.Blindness{
			ID: "file-closed", Why: closed + ", which the unit runs, may not be read by you", Try: "Check with sudo.",
		}
	}
	return nil
}

// closedScript says whether there may be such a file, and it may not be read.
func (r *Running) closedScript(path string) bool {
	f := r.Disk.File(path)
	if f.Hidden {
		return true
	}
	_, err := r.Disk.Text(path)
	return f.Kind == "regular" && err != nil
}

// suppliedAs is the name of the lesson's file that has the same code; "" if none has.
func (r *Running) suppliedAs(path string) string {
	text, err := r.Disk.Text(path)
	if err != nil {
		return ""
	}
	for name, supplied := range r.Supplied {
		if code(text) == code(supplied) {
			return name
		}
	}
	return ""
}

// code is a script without its comments, blank lines and blanks at the ends of lines.
func code(text string) string {
	var kept strings.Builder
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\r\n")
		if bare := strings.TrimSpace(line); bare != "" && !strings.HasPrefix(bare, "#") {
			kept.WriteString(line + "\n")
		}
	}
	return kept.String()
}

// commandScripts are the scripts that ExecStart= would run.
func (c *Command) commandScripts(u *facts.Unit) []string {
	if script := c.ScriptOf(u); script != "" {
		return []string{script}
	}
	return nil
}

// scriptsOf are the files that a process may have as its script: more than one
// where its folder may not be seen.
func (r *Running) scriptsOf(u *facts.Unit, pid int) []string {
	argv := r.Proc.Argv(pid)
	script := interpreted(argv)
	if script == "" && len(argv) > 2 && isPython(argv[0]) {
		if at := slices.Index(argv, "-m"); at > 0 && at+1 < len(argv) {
			script = strings.ReplaceAll(argv[at+1], ".", "/") + ".py"
		}
	}
	if script == "" || filepath.IsAbs(script) {
		return slices.DeleteFunc([]string{script}, func(s string) bool { return s == "" })
	}
	if folder, err := os.Readlink(r.Proc.Path(pid, "cwd")); err == nil {
		return []string{absolute(folder, script)}
	}
	found := []string{absolute(strings.TrimLeft(u.WorkingDirectory, "!-"), script)}
	for _, e := range u.ExecStart {
		for _, word := range fileArguments(e.Argv, r.Disk.HomeOf(r.userOf(u))) {
			if filepath.IsAbs(word) && disk.IsDir(r.Disk.Path(word)) { // behind a cd
				found = append(found, absolute(word, script))
			}
		}
	}
	return found
}

// processesOf lists the processes in the unit's control group.
func (r *Running) processesOf(u *facts.Unit) []int {
	var pids []int
	entries, _ := os.ReadDir(r.Disk.Path("/proc"))
	for _, e := range entries {
		if pid, err := strconv.Atoi(e.Name()); err == nil && r.Proc.Belongs(pid, u.Id) {
			pids = append(pids, pid)
		}
	}
	return pids
}
