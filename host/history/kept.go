package history

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/journal"
)

// Blind says why the manager's records cannot be read, or nil; journalctl
// itself ends well and prints nothing then. What was written before since is
// gone; since is zero if nothing is.
func (h *History) Blind() (since time.Time, err error) {
	if h.Scope == facts.User && h.readsOwn() {
		return time.Time{}, nil
	}
	for range rotationTries {
		if kept, since, err := h.keepsJournal(); kept || err != nil {
			return since, err
		}
		time.Sleep(rotationPause)
	}
	return time.Time{}, facts.Blind("no-journal/none-kept")
}

// While journald rotates, its file is renamed and the new one not there yet.
const (
	rotationTries = 10
	rotationPause = 10 * time.Millisecond
)

// keepsJournal says whether there is a system journal that may be read, and since
// when, if it does not go back to its beginning; the error says that it may not.
func (h *History) keepsJournal() (kept bool, since time.Time, err error) {
	var oldest time.Time
	for _, dir := range Folders(h.Disk.Root) {
		files, _ := filepath.Glob(filepath.Join(dir, "system*.journal"))
		if len(files) == 0 {
			files = []string{filepath.Join(dir, "system.journal")} // the folder may not even be listed
		}
		for _, path := range append(files, dir) { // in the folder are the files before
			f, err := h.Disk.Open(path)
			if errors.Is(err, fs.ErrPermission) {
				return false, time.Time{}, h.journalBlind()
			}
			if err != nil {
				continue
			}
			before, at, ok := journal.First(f)
			f.Close()
			kept = kept || path != dir
			if ok && (oldest.IsZero() || at.Before(oldest)) {
				oldest, since = at, time.Time{}
				if before > 0 {
					since = at
				}
			}
		}
	}
	return kept, since, nil
}

// readsOwn says whether the records of the learner's own manager can be read
// in a file of their own. journald keeps one only on disk; in memory they are
// among the system's (journald.conf(5), SplitMode=).
func (h *History) readsOwn() bool {
	dirs := Folders(h.Disk.Root)
	onDisk, inMemory := dirs[0], dirs[1]
	if system, _ := filepath.Glob(filepath.Join(inMemory, "system.journal")); len(system) > 0 {
		return false
	}
	own, _ := filepath.Glob(filepath.Join(onDisk, fmt.Sprintf("user-%d*.journal", h.Disk.Learner.UID)))
	return slices.ContainsFunc(own, func(file string) bool {
		f, err := h.Disk.Open(file)
		if err == nil {
			f.Close()
		}
		return err == nil
	})
}

func (h *History) journalBlind() error {
	return facts.Blind("journal-blind", h.Disk.Learner.Name)
}

// Persistent says whether the journal is kept on disk.
func (h *History) Persistent() bool {
	_, err := os.Stat(h.Disk.Path("/var/log/journal"))
	return err == nil
}
