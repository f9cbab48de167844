package host

import (
	"fmt"
	"os"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// machine looks at what limits can be enforced here.
func (l *look) machine() {
	for thing := range l.wanted(facts.MachineKind) {
		l.seen.Things[thing] = &facts.Machine{Controllers: l.controllers()}
	}
}

// controllers lists the cgroup v2 controllers that the manager has, nil if there
// is no such hierarchy. The system's manager has it from the root down; to a
// user's own it hands on those that Delegate= of user@.service names.
func (l *look) controllers() []string {
	group := ""
	if l.Scope == User {
		group = fmt.Sprintf("/user.slice/user-%d.slice/user@%[1]d.service", l.Learner.UID)
	}
	content, err := os.ReadFile(l.path("/sys/fs/cgroup" + group + "/cgroup.controllers"))
	if err != nil {
		return nil
	}
	return strings.Fields(string(content))
}
