package sandbox

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Machines need cgroups of their own: systemd-nspawn --keep-unit puts its machine into payload/ below the
// cgroup it was started in, so two started in the same one would share, and kill, each other's services.
// Every machine gets sdlab/NAME-PID/ in the root of the mounted hierarchies, and in it
//
//	keeper/    the supervisor
//	machine/   systemd-nspawn, which makes supervisor/ and payload/ below it
const cgroupTop = "sdlab"

// hierarchies are the mount points of the cgroup trees that systemd-nspawn keeps a machine in.
type hierarchies struct {
	unified string // cgroup2
	named   string // v1 name=systemd, on hybrid hosts; "" elsewhere
}

func findHierarchies() (hierarchies, error) {
	info, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil {
		return hierarchies{}, err
	}
	h := parseMountinfo(info)
	if h.unified == "" {
		return h, errors.New("cannot find a mounted cgroup2 hierarchy: mount one with: mount -t cgroup2 none /sys/fs/cgroup")
	}
	return h, nil
}

// parseMountinfo reads proc_pid_mountinfo(5): ID PARENT DEV ROOT MOUNTPOINT OPTIONS [TAGS…] - TYPE SOURCE SUPEROPTIONS.
func parseMountinfo(info []byte) hierarchies {
	var h hierarchies
	for line := range strings.Lines(string(info)) {
		left, right, ok := strings.Cut(line, " - ")
		l, r := strings.Fields(left), strings.Fields(right)
		if !ok || len(l) < 5 || len(r) < 3 {
			continue
		}
		switch {
		case r[0] == "cgroup2" && h.unified == "":
			h.unified = l[4]
		case r[0] == "cgroup" && strings.Contains(","+r[2]+",", ",name=systemd,") && h.named == "":
			h.named = l[4]
		}
	}
	return h
}

func (h hierarchies) roots() []string {
	if h.named == "" {
		return []string{h.unified}
	}
	return []string{h.unified, h.named}
}

// create makes a machine's cgroup, with every controller that the host lets it have.
func (h hierarchies) create(cgroup string) error {
	for _, root := range h.roots() {
		for _, sub := range []string{"keeper", "machine"} {
			if err := os.MkdirAll(filepath.Join(root, cgroup, sub), 0o755); err != nil {
				return fmt.Errorf("cannot make the machine's cgroup: %w", err)
			}
		}
	}
	for _, dir := range []string{cgroupTop, cgroup} {
		h.enableControllers(filepath.Join(h.unified, dir))
	}
	return nil
}

// enableControllers hands the controllers of a cgroup to its children. A host may keep some for itself:
// then the machine does without.
func (h hierarchies) enableControllers(dir string) {
	have, _ := os.ReadFile(filepath.Join(dir, "cgroup.controllers"))
	for _, c := range strings.Fields(string(have)) {
		_ = os.WriteFile(filepath.Join(dir, "cgroup.subtree_control"), []byte("+"+c), 0o644)
	}
}

// join moves this process into a cgroup.
func (h hierarchies) join(cgroup string) error {
	for _, root := range h.roots() {
		file := filepath.Join(root, cgroup, "cgroup.procs")
		if err := os.WriteFile(file, []byte(strconv.Itoa(os.Getpid())), 0o644); err != nil {
			return fmt.Errorf("cannot enter the machine's cgroup: %w", err)
		}
	}
	return nil
}

// processes lists all processes below a cgroup, as the host numbers them.
func (h hierarchies) processes(cgroup string) []int {
	var pids []int
	_ = filepath.WalkDir(filepath.Join(h.unified, cgroup), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.Name() != "cgroup.procs" {
			return nil
		}
		data, _ := os.ReadFile(path)
		for _, word := range strings.Fields(string(data)) {
			if pid, err := strconv.Atoi(word); err == nil && pid > 0 {
				pids = append(pids, pid)
			}
		}
		return nil
	})
	return pids
}

// remove kills what is left below a cgroup and removes it from every hierarchy. It waits up to patience for
// the kernel to let go of the dead.
func (h hierarchies) remove(cgroup string, patience time.Duration) error {
	if cgroup == "" || strings.Contains(cgroup, "..") {
		return nil
	}
	deadline := time.Now().Add(patience)
	for {
		for _, pid := range h.processes(cgroup) {
			if pid != os.Getpid() {
				_ = syscall.Kill(pid, syscall.SIGKILL)
			}
		}
		var err error
		for _, root := range h.roots() {
			err = errors.Join(err, removeTree(filepath.Join(root, cgroup)))
			_ = os.Remove(filepath.Join(root, cgroupTop)) // empty once the last machine is gone
		}
		if err == nil || time.Now().After(deadline) {
			return err
		}
		<-time.After(2 * time.Millisecond)
	}
}

// removeTree removes a cgroup and those below it, which os.RemoveAll cannot: their files are not removable.
func removeTree(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, e := range entries {
		if e.IsDir() {
			err = errors.Join(err, removeTree(filepath.Join(dir, e.Name())))
		}
	}
	if rmErr := os.Remove(dir); rmErr != nil && !errors.Is(rmErr, fs.ErrNotExist) {
		err = errors.Join(err, rmErr)
	}
	return err
}

// cgroupOf is the place of a process in the unified hierarchy, proc_pid_cgroup(5), or "/".
func cgroupOf(pid string) string {
	data, _ := os.ReadFile("/proc/" + pid + "/cgroup")
	for line := range strings.Lines(string(data)) {
		if path, ok := strings.CutPrefix(strings.TrimSpace(line), "0::"); ok {
			return path
		}
	}
	return "/"
}
