package history

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

func TestWhoMayReadTheManagersRecords(t *testing.T) {
	const kept, memory = "/var/log/journal/m/", "/run/log/journal/m/"
	for name, c := range map[string]struct {
		scope          facts.Scope
		closed, opened []string // files that are there
		want           string   // id of the blindness
	}{
		"nothing is kept":                     {facts.System, nil, nil, "no-journal"},
		"in a group that may":                 {facts.System, nil, []string{kept + "system.journal"}, ""},
		"in no group":                         {facts.System, []string{kept + "system.journal"}, []string{kept + "user-1000.journal"}, "journal-blind"},
		"own manager, own file":               {facts.User, []string{kept + "system.journal"}, []string{kept + "user-1000.journal"}, ""},
		"own manager, rotated":                {facts.User, []string{kept + "system.journal"}, []string{kept + "user-1000@1-2.journal"}, ""},
		"own manager, someone else's file":    {facts.User, []string{kept + "system.journal"}, []string{kept + "user-1001.journal"}, "journal-blind"},
		"own manager, in memory":              {facts.User, []string{memory + "system.journal"}, []string{kept + "user-1000.journal"}, "journal-blind"},
		"own manager, in memory, in a group":  {facts.User, nil, []string{memory + "system.journal"}, ""},
		"own manager, first time, in a group": {facts.User, nil, []string{kept + "system.journal"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			write(t, filepath.Join(root, "/etc/machine-id"), "m\n")
			for _, file := range append(c.closed, c.opened...) {
				write(t, filepath.Join(root, file), "")
			}
			l := &History{Disk: &disk.Disk{Root: root, Learner: facts.Learner{Name: "learner", UID: 1000}, Open: func(path string) (*os.File, error) {
				for _, file := range c.closed {
					if path == filepath.Join(root, file) {
						return nil, fs.ErrPermission
					}
				}
				return os.Open(path)
			}}, Scope: c.scope}
			var got string
			var blind *facts.Blindness
			if _, err := l.Blind(); errors.As(err, &blind) {
				got = blind.ID
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
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
