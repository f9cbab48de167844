package unit

import (
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
	"github.com/sdlab/sdlab/host/proc"
)

// at looks at units whose files are on a disk.
func at(d *disk.Disk, scope facts.Scope) *Running {
	return &Running{Command: Command{Files: Files{Disk: d, Scope: scope}}, Proc: &proc.Proc{Disk: d, Scope: scope}}
}

func fixed() time.Time { return time.Date(2026, 11, 24, 4, 0, 0, 0, time.UTC) }
