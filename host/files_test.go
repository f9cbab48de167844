package host

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"

	"github.com/sdlab/sdlab/facts"
)

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
		l := (&Host{Root: "/", Clock: clock}).begin(facts.Plan{Needs: facts.Needs{thing: {word: true}}})
		l.seeFiles()
		var blindness *facts.Blindness
		if got := errors.As(l.seen.Failures[thing][""], &blindness); got != blind {
			t.Errorf("%s: could not look is %v, want %v", word, got, blind)
		}
	}
}
