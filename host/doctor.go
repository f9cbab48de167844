package host

import (
	"context"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/trial"
)

// Prerequisites are what checks rely on, as far as this machine has it.
type Prerequisites struct {
	Scope       facts.Scope
	Systemd     bool   // it is the service manager
	PID1        string // the name of what is, else
	Version     int    // systemd's, as it answers over D-Bus
	Bus         error  // why it does not
	Journal     error  // why the learner may not read it
	Persistent  bool   // the journal outlives a reboot
	Unified     bool   // cgroup v2
	Controllers []string
	Programs    map[string]Program // by name
}

// Program is one that a lesson needs.
type Program struct {
	Missing bool
	Version string // the first line of what it says with --version; "" if that does not work
	Err     error  // why it could not be run
}

// versionTimeout is long for a program that prints its version.
const versionTimeout = 5 * time.Second

// Examine looks at all that checks rely on, and at the programs, which are run as
// the learner.
func (h *Host) Examine(ctx context.Context, programs ...string) *Prerequisites {
	r := h.rooms(facts.Plan{})
	p := &Prerequisites{Programs: map[string]Program{}}
	exists := func(path string) bool {
		_, err := os.Stat(r.disk.Path(path))
		return err == nil
	}
	if p.Systemd = exists("/run/systemd/system"); !p.Systemd {
		comm, _ := os.ReadFile(r.disk.Path("/proc/1/comm"))
		p.PID1 = strings.TrimSpace(string(comm))
	}
	p.Version, p.Bus = r.manager.Version(ctx)
	_, p.Journal = r.history.Blind()
	p.Persistent = exists("/var/log/journal")
	p.Controllers = r.proc.Controllers()
	p.Unified = p.Controllers != nil || exists("/sys/fs/cgroup/cgroup.controllers")
	p.Scope = h.Scope
	for _, name := range programs {
		p.Programs[name] = h.examineProgram(ctx, name)
	}
	return p
}

// RunsSystemd says whether systemd is the machine's service manager (sd_booted(3)).
func (h *Host) RunsSystemd() bool {
	_, err := os.Stat(h.rooms(facts.Plan{}).disk.Path("/run/systemd/system"))
	return err == nil
}

func (h *Host) examineProgram(ctx context.Context, name string) Program {
	said, err := h.Run(ctx, trial.Command{Argv: []string{name, "--version"}, Within: versionTimeout})
	p := Program{Missing: said.Missing, Err: err}
	if err == nil && said.Exited && said.ExitCode == 0 && len(said.Lines) > 0 {
		p.Version = said.Lines[0]
	}
	// It is run as all that checks run, with no way to gain rights. That sudo complains
	// of that shows that it is there, and no more (PR_SET_NO_NEW_PRIVS).
	if slices.ContainsFunc(said.Lines, func(line string) bool { return strings.Contains(line, "no new privileges") }) {
		p.Version = "installed"
	}
	return p
}
