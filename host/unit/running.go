package unit

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// RunsOldConfig compares the process with its definition, if that changed on
// disk after the process started. What only the manager uses (Restart=,
// limits of the control group, [Install]) is in effect after a reload. What it needs
// only then, it asks for.
func (r *Running) RunsOldConfig(u *facts.Unit, ask func(words ...string) error) error {
	u.RunsOldConfig = false
	if u.MainPID == 0 {
		return nil
	}
	for _, f := range r.EnvFiles(u) {
		if f.Changed.After(u.ExecMainStartTimestamp) {
			u.RunsOldConfig = true
			return nil
		}
	}
	if !slices.ContainsFunc(FilesOf(u), func(path string) bool { return r.Disk.ChangedAfter(path, u.ExecMainStartTimestamp) }) {
		return nil
	}
	if err := ask("ExecStart", "User", "DynamicUser", "WorkingDirectory", "Environment", "LimitNOFILE", "LimitNOFILESoft"); err != nil {
		return err
	}
	u.RunsOldConfig = len(u.ExecStart) > 0 && !r.matches(u)
	return nil
}

func (r *Running) matches(u *facts.Unit) bool {
	p := r.Proc.Process(u.MainPID)
	command := u.ExecStart[0]
	if !sameCommand(command, p.Argv) && !r.ranFor(command, p.Argv) || !r.limited(u, p) {
		return false
	}
	if !r.runsAs(u, p) {
		return false
	}
	directory := strings.TrimLeft(u.WorkingDirectory, "!-")
	if r.byShell(command) {
		directory = "" // there may be a cd in it
	}
	if cwd, err := os.Readlink(r.Proc.Path(u.MainPID, "cwd")); err == nil && filepath.IsAbs(directory) && filepath.Clean(directory) != cwd {
		if real, err := filepath.EvalSymlinks(r.Disk.Path(directory)); err == nil && real != cwd {
			return false
		}
	}
	if has := r.Proc.Environ(u.MainPID); has != nil {
		for _, assignment := range u.Environment {
			if !slices.Contains(has, assignment) {
				return false
			}
		}
	}
	return true
}

// runsAs says whether the process may be of the user that the unit names. One that is
// not in /etc/passwd may come from elsewhere; but then no name in there is its own.
func (r *Running) runsAs(u *facts.Unit, p facts.Process) bool {
	users := r.Disk.Users()
	switch user := users.Account(u.User); {
	case u.User == "":
		return u.DynamicUser || p.UID <= 0 || r.Scope != facts.System
	case p.UID < 0:
		return true
	case user.Exists:
		return p.UID == user.UID
	}
	return u.DynamicUser || !users.Account(strconv.Itoa(p.UID)).Exists
}

// sameCommand compares a process's arguments with the unit's command line. A
// script that is started through its #! line has its interpreter in front.
func sameCommand(e facts.Exec, argv []string) bool {
	if slices.ContainsFunc(e.Argv, func(a string) bool { return strings.Contains(a, "$") }) || len(argv) == 0 {
		return true
	}
	if len(argv) < len(e.Argv) {
		return false
	}
	tail := argv[len(argv)-len(e.Argv):]
	if len(tail) == 0 {
		return true
	}
	first := tail[0] == e.Argv[0] || tail[0] == e.Path
	return first && slices.Equal(tail[1:], e.Argv[1:])
}

// ranFor says whether a process with these arguments may be what a program made
// of itself that runs another one: env(1) and similar programs do so with the end of their
// own command line, a shell with anything.
func (r *Running) ranFor(e facts.Exec, argv []string) bool {
	switch {
	case len(argv) == 0:
		return false
	case unitfile.IsRunner(e.Path):
		at := len(e.Argv) - len(argv)
		return at > 0 && slices.Equal(e.Argv[at:], argv)
	case isShell(e.Path) && len(e.Argv) > 1:
		text := strings.Join(e.Argv[1:], " ")
		return strings.ContainsAny(text, "~*?[") || !slices.ContainsFunc(argv, func(a string) bool { return !strings.Contains(text, a) })
	}
	return r.byShell(e)
}

// byShell says whether the command is a shell's, or a script for one.
func (r *Running) byShell(e facts.Exec) bool {
	if isShell(e.Path) {
		return true
	}
	file, err := r.Disk.OpenRegular(e.Path)
	if err != nil {
		return false
	}
	defer file.Close()
	line, _ := bufio.NewReader(io.LimitReader(file, longestShebang)).ReadString('\n')
	words := strings.Fields(strings.TrimPrefix(line, "#!"))
	return strings.HasPrefix(line, "#!") && slices.ContainsFunc(words[:min(2, len(words))], isShell)
}

// longestShebang is what the kernel reads of a first line (BINPRM_BUF_SIZE).
const longestShebang = 256

// Strays are processes outside the unit that run its script or program.
func (r *Running) Strays(u *facts.Unit) []facts.Process {
	script, program := r.ScriptOf(u), programOf(u)
	if script == "" && program == "" {
		return nil
	}
	var found []facts.Process
	entries, _ := os.ReadDir(r.Disk.Path("/proc"))
	for _, e := range entries {
		pid, err := strconv.Atoi(e.Name())
		if err != nil || pid == u.MainPID || pid == os.Getpid() {
			continue
		}
		argv := r.Proc.Argv(pid)
		if !runsSame(argv, u.ExecStart[0].Argv, program, script) || r.Proc.Belongs(pid, u.Id) || r.sisters(pid, argv, u, script) || r.another(pid, argv, script) {
			continue
		}
		found = append(found, r.Proc.Process(pid))
	}
	return found
}

// runsSame says whether argv is the program with the script as an argument,
// or the script itself. An editor that has the script open is neither. Where there is
// no script, the arguments tell: a shell or sleep(1) may be anybody's.
func runsSame(argv, unit []string, program, script string) bool {
	if len(argv) == 0 {
		return false
	}
	name := stem(argv[0])
	if script == "" {
		return name == stem(program) && len(unit) > 0 && slices.Equal(argv[1:], unit[1:])
	}
	if filepath.Base(argv[0]) == filepath.Base(script) {
		return true
	}
	return name == stem(program) && len(argv) > 1 &&
		slices.ContainsFunc(argv[1:], func(a string) bool { return filepath.Base(a) == filepath.Base(script) })
}

// another says whether the process runs a script of the same name in another folder, as
// far as can be seen: every second program is called app.py or server.js.
func (r *Running) another(pid int, argv []string, script string) bool {
	if script == "" {
		return false
	}
	at := slices.IndexFunc(argv, func(a string) bool { return filepath.Base(a) == filepath.Base(script) })
	if at < 0 {
		return false
	}
	path := argv[at]
	if !filepath.IsAbs(path) {
		folder, err := os.Readlink(r.Proc.Path(pid, "cwd"))
		if err != nil {
			return strings.HasSuffix(r.Proc.Unit(pid), ".service") // nobody can tell: one that was started by hand may be it
		}
		path = filepath.Join(folder, path)
	}
	mine, err := os.Stat(r.Disk.Path(script))
	other, otherErr := os.Stat(r.Disk.Path(path))
	if err != nil || otherErr != nil {
		return filepath.Clean(path) != filepath.Clean(script)
	}
	return !os.SameFile(mine, other)
}

// stem is the program's name without a version: python3.11 is python.
func stem(path string) string { return strings.TrimRight(filepath.Base(path), "0123456789.") }

// sisters says whether the process is that of another service, which runs the same
// script with other arguments: one program may do for a database and for a cache.
func (r *Running) sisters(pid int, argv []string, u *facts.Unit, script string) bool {
	unit := r.Proc.Unit(pid)
	if unit == u.Id || !strings.HasSuffix(unit, ".service") || len(u.ExecStart) == 0 {
		return false
	}
	return !slices.Equal(behind(argv, script), behind(u.ExecStart[0].Argv, script))
}

// behind are the arguments after the script, all of them if it is not among them.
func behind(argv []string, script string) []string {
	at := slices.IndexFunc(argv, func(a string) bool { return filepath.Base(a) == filepath.Base(script) })
	return argv[at+1:]
}

// limited says whether a process has the limits on open files that its unit
// asks for. A container's manager gets no further than its own hard limit, and
// takes that where a unit asks for more. A process may have raised its soft
// limit up to the hard one by itself.
func (r *Running) limited(u *facts.Unit, p facts.Process) bool {
	_, most := r.Proc.OpenFiles(r.Proc.Parent(p.PID))
	if p.OpenFilesHard == 0 || most == 0 {
		return true // not to be seen
	}
	asked := func(limit, is uint64) bool { return is == limit || is == min(limit, most) }
	return asked(u.LimitNOFILE, p.OpenFilesHard) && (asked(u.LimitNOFILESoft, p.OpenFiles) || p.OpenFiles == p.OpenFilesHard)
}
