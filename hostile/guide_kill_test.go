//go:build hostile

package hostile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// Kills of each program that has the screen.
const (
	manyGuideKills = 100
	someGuideKills = 16
)

// An end is a way for a program on a terminal to end that it did not choose.
type end struct {
	name   string
	signal syscall.Signal // 0: its terminal is closed
}

var ends = []end{{"SIGKILL", syscall.SIGKILL}, {"SIGTERM", syscall.SIGTERM}, {"SIGHUP", syscall.SIGHUP}, {"closed terminal", 0}}

// pressed are keys that show something, write the record, run the setup or open a
// shell, which takes the ones after that.
const pressed = "nbhhcl?u\r\x1b gs"

// TestKillsOnTheScreen ends the guide and watch at random moments, while somebody
// presses keys. The terminal is as it was, but after SIGKILL, which no program
// survives; the record has all that was in it, and nothing torn; no process and no
// file stays behind; and the next start works.
func TestKillsOnTheScreen(t *testing.T) {
	kills := manyGuideKills
	if testing.Short() {
		kills = someGuideKills
	}
	for _, program := range []string{"start", "watch"} {
		t.Run(program, func(t *testing.T) {
			v := newVictim(t)
			v.measure(t, []string{"hint", "1.1"})
			for i := range kills {
				v.killOnScreen(t, program, ends[i%len(ends)])
			}
			t.Logf("%d lines recorded, %d torn, 0 lost", v.lines, v.torn)
			if v.torn > 0 {
				t.Error("torn lines")
			}
			v.leavesNothing(t, []string{"hint", "1.1"})
			s := v.sit(t, program, "1.1")
			s.sees(t, "it is so")
			s.types(t, "q")
			if code := s.waits(t, "q"); code != 0 {
				t.Errorf("it ends with %d after all that", code)
			}
			s.leftAsItWas(t)
			s.close()
		})
	}
}

// killOnScreen starts the program on a terminal, presses keys, and ends it.
func (v *victim) killOnScreen(t *testing.T, program string, how end) {
	t.Helper()
	v.beginAnew(t) // there are hints to be had
	s := v.sit(t, program, "1.1")
	defer s.close()
	moment := time.After(time.Duration(rand.IntN(900)) * time.Millisecond)
	for ended := false; !ended; {
		select {
		case <-moment:
			ended = true
		case <-time.After(time.Duration(5+rand.IntN(60)) * time.Millisecond):
			s.types(t, string(pressed[rand.IntN(len(pressed))]))
		}
	}
	if how.signal == 0 {
		s.person.Close()
	} else {
		_ = s.cmd.Process.Signal(how.signal)
	}
	code := s.waits(t, how.name)
	if how.signal != syscall.SIGKILL && code != 0 && code != 130 && code != -1 { // -1: before it began to listen
		t.Errorf("%s: exit status %d", how.name, code)
	}
	if code != -1 && how.signal != 0 {
		s.leftAsItWas(t)
	}
	if left := s.left(); len(left) > 0 {
		t.Errorf("%s: left behind: %v", how.name, left)
	}
	after, err := os.ReadFile(v.record())
	if err != nil || !bytes.HasPrefix(after, v.before) {
		t.Fatalf("%s: what was recorded before is gone: %v", how.name, err)
	}
	v.count(after[len(v.before):])
	v.before = after
}

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
	person, line, err := openTerminal()
	if err != nil {
		t.Fatal(err)
	}
	s := &seat{cmd: l.command(t.Context(), args...), person: person, line: line, screen: vt.NewEmulator(80, 24), ended: make(chan struct{})}
	s.before = s.modes(t)
	s.cmd.Env = append(s.cmd.Env, "TERM=xterm-256color", "SHELL=/bin/sh")
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
	if err := pty.Setsize(blocking, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		return nil, nil, err
	}
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
	for until := time.Now().Add(hangs); !strings.Contains(s.text(), want); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(until) {
			t.Fatalf("there is no %q:\n%s", want, s.text())
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
