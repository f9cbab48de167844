package disk

import (
	"os"
	"time"
)

// newest is when the last of the files was changed.
func (d *Disk) Newest(paths []string) time.Time {
	var last time.Time
	for _, path := range paths {
		if info, err := os.Stat(d.Path(path)); path != "" && err == nil && info.ModTime().After(last) {
			last = info.ModTime()
		}
	}
	return last
}
