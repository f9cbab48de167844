package disk

import (
	"os"
	"path/filepath"

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
