//go:build sandbox

package sandbox

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

func TestBoots(t *testing.T) {
	ephemeral(t, testOptions(t), func(m *Machine) {
		if state := mustRun(t, m, "learner", "systemctl is-system-running"); state != "running" {
			t.Errorf("is-system-running says %s: %s", state, mustRun(t, m, "root", "systemctl --failed"))
		}
		t.Log(mustRun(t, m, "root", "systemctl --version | head -n1; systemd-analyze | head -n1"))
	})
}

func TestCommand(t *testing.T) {
	program := filepath.Join(t.TempDir(), "with:colon")
	if err := os.WriteFile(program, []byte("#!/bin/sh\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	o := testOptions(t)
	o.Binaries = map[string]string{"hosts-true": program}
	ephemeral(t, o, func(m *Machine) {
		for _, c := range []struct {
			user, line, want string
			code             int
		}{
			{"learner", "id -un; id -Gn; pwd", "learner\nlearner adm sudo systemd-journal\n/home/learner", 0},
			{"root", "id -un; id -Gn; pwd", "root\nroot\n/root", 0},
			{"learner", "env | sort", "HOME=/home/learner\nLANG=C.UTF-8\nLOGNAME=learner\nPATH=/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games\nPWD=/home/learner\nSDLAB_SANDBOX=1\nSHELL=/bin/bash\nTERM=" + terminal(os.Getenv("TERM")) + "\nUSER=learner", 0},
			{"learner", "sudo id -un", "root", 0},
			{"learner", "exit 7", "", 7},
			{"learner", "kill -9 $$", "", 137},
			{"learner", "journalctl --no-pager --quiet -n1 -o cat _PID=1 | wc -l", "1", 0},
			{"learner", "cut -d: -f3 /proc/self/cgroup | grep -c /user.slice/user-1000.slice/", "1", 0},
			{"root", "hosts-true && touch /usr/local/bin/hosts-true 2>/dev/null", "", 1},
			{"root", "ls /sys/class/net", "lo", 0},
			{"root", "date -s 2001-01-01 >/dev/null 2>&1", "", 1},
			{"root", "cat /proc/1/comm", "systemd", 0},
			{"learner", "grep Seccomp /proc/1/status > /tmp/1; grep -q 'filters:.*[1-9]' /tmp/1 && grep Seccomp /proc/self/status | cmp - /tmp/1", "", 0},
			{"root", fmt.Sprintf("python3 -c 'import ctypes; c = ctypes.CDLL(None, use_errno=True); print(c.syscall(%d, 0, 0, 0, 0, 0), ctypes.get_errno())'", unix.SYS_ADD_KEY), "-1 1", 0},
			{"learner", "umask; stat -c %a /", "0022\n755", 0},
		} {
			if out, code := run(t, m, c.user, c.line); out != c.want || code != c.code {
				t.Errorf("%s: %s\n got %d %q\nwant %d %q", c.user, c.line, code, out, c.code, c.want)
			}
		}
		if err := m.Command(t.Context(), "nobody-here", "true").Run(); err == nil {
			t.Error("a user that does not exist could run a command")
		}
	})
}

func TestCommandPassesStreams(t *testing.T) {
	ephemeral(t, testOptions(t), func(m *Machine) {
		cmd := m.Command(t.Context(), "learner", "tr", "a-z", "A-Z")
		cmd.Stdin = strings.NewReader("hello")
		if out, err := cmd.Output(); err != nil || string(out) != "HELLO" {
			t.Errorf("got %q, %v", out, err)
		}
	})
}

func TestCommandDiesWithItsContext(t *testing.T) {
	ephemeral(t, testOptions(t), func(m *Machine) {
		ctx, cancel := context.WithCancel(t.Context())
		cmd := m.Command(ctx, "learner", "sh", "-c", "setsid sleep 4711 & echo started; sudo sleep 4711")
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := out.Read(make([]byte, 8)); err != nil {
			t.Fatal(err)
		}
		eventually(t, "two sleeps run", func() bool { n, _ := run(t, m, "root", "pgrep -cx sleep"); return n == "2" })
		cancel()
		if err := cmd.Wait(); err == nil {
			t.Error("a command whose context ended succeeded")
		}
		eventually(t, "no sleep runs", func() bool { n, _ := run(t, m, "root", "pgrep -cx sleep"); return n == "0" })
	})
}

func TestBackgroundProcessOutlivesItsCommand(t *testing.T) {
	ephemeral(t, testOptions(t), func(m *Machine) {
		mustRun(t, m, "learner", "sleep 4712 >/dev/null 2>&1 </dev/null &")
		mustRun(t, m, "root", "pgrep -x sleep")
	})
}

func TestShell(t *testing.T) {
	ephemeral(t, testOptions(t), func(m *Machine) {
		cmd := m.Shell(t.Context(), "learner")
		cmd.Stdin = strings.NewReader("tty; echo runtime=$XDG_RUNTIME_DIR sandbox=$SDLAB_SANDBOX\nsystemctl --user is-active basic.target; id -un\nexit 5\n")
		out, err := cmd.CombinedOutput()
		if code, _ := ExitCode(err); code != 5 {
			t.Errorf("exit code %d (%v), want 5", code, err)
		}
		for _, want := range []string{"/dev/pts/", "runtime=/run/user/1000 sandbox=1", "active", "learner"} {
			if !strings.Contains(string(out), want) {
				t.Errorf("no %q in:\n%s", want, out)
			}
		}
		sized := m.Shell(t.Context(), "learner", "sh", "-c", "test -t 0 && exit 3")
		if code, _ := ExitCode(sized.Run()); code != 3 {
			t.Errorf("a command of Shell has no terminal: exit %d, want 3", code)
		}
	})
}

func TestLinger(t *testing.T) {
	ephemeral(t, testOptions(t), func(m *Machine) {
		mustRun(t, m, "learner", "sudo loginctl enable-linger learner")
		eventually(t, "the user manager answers", func() bool {
			_, code := run(t, m, "learner", "systemctl --user is-active basic.target")
			return code == 0
		})
	})
}

func TestRebootKeepsTheDiskAndResetDropsIt(t *testing.T) {
	s := testStore(t)
	m := up(t, s, "lasting")
	const bootID = "cat /proc/sys/kernel/random/boot_id"
	before := mustRun(t, m, "learner", bootID)
	mustRun(t, m, "learner", "echo kept > file")
	if err := m.Reboot(t.Context()); err != nil {
		t.Fatal(err)
	}
	if after := mustRun(t, m, "learner", bootID); after == before {
		t.Error("the boot ID is the old one")
	}
	if got := mustRun(t, m, "learner", "cat file; hostname; journalctl --list-boots -q | wc -l"); got != "kept\nlasting\n2" {
		t.Errorf("after a reboot: %q", got)
	}
	machineID := mustRun(t, m, "learner", "cat /etc/machine-id")
	if err := m.Down(t.Context(), false); err != nil {
		t.Fatal(err)
	}
	wantNoTraces(t, "lasting")
	m = up(t, s, "lasting")
	if got := mustRun(t, m, "learner", "cat file /etc/machine-id"); got != "kept\n"+machineID {
		t.Errorf("after down and up: %q", got)
	}
	if err := m.Reset(t.Context(), testOptions(t)); err != nil {
		t.Fatal(err)
	}
	if _, code := run(t, m, "learner", "test -e file"); code == 0 {
		t.Error("the file survived a reset")
	}
}

func TestRebootAskedForInside(t *testing.T) {
	s := testStore(t)
	m := up(t, s, "inside")
	before, err := m.Boots()
	if err != nil {
		t.Fatal(err)
	}
	_, _ = run(t, m, "learner", "sudo systemctl reboot")
	if err := m.await(t.Context(), time.Minute, before+1); err != nil {
		t.Fatal(err)
	}
}

func TestPoweroffInside(t *testing.T) {
	s := testStore(t)
	m := up(t, s, "poweroff")
	_, _ = run(t, m, "learner", "sudo systemctl poweroff")
	eventually(t, "the machine is stopped", func() bool {
		st, err := m.Status()
		return err == nil && st.State == "stopped"
	})
	eventually(t, "nothing is left", func() bool { return len(traces(t, "poweroff")) == 0 })
	if err := m.Command(t.Context(), "root", "true").Run(); !errors.Is(err, ErrNotRunning) {
		t.Errorf("a command in a stopped machine says %v", err)
	}
}

func TestMachinesDoNotSeeEachOther(t *testing.T) {
	s := testStore(t)
	a, b := up(t, s, "one"), up(t, s, "two")
	mustRun(t, a, "root", "touch /only-in-one; systemd-run -q --unit=lonely sleep 999")
	if out, code := run(t, b, "root", "test -e /only-in-one || systemctl is-active lonely || pgrep -x sleep"); code == 0 {
		t.Errorf("the other machine sees it: %s", out)
	}
	if mustRun(t, a, "root", "cat /etc/machine-id") == mustRun(t, b, "root", "cat /etc/machine-id") {
		t.Error("both have the same machine ID")
	}
	if err := b.Down(t.Context(), true); err != nil {
		t.Fatal(err)
	}
	mustRun(t, a, "root", "systemctl is-active lonely")
	all, err := s.List()
	if err != nil || len(all) != 2 || all[0].State != "running" || all[0].Memory == 0 || all[1].State != "stopped" {
		t.Errorf("list: %+v, %v", all, err)
	}
}

func TestKilledSupervisorLeavesNothing(t *testing.T) {
	s := testStore(t)
	m := up(t, s, "orphan")
	st, err := readState(m.dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := st.Supervisor.signal(syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the machine's systemd has ended", func() bool { return !st.Leader.alive() })
	all, err := s.List() // sweeps
	if err != nil || len(all) != 1 || all[0].State != "stopped" {
		t.Errorf("list: %+v, %v", all, err)
	}
	wantNoTraces(t, "orphan")
	up(t, s, "orphan")
}

func TestRunLeavesNothing(t *testing.T) {
	s := testStore(t)
	var name string
	var took time.Time
	oops := errors.New("oops")
	err := s.Run(t.Context(), testOptions(t), func(m *Machine) error {
		name, took = m.Name, time.Now()
		return oops
	})
	if !errors.Is(err, oops) {
		t.Errorf("Run returns %v", err)
	}
	if d := time.Since(took); d > 2*time.Second {
		t.Errorf("throwing it away took %v", d)
	}
	wantNoTraces(t, name)
	if names, _ := s.machineNames(); len(names) != 0 {
		t.Errorf("machines left: %v", names)
	}
}

// TestRunOwnerKilled kills, with SIGKILL, a process that is in the middle of Run.
func TestRunOwnerKilled(t *testing.T) {
	s := testStore(t)
	owner := exec.Command("/proc/self/exe")
	owner.Env = append(os.Environ(), "SDLAB_TEST_RUN_AND_WAIT="+s.Dir())
	out, err := owner.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := owner.Start(); err != nil {
		t.Fatal(err)
	}
	said := make([]byte, 64)
	n, err := out.Read(said)
	if err != nil {
		t.Fatal(err)
	}
	name := string(said[:n])
	if err := owner.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = owner.Wait()
	eventually(t, "nothing is left of "+name, func() bool {
		names, _ := s.machineNames()
		return len(names) == 0 && len(traces(t, name)) == 0
	})
}

func TestBootFailureSaysWhy(t *testing.T) {
	s := testStore(t)
	m := up(t, s, "broken")
	if err := m.Down(t.Context(), true); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(m.dir, "upper/etc/passwd"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(m.dir, "upper/usr/lib/systemd"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(m.dir, "upper/usr/lib/systemd/systemd"), []byte("#!/bin/sh\necho cannot go on\nexit 1\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	_, err := s.Up(t.Context(), "broken", testOptions(t))
	if err == nil || !strings.Contains(err.Error(), "cannot go on") {
		t.Errorf("got %v", err)
	}
	wantNoTraces(t, "broken")
}

// TestFullDisk: at whatever write the disk is full, the cause is said, and
// nothing stays of the machine.
func TestFullDisk(t *testing.T) {
	store := testStore(t)
	small := t.TempDir()
	if err := syscall.Mount("tmpfs", small, "tmpfs", 0, "size=600k"); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = syscall.Unmount(small, syscall.MNT_DETACH) }()
	full, err := Open(small)
	if err != nil {
		t.Fatal(err)
	}
	images := filepath.Join(small, "images")
	if err := syscall.Mount(filepath.Join(store.Dir(), "images"), images, "", syscall.MS_BIND, ""); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = syscall.Unmount(images, syscall.MNT_DETACH) }()
	refused := 0
	for left := 0; left <= 40<<10; left += 4 << 10 {
		fill(t, filepath.Join(small, "fill"), left)
		err := full.Run(t.Context(), testOptions(t), func(*Machine) error { return nil })
		if err != nil {
			refused++
			if !errors.Is(err, syscall.ENOSPC) && !strings.Contains(err.Error(), syscall.ENOSPC.Error()) {
				t.Errorf("with %d bytes left: %v", left, err)
			}
		}
		if names, err := full.machineNames(); err != nil || len(names) > 0 {
			t.Errorf("with %d bytes left %v stays, %v", left, names, err)
		}
	}
	if refused < 4 {
		t.Errorf("%d of 11 were refused", refused)
	}
}

// fill fills the disk up to so many bytes.
func fill(t *testing.T, path string, left int) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	size := 0
	for err == nil {
		var n int
		n, err = f.Write(make([]byte, 4<<10))
		size += n
	}
	if err := f.Truncate(int64(max(0, size-left))); err != nil {
		t.Fatal(err)
	}
}
