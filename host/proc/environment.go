package proc

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

const closedTries = 25 // 0.5 s: a busy machine takes its time

// readEnviron reads a process's environment. One that becomes its program right
// now is closed for a moment, to its own user as well; another user's stays closed.
func (p *Proc) readEnviron(pid int) ([]byte, error) {
	content, err := p.read(pid, "environ")
	for try := 0; errors.Is(err, fs.ErrPermission) && p.uid(pid) == os.Geteuid() && try < closedTries; try++ {
		time.Sleep(poll)
		content, err = p.read(pid, "environ")
	}
	return content, err
}

// Secrets finds the values in a process's environment that look like secrets;
// none if it may not be read.
func (p *Proc) Secrets(pid int) []facts.Secret {
	if pid == 0 {
		return nil
	}
	content, err := p.readEnviron(pid)
	if err != nil {
		return nil
	}
	return unitfile.AssignedSecrets(p.Path(pid, "environ"), unitfile.Assignments(strings.Split(string(content), "\x00")))
}

// Variables lists the names of the variables in a process's environment, and those of
// them that have no value.
func (p *Proc) Variables(pid int) (names, empty []string, err error) {
	if pid == 0 {
		return nil, nil, nil
	}
	content, err := p.readEnviron(pid)
	if errors.Is(err, fs.ErrPermission) {
		blind := facts.Blind("environment-closed", pid)
		blind.Brief = p.uid(pid) == os.Geteuid()
		return nil, nil, blind
	}
	if _, gone := os.Stat(p.Path(pid, "")); gone != nil || errors.Is(err, syscall.ESRCH) {
		blind := facts.Blind("process-ended", pid)
		blind.Brief = true
		return nil, nil, blind
	}
	names, empty = []string{}, []string{}
	for _, assignment := range strings.Split(string(content), "\x00") {
		name, value, assigns := strings.Cut(assignment, "=")
		if assigns {
			names = append(names, name)
		}
		if assigns && value == "" {
			empty = append(empty, name)
		}
	}
	return names, empty, nil
}
