package disk

import (
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// Disk is the machine's files.
type Disk struct {
	Root    string // where they are; "" for /
	Learner facts.Learner
	Open    func(path string) (*os.File, error) // os.Open, or one that a recording refuses
}

// Path is where a file of the machine is found from here.
func (d *Disk) Path(p string) string { return filepath.Join(d.Root, p) }

const (
	tempPrefix = "sdlab-"
	// abandoned is longer than anything needs a temporary folder.
	abandoned = time.Hour
)

// TempFolder makes a folder for a moment, and removes those that a killed sdlab left.
func (d *Disk) TempFolder() (string, error) {
	left, _ := filepath.Glob(filepath.Join(os.TempDir(), tempPrefix+"*"))
	for _, dir := range left {
		info, err := os.Lstat(dir)
		if err != nil || !info.IsDir() || time.Since(info.ModTime()) < abandoned {
			continue
		}
		if st, ok := info.Sys().(*syscall.Stat_t); ok && (int(st.Uid) == os.Geteuid() || int(st.Uid) == d.Learner.UID) {
			_ = os.RemoveAll(dir) // follows no link
		}
	}
	return os.MkdirTemp("", tempPrefix)
}
