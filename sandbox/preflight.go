package sandbox

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
)

// A Problem is something that a machine needs and this host does not have.
type Problem struct {
	What string // a sentence without its full stop: what is missing
	Fix  string // how to get it, in the same form
}

func (p Problem) Error() string { return p.What + "; " + p.Fix }

// Preflight looks for everything that is missing to build images and boot machines, and changes nothing that lasts.
func (s *Store) Preflight() []Problem {
	return s.engine.problems()
}

func (nspawn) problems() []Problem {
	problems := missingPrograms(exec.LookPath)
	if !exists("/usr/share/keyrings/debian-archive-keyring.gpg") && !exists("/usr/share/keyrings/debian-archive-keyring.pgp") {
		problems = append(problems, Problem{
			"the keys that Debian signs its packages with are not installed",
			"install the package debian-archive-keyring",
		})
	}
	h, err := findHierarchies()
	switch {
	case err != nil:
		problems = append(problems, Problem{"no cgroup2 hierarchy is mounted", "mount one: mount -t cgroup2 none /sys/fs/cgroup"})
	case !writable(h.unified):
		problems = append(problems, Problem{
			h.unified + " cannot be written",
			"in a container, give it rights over its cgroups: docker run --privileged --cgroupns=private",
		})
	}
	return append(problems, mountProblems()...)
}

// missingPrograms looks for the programs that this package runs.
func missingPrograms(lookPath func(string) (string, error)) []Problem {
	var problems []Problem
	for _, p := range []struct{ program, pkg, purpose string }{
		{"systemd-nspawn", "systemd-container", "boots the machines"},
		{"mmdebstrap", "mmdebstrap", "builds their images"},
		{"nsenter", "util-linux", "runs commands in them"},
		{"chroot", "coreutils", "sets their images up"},
	} {
		if _, err := lookPath(p.program); err != nil {
			problems = append(problems, Problem{
				fmt.Sprintf("%s, which %s, is not installed", p.program, p.purpose),
				"install the package " + p.pkg + " (apt install " + p.pkg + ")",
			})
		}
	}
	return problems
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// writable tells whether a cgroup can be made below dir.
func writable(dir string) bool {
	probe := filepath.Join(dir, fmt.Sprintf("sdlab-probe-%d", os.Getpid()))
	if err := os.Mkdir(probe, 0o755); err != nil {
		return false
	}
	return os.Remove(probe) == nil
}

// mountProblems tries what a supervisor does with mounts, in a mount namespace of its own.
func mountProblems() []Problem {
	if data, err := os.ReadFile("/proc/filesystems"); err == nil && !strings.Contains(string(data), "\toverlay\n") {
		if exec.Command("modprobe", "overlay").Run() != nil {
			return []Problem{{"the kernel has no overlay filesystem", "load it on the host: modprobe overlay"}}
		}
	}
	probe := exec.Command("/bin/true")
	probe.SysProcAttr = &syscall.SysProcAttr{Unshareflags: syscall.CLONE_NEWNS}
	if err := probe.Run(); err != nil {
		fix := "on a machine of your own use sudo; in a container, give it the right: docker run --privileged"
		if !errors.Is(err, syscall.EPERM) {
			fix += fmt.Sprintf(" (%v)", err)
		}
		return []Problem{{"this process may not mount", fix}}
	}
	return nil
}
