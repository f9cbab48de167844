package unit

import (
	"fmt"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

func TestScriptOf(t *testing.T) {
	l := at(&disk.Disk{Root: t.TempDir()}, "")
	write(t, l.Disk.Path("/etc/a.env"), "# FILED=/no\nFILED=\"/srv\"\n")
	for _, c := range []struct {
		argv []string
		want string
	}{
		{[]string{"/usr/bin/python3", "-u", "/opt/a.py", "--config", "/etc/a.conf"}, "/opt/a.py"},
		{[]string{"/usr/bin/env", "A=/b/c", "/usr/bin/python3", "a.py"}, "/srv/a.py"},
		{[]string{"/usr/bin/python3", "-m", "pkg.agent"}, "/srv/pkg/agent.py"},
		{[]string{"/bin/bash", "-c", "cd /opt && exec python3 /opt/a.py"}, "/opt/a.py"},
		{[]string{"/bin/sh", "-lc", "python3 $HOME/a.py >/dev/null"}, "/root/a.py"},
		{[]string{"/bin/su", "bob", "-c", "python3 a.py"}, "/srv/a.py"},
		{[]string{"/opt/a.sh", "--verbose"}, "/opt/a.sh"},
		{[]string{"/usr/bin/python3", "/opt/agent"}, "/opt/agent"},
		{[]string{"/usr/bin/python3"}, ""},
		{[]string{"/usr/bin/python3", "–u", "/opt/a.py"}, "/srv/–u"}, // a dash, not a hyphen
		{[]string{"/usr/bin/python3", "-W", "ignore", "-u", "agent"}, "/srv/agent"},
		{[]string{"/usr/bin/python3", "-um", "pkg"}, "/srv/pkg.py"},
		{[]string{"/usr/bin/python3", "\\", " "}, ""}, // a line that was meant to go on
		{[]string{"/usr/bin/nice", "-n", "5", "/bin/sh", "-e", "run", "a.py"}, "/srv/run"},
		{[]string{"/usr/bin/python3", "${PLACE}/a.py"}, "/opt/app/a.py"},
		{[]string{"/usr/bin/python3", "$SCRIPT"}, "/opt/b.py"},
		{[]string{"/usr/bin/python3", "${FILED}/a.py"}, "/srv/a.py"},
		{[]string{"/usr/bin/python3", "${NOBODY}/a.py"}, ""},
		{[]string{"/usr/bin/python3", "/opt/${API_KEY}/a.py"}, ""}, // a secret goes into no path
	} {
		u := &facts.Unit{WorkingDirectory: "/srv", ExecStart: []facts.Exec{{Path: c.argv[0], Argv: c.argv}}}
		u.Environment = []string{"PLACE=/opt/app", "SCRIPT=/opt/b.py", "API_KEY=secret"}
		u.EnvironmentFiles = []string{"/etc/a.env"}
		if got := l.ScriptOf(u); got != c.want {
			t.Errorf("%q: got %q, want %q", c.argv, got, c.want)
		}
	}
}

func TestUnsetVariables(t *testing.T) {
	l := at(&disk.Disk{Root: t.TempDir()}, "")
	l.Scope = facts.System
	write(t, l.Disk.Path("/etc/a.env"), "FILED=/srv\n")
	command := facts.Exec{Argv: []string{"/bin/sh", "${PLACE}/a", "$PLACE/a", "$PLACE", "${FILED}", "${TYPO}/a", "$HOME/a", "${HOME}", "$$X ${1}", "-c ${TYPO}"}}
	u := &facts.Unit{Environment: []string{"PLACE=/opt"}, EnvironmentFiles: []string{"/etc/a.env"}, ExecStart: []facts.Exec{command}}
	if got := fmt.Sprint(l.UnsetVariables(u)); got != "[$PLACE/a ${TYPO} $HOME/a ${1}]" {
		t.Errorf("got %s", got)
	}
	u.EnvironmentFiles = []string{"/etc/closed.env"} // nobody knows what is in it
	if got := fmt.Sprint(l.UnsetVariables(u)); got != "[$PLACE/a $HOME/a]" {
		t.Errorf("got %s", got)
	}
}

func TestVeil(t *testing.T) {
	root := t.TempDir()
	veil := func(text, path string) string {
		l := at(&disk.Disk{Root: root}, "")
		l.Scope = facts.System
		write(t, l.Disk.Path("/etc/a.service"), "[Service]\n"+text+"\n")
		write(t, l.Disk.Path("/home/bob/a.py"), "")
		return l.veil(&facts.Unit{FragmentPath: "/etc/a.service"}, path)
	}
	for text, want := range map[string]string{
		"": "", "InaccessiblePaths=-/srv /home": "InaccessiblePaths=-/srv /home", "InaccessiblePaths=/home/bobby": "",
		"TemporaryFileSystem=/home:ro": "TemporaryFileSystem=/home:ro", "TemporaryFileSystem=/home\nTemporaryFileSystem=": "",
		"RootDirectory=/srv": "RootDirectory=/srv", "RootDirectory=/srv\nRootDirectory=": "", "RootDirectory=/": "",
		"PrivateTmp=yes": "", "InaccessiblePaths=/home\nBindPaths=/home/bob": "",
	} {
		if got := veil(text, "/home/bob/a.py"); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
	if got := veil("PrivateTmp=true", "/tmp/a.py"); got != "PrivateTmp=yes" {
		t.Errorf("/tmp: got %q", got)
	}
}

func TestResembles(t *testing.T) {
	for name, want := range map[string]bool{
		"hello-agent.services": true, "hello_agent.service": true, "HelloAgent": true, "hello-agent.service.txt": true,
		"hello-agents.service": true, "hello-agent.unit": true, "hello-agent@.service": true,
		"hello_agent.py": false, "hello-agent.timer": false, "hello-agent.service.d": false, "ssh.service": false,
	} {
		if got := resembles("hello-agent.service", name); got != want {
			t.Errorf("%s: got %v, want %v", name, got, want)
		}
	}
}
