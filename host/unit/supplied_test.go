package unit

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

func TestRunsSupplied(t *testing.T) {
	const agent = "import time\n\nwhile True:\n    time.sleep(5)  # for a while\n"
	root := t.TempDir()
	write := func(path, text string) {
		t.Helper()
		path = filepath.Join(root, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("srv/agent.py", agent)
	write("srv/copy", "#!/usr/bin/python3\r\n# mine\r\n"+agent)
	write("srv/other.py", "print()\n")
	process := func(pid string, argv, unit string) {
		write("proc/"+pid+"/cmdline", argv)
		write("proc/"+pid+"/cgroup", "0::/system.slice/"+unit+"\n")
	}
	process("11", "/usr/bin/python3\x00/srv/agent.py\x00", "a.service")
	process("12", "/bin/sh\x00-c\x00cd /srv && python3 agent.py; exit 1\x00", "b.service")
	process("13", "python3\x00agent.py\x00", "b.service")
	process("14", "/usr/bin/python3\x00-c\x00pass\x00/srv/agent.py\x00", "c.service")
	process("15", "/bin/sh\x00-c\x00echo /srv/agent.py\x00", "d.service")
	process("16", "/usr/bin/python3\x00/srv/copy\x00", "e.service")
	process("17", "/usr/bin/python3\x00/srv/other.py\x00", "f.service")
	command := func(argv ...string) []facts.Exec { return []facts.Exec{{Path: argv[0], Argv: argv}} }
	for name, test := range map[string]struct {
		unit facts.Unit
		want bool
	}{
		"its main process":           {facts.Unit{Id: "a.service", MainPID: 11}, true},
		"a child of a shell":         {facts.Unit{Id: "b.service", MainPID: 12, ExecStart: command("/bin/sh", "-c", "cd /srv && python3 agent.py; exit 1")}, true},
		"a command with its name":    {facts.Unit{Id: "c.service", MainPID: 14}, false},
		"a shell that names it":      {facts.Unit{Id: "d.service", MainPID: 15}, false},
		"a copy with more comments":  {facts.Unit{Id: "e.service", MainPID: 16}, true},
		"another script":             {facts.Unit{Id: "f.service", MainPID: 17}, false},
		"no process":                 {facts.Unit{Id: "g.service", ExecStart: command("/usr/bin/python3", "/srv/agent.py")}, true},
		"no process, another script": {facts.Unit{Id: "g.service", ExecStart: command("/usr/bin/python3", "/srv/other.py")}, false},
		"a process that has ended":   {facts.Unit{Id: "g.service", MainPID: 99, ExecStart: command("/usr/bin/python3", "/srv/agent.py")}, true},
		"one that ran another":       {facts.Unit{Id: "g.service", MainPID: 99, ExecStart: command("/usr/bin/python3", "/srv/other.py")}, false},
		"no process, behind a cd":    {facts.Unit{Id: "g.service", ExecStart: command("/bin/sh", "-c", "cd /srv && exec python3 -u agent.py")}, true},
		"no process, a shell":        {facts.Unit{Id: "g.service", ExecStart: command("/bin/sh", "-c", "echo hello; exit 1; python3 /srv/agent.py")}, false},
		"no process, a command":      {facts.Unit{Id: "g.service", ExecStart: command("python3", "-c", "pass", "/srv/agent.py")}, false},
		"no process, its #! line":    {facts.Unit{Id: "g.service", ExecStart: command("/srv/copy")}, true},
		"no process, no file":        {facts.Unit{Id: "g.service", ExecStart: command("/usr/bin/python3", "/srv/none.py")}, false},
	} {
		t.Run(name, func(t *testing.T) {
			l := at(&disk.Disk{Root: root}, "")
			l.Supplied = map[string]string{"agent.py": agent}
			if err := l.RunsSupplied(&test.unit); err != nil {
				t.Fatal(err)
			}
			if got := slices.Contains(test.unit.RunsSupplied, "agent.py"); got != test.want {
				t.Errorf("got %v", test.unit.RunsSupplied)
			}
		})
	}
}
