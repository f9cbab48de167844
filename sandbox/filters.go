package sandbox

import (
	"fmt"
	"hash/fnv"
	"os"
	"os/exec"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// Making its filters takes systemd-nspawn a fifth of what a boot costs, and they are the same each time. So the store
// keeps them, and the next machine starts under them.

// keptFilters is where the store keeps the filters that this host's systemd-nspawn makes: its name tells that program,
// how it is called, and the kernel. It is "" where they cannot be told.
func (n *nspawnMachine) keptFilters() string {
	path, err := exec.LookPath("systemd-nspawn")
	if err != nil {
		return ""
	}
	var made unix.Stat_t
	var kernel unix.Utsname
	if unix.Stat(path, &made) != nil || unix.Uname(&kernel) != nil {
		return ""
	}
	h := fnv.New64a()
	_, _ = fmt.Fprintf(h, "%s %d %v %s %q", path, made.Size, made.Mtim, kernel.Release[:], nspawnArgs(spec{}, ""))
	return filepath.Join(n.dir, "..", "..", fmt.Sprintf("seccomp-%016x", h.Sum64()))
}

// takeFilters gives the machine the filters that were kept, and returns the file that holds them; "" if there is none.
func (n *nspawnMachine) takeFilters() string {
	own := filepath.Join(n.dir, filtersFile)
	n.filtered = copyFilters(n.keptFilters(), own) == nil
	if !n.filtered {
		return ""
	}
	return own
}

// learnFilters finds out under which filters the machine runs, unless it began under known ones, and keeps them.
func (n *nspawnMachine) learnFilters() error {
	if n.filtered {
		return nil
	}
	if err := keepFilters(n.inside, n.dir); err != nil {
		return err
	}
	if kept := n.keptFilters(); kept != "" {
		_ = copyFilters(filepath.Join(n.dir, filtersFile), kept) // the next machine learns them again
	}
	return nil
}

// forgetFilters is for filters under which systemd-nspawn does not start.
func (n *nspawnMachine) forgetFilters() {
	_ = os.Remove(n.keptFilters())
	_ = os.Remove(filepath.Join(n.dir, filtersFile))
}

// copyFilters copies a file of filters, if it is one with at least a filter in it, and is whole.
func copyFilters(from, to string) error {
	filters, err := filtersIn(from)
	if err != nil {
		return err
	}
	if len(filters) == 0 {
		return fmt.Errorf("%s has no filters", from)
	}
	return writeFilters(to, filters)
}
