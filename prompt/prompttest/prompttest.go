// Package prompttest is a person at a terminal, for tests of questions.
//
// It does not know what is asked.
package prompttest

import (
	"bytes"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
	"golang.org/x/term"

	"github.com/sdlab/sdlab/prompt"
)

// Keys, as a terminal sends them.
const (
	Up       = "\x1b[A"
	Down     = "\x1b[B"
	Left     = "\x1b[D"
	CtrlLeft = "\x1b[1;5D"
	Enter    = "\r"
	CtrlC    = "\x03"
	CtrlD    = "\x04"
)

// Screen is a terminal with a person in front of it.
type Screen struct {
	t       *testing.T
	person  *os.File
	Program *os.File // the end that a program is on
	mu      sync.Mutex
	shown   bytes.Buffer
}

// NewScreen is a screen of 24 lines.
func NewScreen(t *testing.T, columns uint16) *Screen {
	t.Helper()
	person, program, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(program, &pty.Winsize{Rows: 24, Cols: columns}); err != nil {
		t.Fatal(err)
	}
	// So that closing it ends a read of it.
	if err := unix.SetNonblock(int(person.Fd()), true); err != nil {
		t.Fatal(err)
	}
	s := &Screen{t: t, person: person, Program: program}
	read := make(chan struct{})
	go func() {
		defer close(read)
		buf := make([]byte, 4096)
		for {
			n, err := person.Read(buf)
			s.mu.Lock()
			s.shown.Write(buf[:n])
			s.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() {
		_ = person.Close() // hangs up a question that was given up and still reads program
		<-read
	})
	return s
}

// Text is all that was shown so far.
func (s *Screen) Text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.shown.String()
}

// WaitFor waits until the terminal is asked to show text.
func (s *Screen) WaitFor(text string) {
	s.t.Helper()
	for end := time.Now().Add(5 * time.Second); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		if strings.Contains(s.Text(), text) {
			return
		}
	}
	s.t.Errorf("never shown: %q\nshown: %q", text, s.Text())
}

// Types waits for the question, then types.
func (s *Screen) Types(question, keys string) {
	s.t.Helper()
	s.WaitFor(question)
	if _, err := s.person.WriteString(keys); err != nil {
		s.t.Error(err)
	}
}

// ReadsKeys waits until the terminal hands on each key as it is typed. The list is shown a moment before that;
// in between, the terminal keeps a Ctrl+C or a Ctrl+D to itself.
func (s *Screen) ReadsKeys() {
	s.t.Helper()
	for end := time.Now().Add(5 * time.Second); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		mode, err := unix.IoctlGetTermios(int(s.Program.Fd()), unix.TCGETS)
		if err == nil && mode.Lflag&unix.ICANON == 0 {
			return
		}
	}
	s.t.Error("the terminal still reads lines")
}

// Unchanged fails the test unless the terminal is left as it is now.
func (s *Screen) Unchanged() {
	s.t.Helper()
	before, err := term.GetState(int(s.Program.Fd()))
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() {
		after, err := term.GetState(int(s.Program.Fd()))
		if err != nil || *after != *before {
			s.t.Errorf("terminal left changed: %v, %+v, was %+v", err, after, before)
		}
	})
}

// CheckEscapes fails the test if more was shown than settings allow.
func (s *Screen) CheckEscapes(settings prompt.Settings) {
	s.t.Helper()
	shown := s.Text()
	if strings.Contains(shown, "\x1b[6n") {
		s.t.Errorf("the terminal was queried: %q", shown)
	}
	if settings.Plain && strings.Contains(shown, "\x1b") {
		s.t.Errorf("escape sequences on a dumb terminal: %q", shown)
	}
	if coloured := strings.Contains(shown, "m"+"Which"); coloured && !settings.Colour {
		s.t.Errorf("colour: %q", shown)
	}
}
