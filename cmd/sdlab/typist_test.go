package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

const (
	keyDown  = "\x1b[B"
	keyUp    = "\x1b[A"
	keyEnter = "\r"
	keyCtrlC = "\x03"
)

// typist is sdlab on a terminal, with a person who reads before typing.
type typist struct {
	t     *testing.T
	cmd   *exec.Cmd
	tty   *os.File
	mu    sync.Mutex
	shown bytes.Buffer
	read  int // how far the person has read
	ended chan struct{}
}

// sitDown starts sdlab over a recorded machine, on a terminal that is higher
// than any page. work keeps its state.
func sitDown(t *testing.T, work, machine string, args ...string) *typist {
	t.Helper()
	return sitDownOf(t, 500, work, machine, args...)
}

func sitDownOf(t *testing.T, rows uint16, work, machine string, args ...string) *typist {
	t.Helper()
	s := &typist{t: t, cmd: sdlab(work, machine, args...), ended: make(chan struct{})}
	tty, err := pty.StartWithSize(s.cmd, &pty.Winsize{Rows: rows, Cols: 80})
	if err != nil {
		t.Fatal(err)
	}
	s.tty = tty
	go func() {
		defer close(s.ended)
		buf := make([]byte, 4096)
		for {
			n, err := tty.Read(buf)
			s.mu.Lock()
			s.shown.Write(buf[:n])
			s.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() {
		_ = s.cmd.Process.Kill()
		_ = tty.Close()
		select {
		case <-s.ended:
		case <-time.After(patience):
			t.Error("somebody still holds the terminal")
		}
	})
	return s
}

// sdlab is a command of the test binary over a recorded machine.
func sdlab(work, machine string, args ...string) *exec.Cmd {
	cmd := exec.Command("sdlab", args...)
	cmd.Dir = work
	cmd.Env = append(os.Environ(), machineVar+"="+machine)
	for name, value := range environment(work) {
		cmd.Env = append(cmd.Env, name+"="+value)
	}
	return cmd
}

var escapes = regexp.MustCompile(`\x1b\[[0-9;?]*[A-Za-z]`)

// text is what was shown so far, without escape sequences.
func (s *typist) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return escapes.ReplaceAllString(s.shown.String(), "")
}

// patience is for a machine that has much else to do.
const patience = 20 * time.Second

// sees waits until something is shown that was not read before.
func (s *typist) sees(want string) {
	s.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		text := s.text()
		if at := strings.Index(text[min(s.read, len(text)):], want); at >= 0 {
			s.read += at + len(want)
			return
		}
	}
	s.t.Fatalf("never shown: %q\nshown since: %s", want, s.text()[s.read:])
}

// seesMenu waits for the menu and until it reads keys: a Ctrl+C before that is a signal.
func (s *typist) seesMenu() {
	s.t.Helper()
	s.sees("what next?")
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		mode, err := unix.IoctlGetTermios(int(s.tty.Fd()), unix.TCGETS)
		if err != nil {
			s.t.Fatal(err)
		}
		if mode.Lflag&unix.ICANON == 0 {
			return
		}
	}
	s.t.Fatal("the menu never read a key")
}

func (s *typist) types(keys string) {
	s.t.Helper()
	if _, err := s.tty.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
}

// ends waits for the end and checks the exit code.
func (s *typist) ends(code int) {
	s.t.Helper()
	ended := make(chan error, 1)
	go func() { ended <- s.cmd.Wait() }()
	select {
	case <-ended:
	case <-time.After(patience):
		s.t.Fatalf("did not end\nshown: %s", s.text())
	}
	got := s.cmd.ProcessState.ExitCode()
	if by, ok := s.cmd.ProcessState.Sys().(syscall.WaitStatus); ok && by.Signaled() {
		got = 128 + int(by.Signal()) // as a shell counts
	}
	if got != code {
		s.t.Errorf("exit code %d, want %d\nshown: %s", got, code, s.text())
	}
}

func newWork(t *testing.T) string {
	t.Helper()
	work := t.TempDir()
	if err := os.Mkdir(filepath.Join(work, "home"), 0o755); err != nil {
		t.Fatal(err)
	}
	return work
}
