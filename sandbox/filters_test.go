//go:build sandbox

package sandbox

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"
)

// The first machine of a store finds out its filters, the second begins under them; where they do not let
// systemd-nspawn start, the machine starts without them and finds out better ones.
func TestFiltersAreKept(t *testing.T) {
	s := testStore(t)
	filtersInside := func() (systemd, command string) {
		t.Helper()
		err := s.Run(t.Context(), testOptions(t), func(m *Machine) error {
			systemd = mustRun(t, m, "root", "grep ^Seccomp /proc/1/status")
			command = mustRun(t, m, "root", "grep ^Seccomp /proc/self/status")
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return systemd, command
	}
	first, _ := filtersInside()
	kept, err := filepath.Glob(filepath.Join(s.dir, "seccomp-*"))
	if err != nil || len(kept) != 1 {
		t.Fatalf("after the first machine the store keeps %v, %v", kept, err)
	}
	if err := os.Chmod(kept[0], 0o400); err != nil { // which shows that nobody makes it anew
		t.Fatal(err)
	}
	if systemd, command := filtersInside(); systemd != first || command != first {
		t.Errorf("the first machine runs under\n%s\nthe second\n%s\nand a command in it\n%s", first, systemd, command)
	}
	if info, err := os.Stat(kept[0]); err != nil || info.Mode() != 0o400 {
		t.Errorf("the second machine has made the filters anew: %v", err)
	}
	noMounts := filter{
		{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, K: 0}, // the system call's number
		{Code: unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, K: unix.SYS_MOUNT, Jf: 1},
		{Code: unix.BPF_RET | unix.BPF_K, K: unix.SECCOMP_RET_ERRNO | uint32(unix.EPERM)},
		{Code: unix.BPF_RET | unix.BPF_K, K: unix.SECCOMP_RET_ALLOW},
	}
	if err := writeFilters(kept[0], []filter{noMounts}); err != nil {
		t.Fatal(err)
	}
	if systemd, command := filtersInside(); systemd != first || command != first {
		t.Errorf("after filters that do not fit, systemd runs under\n%s\nand a command under\n%s", systemd, command)
	}
}
