package host

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/trial"
)

// State is how a prerequisite stands.
type State string

// The states: Weak means that the lesson works, with a part missing.
const (
	Good State = "ok"
	Weak State = "note"
	Bad  State = "bad"
)

// versionTimeout is long for a program that prints its version.
const versionTimeout = 5 * time.Second

// Finding is one prerequisite, what was seen of it, and how to fix it.
type Finding struct {
	What  string `json:"what"`
	State State  `json:"state"`
	Saw   string `json:"saw"`
	Fix   string `json:"fix,omitempty"`
}

// Examine looks at all that checks rely on.
func (h *Host) Examine(ctx context.Context) []Finding {
	l := h.begin(facts.Plan{})
	return []Finding{
		l.examineManager(), l.examineBus(ctx), l.examineJournal(), l.examinePersistence(),
		l.examineControllers(),
		l.examineProgram(ctx, "python3", Bad, "the agents of the lesson are written in Python: install python3"),
		l.examineProgram(ctx, "sudo", Weak, "system units need root: install sudo, or work as root"),
		l.examineProgram(ctx, "systemd-analyze", Weak, "without it, ignored lines in unit files cannot be named"),
	}
}

func (l *look) examineManager() Finding {
	f := Finding{What: "systemd as PID 1", State: Good, Saw: "yes"}
	if _, err := os.Stat(l.disk.Path("/run/systemd/system")); err != nil {
		comm, _ := os.ReadFile(l.disk.Path("/proc/1/comm"))
		f.State, f.Saw = Bad, "no, PID 1 is "+strings.TrimSpace(string(comm))
		f.Fix = "work in a machine that runs systemd: sudo sdlab sandbox shell"
	}
	return f
}

func (l *look) examineBus(ctx context.Context) Finding {
	f := Finding{What: "systemd over D-Bus", State: Good}
	version, err := l.manager.Version(ctx)
	if err != nil {
		f.State, f.Saw = Bad, err.Error()
		f.Fix = "start the bus: sudo systemctl start dbus"
		return f
	}
	f.Saw = fmt.Sprintf("systemd %d answers", version)
	// 247 is the oldest that the lesson has been proved on.
	if version < 247 {
		f.State, f.Fix = Weak, "the lesson has been proved on systemd 247 to 262; some properties are missing here"
	}
	return f
}

func (l *look) examineJournal() Finding {
	f := Finding{What: "journal access", State: Good, Saw: l.Learner.Name + " may read what the manager writes"}
	if _, err := l.history.Blind(); err != nil {
		f.State, f.Saw = Weak, err.Error()
		f.Fix = fmt.Sprintf("sudo usermod -aG systemd-journal %s, then log in again; or check with sudo", l.Learner.Name)
	}
	return f
}

func (l *look) examinePersistence() Finding {
	f := Finding{What: "persistent journal", State: Good, Saw: "kept in /var/log/journal"}
	if _, err := os.Stat(l.disk.Path("/var/log/journal")); err != nil {
		f.State, f.Saw = Weak, "kept in memory: what happened before a reboot is lost"
		f.Fix = "sudo mkdir -p /var/log/journal && sudo systemctl restart systemd-journald"
	}
	return f
}

// examineControllers looks at the control groups that limits need.
func (l *look) examineControllers() Finding {
	f := Finding{What: "cgroup controllers", State: Good}
	have := l.proc.Controllers()
	if have == nil {
		f.State, f.Saw = Weak, "cgroup v1 or hybrid: limits are set, but not enforced"
		return f
	}
	var lack []string
	for _, c := range []string{"cpu", "memory", "pids"} {
		if !slices.Contains(have, c) {
			lack = append(lack, c)
		}
	}
	f.Saw = "has " + strings.Join(have, " ")
	if len(lack) > 0 {
		f.State, f.Saw = Weak, "lacks "+strings.Join(lack, ", ")+": those limits are set, but not enforced"
	}
	return f
}

// examineProgram runs the program as the learner, since that is what checks do.
func (l *look) examineProgram(ctx context.Context, name string, without State, fix string) Finding {
	said, err := l.Run(ctx, trial.Command{Argv: []string{name, "--version"}, Within: versionTimeout})
	switch {
	case err != nil:
		return Finding{What: name, State: without, Saw: err.Error(), Fix: fix}
	case said.Missing:
		return Finding{What: name, State: without, Saw: "not installed", Fix: fix}
	case !said.Exited || said.ExitCode != 0 || len(said.Lines) == 0:
		return Finding{What: name, State: without, Saw: name + " --version does not work", Fix: fix}
	}
	return Finding{What: name, State: Good, Saw: said.Lines[0]}
}
