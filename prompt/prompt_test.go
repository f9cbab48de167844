package prompt_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
	"golang.org/x/term"

	"github.com/sdlab/sdlab/beside"
	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/prompt/choose"
)

// The test binary is sdlab-choose when it is called so.
func TestMain(m *testing.M) {
	if filepath.Base(os.Args[0]) == beside.Choose {
		os.Exit(choose.Run(os.Args[1:], os.Stdin, os.Stderr, os.Stdout))
	}
	os.Exit(withPrograms(m))
}

func withPrograms(m *testing.M) int {
	self, err1 := os.Executable()
	dir, err2 := os.MkdirTemp("", "sdlab-prompt-")
	defer os.RemoveAll(dir)
	err3 := os.Symlink(self, filepath.Join(dir, beside.Choose))
	if err := errors.Join(err1, err2, err3, os.Setenv("PATH", dir+":"+os.Getenv("PATH"))); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return m.Run()
}

const (
	up, down, left = "\x1b[A", "\x1b[B", "\x1b[D"
	ctrlLeft       = "\x1b[1;5D"
	enter          = "\r"
	ctrlC, ctrlD   = "\x03", "\x04"
)

var fancy = prompt.Settings{Colour: true}

// screen is a terminal with a person in front of it.
type screen struct {
	t            *testing.T
	person, prog *os.File
	mu           sync.Mutex
	shown        bytes.Buffer
}

func newScreen(t *testing.T, columns uint16) *screen {
	t.Helper()
	person, prog, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(prog, &pty.Winsize{Rows: 24, Cols: columns}); err != nil {
		t.Fatal(err)
	}
	s := &screen{t: t, person: person, prog: prog}
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
		_, _ = person.WriteString("\n1\n") // for a question that was given up and still reads
		_ = prog.Close()
		<-read
		_ = person.Close()
	})
	return s
}

func (s *screen) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.shown.String()
}

// waitFor waits until the terminal is asked to show text.
func (s *screen) waitFor(text string) {
	s.t.Helper()
	for end := time.Now().Add(5 * time.Second); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		if strings.Contains(s.text(), text) {
			return
		}
	}
	s.t.Errorf("never shown: %q\nshown: %q", text, s.text())
}

// types waits for the question, then types.
func (s *screen) types(question, keys string) {
	s.t.Helper()
	s.waitFor(question)
	if _, err := s.person.WriteString(keys); err != nil {
		s.t.Error(err)
	}
}

// readsKeys waits until the terminal hands on each key as it is typed. The list is shown a moment before that;
// in between, the terminal keeps a Ctrl+C or a Ctrl+D to itself.
func (s *screen) readsKeys() {
	s.t.Helper()
	for end := time.Now().Add(5 * time.Second); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		mode, err := unix.IoctlGetTermios(int(s.prog.Fd()), unix.TCGETS)
		if err == nil && mode.Lflag&unix.ICANON == 0 {
			return
		}
	}
	s.t.Error("the terminal still reads lines")
}

// unchanged fails the test unless the terminal is left as it is now.
func (s *screen) unchanged() {
	s.t.Helper()
	before, err := term.GetState(int(s.prog.Fd()))
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() {
		after, err := term.GetState(int(s.prog.Fd()))
		if err != nil || *after != *before {
			s.t.Errorf("terminal left changed: %v, %+v, was %+v", err, after, before)
		}
	})
}

func scopes() []prompt.Option {
	return []prompt.Option{
		{Label: "system", Detail: "units in /etc/systemd/system, needs sudo"},
		{Label: "user", Detail: "units in ~/.config/systemd/user, without sudo"},
		{Label: "sandbox", Detail: "a throwaway machine that can be rebooted"},
	}
}

func TestChoose(t *testing.T) {
	numbered := prompt.Settings{Plain: true}
	tests := []struct {
		name     string
		columns  uint16
		settings prompt.Settings
		keys     string
		want     int
		err      error
	}{
		{"enter takes the first", 80, fancy, enter, 0, nil},
		{"arrows", 80, fancy, down + down + up + enter, 1, nil},
		{"arrows wrap around", 80, fancy, up + enter, 2, nil},
		{"narrow", 40, fancy, down + enter, 1, nil},
		{"filter", 80, fancy, "sand" + enter, 2, nil},
		{"keys of no use are dropped", 80, fancy, ctrlLeft + "\x1bx\x7f" + "user" + enter, 1, nil},
		{"no colour", 80, prompt.Settings{}, down + enter, 1, nil},
		{"Ctrl+C", 80, fancy, ctrlC, 0, prompt.ErrInterrupted},
		{"Ctrl+D", 80, fancy, down + ctrlD, 0, prompt.ErrInterrupted},
		{"number", 80, numbered, "2\n", 1, nil},
		{"wrong number first", 40, numbered, "0\nuser\n3\n", 2, nil},
		{"Ctrl+D at a dumb terminal", 80, numbered, ctrlD, 0, prompt.ErrInterrupted},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newScreen(t, tt.columns)
			s.unchanged()
			go func() {
				if !tt.settings.Plain {
					s.readsKeys()
				}
				s.types("sandbox", tt.keys)
			}()
			got, err := prompt.NewTerminal(s.prog, s.prog, tt.settings).Choose(t.Context(), "Which scope?", scopes())
			if got != tt.want || !errors.Is(err, tt.err) {
				t.Errorf("got %d, %v, want %d, %v\nshown: %q", got, err, tt.want, tt.err, s.text())
			}
			checkEscapes(t, s.text(), tt.settings)
		})
	}
}

// Where the program that draws is missing, a number does. What was typed ahead
// of a list and during it is there for the next question.
func TestChooseWithoutItsProgram(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	s := newScreen(t, 80)
	s.unchanged()
	go s.types("Number (1-3):", "2"+enter)
	got, err := prompt.NewTerminal(s.prog, s.prog, fancy).Choose(t.Context(), "Which scope?", scopes())
	if got != 1 || err != nil {
		t.Errorf("got %d, %v\nshown: %q", got, err, s.text())
	}
}

// However the program that draws ends, the terminal is as it was.
func TestChooseWhenItsProgramIsKilled(t *testing.T) {
	for signal, want := range map[string]error{"INT": prompt.ErrInterrupted, "KILL": nil} {
		dir := t.TempDir()
		script := "#!/bin/sh\nstty raw -echo <&0\nkill -" + signal + " $$\n"
		if err := os.WriteFile(filepath.Join(dir, beside.Choose), []byte(script), 0o755); err != nil {
			t.Fatal(err)
		}
		t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
		s := newScreen(t, 80)
		s.unchanged()
		_, err := prompt.NewTerminal(s.prog, s.prog, fancy).Choose(t.Context(), "Which scope?", scopes())
		if err == nil || want != nil && !errors.Is(err, want) || want == nil && errors.Is(err, prompt.ErrInterrupted) {
			t.Errorf("%s: got %v", signal, err)
		}
	}
}

func TestTypedAheadOfAndDuringAList(t *testing.T) {
	s := newScreen(t, 80)
	s.unchanged()
	p := prompt.NewTerminal(s.prog, s.prog, fancy)
	go s.types("First?", "one"+enter+down+enter+"three"+enter)
	first, err1 := p.Input(t.Context(), "First?", nil)
	second, err2 := p.Choose(t.Context(), "Which scope?", scopes())
	third, err3 := p.Input(t.Context(), "Third?", nil)
	if err := errors.Join(err1, err2, err3); err != nil || first != "one" || second != 1 || third != "three" {
		t.Errorf("got %q, %d, %q, %v", first, second, third, err)
	}
}

func checkEscapes(t *testing.T, shown string, settings prompt.Settings) {
	t.Helper()
	if strings.Contains(shown, "\x1b[6n") {
		t.Errorf("the terminal was queried: %q", shown)
	}
	if settings.Plain && strings.Contains(shown, "\x1b") {
		t.Errorf("escape sequences on a dumb terminal: %q", shown)
	}
	if coloured := strings.Contains(shown, "m"+"Which"); coloured && !settings.Colour {
		t.Errorf("colour: %q", shown)
	}
}

func TestConfirm(t *testing.T) {
	tests := []struct {
		keys string
		def  bool
		want bool
		err  error
	}{
		{enter, true, true, nil},
		{enter, false, false, nil},
		{"y" + enter, false, true, nil},
		{"NO" + enter, true, false, nil},
		{"maybe" + enter + "yes" + enter, false, true, nil},
		{ctrlC, true, false, prompt.ErrInterrupted},
		{ctrlD, true, false, prompt.ErrInterrupted},
	}
	for _, settings := range []prompt.Settings{fancy, {Plain: true}} {
		for _, tt := range tests {
			if settings.Plain && tt.keys == ctrlC {
				continue // the kernel makes a signal of it, which ends the context
			}
			s := newScreen(t, 40)
			s.unchanged()
			go s.types("Go on?", tt.keys)
			got, err := prompt.NewTerminal(s.prog, s.prog, settings).Confirm(t.Context(), "Go on?", tt.def)
			if got != tt.want || !errors.Is(err, tt.err) {
				t.Errorf("%q with %+v: got %v, %v, want %v, %v", tt.keys, settings, got, err, tt.want, tt.err)
			}
			checkEscapes(t, s.text(), settings)
		}
	}
}

func TestInputAsksUntilItIsRight(t *testing.T) {
	s := newScreen(t, 40)
	s.unchanged()
	p := prompt.NewTerminal(s.prog, s.prog, fancy)
	go s.types("Cause?", " 21"+left+left+"\x7f"+enter+"217"+enter+"next"+enter)
	got, err := p.Input(t.Context(), "Cause?", func(line string) error {
		if len(line) != 3 {
			return errors.New("an exit code has three digits")
		}
		return nil
	})
	if got != "217" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	s.waitFor("three digits")
	if got, err = p.Input(t.Context(), "And?", nil); got != "next" || err != nil {
		t.Errorf("typed ahead: got %q, %v", got, err)
	}
}

func TestContextEndsAQuestion(t *testing.T) {
	for _, settings := range []prompt.Settings{fancy, {Plain: true}} {
		s := newScreen(t, 80)
		s.unchanged()
		ctx, cancel := context.WithCancel(t.Context())
		go func() {
			s.waitFor("sandbox")
			if !settings.Plain {
				s.readsKeys()
			}
			cancel()
		}()
		_, err := prompt.NewTerminal(s.prog, s.prog, settings).Choose(ctx, "Which scope?", scopes())
		if !errors.Is(err, prompt.ErrInterrupted) {
			t.Errorf("got %v", err)
		}
	}
}

func TestNobodyToAsk(t *testing.T) {
	in, w, err := os.Pipe() // never written to: a read would hang
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _, _ = in.Close(), w.Close() }()
	for _, settings := range []prompt.Settings{fancy, {Plain: true}} {
		p := prompt.NewTerminal(in, w, settings)
		_, err1 := p.Choose(t.Context(), "?", scopes())
		_, err2 := p.Confirm(t.Context(), "?", true)
		_, err3 := p.Input(t.Context(), "?", nil)
		for _, err := range []error{err1, err2, err3} {
			if !errors.Is(err, prompt.ErrNoTerminal) {
				t.Errorf("got %v, want ErrNoTerminal", err)
			}
		}
	}
}

func TestSettingsFrom(t *testing.T) {
	tests := []struct {
		env  map[string]string
		want prompt.Settings
	}{
		{map[string]string{"TERM": "xterm"}, prompt.Settings{Colour: true}},
		{map[string]string{"TERM": "xterm", "NO_COLOR": "1"}, prompt.Settings{}},
		{map[string]string{"TERM": "dumb"}, prompt.Settings{Plain: true}},
		{map[string]string{}, prompt.Settings{Plain: true}},
		{map[string]string{"TERM": "xterm", "SDLAB_STYLE": "plain"}, prompt.Settings{Plain: true}},
	}
	for _, tt := range tests {
		if got := prompt.SettingsFrom(func(k string) string { return tt.env[k] }); got != tt.want {
			t.Errorf("%v: got %+v, want %+v", tt.env, got, tt.want)
		}
	}
}
