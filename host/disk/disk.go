package disk

import (
	"os"

	"github.com/sdlab/sdlab/facts"
)

// Disk is the machine's files.
type Disk struct {
	Root    string // where they are; "" for /
	Learner facts.Learner
	Open    func(path string) (*os.File, error) // os.Open, or one that a recording refuses
}
