package host

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/sdlab/sdlab/facts"
)

func TestWhoMayReadTheManagersRecords(t *testing.T) {
	const disk, memory = "/var/log/journal/m/", "/run/log/journal/m/"
	for name, c := range map[string]struct {
		scope          Scope
		closed, opened []string // files that are there
		want           string   // id of the blindness
	}{
		"nothing is kept":                     {System, nil, nil, "no-journal"},
		"in a group that may":                 {System, nil, []string{disk + "system.journal"}, ""},
		"in no group":                         {System, []string{disk + "system.journal"}, []string{disk + "user-1000.journal"}, "journal-blind"},
		"own manager, own file":               {User, []string{disk + "system.journal"}, []string{disk + "user-1000.journal"}, ""},
		"own manager, rotated":                {User, []string{disk + "system.journal"}, []string{disk + "user-1000@1-2.journal"}, ""},
		"own manager, someone else's file":    {User, []string{disk + "system.journal"}, []string{disk + "user-1001.journal"}, "journal-blind"},
		"own manager, in memory":              {User, []string{memory + "system.journal"}, []string{disk + "user-1000.journal"}, "journal-blind"},
		"own manager, in memory, in a group":  {User, nil, []string{memory + "system.journal"}, ""},
		"own manager, first time, in a group": {User, nil, []string{disk + "system.journal"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			write(t, filepath.Join(root, "/etc/machine-id"), "m\n")
			for _, file := range append(c.closed, c.opened...) {
				write(t, filepath.Join(root, file), "")
			}
			l := &look{Host: &Host{Root: root, Scope: c.scope, Learner: facts.Learner{Name: "learner", UID: 1000}, Open: func(path string) (*os.File, error) {
				for _, file := range c.closed {
					if path == filepath.Join(root, file) {
						return nil, fs.ErrPermission
					}
				}
				return os.Open(path)
			}}}
			var got string
			var blind *facts.Blindness
			if _, err := l.blindTo(); errors.As(err, &blind) {
				got = blind.ID
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
