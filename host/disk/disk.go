package disk

import (
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/facts"
)

// Disk is the machine's files.
type Disk struct {
	Root    string // where they are; "" for /
	Learner facts.Learner
	Open    func(path string) (*os.File, error) // os.Open, or one that a recording refuses

	texts sync.Map // what was read, by path and limit: func() (string, error)
}

// once reads a file, up to a limit in bytes, the first time that it is asked for. A Disk lives as long as a look, and what the
// look says of a file is about one moment.
func (d *Disk) once(path string, limit int64) (string, error) {
	type key struct {
		path  string
		limit int64
	}
	read, _ := d.texts.LoadOrStore(key{path, limit}, sync.OnceValues(func() (string, error) { return d.read(path, limit) }))
	return read.(func() (string, error))()
}

// Path is where a file of the machine is found from here.
func (d *Disk) Path(p string) string { return filepath.Join(d.Root, p) }

// Inside is the path on the machine of a file that is found there from here.
func (d *Disk) Inside(p string) string { return strings.TrimPrefix(p, strings.TrimSuffix(d.Root, "/")) }
