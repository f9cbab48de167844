package sandbox

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

// What one machine takes of the kernel's per-user allowance of inotify(7). When it runs out, machines hang
// half-booted with "Too many open files".
const (
	inotifyInstances = 8   // measured: 7 in a booted Debian 12
	inotifyWatches   = 128 // generous: a booted Debian 12 has about 30
	inotifySpare     = 64  // for whatever else root runs
)

// A sysctl is a kernel setting that a number of machines needs at least.
type sysctl struct {
	name   string // as sysctl(8) calls it
	need   int    // for the machines that will be running
	raised int    // what it is set to if it is too low: enough for about 1000 machines
}

func inotifyNeeds(machines int) []sysctl {
	return []sysctl{
		{"fs.inotify.max_user_instances", machines*inotifyInstances + inotifySpare, 1000*inotifyInstances + inotifySpare},
		{"fs.inotify.max_user_watches", machines*inotifyWatches + inotifySpare, 1000*inotifyWatches + inotifySpare},
	}
}

// allowInotify sees to it that the kernel allows one more machine, raising its limits if it must.
func (s *Store) allowInotify(notice func(string)) error {
	names, err := s.machineNames()
	if err != nil {
		return err
	}
	machines := 1
	for _, name := range names {
		if st, err := readState(s.machineDir(name)); err == nil && st.up() {
			machines++
		}
	}
	for _, limit := range inotifyNeeds(machines) {
		if err := limit.ensure(machines, notice); err != nil {
			return err
		}
	}
	return nil
}

func (l sysctl) ensure(machines int, notice func(string)) error {
	file := "/proc/sys/" + strings.ReplaceAll(l.name, ".", "/")
	data, err := os.ReadFile(file)
	if err != nil {
		return nil // a kernel that does not tell does not limit
	}
	have, err := strconv.Atoi(strings.TrimSpace(string(data)))
	if err != nil || have >= l.need {
		return nil
	}
	want := max(l.need, l.raised)
	if err := os.WriteFile(file, []byte(strconv.Itoa(want)), 0o644); err != nil {
		return fmt.Errorf("cannot run %d machines at once: %s is %d and they need %d; raise it on the host with: sysctl -w %s=%d",
			machines, l.name, have, l.need, l.name, want)
	}
	notice(fmt.Sprintf("raised %s from %d to %d: every machine needs some of it", l.name, have, want))
	return nil
}
