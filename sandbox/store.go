// Package sandbox makes machines that run a real systemd, to learn and to test in.
//
// A machine is a Debian tree made once per suite by mmdebstrap, an overlay over it that holds what the
// machine changes, and an engine that boots it, under one supervisor process per machine. For root, the engine is
// systemd-nspawn: the supervisor owns a private mount namespace, so a machine adds nothing to the host's mount
// table, and everything of it ends with its supervisor. It works where PID 1 is not systemd and on hybrid cgroups.
// For anybody else it is rootless podman.
//
// The package keeps accidents in; it is not a security boundary: root inside is root of the host's user
// namespace, with the capabilities that systemd-nspawn leaves it.
//
// It knows no lesson, no check and no verdict.
package sandbox

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sync/atomic"
	"syscall"
	"time"
)

// DefaultDir is where root's Store lives unless SDLAB_SANDBOX_DIR or the caller says otherwise.
const DefaultDir = "/var/lib/sdlab"

// A Store is a directory of images and machines:
//
//	images/SUITE-RECIPE/tree         a Debian tree, never written after it was built
//	images/SUITE-RECIPE/image.json   what it is
//	machines/NAME/spec.json          what the machine is made of
//	machines/NAME/state.json         what its supervisor says about it
//	machines/NAME/{upper,work,root}  the overlay: its disk, scratch space, where it is mounted
//	machines/NAME/console.log        what it said on its console
//	machines/NAME/bin                with podman, what is put into it
//	seccomp-KEY                      filters that systemd-nspawn puts on machines
//	locks/                           one file per thing that only one process may do at a time
type Store struct {
	dir    string
	engine engine
	scopes atomic.Int64 // counts this process's commands, to tell their cgroups apart
}

// Open returns the store in dir, or in $SDLAB_SANDBOX_DIR, or in DefaultDir, making it if needed.
func Open(dir string) (*Store, error) {
	if dir == "" {
		dir = os.Getenv("SDLAB_SANDBOX_DIR")
	}
	if dir == "" {
		dir = usualDir(os.Geteuid(), os.Getenv)
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("cannot open the sandbox directory: %w", err)
	}
	for _, sub := range []string{"images", "machines", "locks"} {
		if err := os.MkdirAll(filepath.Join(dir, sub), 0o755); err != nil {
			return nil, fmt.Errorf("cannot make the sandbox directory (set SDLAB_SANDBOX_DIR to one that you can write): %w", err)
		}
	}
	return &Store{dir: dir, engine: engineHere()}, nil
}

// usualDir is where a user's store is: root's in DefaultDir, that of anybody else in their home.
func usualDir(uid int, getenv func(string) string) string {
	if uid == 0 {
		return DefaultDir
	}
	if data := getenv("XDG_DATA_HOME"); filepath.IsAbs(data) {
		return filepath.Join(data, "sdlab")
	}
	return filepath.Join(getenv("HOME"), ".local/share/sdlab")
}

// Dir is the store's directory.
func (s *Store) Dir() string { return s.dir }

func (s *Store) machineDir(name string) string { return filepath.Join(s.dir, "machines", name) }

// machineName is what both a directory and a host name may be called (RFC 1123, in lower case).
const machineName = `^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$`

// CheckName says what is wrong with a machine's name, if anything is.
func CheckName(name string) error {
	if !regexp.MustCompile(machineName).MatchString(name) {
		return fmt.Errorf("a machine cannot have the name %q: use up to 32 lower-case letters, digits and dashes", name)
	}
	return nil
}

// lock takes the store's lock called name and returns what releases it. When another process holds it,
// waiting is called once before the wait.
func (s *Store) lock(ctx context.Context, name string, waiting func()) (func(), error) {
	path := filepath.Join(s.dir, "locks", name)
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR|syscall.O_CLOEXEC, 0o600)
	if err != nil {
		return nil, fmt.Errorf("cannot lock %s: %w", name, err)
	}
	for told := false; ; told = true {
		err := flock(f, syscall.LOCK_EX|syscall.LOCK_NB)
		if err == nil {
			return func() { f.Close() }, nil
		}
		if !errors.Is(err, syscall.EWOULDBLOCK) {
			f.Close()
			return nil, fmt.Errorf("cannot lock %s: %w", path, err)
		}
		if !told && waiting != nil {
			waiting()
		}
		select { // rather than a blocking lock, which would not end with ctx
		case <-ctx.Done():
			f.Close()
			return nil, ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
}

func flock(f *os.File, how int) error {
	for {
		err := syscall.Flock(int(f.Fd()), how)
		if !errors.Is(err, syscall.EINTR) {
			return err
		}
	}
}
