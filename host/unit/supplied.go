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
// without a main process, or if it ends meanwhile, by ExecStart=.
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
	if u.MainPID != 0 {
		note(r.scriptsOf(u, u.MainPID))
		if len(u.RunsSupplied) == 0 {
			for _, pid := range r.processesOf(u) {
				note(r.scriptsOf(u, pid))
			}
		}
	}
	if len(u.RunsSupplied) == 0 && r.Proc.Argv(u.MainPID) == nil { // none, or it has ended since
		note(r.commandScripts(u))
	}
	if len(u.RunsSupplied) == 0 && closed != "" {
		return facts.Blind("file-closed", closed)
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

// code is a script without its comments, blank lines and spaces at the ends of lines.
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

// commandScripts are the scripts that ExecStart= would run. Of a shell's command
// that is only known if it does no more than to enter a folder before.
func (c *Command) commandScripts(u *facts.Unit) []string {
	if len(u.ExecStart) != 1 {
		return nil
	}
	argv, folder := c.commandVariables(u).argv(u), c.folderOf(u)
	if isShellCommand(argv) {
		folder, argv = oneCommand(folder, argv[2])
	}
	switch script := runBy(argv); {
	case script != "":
		return []string{absolute(folder, script)}
	case len(argv) > 0 && c.Disk.File(u.ExecStart[0].Path).Shebang:
		return []string{u.ExecStart[0].Path}
	}
	return nil
}

// beyondWords are the characters by which a shell's command is more than plain words.
const beyondWords = "~\"'`$;&|<>()#\\*?[\n"

// oneCommand takes a shell's command apart that runs a single program, and the
// folder that it enters before. No words: it is more than that.
func oneCommand(folder, command string) (string, []string) {
	if cd, rest, found := strings.Cut(command, "&&"); found && strings.HasPrefix(cd, "cd ") {
		if strings.ContainsAny(cd, beyondWords) {
			return folder, nil
		}
		folder, command = absolute(folder, strings.TrimSpace(cd[len("cd "):])), rest
	}
	if strings.ContainsAny(command, beyondWords) {
		return folder, nil
	}
	return folder, strings.Fields(strings.TrimPrefix(strings.TrimSpace(command), "exec "))
}

func isShellCommand(argv []string) bool {
	return len(argv) == 3 && isShell(argv[0]) && argv[1] == "-c"
}

// runBy is the script that a command line runs, as it stands there; "" if none.
func runBy(argv []string) string {
	if script := interpreted(argv); script != "" {
		return script
	}
	if at := slices.Index(argv, "-m"); at > 0 && at+1 < len(argv) && isPython(argv[0]) {
		return strings.ReplaceAll(argv[at+1], ".", "/") + ".py"
	}
	return ""
}

// scriptsOf are the files that a process may have as its script: more than one
// where its folder may not be seen.
func (r *Running) scriptsOf(u *facts.Unit, pid int) []string {
	script := runBy(r.Proc.Argv(pid))
	if script == "" {
		return nil
	}
	if filepath.IsAbs(script) {
		return []string{script}
	}
	if folder, err := os.Readlink(r.Proc.Path(pid, "cwd")); err == nil {
		return []string{absolute(folder, script)}
	}
	found := []string{absolute(strings.TrimLeft(u.WorkingDirectory, "!-"), script)}
	for _, e := range u.ExecStart {
		for _, word := range fileArguments(e.Argv, r.Disk.Users().HomeOf(r.userOf(u))) {
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
