package unit

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

// A pipe or a device is never waited for, wherever a file is expected.
func TestPipesAndDevicesAreNotRead(t *testing.T) {
	dir := t.TempDir()
	pipe, zero := filepath.Join(dir, "a.service"), filepath.Join(dir, "zero")
	if err := errors.Join(unix.Mkfifo(pipe, 0o644), os.Symlink("/dev/zero", zero)); err != nil {
		t.Fatal(err)
	}
	l := at(&disk.Disk{Learner: facts.Learner{Home: dir}}, "")
	done := make(chan struct{})
	go func() {
		defer close(done)
		for _, path := range []string{pipe, zero} {
			if f := l.Disk.File(path); f.Kind != "other" || f.Text {
				t.Errorf("%s: %+v", path, f)
			}
			if l.starts(path, "x") || l.byShell(facts.Exec{Path: path}) || l.Disk.TextOf(path) != "" || assignsSecret(l.Disk, path) {
				t.Errorf("%s was read", path)
			}
			u := &facts.Unit{FragmentPath: path, DropInPaths: []string{path}}
			if s := l.Settings(u); len(s) != 0 {
				t.Errorf("%s has settings: %v", path, s)
			}
			_ = l.Closed(u)
		}
	}()
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		t.Fatal("it hangs")
	}
}
