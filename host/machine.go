package host

import (
	"os"
	"strings"

	"github.com/sdlab/sdlab/checks"
)

// machine looks at what limits can be enforced here.
func (l *look) machine() {
	for thing := range l.wanted(checks.MachineKind) {
		l.seen.Things[thing] = &checks.Machine{Controllers: l.controllers()}
	}
}

// controllers lists the cgroup v2 controllers below the root, nil if there is
// no such hierarchy.
func (l *look) controllers() []string {
	content, err := os.ReadFile(l.path("/sys/fs/cgroup/cgroup.controllers"))
	if err != nil {
		return nil
	}
	return strings.Fields(string(content))
}
