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
	"github.com/sdlab/sdlab/unitfile"
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
	if _, err := a.systemdAnalyze(t.Context(), nil, "verify", "x.service"); err != nil {
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

// TestTheLearnersOwn: what is made for a moment is the learner's, who runs
// systemd-analyze, and is gone afterwards.
func TestTheLearnersOwn(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root works for somebody else")
	}
	t.Setenv("TMPDIR", t.TempDir())
	for dir, mode := range map[string]os.FileMode{os.TempDir(): 0o777, filepath.Dir(os.TempDir()): 0o711} {
		if err := os.Chmod(dir, mode); err != nil {
			t.Fatal(err)
		}
	}
	const nobody = 65534
	ran := 0
	a := &Analyzer{Disk: &disk.Disk{Learner: facts.Learner{UID: nobody, GID: nobody}}, Run: func(_ context.Context, argv []string, _ map[string]string, _ time.Duration) (facts.Program, error) {
		ran++
		path := argv[len(argv)-1]
		for _, p := range []string{path, filepath.Dir(path)} {
			info, err := os.Lstat(p)
			if err != nil || info.Sys().(*syscall.Stat_t).Uid != nobody || info.Mode().Perm()&0o077 != 0 {
				t.Errorf("%s is not the learner's alone: %v, %v", p, info, err)
			}
		}
		return facts.Program{Exited: true}, nil
	}}
	a.Analyze(t.Context(), "x.service", unitfile.Part{Path: "-", Text: "[Service]\n"})
	if left, _ := os.ReadDir(os.TempDir()); ran != 2 || len(left) > 0 {
		t.Errorf("ran %d times, left %v", ran, left)
	}
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
