//go:build podman

package sandbox

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// slow is for one boot in a virtual machine without hardware virtualisation.
const slow = 20 * time.Minute

// TestPodmanTree makes the tree of an image as somebody who is not root, and leaves it packed in a file, for a store that
// imports it. It starts no podman.
func TestPodmanTree(t *testing.T) {
	file := os.Getenv("SDLAB_TEST_TREE")
	if os.Geteuid() == 0 || file == "" {
		t.Fatal("this is for somebody who is not root, and SDLAB_TEST_TREE has to name a file")
	}
	o := testOptions(t)
	if err := mmdebstrap(t.Context(), unshareArgs(o.Suite, file), o.Progress); err != nil {
		t.Fatal(err)
	}
}

// TestPodmanFullDisk imports an image on a full disk. The next test needs it, and imports it again.
func TestPodmanFullDisk(t *testing.T) {
	s, err := Open("")
	if err != nil {
		t.Fatal(err)
	}
	var disk unix.Statfs_t
	if err := unix.Statfs(s.Dir(), &disk); err != nil {
		t.Fatal(err)
	}
	filler, err := os.Create(filepath.Join(s.Dir(), "filler"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = os.Remove(filler.Name()) }()
	const left = 40 << 20 // a third of a tree
	if err := syscall.Fallocate(int(filler.Fd()), 0, 0, int64(disk.Bavail)*disk.Bsize-left); err != nil {
		t.Fatal(err)
	}
	step(t, "a full disk")
	_, err = s.Image(t.Context(), os.Getenv("SDLAB_TEST_IMAGE"), nil)
	if err == nil || !strings.Contains(err.Error(), "no space left on device") || !strings.Contains(err.Error(), "free some room where podman keeps images") {
		t.Errorf("got %v", err)
	}
	if err := filler.Close(); err != nil {
		t.Fatal(err)
	}
	if begun, err := filepath.Glob(filepath.Join(s.Dir(), "images", ".building-*")); err != nil || len(begun) > 0 {
		t.Errorf("left are %q, %v", begun, err)
	}
	if out, err := podmanSaid(t.Context(), "images", "--quiet"); err != nil || out != "" {
		t.Errorf("left are images %q, %v", out, err)
	}
}

// TestPodman is one machine's life without root: it runs in a virtual machine, where each call of podman takes seconds.
func TestPodman(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Fatal("this is about somebody who is not root")
	}
	if c := Choose(); c.Engine != "podman" || len(c.Problems) > 0 {
		t.Fatalf("chosen is %+v", c)
	}
	s := testStore(t)
	program := filepath.Join(t.TempDir(), "hosts-program")
	if err := os.WriteFile(program, []byte("#!/bin/sh\necho from the host\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	o := testOptions(t)
	o.Timeout, o.Binaries = slow, map[string]string{"hosts-program": program}
	step(t, "up")
	m, err := s.Up(t.Context(), "lab", o)
	if err != nil {
		t.Fatal(err)
	}
	step(t, "commands")
	for _, c := range []struct {
		user, line, want string
		code             int
	}{
		{"learner", "id -un; id -Gn; pwd; cat /proc/1/comm; hosts-program; umask", "learner\nlearner adm sudo systemd-journal\n/home/learner\nsystemd\nfrom the host\n0022", 0},
		{"learner", "cut -d: -f3 /proc/self/cgroup | grep -c /user.slice/user-1000.slice/; sudo id -un; env | sort | cut -d= -f1 | tr '\\n' ' '; exit 7", "1\nroot\nHOME LANG LOGNAME PATH PWD SDLAB_SANDBOX SHELL TERM USER ", 7},
		{"root", "ls /sys/class/net; touch /usr/local/bin/hosts-program 2>/dev/null; stat -c %U /home/learner/.local /home/learner/.local/state/sdlab", "lo\nlearner\nlearner", 0},
		{"root", "systemctl is-system-running; systemctl --failed --no-legend --plain", "running", 0},
	} {
		if out, code := run(t, m, c.user, c.line); out != c.want || code != c.code {
			t.Errorf("%s: %s\n got %d %q\nwant %d %q", c.user, c.line, code, out, c.code, c.want)
		}
	}
	step(t, "limits")
	mustRun(t, m, "learner", "echo mine >~/.local/state/sdlab/attempts.jsonl; echo kept >~/file")
	limit := "systemd-run --quiet --wait --collect -p MemoryMax=30M -p MemorySwapMax=0 python3 -c 'bytearray(200 << 20)'; " +
		"journalctl --quiet --no-pager -o cat -n 50 | grep -c 'oom-kill'"
	if out, _ := run(t, m, "root", limit); out == "0" || out == "" {
		t.Errorf("MemoryMax= is not enforced: %q; %s", out, mustRun(t, m, "root", "journalctl --no-pager -n 20; cat /sys/fs/cgroup/cgroup.controllers"))
	}
	before := mustRun(t, m, "root", "cat /proc/sys/kernel/random/boot_id; journalctl --quiet --no-pager --list-boots | wc -l")
	step(t, "reboot")
	st, err := readState(m.dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := st.Leader.signal(sigReboot); err != nil {
		t.Fatal(err)
	}
	if err := m.await(t.Context(), slow, 2); err != nil {
		t.Fatal(err)
	}
	after := mustRun(t, m, "learner", "cat ~/file ~/.local/state/sdlab/attempts.jsonl; journalctl --quiet --no-pager --list-boots | wc -l")
	if after != "kept\nmine\n2" {
		t.Errorf("after a reboot: %q; before it: %q", after, before)
	}
	if all, err := s.List(); err != nil || len(all) != 1 || all[0].State != "running" || all[0].Memory == 0 || all[0].Memory > 1<<30 {
		t.Errorf("list: %+v, %v", all, err)
	}
	step(t, "reset")
	o.Suite = ""
	if err := m.Reset(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	if out := mustRun(t, m, "learner", "ls ~/file 2>/dev/null; cat ~/.local/state/sdlab/attempts.jsonl; hosts-program"); out != "mine\nfrom the host" {
		t.Errorf("after a reset: %q", out)
	}
	step(t, "down")
	if err := m.Down(t.Context(), true); err != nil {
		t.Fatal(err)
	}
	if status, err := m.Status(); err != nil || status.State != "stopped" {
		t.Errorf("%+v, %v", status, err)
	}
	step(t, "delete")
	if err := m.Delete(t.Context()); err != nil {
		t.Fatal(err)
	}
	if out, err := podmanSaid(t.Context(), "ps", "--all", "--format", "{{.Names}}"); err != nil || strings.Contains(out, "sdlab") {
		t.Errorf("containers: %q, %v", out, err)
	}
	if exists(m.dir) || exists(s.recordDir("lab")) {
		t.Error("the machine's directory or record is still there")
	}
}

var begun = time.Now()

// step says how far the test is: a virtual machine that hangs says nothing else.
func step(t *testing.T, what string) {
	t.Helper()
	fmt.Printf("%6.0f s  %s\n", time.Since(begun).Seconds(), what)
}
