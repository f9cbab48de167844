//go:build hostile

package hostile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// A seat is a program on a terminal.
type seat struct {
	cmd          *exec.Cmd
	person, line *os.File
	before       unix.Termios
	mu           sync.Mutex
	screen       *vt.Emulator
	both         sync.WaitGroup
	ended        chan struct{}
}

func (l *learner) sit(t *testing.T, args ...string) *seat {
	t.Helper()
	cmd := l.command(t.Context(), args...)
	cmd.Env = append(cmd.Env, "TERM=xterm-256color", "SHELL=/bin/sh")
	return sitAt(t, cmd, 80, 24)
}

// sitAt starts a command on a terminal of that size.
func sitAt(t *testing.T, cmd *exec.Cmd, columns, rows int) *seat {
	t.Helper()
	person, line, err := openTerminal()
	if err != nil {
		t.Fatal(err)
	}
	s := &seat{cmd: cmd, person: person, line: line, screen: vt.NewEmulator(columns, rows), ended: make(chan struct{})}
	s.screen.RegisterCsiHandler('r', func(margins ansi.Params) bool {
		// For a larger screen, before the program has heard of this one: the emulator would scroll beyond its end.
		bottom, _, _ := margins.Param(1, 0)
		return bottom > s.screen.Height()
	})
	s.resize(t, columns, rows)
	s.before = s.modes(t)
	s.cmd.Stdin, s.cmd.Stdout, s.cmd.Stderr = line, line, line
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	s.cmd.WaitDelay = time.Second
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { _ = s.cmd.Wait(); close(s.ended) }()
	s.both.Go(s.show)
	s.both.Go(func() { _, _ = io.Copy(person, s.screen) }) // what a terminal answers
	return s
}

// openTerminal is pty.Open, but the person's end can be closed while it is read.
func openTerminal() (person, line *os.File, err error) {
	blocking, line, err := pty.Open()
	if err != nil {
		return nil, nil, err
	}
	defer blocking.Close()
	fd, err := unix.FcntlInt(blocking.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, nil, err
	}
	if err := unix.SetNonblock(fd, true); err != nil {
		return nil, nil, err
	}
	return os.NewFile(uintptr(fd), "terminal"), line, nil
}

func (s *seat) show() {
	buffer := make([]byte, 64<<10)
	for {
		n, err := s.person.Read(buffer)
		s.mu.Lock()
		_, _ = s.screen.Write(buffer[:n])
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (s *seat) close() {
	_ = s.cmd.Process.Kill()
	_, _ = s.person.Close(), s.line.Close()
	if answers, ok := s.screen.InputPipe().(io.Closer); ok {
		_ = answers.Close()
	}
	s.both.Wait()
}

func (s *seat) resize(t *testing.T, columns, rows int) {
	t.Helper()
	s.mu.Lock()
	s.screen.Resize(columns, rows)
	s.mu.Unlock()
	if err := pty.Setsize(s.line, &pty.Winsize{Rows: uint16(rows), Cols: uint16(columns)}); err != nil {
		t.Fatal(err)
	}
}

func (s *seat) modes(t *testing.T) unix.Termios {
	t.Helper()
	modes, err := unix.IoctlGetTermios(int(s.line.Fd()), unix.TCGETS)
	if err != nil {
		t.Fatal(err)
	}
	return *modes
}

func (s *seat) types(t *testing.T, keys string) {
	t.Helper()
	if _, err := s.person.WriteString(keys); err != nil && !errors.Is(err, syscall.EIO) {
		t.Fatal(err)
	}
}

func (s *seat) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.screen.String()
}

func (s *seat) sees(t *testing.T, want string) {
	t.Helper()
	s.seesAny(t, want)
}

// seesAny waits for one of the texts.
func (s *seat) seesAny(t *testing.T, wants ...string) {
	t.Helper()
	shown := func(want string) bool { return strings.Contains(s.text(), want) }
	for until := time.Now().Add(hangs); !slices.ContainsFunc(wants, shown); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(until) {
			t.Fatalf("there is no %q:\n%s", wants, s.text())
		}
	}
}

// waits returns the exit status; -1 if a signal ended it.
func (s *seat) waits(t *testing.T, what string) int {
	t.Helper()
	select {
	case <-s.ended:
	case <-time.After(hangs):
		t.Fatalf("it does not end after %s:\n%s", what, s.text())
	}
	return s.cmd.ProcessState.ExitCode()
}

// leftAsItWas looks at the terminal: its modes, which of its screens is shown, and
// the cursor.
func (s *seat) leftAsItWas(t *testing.T) {
	t.Helper()
	if after := s.modes(t); after != s.before {
		t.Errorf("the terminal is set otherwise: %+v, was %+v", after, s.before)
	}
	for until := time.Now().Add(5 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		s.mu.Lock()
		alternate, hidden := s.screen.IsAltScreen(), s.screen.CursorHidden()
		s.mu.Unlock()
		if !alternate && !hidden {
			return
		}
		if time.Now().After(until) {
			t.Errorf("alternate screen %v, cursor hidden %v", alternate, hidden)
			return
		}
	}
}

// left lists processes of the program's session, which it has left behind.
func (s *seat) left() (names []string) {
	for range 100 {
		names = nil
		stats, _ := filepath.Glob("/proc/[0-9]*/stat")
		for _, path := range stats {
			stat, err := os.ReadFile(path)
			if err != nil {
				continue
			}
			fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+1:]))
			if len(fields) > 3 && fields[3] == fmt.Sprint(s.cmd.Process.Pid) && fields[0] != "Z" {
				names = append(names, string(stat[:bytes.LastIndexByte(stat, ')')+1]))
			}
		}
		if len(names) == 0 {
			return nil
		}
		time.Sleep(50 * time.Millisecond)
	}
	return names
}
