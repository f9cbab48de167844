package unit

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

// TestWhatIsNoFileIsNotRead: neither a pipe, which nobody writes to, nor a
// device that has no end.
func TestWhatIsNoFileIsNotRead(t *testing.T) {
	root := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(root, "pipe.conf"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("/dev/zero", filepath.Join(root, "zero.conf")); err != nil {
		t.Fatal(err)
	}
	l := at(&disk.Disk{Root: root}, "")
	done := make(chan struct{})
	go func() {
		defer close(done)
		for _, path := range []string{"/pipe.conf", "/zero.conf"} {
			if got := l.in(path); got != nil || assignedNames(&l.Command, path) != nil || assignsSecret(l.Disk, path) {
				t.Errorf("%s was read: %v", path, got)
			}
			if err := l.Closed(&facts.Unit{FragmentPath: path}); err != nil {
				t.Error(err)
			}
		}
	}()
	select {
	case <-done:
	case <-time.After(10 * time.Second):
		t.Fatal("it is read and does not end")
	}
}

func assignedNames(c *Command, path string) []string {
	f := facts.File{Path: path}
	c.readEnvironment(&f)
	return f.Assigns
}

func TestHasFirstStart(t *testing.T) {
	timer := func(key, value string) facts.Setting { return facts.Setting{Section: "Timer", Key: key, Value: value} }
	for name, c := range map[string]struct {
		settings []facts.Setting
		want     bool
	}{
		"again alone":        {[]facts.Setting{timer("OnUnitActiveSec", "30s")}, false},
		"both":               {[]facts.Setting{timer("OnActiveSec", "1s"), timer("OnUnitActiveSec", "30s")}, true},
		"a calendar":         {[]facts.Setting{timer("OnCalendar", "hourly")}, true},
		"taken back":         {[]facts.Setting{timer("OnBootSec", "1s"), timer("OnUnitActiveSec", "")}, false},
		"and set again":      {[]facts.Setting{timer("OnBootSec", "1s"), timer("OnCalendar", ""), timer("OnActiveSec", "1s")}, true},
		"something else":     {[]facts.Setting{timer("OnClockChange", "yes"), timer("AccuracySec", "1s")}, false},
		"of another section": {[]facts.Setting{{Section: "Unit", Key: "OnActiveSec", Value: "1s"}}, false},
	} {
		if got := HasFirstStart(c.settings); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
