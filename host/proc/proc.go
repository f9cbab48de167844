package proc

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

// Proc is the machine's processes, as /proc shows them (proc(5)).
type Proc struct {
	Disk  *disk.Disk
	Scope facts.Scope
}

// Path is where a process's file of that name is.
func (p *Proc) Path(pid int, name string) string {
	return p.Disk.Path(filepath.Join("/proc", strconv.Itoa(pid), name))
}

func (p *Proc) read(pid int, name string) ([]byte, error) { return os.ReadFile(p.Path(pid, name)) }

// BootID is this boot's id as the journal writes it, without dashes.
func (p *Proc) BootID() string {
	content, err := os.ReadFile(p.Disk.Path("/proc/sys/kernel/random/boot_id"))
	if err != nil {
		return ""
	}
	return strings.ReplaceAll(strings.TrimSpace(string(content)), "-", "")
}

// Controllers lists the cgroup v2 controllers that the manager has, nil if there
// is no such hierarchy. The system's manager has it from the root down; to a
// user's own it hands on those that Delegate= of user@.service names.
func (p *Proc) Controllers() []string {
	group := ""
	if p.Scope == facts.User {
		group = fmt.Sprintf("/user.slice/user-%d.slice/user@%[1]d.service", p.Disk.Learner.UID)
	}
	content, err := os.ReadFile(p.Disk.Path("/sys/fs/cgroup" + group + "/cgroup.controllers"))
	if err != nil {
		return nil
	}
	return strings.Fields(string(content))
}
