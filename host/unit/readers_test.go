package unit

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

func TestSecretReaders(t *testing.T) {
	l := at(&disk.Disk{Root: t.TempDir()}, facts.System)
	if err := os.Chmod(filepath.Dir(l.Disk.Root), 0o755); err != nil { // Go closes it to others
		t.Fatal(err)
	}
	me, group := os.Getuid(), os.Getgid()
	write(t, l.Disk.Path("/etc/passwd"), fmt.Sprintf("root:x:0:0::/:\nowner:x:%d:%d::/:\nanna:x:70001:70001::/:\nserv:x:70002:70002::/:\n", me, group))
	write(t, l.Disk.Path("/etc/group"), fmt.Sprintf("team:x:%d:anna,serv\n", group))
	open := func(path string, mode os.FileMode) {
		write(t, l.Disk.Path(path), "API_KEY=k\n")
		if err := os.Chmod(l.Disk.Path(path), mode); err != nil {
			t.Fatal(err)
		}
	}
	open("/run/closed", 0o600)
	open("/run/team", 0o640)
	open("/run/all", 0o644)
	write(t, l.Disk.Path("/run/harmless"), "PORT=1\n")
	for path, want := range map[string]string{
		"/run/closed":   "[]",
		"/run/team":     "[anna]",
		"/run/all":      "[everybody]",
		"/run/harmless": "[]",
		"/run/none":     "[]",
	} {
		var got []string
		for _, r := range l.SecretReaders(&facts.Unit{User: "serv", EnvironmentFiles: []string{"-" + path}}) {
			if r.User != "owner" { // who runs the test may own the file, or be root
				got = append(got, r.User)
			}
		}
		if fmt.Sprint(got) != want {
			t.Errorf("%s: got %v, want %s", path, got, want)
		}
	}
}
