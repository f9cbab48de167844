package analyze

import (
	"context"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

// TestAnalyzeLeavesTheManagerAlone is about systemd 247, whose verify takes over
// the socket in the runtime folder that it is given.
func TestAnalyzeLeavesTheManagerAlone(t *testing.T) {
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	var given string
	a := &Analyzer{Scope: facts.User, Disk: &disk.Disk{}, Run: func(_ context.Context, _ []string, env map[string]string, _ time.Duration) (facts.Program, error) {
		given = env["XDG_RUNTIME_DIR"]
		if info, err := os.Stat(given); err != nil || !info.IsDir() {
			t.Errorf("systemd-analyze was given no folder: %v", err)
		}
		return facts.Program{Exited: true}, nil
	}}
	if _, err := a.systemdAnalyze(t.Context(), "verify", "x.service"); err != nil {
		t.Fatal(err)
	}
	if given == "" || given == os.Getenv("XDG_RUNTIME_DIR") {
		t.Errorf("it ran in the runtime folder of the manager: %q", given)
	}
	if _, err := os.Stat(given); err == nil {
		t.Errorf("%s is left behind", given)
	}
	if _, touched := plainly["XDG_RUNTIME_DIR"]; touched {
		t.Error("the environment that all runs share was changed")
	}
}

// TestVerifiedOnce for each state of a unit's files, however often a look asks.
func TestVerifiedOnce(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.service")
	write := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ran, ends := 0, false
	a := &Analyzer{Memory: Memory{}, Disk: &disk.Disk{}, Run: func(context.Context, []string, map[string]string, time.Duration) (facts.Program, error) {
		ran++
		return facts.Program{Exited: ends, Lines: []string{file + ":2: Unknown key name 'X' in section 'Service', ignoring."}}, nil
	}}
	asks := func(what string, want int) {
		t.Helper()
		u := &facts.Unit{Id: "a.service", FragmentPath: file}
		err := a.IgnoredLines(t.Context(), u)
		lines := u.IgnoredLines
		if err != nil || len(lines) != 1 || lines[0].Key != "X" || ran != want {
			t.Errorf("%s: ran %d times, not %d: %v, %v", what, ran, want, lines, err)
		}
	}
	write("[Service]\nX=1\n")
	asks("it was not done in time", 1)
	ends = true
	asks("the first that was", 2)
	asks("nothing has changed", 2)
	write("[Service]\nX=2\n#\n")
	asks("the file has changed", 3)
}

// TestNothingIsWrittenThroughALink that stands where a new file should.
func TestNothingIsWrittenThroughALink(t *testing.T) {
	target, link := filepath.Join(t.TempDir(), "target"), filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(target, link); err != nil {
		t.Fatal(err)
	}
	if err := writeNew(link, "text"); err == nil {
		t.Error("it was written")
	}
	if _, err := os.Stat(target); err == nil {
		t.Error("the link was followed")
	}
}

// TestHandedOver: what root makes for a moment is the learner's in the end, and
// the folder is root's alone for as long as root works in it.
func TestHandedOver(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root has something to hand over")
	}
	const nobody = 65534
	owner := func(path string) int {
		info, err := os.Lstat(path)
		if err != nil {
			t.Fatal(err)
		}
		return int(info.Sys().(*syscall.Stat_t).Uid)
	}
	a := &Analyzer{Disk: &disk.Disk{Learner: facts.Learner{UID: nobody}}}
	dir, err := a.folder(func(dir string) error {
		if owner(dir) != 0 {
			t.Error("the folder was handed over before it was filled")
		}
		return nil
	})
	if err != nil || owner(dir) != nobody {
		t.Errorf("the folder is not the learner's (%v)", err)
	}
	defer os.RemoveAll(dir)
	file, err := a.copyOf("x.service", "text")
	if err != nil || owner(file) != nobody || owner(filepath.Dir(file)) != nobody {
		t.Errorf("the copy is not the learner's (%v)", err)
	}
	_ = os.RemoveAll(filepath.Dir(file))
}

// TestPipesAreNotRead: reading one need not end.
func TestPipesAreNotRead(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "a.service")
	if err := syscall.Mkfifo(pipe, 0o644); err != nil {
		t.Fatal(err)
	}
	a := &Analyzer{Disk: &disk.Disk{}}
	done := make(chan struct{})
	go func() {
		defer close(done)
		section, text := a.lineOf(pipe, 1)
		if _, keys := a.header(pipe, 1, "[Servis]"); section+text != "" || keys != nil {
			t.Errorf("it was read: %q %q %v", section, text, keys)
		}
	}()
	select {
	case <-done:
	case <-time.After(10 * time.Second):
		t.Fatal("it is read and does not end")
	}
}
