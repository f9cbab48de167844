package unit

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

func TestUntriedChanges(t *testing.T) {
	root := t.TempDir()
	l := at(&disk.Disk{Root: root}, "")
	for _, name := range []string{"a.service", "a.env", "a.py"} {
		if err := os.WriteFile(filepath.Join(root, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
		// Only the time of the content is set back: the file was moved here now.
		if err := os.Chtimes(filepath.Join(root, name), time.Time{}, time.Now().Add(-time.Hour)); err != nil {
			t.Fatal(err)
		}
	}
	all := []string{"/a.service", "/a.env", "/a.py"}
	for name, c := range map[string]struct {
		state string
		ended time.Duration // before now
		want  []string
	}{
		"changed since it failed":      {"failed", time.Minute, all},
		"changed since it was stopped": {"inactive", time.Minute, all},
		"failed since they changed":    {"failed", -time.Minute, nil},
		"up, so it was tried":          {"active", time.Minute, nil},
		"about to be tried":            {"activating", time.Minute, nil},
		"never down since the boot":    {"inactive", 0, nil},
	} {
		u := &facts.Unit{
			ActiveState: c.state, FragmentPath: "/a.service", EnvironmentFiles: []string{"-/a.env", "/missing.env"},
			ExecStart: []facts.Exec{{Path: "/usr/bin/python3", Argv: []string{"/usr/bin/python3", "/a.py"}}},
		}
		if c.ended != 0 {
			u.InactiveEnterTimestamp = time.Now().Add(-c.ended)
		}
		if got := l.UntriedChanges(u); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
}
