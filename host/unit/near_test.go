package unit

import (
	"slices"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

// Another unit that is in its right place is not the missing one under a wrong name:
// whoever moved it would lose it.
func TestNearNamesAreNotOtherUnits(t *testing.T) {
	f := at(&disk.Disk{Root: t.TempDir()}, facts.System)
	for _, path := range []string{
		"/usr/lib/systemd/system/systemd-journald.service", "/usr/lib/systemd/systemd-journald",
		"/usr/lib/systemd/system/cron.timer", "/etc/systemd/system/cron.service.txt",
	} {
		write(t, f.Disk.Path(path), "")
	}
	write(t, f.Disk.Path("/etc/systemd/system/agent-check.service"), "[Service]\nExecStart=/usr/bin/python3 /srv/agent_check.py\n")
	for name, want := range map[string][]string{
		"sytemd-journald.service":  nil,
		"agent-check.timer":        nil,
		"agent-check.socket":       nil,
		"agent_check.service":      {"/etc/systemd/system/agent-check.service"},
		"agentcheck-every.service": nil,
		"cron.timer":               {"/usr/lib/systemd/system/cron.timer"},
		"cron.service":             {"/etc/systemd/system/cron.service.txt"},
	} {
		if got := f.NearNames(name, &facts.Unit{LoadState: "not-found"}); !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", name, got, want)
		}
	}
}
