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
