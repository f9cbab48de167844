package host

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// awaitProcess waits until the main process is the unit's program, and says so if
// it cannot be seen at all.
func (s sight) awaitProcess() error {
	if s.u.MainPID == 0 {
		return nil
	}
	if s.hiddenProcess(s.u.MainPID) {
		return &facts.Blindness{ID: "process-hidden", Why: "other users' processes are hidden from you (hidepid=, proc(5))", Try: "Check with sudo."}
	}
	s.executed(s.ctx, s.u.MainPID)
	return nil
}

func (s sight) mainProcess() error {
	if s.u.MainPID > 0 {
		s.u.Process = s.process(s.u.MainPID)
	}
	return nil
}

// hiddenProcess says whether a process is not seen because /proc shows nobody else's
// processes; then not even the first one is there.
func (l *look) hiddenProcess(pid int) bool {
	_, own := os.Stat(l.proc(pid, "stat"))
	_, first := os.Stat(l.proc(1, "stat"))
	return l.Root == "" && own != nil && first != nil
}

const (
	executedPoll  = 20 * time.Millisecond
	executedTries = 100 // 2 s: a busy machine takes its time
)

// executed waits until a process has become the program that its unit names. For
// a moment before that it is systemd's child, which has root's rights, and
// neither the unit's limits nor its command line.
func (l *look) executed(ctx context.Context, pid int) {
	for range executedTries {
		comm, err := l.readProc(pid, "comm")
		if err != nil || !isManagers(strings.TrimSpace(string(comm))) {
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(executedPoll):
		}
	}
}

// isManagers says whether a process of that name is still systemd's child: systemd,
// systemd-executor since 255 (cut to 15 letters, or the number of the descriptor that
// it is started by), and then the program's name in parentheses.
func isManagers(name string) bool {
	return strings.HasPrefix(name, "(") || name == "systemd" || name == "systemd-executo" || strings.Trim(name, "0123456789") == ""
}

func (l *look) process(pid int) facts.Process {
	p := facts.Process{PID: pid, UID: l.uid(pid), Argv: l.argv(pid), Unit: l.cgroupUnit(pid)}
	p.User = l.accountByUID(p.UID)
	p.OpenFiles, p.OpenFilesHard = l.openFiles(pid)
	for _, assignment := range l.environ(pid) {
		name, _, _ := strings.Cut(assignment, "=")
		p.Environment = append(p.Environment, name)
	}
	return p
}

// writesTo lists the regular files that a process has open to write to (fdinfo
// in proc(5)), as far as they may be seen.
func (l *look) writesTo(pid int) []string {
	if pid == 0 {
		return nil
	}
	open, err := os.ReadDir(l.proc(pid, "fd"))
	if err != nil {
		return nil
	}
	var paths []string
	for _, fd := range open {
		info, err := l.readProc(pid, filepath.Join("fdinfo", fd.Name()))
		if err != nil || !forWriting(string(info)) {
			continue
		}
		file := l.proc(pid, filepath.Join("fd", fd.Name()))
		path, err := os.Readlink(file)
		if is, statErr := os.Stat(file); err == nil && statErr == nil && is.Mode().IsRegular() && !slices.Contains(paths, path) {
			paths = append(paths, path)
		}
	}
	return paths
}

// forWriting reads from a descriptor's fdinfo whether it was opened to write.
func forWriting(info string) bool {
	for line := range strings.Lines(info) {
		if flags, is := strings.CutPrefix(line, "flags:"); is {
			bits, _ := strconv.ParseInt(strings.TrimSpace(flags), 8, 64) // as for open(2)
			return bits&unix.O_ACCMODE != unix.O_RDONLY
		}
	}
	return false
}

// uid is the user that a process acts as, -1 if the process is gone.
func (l *look) uid(pid int) int {
	status, err := l.readProc(pid, "status")
	if err != nil {
		return -1
	}
	for line := range strings.Lines(string(status)) {
		// Uid: real, effective, saved set and file system UID (proc(5)).
		if fields := strings.Fields(line); len(fields) > 2 && fields[0] == "Uid:" {
			uid, _ := strconv.Atoi(fields[2])
			return uid
		}
	}
	return -1
}

// parent is a process's parent: of a service's main process, the manager.
func (l *look) parent(pid int) int {
	content, err := l.readProc(pid, "status")
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(content)) {
		if number, is := strings.CutPrefix(line, "PPid:"); is {
			ppid, _ := strconv.Atoi(strings.TrimSpace(number))
			return ppid
		}
	}
	return 0
}

func (l *look) argv(pid int) []string {
	content, err := l.readProc(pid, "cmdline")
	if err != nil || len(content) == 0 {
		return nil
	}
	return strings.Split(strings.TrimSuffix(string(content), "\x00"), "\x00")
}

// environ is nil when it may not be read: it belongs to another user.
func (l *look) environ(pid int) []string {
	content, err := l.readEnviron(pid)
	if err != nil || len(content) == 0 {
		return nil
	}
	return strings.Split(strings.TrimSuffix(string(content), "\x00"), "\x00")
}

// cgroupUnit is the innermost unit in the process's control group path.
func (l *look) cgroupUnit(pid int) string {
	for _, part := range slices.Backward(strings.Split(l.cgroup(pid), "/")) {
		if strings.HasSuffix(part, ".service") || strings.HasSuffix(part, ".scope") {
			return part
		}
	}
	return ""
}

// cgroup is the process's control group among those that systemd made: in one of
// the two hierarchies where it may have made them, all processes are at the root.
func (l *look) cgroup(pid int) string {
	content, err := l.readProc(pid, "cgroup")
	if err != nil {
		return ""
	}
	for line := range bytes.Lines(content) {
		// hierarchy:controllers:path; systemd's own is 0:: (v2) or 1:name=systemd: (v1).
		parts := strings.SplitN(strings.TrimSpace(string(line)), ":", 3)
		if len(parts) == 3 && (parts[1] == "" || parts[1] == "name=systemd") && parts[2] != "/" {
			return parts[2]
		}
	}
	return ""
}

// belongs says whether the process is the unit's, and not that of a unit of the
// same name which another manager has: a user's own runs in user@UID.service.
func (l *look) belongs(pid int, unit string) bool {
	users := fmt.Sprintf("/user@%d.service/", l.Learner.UID)
	if l.Scope == System {
		users = "/user@"
	}
	return l.cgroupUnit(pid) == unit && strings.Contains(l.cgroup(pid), users) == (l.Scope == User)
}

// runsOldConfig compares the process with its definition, if that changed on
// disk after the process started. What only the manager uses (Restart=,
// limits of the control group, [Install]) is in effect after a reload.
func (s sight) runsOldConfig() error {
	u := s.u
	u.RunsOldConfig = false
	if u.MainPID == 0 {
		return nil
	}
	for _, f := range s.envFiles(u) {
		if f.Changed.After(u.ExecMainStartTimestamp) {
			u.RunsOldConfig = true
			return nil
		}
	}
	if !slices.ContainsFunc(filesOf(u), func(path string) bool { return s.changedAfter(path, u.ExecMainStartTimestamp) }) {
		return nil
	}
	if err := s.ask(s.ctx, u, s.name(), "ExecStart", "User", "DynamicUser", "WorkingDirectory", "Environment", "LimitNOFILE", "LimitNOFILESoft"); err != nil {
		return err
	}
	u.RunsOldConfig = len(u.ExecStart) > 0 && !s.matches(u)
	return nil
}

// changedAfter goes by the ctime, since a file that was written earlier may have
// been moved here later.
func (l *look) changedAfter(path string, start time.Time) bool {
	return path != "" && l.inodeChanged(path).After(start)
}

func (l *look) matches(u *facts.Unit) bool {
	p := l.process(u.MainPID)
	command := u.ExecStart[0]
	if !sameCommand(command, p.Argv) && !l.ranFor(command, p.Argv) || !l.limited(u, p) {
		return false
	}
	if user := l.account(u.User); u.User != "" && user.Exists && p.UID >= 0 && p.UID != user.UID {
		return false
	}
	if u.User == "" && !u.DynamicUser && p.UID > 0 && l.Scope == System {
		return false
	}
	directory := strings.TrimLeft(u.WorkingDirectory, "!-")
	if l.byShell(command) {
		directory = "" // there may be a cd in it
	}
	if cwd, err := os.Readlink(l.proc(u.MainPID, "cwd")); err == nil && filepath.IsAbs(directory) && filepath.Clean(directory) != cwd {
		if real, err := filepath.EvalSymlinks(l.path(directory)); err == nil && real != cwd {
			return false
		}
	}
	if has := l.environ(u.MainPID); has != nil {
		for _, assignment := range u.Environment {
			if !slices.Contains(has, assignment) {
				return false
			}
		}
	}
	return true
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
// of itself that runs another one: env(1) and its kin do so with the end of their
// own command line, a shell with anything.
func (l *look) ranFor(e facts.Exec, argv []string) bool {
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
	return l.byShell(e)
}

// byShell says whether the command is a shell's, or a script for one.
func (l *look) byShell(e facts.Exec) bool {
	if isShell(e.Path) {
		return true
	}
	file, err := l.openRegular(e.Path)
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

// strays are processes outside the unit that run its script or program.
func (l *look) strays(u *facts.Unit) []facts.Process {
	script, program := l.scriptOf(u), programOf(u)
	if script == "" && program == "" {
		return nil
	}
	var found []facts.Process
	entries, _ := os.ReadDir(l.path("/proc"))
	for _, e := range entries {
		pid, err := strconv.Atoi(e.Name())
		if err != nil || pid == u.MainPID || pid == os.Getpid() {
			continue
		}
		argv := l.argv(pid)
		if !runsSame(argv, program, script) || l.belongs(pid, u.Id) {
			continue
		}
		found = append(found, l.process(pid))
	}
	return found
}

// runsSame says whether argv is the program with the script as an argument,
// or the script itself. An editor that has the script open is neither.
func runsSame(argv []string, program, script string) bool {
	if len(argv) == 0 {
		return false
	}
	name := stem(argv[0])
	if script == "" {
		return name == stem(program)
	}
	if filepath.Base(argv[0]) == filepath.Base(script) {
		return true
	}
	return name == stem(program) && len(argv) > 1 &&
		slices.ContainsFunc(argv[1:], func(a string) bool { return filepath.Base(a) == filepath.Base(script) })
}

// stem is the program's name without a version: python3.11 is python.
func stem(path string) string { return strings.TrimRight(filepath.Base(path), "0123456789.") }
