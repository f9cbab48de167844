package sandbox

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/termtext"
)

// poll is how often a state that another process writes is looked at: reading it costs some 20 µs.
const poll = 10 * time.Millisecond

// start starts the machine's supervisor, which ends with owner if that is given. The channel is closed when
// the supervisor has ended, if that is before this process does.
func (m *Machine) start(owner *os.File) (<-chan struct{}, error) {
	for _, old := range []string{"state.json", "console.log", filtersFile} {
		_ = os.Remove(filepath.Join(m.dir, old))
	}
	// In memory, for a full disk is one of the things that it may have to say.
	fd, err := unix.MemfdCreate("supervisor.log", unix.MFD_CLOEXEC)
	if err != nil {
		return nil, fmt.Errorf("cannot start the machine: %w", err)
	}
	m.log = os.NewFile(uintptr(fd), "supervisor.log")
	cmd := exec.Command("/proc/self/exe", superviseArg, m.dir)
	cmd.Args[0] = "sdlab"
	cmd.Dir = "/"
	cmd.Env = supervisorEnv(os.Environ())
	cmd.Stdout, cmd.Stderr = m.log, m.log
	if owner != nil {
		cmd.ExtraFiles = []*os.File{owner}
	}
	cmd.SysProcAttr = m.store.engine.detached()
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("cannot start the machine's supervisor: %w", err)
	}
	ended := make(chan struct{})
	go func() {
		_ = cmd.Wait() // it says what went wrong in state.json and its log
		close(ended)
	}()
	return ended, m.awaitSupervisor(ended)
}

// supervisorEnv is what of the caller's environment concerns the programs of an engine.
func supervisorEnv(environ []string) []string {
	env := []string{"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8"}
	if os.Geteuid() != 0 {
		env = append(env, outside(environ)...)
	}
	return env
}

// awaitSupervisor returns when the supervisor has written its first state.
func (m *Machine) awaitSupervisor(ended <-chan struct{}) error {
	for {
		if _, err := readState(m.dir); err == nil {
			return nil
		}
		select {
		case <-ended:
			if _, err := readState(m.dir); err == nil {
				return nil
			}
			return fmt.Errorf("cannot start the machine's supervisor: %s", m.supervisorSaid())
		case <-time.After(poll):
		}
	}
}

// supervisorSaid is what the supervisor that this process started has said: no more than what went wrong.
func (m *Machine) supervisorSaid() string {
	if m.log == nil {
		return ""
	}
	said := make([]byte, 4096)
	n, _ := m.log.ReadAt(said, 0)
	return strings.TrimSpace(lastLines(string(said[:n]), 5))
}

// Boots is how often the machine has booted since it was last down: the number of its present boot.
func (m *Machine) Boots() (int, error) {
	st, err := readState(m.dir)
	if err != nil || !st.up() {
		return 0, fmt.Errorf("cannot look at machine %s: %w", m.Name, ErrNotRunning)
	}
	return st.Boots, nil
}

// await returns when the machine has finished at least its boot number boots and its system bus answers.
func (m *Machine) await(ctx context.Context, timeout time.Duration, boots int) error {
	ctx, cancel := context.WithTimeoutCause(ctx, timeout, fmt.Errorf("it did not finish booting within %v", timeout))
	defer cancel()
	begun := time.Now()
	for {
		st, err := readState(m.dir)
		switch {
		case err != nil:
			return m.bootError(err)
		case st.Phase == phaseFailed:
			return m.bootError(errors.New(st.Error))
		case !st.up():
			if said := m.supervisorSaid(); said != "" {
				return m.bootError(errors.New(said))
			}
			return m.bootError(ErrNotRunning)
		case st.Phase == phaseRunning && st.Boots >= boots && m.busAnswers(ctx):
			return nil
		}
		select {
		case <-ctx.Done():
			if errors.Is(ctx.Err(), context.DeadlineExceeded) && m.usable(boots) {
				return nil
			}
			return m.bootError(context.Cause(ctx))
		case <-time.After(untilNextLook(time.Since(begun))):
		}
	}
}

// untilNextLook is how long to wait before a boot is looked at again. The longer it has taken, the less an early look is
// worth: on a host without time to spare, looks themselves would hold the boot up.
func untilNextLook(waited time.Duration) time.Duration {
	return max(poll, min(waited/50, time.Second))
}

// usable tells whether a machine whose boot is not finished can be worked in: an enabled unit that never
// gets ready keeps systemd "starting" for as long as its timeout, and that is a lesson, not a broken machine.
func (m *Machine) usable(boots int) bool {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	st, err := readState(m.dir)
	return err == nil && st.Boots >= boots && m.busAnswers(ctx)
}

// bootError adds to an error what the machine last said on its console.
func (m *Machine) bootError(err error) error {
	console, _ := os.ReadFile(filepath.Join(m.dir, "console.log"))
	tail := strings.TrimSpace(printable(lastLines(string(console), 10)))
	if tail == "" {
		return fmt.Errorf("cannot boot machine %s: %w", m.Name, err)
	}
	return fmt.Errorf("cannot boot machine %s: %w; its last output:\n%s", m.Name, err, tail)
}

// printable drops what could steer a terminal from what a machine said, except line ends.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if termtext.Rune(r) || r == '\n' {
			return r
		}
		return -1
	}, s)
}
