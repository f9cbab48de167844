//go:build sandbox

package sandbox

import (
	"context"
	"strings"
	"testing"
	"time"
)

// testStore is the default store, so that images are built once. It fails the test where no machine can be
// booted: a test that cannot look has not passed.
func testStore(t *testing.T) *Store {
	t.Helper()
	s, err := Open("")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// run runs a shell command line in the machine and returns what it printed, without the last line end.
func run(t *testing.T, m *Machine, user, line string) (string, int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	out, err := m.Command(ctx, user, "sh", "-c", line).CombinedOutput()
	code, ok := ExitCode(err)
	if !ok {
		t.Fatalf("running %q as %s: %v", line, user, err)
	}
	return strings.TrimRight(string(out), "\n"), code
}

func TestEphemeral(t *testing.T) {
	s := testStore(t)
	err := s.Run(t.Context(), Options{Notice: func(n string) { t.Log(n) }, Progress: func(d float64, w string) { t.Log(d, w) }}, func(m *Machine) error {
		for _, line := range []string{"id", "env", "pwd", "sudo id", "systemctl is-system-running", "systemctl --failed --no-legend", "exit 7", "cat /proc/self/cgroup", "systemd-analyze; systemd-analyze blame",
			"grep -i cap /proc/self/status; sudo grep -i cap /proc/self/status", "systemd-cgls --no-pager", "ps aux", "hostname; cat /etc/machine-id; journalctl -n 200 --no-pager"} {
			out, code := run(t, m, "learner", line)
			t.Logf("%s -> %d\n%s", line, code, out)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
