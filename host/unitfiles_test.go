package host

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
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
	l := &look{Host: &Host{Root: root}}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for _, path := range []string{"/pipe.conf", "/zero.conf"} {
			section, text := l.lineOf(path, 1)
			meant, keys := l.header(path, 1, "[Servis]")
			if got := l.settingsIn(path); got != nil || section+text != "" || meant == "" && keys != nil || l.assigned(path) != nil || l.assignsSecret(path) {
				t.Errorf("%s was read: %v %q %q", path, got, section, text)
			}
			if err := l.closedFile(&facts.Unit{FragmentPath: path}); err != nil {
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
