package unit

import (
	"testing"

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
		if got := l.RanFor(commands[0], c.argv); got != c.may {
			t.Errorf("%s: %q may be of it: got %v, want %v", command, c.argv, got, c.may)
		}
	}
}
