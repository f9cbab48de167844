package disk

import (
	"os"
	"path/filepath"
)

// Permission bits of users who are neither the owner nor in the group (stat(2)).
const (
	othersRead  = 0o004
	othersEnter = 0o001
)

// openToAll says whether any user may read the file and enter the folders on
// the way to it.
func (d *Disk) OpenToAll(path string) bool {
	info, err := os.Stat(d.Path(path))
	if err != nil || !filepath.IsAbs(path) || !info.Mode().IsRegular() || info.Mode().Perm()&othersRead == 0 {
		return false
	}
	for path != "/" {
		path = filepath.Dir(path)
		if info, err := os.Stat(d.Path(path)); err != nil || info.Mode().Perm()&othersEnter == 0 {
			return false
		}
	}
	return true
}
