package disk

import (
	"os"
	"syscall"
	"time"
)

// Newest is when the last of the files was changed.
func (d *Disk) Newest(paths []string) time.Time {
	var last time.Time
	for _, path := range paths {
		if info, err := os.Stat(d.Path(path)); path != "" && err == nil && info.ModTime().After(last) {
			last = info.ModTime()
		}
	}
	return last
}

// ChangedAfter goes by the ctime, since a file that was written earlier may have
// been moved here later.
func (d *Disk) ChangedAfter(path string, start time.Time) bool {
	return path != "" && d.InodeChanged(path).After(start)
}

// InodeChanged is the file's ctime: unlike its mtime it moves when a file is
// renamed or gets other rights, which fixes a unit, too. Zero if it is not there.
func (d *Disk) InodeChanged(path string) time.Time {
	var st syscall.Stat_t
	if syscall.Stat(d.Path(path), &st) != nil {
		return time.Time{}
	}
	return time.Unix(st.Ctim.Unix())
}
