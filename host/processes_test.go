package host

import (
	"os"
	"slices"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

func TestExecutedWaitsForTheProgram(t *testing.T) {
	l := &look{Host: &Host{Root: t.TempDir()}}
	write(t, l.proc(70, "comm"), "(python3)\n")
	go func() {
		for _, comm := range []string{"systemd-executo", "(python3)", "python3"} {
			time.Sleep(executedPoll)
			_ = os.WriteFile(l.proc(70, "next"), []byte(comm+"\n"), 0o644)
			_ = os.Rename(l.proc(70, "next"), l.proc(70, "comm"))
		}
	}()
	l.executed(t.Context(), 70)
	if comm, _ := l.readProc(70, "comm"); string(comm) != "python3\n" {
		t.Errorf("went on with %q", comm)
	}
	l.executed(t.Context(), 71) // gone: nothing to wait for
}

func TestRanFor(t *testing.T) {
	l := &look{Host: &Host{Root: t.TempDir()}}
	write(t, l.path("/home/ann/start.sh"), "#!/bin/sh\nexec python3 agent.py\n")
	write(t, l.path("/home/ann/agent.py"), "#!/usr/bin/env python3\n")
	for command, c := range map[string]struct {
		argv []string
		may  bool
	}{
		"/usr/bin/env -u LANG A=1 python3 agent.py":        {[]string{"python3", "agent.py"}, true},
		"/usr/bin/env A=1 python3 -u agent.py":             {[]string{"python3", "agent.py"}, false},
		"/bin/sh -c 'cd /srv && exec python3 agent.py'":    {[]string{"python3", "agent.py"}, true},
		"/bin/sh -c 'exec python3 other.py'":               {[]string{"python3", "agent.py"}, false},
		"/bin/sh -c 'exec python3 ~/agent.py'":             {[]string{"python3", "/home/ann/agent.py"}, true},
		"/home/ann/start.sh":                               {[]string{"python3", "agent.py"}, true},
		"/home/ann/agent.py":                               {[]string{"python3", "other.py"}, false},
		"/usr/bin/python3 agent.py":                        {[]string{"python3", "other.py"}, false},
		"/bin/sh -c 'exec python3 agent.py' not read yet ": {nil, false},
	} {
		commands, _ := unitfile.Commands(command)
		if got := l.ranFor(commands[0], c.argv); got != c.may {
			t.Errorf("%s: %q may be of it: got %v, want %v", command, c.argv, got, c.may)
		}
	}
}

func TestManagersChild(t *testing.T) {
	for name, want := range map[string]bool{"systemd": true, "systemd-executo": true, "8": true, "(python3)": true, "python3": false, "7z": false, "sh": false} {
		if isManagers(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
}

func TestBelongs(t *testing.T) {
	const system, users = "0::/system.slice/a.service\n", "9:name=systemd:/\n0::/user.slice/user-1000.slice/user@1000.service/app.slice/a.service\n"
	for _, c := range []struct {
		scope  Scope
		cgroup string
		want   bool
	}{
		{System, system, true}, {System, users, false}, {User, users, true}, {User, system, false},
		{System, "0::/system.slice/b.service\n", false},
	} {
		l := &look{Host: &Host{Root: t.TempDir(), Scope: c.scope, Learner: facts.Learner{UID: 1000}}}
		write(t, l.proc(70, "cgroup"), c.cgroup)
		if got := l.belongs(70, "a.service"); got != c.want {
			t.Errorf("scope %v, %q: got %v", c.scope, c.cgroup, got)
		}
	}
}

func TestForWriting(t *testing.T) {
	for info, want := range map[string]bool{
		"pos:\t0\nflags:\t0100000\nmnt_id:\t9\n":  false,
		"pos:\t42\nflags:\t0102001\nmnt_id:\t9\n": true,
		"pos:\t0\nflags:\t02\n":                   true,
		"":                                        false,
	} {
		if got := forWriting(info); got != want {
			t.Errorf("forWriting(%q) = %v, want %v", info, got, want)
		}
	}
}

func TestStraysAreNoSisters(t *testing.T) {
	l := &look{Host: &Host{Root: t.TempDir()}}
	process := func(pid int, argv, cgroup string) {
		write(t, l.proc(pid, "cmdline"), argv)
		write(t, l.proc(pid, "cgroup"), "0::"+cgroup+"\n")
	}
	process(70, "python3\x00/srv/store.py\x00cache\x00", "/system.slice/cache.service")
	process(71, "python3\x00/srv/store.py\x00database\x00", "/system.slice/other.service")
	process(72, "python3\x00/srv/store.py\x00cache\x00", "/user.slice/session-1.scope")
	u := &facts.Unit{Id: "database.service", ExecStart: []facts.Exec{{Path: "/usr/bin/python3", Argv: []string{"/usr/bin/python3", "/srv/store.py", "database"}}}}
	var pids []int
	for _, p := range l.strays(u) {
		pids = append(pids, p.PID)
	}
	if !slices.Equal(pids, []int{71, 72}) {
		t.Errorf("got %v: another service's own store is no copy of this one", pids)
	}
}
