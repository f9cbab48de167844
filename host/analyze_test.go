package host

import (
	"context"
	"os"
	"testing"

	"github.com/sdlab/sdlab/checks"
)

// TestAnalyzeLeavesTheManagerAlone is about systemd 247, whose verify takes over
// the socket in the runtime folder that it is given.
func TestAnalyzeLeavesTheManagerAlone(t *testing.T) {
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	var given string
	h := &Host{Scope: User, Run: func(_ context.Context, c Command) (checks.Program, error) {
		given = c.Env["XDG_RUNTIME_DIR"]
		if info, err := os.Stat(given); err != nil || !info.IsDir() {
			t.Errorf("systemd-analyze was given no folder: %v", err)
		}
		return checks.Program{Exited: true}, nil
	}}
	l := &look{Host: h}
	if _, err := l.systemdAnalyze(t.Context(), "verify", "x.service"); err != nil {
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
