package proc

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

func TestControllers(t *testing.T) {
	root := t.TempDir()
	write(t, filepath.Join(root, "sys/fs/cgroup/cgroup.controllers"), "cpu memory pids\n")
	write(t, filepath.Join(root, "sys/fs/cgroup/user.slice/user-1000.slice/user@1000.service/cgroup.controllers"), "memory pids\n")
	for scope, want := range map[facts.Scope]string{facts.System: "[cpu memory pids]", facts.User: "[memory pids]"} {
		l := &Proc{Disk: &disk.Disk{Root: root, Learner: facts.Learner{UID: 1000}}, Scope: scope}
		if got := fmt.Sprint(l.Controllers()); got != want {
			t.Errorf("%s: got %s, want %s", scope, got, want)
		}
	}
}
