package unit

import (
	"slices"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
	"github.com/sdlab/sdlab/unitfile"
)

func TestRanFor(t *testing.T) {
	l := at(&disk.Disk{Root: t.TempDir()}, "")
	write(t, l.Disk.Path("/home/ann/start.sh"), "#!/bin/sh\nexec python3 agent.py\n")
	write(t, l.Disk.Path("/home/ann/agent.py"), "#!/usr/bin/env python3\n")
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

func TestStraysAreNoSisters(t *testing.T) {
	l := at(&disk.Disk{Root: t.TempDir()}, facts.System)
	process := func(pid int, argv, cgroup string) {
		write(t, l.Proc.Path(pid, "cmdline"), argv)
		write(t, l.Proc.Path(pid, "cgroup"), "0::"+cgroup+"\n")
	}
	process(70, "python3\x00/srv/store.py\x00cache\x00", "/system.slice/cache.service")
	process(71, "python3\x00/srv/store.py\x00database\x00", "/system.slice/other.service")
	process(72, "python3\x00/srv/store.py\x00cache\x00", "/user.slice/session-1.scope")
	u := &facts.Unit{Id: "database.service", ExecStart: []facts.Exec{{Path: "/usr/bin/python3", Argv: []string{"/usr/bin/python3", "/srv/store.py", "database"}}}}
	var pids []int
	for _, p := range l.Strays(u) {
		pids = append(pids, p.PID)
	}
	if !slices.Equal(pids, []int{71, 72}) {
		t.Errorf("got %v: another service's own store is no copy of this one", pids)
	}
}

func TestStraysAreTheSameProgram(t *testing.T) {
	l := at(&disk.Disk{Root: t.TempDir()}, facts.System)
	for pid, argv := range map[int]string{70: "/bin/sh\x00-c\x00sleep 5\x00", 71: "/bin/sh\x00-c\x00sleep 9\x00", 72: "python3\x00/srv/b/app.py\x00", 73: "python3\x00/srv/a/app.py\x00"} {
		write(t, l.Proc.Path(pid, "cmdline"), argv)
		write(t, l.Proc.Path(pid, "cgroup"), "0::/user.slice/session-1.scope\n")
	}
	for command, want := range map[string]int{"/bin/sh -c 'sleep 5'": 70, "/usr/bin/python3 /srv/a/app.py": 73} {
		commands, _ := unitfile.Commands(command)
		strays := l.Strays(&facts.Unit{Id: "a.service", ExecStart: commands})
		if len(strays) != 1 || strays[0].PID != want {
			t.Errorf("%s: got %v, want process %d alone", command, strays, want)
		}
	}
}
