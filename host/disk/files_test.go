package disk

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestFileModes(t *testing.T) {
	dir := t.TempDir()
	shared := filepath.Join(dir, "shared")
	if err := errors.Join(os.Mkdir(shared, 0o700), syscall.Chmod(shared, 0o1777), os.WriteFile(filepath.Join(dir, "file"), nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	l := &Disk{Root: "/"}
	if f := l.File(shared); f.Mode != 0o1777 || f.Kind != "directory" {
		t.Errorf("got mode %o of a %s", f.Mode, f.Kind)
	}
	if f := l.File(filepath.Join(dir, "file/below")); f.Exists || f.Hidden {
		t.Errorf("what is said to be below a file is not there, got %+v", f)
	}
}

// TestClosedPath: what may not be looked at is an error, never "is not there",
// unless the check asks for just that.
func TestReplaceable(t *testing.T) {
	l := &Disk{}
	for mode, want := range map[os.FileMode]bool{0o755: false, 0o775: false, 0o777: true, 0o1777: false} {
		folder := filepath.Join(t.TempDir(), "folder")
		file := filepath.Join(folder, "inner", "env")
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := syscall.Chmod(folder, uint32(mode)); err != nil { // os.Chmod has another bit for sticky
			t.Fatal(err)
		}
		if got := l.File(file).Replaceable; got != want {
			t.Errorf("in a folder of mode %o: %v", mode, got)
		}
	}
}
