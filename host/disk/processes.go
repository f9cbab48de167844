package disk

import (
	"time"
)

// changedAfter goes by the ctime, since a file that was written earlier may have
// been moved here later.
func (d *Disk) ChangedAfter(path string, start time.Time) bool {
	return path != "" && d.InodeChanged(path).After(start)
}
