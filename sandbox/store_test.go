//go:build sandbox || podman

package sandbox

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// testStore has machines of its own and the images of the default store, so that those are built once.
// Where no machine can be booted the test fails: one that could not look has not passed.
func testStore(t *testing.T) *Store {
	t.Helper()
	shared, err := Open("")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range shared.Preflight() {
		t.Fatal(p)
	}
	dir, err := os.MkdirTemp(shared.Dir(), "test-")
	if err != nil {
		t.Fatal(err)
	}
	s, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "images")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(shared.Dir(), "images"), filepath.Join(dir, "images")); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		all, _ := s.machineNames()
		for _, name := range all {
			if err := s.machine(name).Remove(context.Background()); err != nil {
				t.Error(err)
			}
		}
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	return s
}

// testOptions is for a machine of $SDLAB_TEST_IMAGE, or of the default suite.
func testOptions(t *testing.T) Options {
	return Options{
		Suite:    os.Getenv("SDLAB_TEST_IMAGE"),
		Notice:   func(what string) { t.Log(what) },
		Progress: func(done float64, what string) { t.Logf("%3.0f%% %s", done*100, what) },
	}
}

func up(t *testing.T, s *Store, name string) *Machine {
	t.Helper()
	m, err := s.Up(t.Context(), name, testOptions(t))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// ephemeral runs do with a throwaway machine.
func ephemeral(t *testing.T, o Options, do func(m *Machine)) {
	t.Helper()
	s := testStore(t)
	if err := s.Run(t.Context(), o, func(m *Machine) error { do(m); return nil }); err != nil {
		t.Fatal(err)
	}
}

// run runs a shell command line in the machine and returns what it printed, without the last line end.
func run(t *testing.T, m *Machine, user, line string) (string, int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute) // a virtual machine is slow
	defer cancel()
	out, err := m.Command(ctx, user, "sh", "-c", line).CombinedOutput()
	code, ok := ExitCode(err)
	if !ok {
		t.Fatalf("running %q as %s: %v", line, user, err)
	}
	return strings.TrimRight(string(out), "\n"), code
}

// mustRun is run for a line that has to succeed.
func mustRun(t *testing.T, m *Machine, user, line string) string {
	t.Helper()
	out, code := run(t, m, user, line)
	if code != 0 {
		t.Fatalf("%q as %s exits %d: %s", line, user, code, out)
	}
	return out
}

// eventually polls until is holds.
func eventually(t *testing.T, what string, is func() bool) {
	t.Helper()
	deadline := time.Now().Add(20 * time.Second)
	for !is() {
		if time.Now().After(deadline) {
			t.Fatalf("not in 20 s: %s", what)
		}
		<-time.After(poll)
	}
}

// traces lists what a machine may leave on the host.
func traces(t *testing.T, name string) []string {
	t.Helper()
	h, err := findHierarchies()
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, root := range h.roots() {
		dirs, _ := filepath.Glob(filepath.Join(root, cgroupTop, name+"-*"))
		found = append(found, dirs...)
	}
	mounts, _ := os.ReadFile("/proc/self/mountinfo")
	if strings.Contains(string(mounts), "/"+name+"/") {
		found = append(found, "a mount of "+name)
	}
	locks, _ := filepath.Glob("/run/systemd/nspawn/*/*" + name + "*")
	found = append(found, locks...)
	cmdlines, _ := filepath.Glob("/proc/[0-9]*/cmdline")
	for _, file := range cmdlines {
		line, _ := os.ReadFile(file)
		if strings.Contains(string(line), "/machines/"+name) {
			found = append(found, file+": "+strings.ReplaceAll(string(line), "\x00", " "))
		}
	}
	return found
}

func wantNoTraces(t *testing.T, name string) {
	t.Helper()
	for _, trace := range traces(t, name) {
		t.Errorf("left on the host: %s", trace)
	}
}
