package proc

import (
	"fmt"
	"os"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// controllers lists the cgroup v2 controllers that the manager has, nil if there
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
