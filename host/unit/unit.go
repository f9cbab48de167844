package unit

import (
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
	"github.com/sdlab/sdlab/host/proc"
)

// Files are the files that units are read from.
type Files struct {
	Disk  *disk.Disk
	Scope facts.Scope
}

// Command is what a unit's command lines name: programs, scripts, users,
// variables and the files that these come from.
type Command struct{ Files }

// Running compares what runs with what the unit says.
type Running struct {
	Command
	Proc     *proc.Proc
	Supplied map[string]string // what the lesson supplies: texts by the names of their files
}
