package disk

import (
	"os"
	"syscall"
	"time"
)

// inodeChanged is the file's ctime: unlike its mtime it moves when a file is
// renamed or gets other rights, which mends a unit, too. Zero if it is not there.
func (d *Disk) InodeChanged(path string) time.Time {
	info, err := os.Stat(d.Path(path))
	if err != nil {
		return time.Time{}
	}
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return info.ModTime()
	}
	return time.Unix(st.Ctim.Unix())
}
