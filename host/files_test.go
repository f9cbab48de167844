package host

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

func TestFileModes(t *testing.T) {
	dir := t.TempDir()
	shared := filepath.Join(dir, "shared")
	if err := errors.Join(os.Mkdir(shared, 0o700), syscall.Chmod(shared, 0o1777), os.WriteFile(filepath.Join(dir, "file"), nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	l := &look{Host: &Host{Root: "/"}}
	if f := l.file(shared); f.Mode != 0o1777 || f.Kind != "directory" {
		t.Errorf("got mode %o of a %s", f.Mode, f.Kind)
	}
	if f := l.file(filepath.Join(dir, "file/below")); f.Exists || f.Hidden {
		t.Errorf("what is said to be below a file is not there, got %+v", f)
	}
}

// TestClosedPath: what may not be looked at is an error, never "is not there",
// unless the check asks for just that.
func TestReplaceable(t *testing.T) {
	l := &look{Host: &Host{}}
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
		if got := l.file(file).Replaceable; got != want {
			t.Errorf("in a folder of mode %o: %v", mode, got)
		}
	}
}

func TestClosedPath(t *testing.T) {
	closed := filepath.Join(t.TempDir(), "closed")
	if err := os.Mkdir(closed, 0); err != nil {
		t.Fatal(err)
	}
	if os.Geteuid() == 0 { // as somebody else, on this thread alone
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		const nobody = 65534
		if err := syscall.Setfsuid(nobody); err != nil {
			t.Fatal(err)
		}
		defer func() { _ = syscall.Setfsuid(0) }()
	}
	thing := facts.Thing{Kind: facts.FileKind, Name: filepath.Join(closed, "x")}
	for word, blind := range map[string]bool{"Exists": true, "Hidden": false} {
		l := &look{Host: &Host{Root: "/"}, plan: facts.Plan{Needs: facts.Needs{thing: {word: true}}}, seen: facts.NewSnapshot(time.Time{})}
		l.files()
		var blindness *facts.Blindness
		if got := errors.As(l.seen.Failures[thing][""], &blindness); got != blind {
			t.Errorf("%s: could not look is %v, want %v", word, got, blind)
		}
	}
}
