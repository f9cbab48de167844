package proc

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

func TestExecutedWaitsForTheProgram(t *testing.T) {
	l := &Proc{Disk: &disk.Disk{Root: t.TempDir()}}
	write(t, l.Path(70, "comm"), "(python3)\n")
	go func() {
		for _, comm := range []string{"systemd-executo", "(python3)", "python3"} {
			time.Sleep(poll)
			_ = os.WriteFile(l.Path(70, "next"), []byte(comm+"\n"), 0o644)
			_ = os.Rename(l.Path(70, "next"), l.Path(70, "comm"))
		}
	}()
	_ = l.Await(t.Context(), 70)
	if comm, _ := l.read(70, "comm"); string(comm) != "python3\n" {
		t.Errorf("went on with %q", comm)
	}
	_ = l.Await(t.Context(), 71) // gone: nothing to wait for
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
		scope  facts.Scope
		cgroup string
		want   bool
	}{
		{facts.System, system, true}, {facts.System, users, false}, {facts.User, users, true}, {facts.User, system, false},
		{facts.System, "0::/system.slice/b.service\n", false},
	} {
		l := &Proc{Disk: &disk.Disk{Root: t.TempDir(), Learner: facts.Learner{UID: 1000}}, Scope: c.scope}
		write(t, l.Path(70, "cgroup"), c.cgroup)
		if got := l.Belongs(70, "a.service"); got != c.want {
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

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}
