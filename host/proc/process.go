package proc

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/facts"
)

// hidden says whether a process is not seen because /proc shows nobody else's
// processes; then not even the first one is there.
func (p *Proc) hidden(pid int) bool {
	_, own := os.Stat(p.Path(pid, "stat"))
	_, first := os.Stat(p.Path(1, "stat"))
	return p.Disk.Root == "" && own != nil && first != nil
}

const (
	poll  = 20 * time.Millisecond
	tries = 100 // 2 s: a busy machine takes its time
)

// Await waits until a process is the program that its unit names, and says so if it
// cannot be seen at all.
func (p *Proc) Await(ctx context.Context, pid int) error {
	switch {
	case pid == 0:
	case p.hidden(pid):
		return facts.Blind("process-hidden")
	default:
		p.executed(ctx, pid)
	}
	return nil
}

// executed waits until a process has become the program that its unit names. For
// a moment before that it is systemd's child, which has root's rights, and
// neither the unit's limits nor its command line.
func (p *Proc) executed(ctx context.Context, pid int) {
	for range tries {
		comm, err := p.read(pid, "comm")
		if err != nil || !isManagers(strings.TrimSpace(string(comm))) {
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(poll):
		}
	}
}

// isManagers says whether a process of that name is still systemd's child: systemd,
// systemd-executor since 255 (cut to 15 letters, or the number of the descriptor that
// it is started by), and then the program's name in parentheses.
func isManagers(name string) bool {
	return strings.HasPrefix(name, "(") || name == "systemd" || name == "systemd-executo" || strings.Trim(name, "0123456789") == ""
}

// Process looks at a process; there is none of number 0.
func (p *Proc) Process(pid int) facts.Process {
	if pid == 0 {
		return facts.Process{}
	}
	found := facts.Process{PID: pid, UID: p.uid(pid), Argv: p.Argv(pid), Unit: p.Unit(pid)}
	found.User = p.Disk.Users().Name(found.UID)
	found.OpenFiles, found.OpenFilesHard = p.OpenFiles(pid)
	for _, assignment := range p.Environ(pid) {
		name, _, _ := strings.Cut(assignment, "=")
		found.Environment = append(found.Environment, name)
	}
	return found
}

// WritesTo lists the regular files that a process has open to write to (fdinfo
// in proc(5)), as far as they may be seen.
func (p *Proc) WritesTo(pid int) []string {
	if pid == 0 {
		return nil
	}
	open, err := os.ReadDir(p.Path(pid, "fd"))
	if err != nil {
		return nil
	}
	var paths []string
	for _, fd := range open {
		info, err := p.read(pid, filepath.Join("fdinfo", fd.Name()))
		if err != nil || !forWriting(string(info)) {
			continue
		}
		file := p.Path(pid, filepath.Join("fd", fd.Name()))
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

// status is what a line of a process's status says (proc(5)), in words; none if the
// process is gone.
func (p *Proc) status(pid int, line string) []string {
	status, _ := p.read(pid, "status")
	for text := range strings.Lines(string(status)) {
		if said, ok := strings.CutPrefix(text, line+":"); ok {
			return strings.Fields(said)
		}
	}
	return nil
}

// uid is the user that a process acts as, -1 if the process is gone.
func (p *Proc) uid(pid int) int {
	ids := p.status(pid, "Uid") // real, effective, saved set and of files
	if len(ids) < 2 {
		return -1
	}
	uid, _ := strconv.Atoi(ids[1])
	return uid
}

// Parent is a process's parent: of a service's main process, the manager.
func (p *Proc) Parent(pid int) int {
	parent, _ := strconv.Atoi(strings.Join(p.status(pid, "PPid"), ""))
	return parent
}

// Argv is a process's command line, nil if it is gone.
func (p *Proc) Argv(pid int) []string {
	content, err := p.read(pid, "cmdline")
	if err != nil || len(content) == 0 {
		return nil
	}
	return strings.Split(strings.TrimSuffix(string(content), "\x00"), "\x00")
}

// Environ is nil when it may not be read: it belongs to another user.
func (p *Proc) Environ(pid int) []string {
	content, err := p.readEnviron(pid)
	if err != nil || len(content) == 0 {
		return nil
	}
	return strings.Split(strings.TrimSuffix(string(content), "\x00"), "\x00")
}

// Unit is the innermost unit in the process's control group path.
func (p *Proc) Unit(pid int) string {
	for _, part := range slices.Backward(strings.Split(p.cgroup(pid), "/")) {
		if strings.HasSuffix(part, ".service") || strings.HasSuffix(part, ".scope") {
			return part
		}
	}
	return ""
}

// cgroup is the process's control group among those that systemd made: in one of
// the two hierarchies where it may have made them, all processes are at the root.
func (p *Proc) cgroup(pid int) string {
	content, err := p.read(pid, "cgroup")
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

// Belongs says whether the process is the unit's, and not that of a unit of the
// same name which another manager has: a user's own runs in user@UID.service.
func (p *Proc) Belongs(pid int, unit string) bool {
	users := fmt.Sprintf("/user@%d.service/", p.Disk.Learner.UID)
	if p.Scope == facts.System {
		users = "/user@"
	}
	return p.Unit(pid) == unit && strings.Contains(p.cgroup(pid), users) == (p.Scope == facts.User)
}

// OpenFiles reads "Max open files  SOFT  HARD  files" (proc(5)).
func (p *Proc) OpenFiles(pid int) (soft, hard uint64) {
	content, err := p.read(pid, "limits")
	if err != nil {
		return 0, 0
	}
	for line := range strings.Lines(string(content)) {
		if rest, is := strings.CutPrefix(line, "Max open files"); is {
			if fields := strings.Fields(rest); len(fields) >= 2 {
				return limit(fields[0]), limit(fields[1])
			}
		}
	}
	return 0, 0
}

func limit(text string) uint64 {
	if text == "unlimited" {
		return facts.Infinity
	}
	n, _ := strconv.ParseUint(text, 10, 64)
	return n
}
