package proc

import (
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

// Proc is the machine's processes, as /proc shows them (proc(5)).
type Proc struct {
	Disk  *disk.Disk
	Scope facts.Scope
}
