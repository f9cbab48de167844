package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host"
	"github.com/sdlab/sdlab/sandbox"
)

// state is how a prerequisite stands.
type state string

// The states: weak means that the lesson works, with a part missing.
const (
	good state = "ok"
	weak state = "note"
	bad  state = "bad"
)

// prerequisite is one thing that checks rely on, what was seen of it, and how to fix it.
type prerequisite struct {
	What  string `json:"what"`
	State state  `json:"state"`
	Saw   string `json:"saw"`
	Fix   string `json:"fix,omitempty"`
}

// or is the prerequisite if it is as it should be, else as it is instead.
func (p prerequisite) or(ok bool, state state, saw, fix string) prerequisite {
	if !ok {
		p.State, p.Saw, p.Fix = state, saw, fix
	}
	return p
}

// oldest is the oldest systemd that the lesson has been proved on.
const oldest = 247

// prerequisites puts what checks rely on into words.
func prerequisites(p *host.Prerequisites, learner string) []prerequisite {
	return []prerequisite{
		prerequisite{"systemd as PID 1", good, "yes", ""}.
			or(p.Systemd, bad, "no, PID 1 is "+p.PID1, "work in a machine that runs systemd: sudo sdlab sandbox shell"),
		prerequisite{"systemd over D-Bus", good, fmt.Sprintf("systemd %d answers", p.Version), ""}.
			or(p.Version >= oldest, weak, fmt.Sprintf("systemd %d answers", p.Version), "the lesson has been proved on systemd 247 to 262; some properties are missing here").
			or(p.Bus == nil, bad, fmt.Sprint(p.Bus), joinBus(p.Scope, learner)),
		prerequisite{"journal access", good, learner + " may read what the manager writes", ""}.
			or(p.Journal == nil, weak, fmt.Sprint(p.Journal), fmt.Sprintf("sudo usermod -aG systemd-journal %s, then log in again; or check with sudo", learner)),
		prerequisite{"persistent journal", good, "kept in /var/log/journal", ""}.
			or(p.Persistent, weak, "kept in memory: what happened before a reboot is lost", "sudo mkdir -p /var/log/journal && sudo systemctl restart systemd-journald"),
		controllers(p),
		program(p, "python3", bad, "the agents of the lesson are written in Python: install python3"),
		program(p, "sudo", weak, "system units need root: install sudo, or work in a sandbox machine"),
		program(p, "systemd-analyze", weak, "without it, ignored lines in unit files cannot be named"),
	}
}

// controllers are the control groups that limits need.
func controllers(p *host.Prerequisites) prerequisite {
	var lack []string
	for _, c := range []string{"cpu", "memory", "pids"} {
		if !slices.Contains(p.Controllers, c) {
			lack = append(lack, c)
		}
	}
	return prerequisite{"cgroup controllers", good, "has " + strings.Join(p.Controllers, " "), ""}.
		or(len(lack) == 0, weak, "lacks "+strings.Join(lack, ", ")+": those limits are set, but not enforced", "").
		or(p.Controllers != nil, weak, "not known: your own service manager does not run, so it has no control group", "").
		or(p.Unified, weak, "cgroup v1 or hybrid: limits are set, but not enforced", "")
}

// joinBus says how to get at the manager of that scope.
func joinBus(scope facts.Scope, learner string) string {
	if scope == facts.User {
		return "start your own service manager: log in properly (not through su or sudo), or run sudo loginctl enable-linger " + learner
	}
	return "start the bus: sudo systemctl start dbus"
}

func program(p *host.Prerequisites, name string, without state, fix string) prerequisite {
	seen := p.Programs[name]
	return prerequisite{name, good, seen.Version, ""}.
		or(seen.Version != "", without, name+" --version does not work", fix).
		or(!seen.Missing, without, "not installed", fix).
		or(seen.Err == nil, without, fmt.Sprint(seen.Err), fix)
}

// engine is what sandbox machines run in here, and why. The lesson itself needs none.
func engine(c sandbox.Choice) prerequisite {
	p := prerequisite{"sandbox engine", good, c.Engine + ": " + c.Why, ""}
	switch {
	case len(c.Problems) > 0:
		p.State, p.Saw = weak, c.Engine+": "+c.Problems[0].What
		p.Fix = c.Problems[0].Fix
	case len(c.Remarks) > 0:
		p.State, p.Saw, p.Fix = weak, p.Saw+"; "+c.Remarks[0].What, c.Remarks[0].Fix
	}
	return p
}
