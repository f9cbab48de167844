package guide_test

import (
	"context"
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

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/guide"
	"github.com/sdlab/sdlab/host/trial"
)

// asProgram makes this test's own program sdlab-guide.
const asProgram = "SDLAB_TEST_GUIDE"

func TestMain(m *testing.M) {
	if code, inside := trial.Inside(os.Args[1:]); inside {
		os.Exit(code)
	}
	if os.Getenv(asProgram) != "" {
		os.Exit(guide.Run(cli.Interruptible(context.Background()), cli.New(), os.Args[1:]))
	}
	os.Exit(m.Run())
}

// A desk is the program in a terminal, whose screen is seen as a person sees it.
type desk struct {
	t      *testing.T
	cmd    *exec.Cmd
	person *os.File
	line   *os.File // the program's end, kept to see how it is left
	before unix.Termios
	mu     sync.Mutex
	screen *vt.Emulator
	ended  chan error
}

func sit(t *testing.T, columns, rows int, env []string, args ...string) *desk {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return sitAt(t, columns, rows, env, self, args...)
}

// sitAt is sit at any program.
func sitAt(t *testing.T, columns, rows int, env []string, program string, args ...string) *desk {
	t.Helper()
	person, line, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, person: person, line: line, screen: vt.NewEmulator(columns, rows), ended: make(chan error, 1)}
	d.screen.RegisterCsiHandler('r', func(margins ansi.Params) bool {
		// For a larger screen, before the program has heard of this one: the emulator would scroll beyond its end.
		bottom, _, _ := margins.Param(1, 0)
		return bottom > d.screen.Height()
	})
	d.resize(columns, rows)
	d.before = d.settings()
	races := t.TempDir()
	d.cmd = exec.Command(program, args...)
	d.cmd.Env = append(os.Environ(), append([]string{asProgram + "=1", "TERM=xterm-256color", "NO_COLOR=", "TMUX=", "ZELLIJ=", "SDLAB_GUIDE=", "SHELL=/bin/sh", "XDG_STATE_HOME=" + t.TempDir(), "GORACE=exitcode=0 log_path=" + races + "/race"}, env...)...)
	d.cmd.Stdin, d.cmd.Stdout, d.cmd.Stderr = line, line, line
	d.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := d.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { d.ended <- d.cmd.Wait() }()
	var both sync.WaitGroup
	both.Go(d.show)
	both.Go(func() { _, _ = io.Copy(person, d.screen) }) // what a terminal answers
	t.Cleanup(func() {
		_ = d.cmd.Process.Kill()
		_, _ = person.Close(), line.Close()
		if answers, ok := d.screen.InputPipe().(io.Closer); ok {
			_ = answers.Close() // the emulator's own Close is not for two goroutines
		}
		both.Wait()
		_ = d.screen.Close()
		noRaces(t, races)
	})
	return d
}

// noRaces reads what the race detector wrote of the program into the folder. One race is
// bubbletea's own: at the end it closes its reader while that still reads.
func noRaces(t *testing.T, folder string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		said, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for race := range strings.SplitSeq(string(said), "WARNING: DATA RACE\n") {
			if strings.Contains(race, "goroutine") && !strings.Contains(race, "epollCancelReader).Close") {
				t.Errorf("a race:\n%s", race)
			}
		}
	}
}

func (d *desk) show() {
	buffer := make([]byte, 64<<10)
	for {
		n, err := d.person.Read(buffer)
		d.mu.Lock()
		_, _ = d.screen.Write(buffer[:n])
		d.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (d *desk) settings() unix.Termios {
	d.t.Helper()
	s, err := unix.IoctlGetTermios(int(d.line.Fd()), unix.TCGETS)
	if err != nil {
		d.t.Fatal(err)
	}
	return *s
}

func (d *desk) resize(columns, rows int) {
	d.mu.Lock()
	d.screen.Resize(columns, rows)
	d.mu.Unlock()
	if err := pty.Setsize(d.person, &pty.Winsize{Rows: uint16(rows), Cols: uint16(columns)}); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) text() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.screen.String()
}

func (d *desk) sees(want string) {
	d.t.Helper()
	for end := time.Now().Add(20 * time.Second); !strings.Contains(d.text(), want); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			d.t.Fatalf("there is no %q:\n%s", want, d.text())
		}
	}
}

func (d *desk) types(keys string) {
	d.t.Helper()
	if _, err := d.person.WriteString(keys); err != nil {
		d.t.Fatal(err)
	}
}

// leaves waits for the end, and looks at how the terminal was left.
func (d *desk) leaves(code int) {
	d.t.Helper()
	select {
	case <-d.ended:
	case <-time.After(20 * time.Second):
		d.t.Fatalf("it does not end:\n%s", d.text())
	}
	if got := d.cmd.ProcessState.ExitCode(); got != code {
		d.t.Errorf("exit status %d, want %d:\n%s", got, code, d.text())
	}
	if after := d.settings(); after != d.before {
		d.t.Errorf("the terminal is set otherwise: %+v, was %+v", after, d.before)
	}
	for end := time.Now().Add(5 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		d.mu.Lock()
		alternate, hidden := d.screen.IsAltScreen(), d.screen.CursorHidden()
		d.mu.Unlock()
		if !alternate && !hidden {
			return
		}
		if time.Now().After(end) {
			d.t.Fatalf("alternate screen %v, cursor hidden %v", alternate, hidden)
		}
	}
}

func TestReadsBackAndForthAndQuits(t *testing.T) {
	d := sit(t, 80, 24, nil, "start", "1.1")
	d.sees("1.1 Create the agent")
	d.sees("part 1/")
	d.types("n")
	d.sees("part 2/")
	d.types("b")
	d.sees("part 1/")
	d.types("?")
	d.sees("a shell to work in")
	d.types("\x03") // back to the page, and not out
	d.sees("part 1/")
	d.types("l")
	d.sees("you are here")
	d.types("jj\r")
	d.sees("1.3 Load it and start it")
	d.types("h")
	d.sees("Hint 1 of")
	d.types("qq")
	d.sees("sdlab start 1.3 goes on here")
	d.leaves(0)
}

// Who comes back is where the guide was left, also when the machine went down.
func TestComesBackToThePart(t *testing.T) {
	dir := t.TempDir()
	state := []string{"XDG_STATE_HOME=" + dir}
	d := sit(t, 80, 24, state, "start", "1.2")
	d.sees("part 1/")
	d.types("nn")
	d.sees("part 3/")
	for end := time.Now().Add(10 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		if text, err := os.ReadFile(filepath.Join(dir, "sdlab/place.json")); err == nil && strings.Contains(string(text), `"part":2`) {
			break
		} else if time.Now().After(end) {
			t.Fatalf("the place is not remembered: %v, %s", err, text)
		}
	}
	d.isTerminated()
	d = sit(t, 80, 24, state, "start")
	d.sees("1.2 Write the unit file")
	d.sees("part 3/")
	d.types("l")
	d.sees("you are here")
	d.types("j\r") // another activity begins at its beginning
	d.sees("1.3 Load it and start it")
	d.sees("part 1/")
	d.types("q")
	d.leaves(0)
}

// Where no shell could bring it back, Ctrl+Z does not put it to sleep for ever.
func TestSuspendWithoutAShell(t *testing.T) {
	d := sit(t, 80, 24, nil, "start", "1.1")
	d.sees("part 1/")
	d.types("\x1a")
	d.sees("Ctrl+Z needs a shell")
	d.types("q")
	d.leaves(0)
}

// With a shell that has job control, it stops, and goes on with fg.
func TestSuspendAndResume(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	d := sitAt(t, 80, 24, []string{"PS1=ready> ", "ENV=", "BASH_SILENCE_DEPRECATION_WARNING=1"}, "/bin/bash", "--norc", "--noprofile", "-i")
	d.sees("ready>")
	d.types(self + " start 1.1\n")
	d.sees("part 1/")
	d.types("\x1a")
	d.sees("Stopped")
	d.types("echo $((6*7)) shell\n")
	d.sees("42 shell")
	d.types("fg\n")
	d.sees("part 1/")
	d.types("n")
	d.sees("part 2/")
	d.types("q")
	d.sees("goes on here")
	d.types("exit 0\n")
	select {
	case <-d.ended:
	case <-time.After(20 * time.Second):
		t.Fatal("the shell does not end")
	}
}

// A storm of sizes leaves one screen, of the last size.
func TestResizes(t *testing.T) {
	d := sit(t, 80, 24, nil, "start", "1.1")
	d.sees("part 1/")
	for range 60 {
		d.resize(20+rand.IntN(180), 6+rand.IntN(60))
		time.Sleep(time.Millisecond)
	}
	d.resize(100, 30)
	d.sees("part 1/")
	d.types("n")
	d.sees("part 2/")
	headers := func() int { return strings.Count(d.text(), "1.1 Create the agent") }
	for end := time.Now().Add(20 * time.Second); headers() != 1; time.Sleep(10 * time.Millisecond) { // what was drawn for an earlier size goes
		if time.Now().After(end) {
			t.Fatalf("there are %d headers:\n%s", headers(), d.text())
		}
	}
	d.types("q")
	d.leaves(0)
}

func TestShellOnTheWholeScreen(t *testing.T) {
	d := sit(t, 80, 24, []string{"PS1=ready> "}, "start", "1.1")
	d.sees("part 1/")
	d.types("n")
	d.sees("part 2/")
	d.types("s")
	d.sees("comes back to the lesson")
	d.sees("mkdir -p ~/agents/hello-agent") // the page's block, which is what to type
	d.types("echo in $SDLAB_ACTIVITY\n")
	d.sees("in 1.1")
	d.types("exit\n")
	d.sees("part 2/")
	d.types("q")
	d.leaves(0)
}

func (d *desk) isTerminated() {
	d.t.Helper()
	if err := d.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		d.t.Fatal(err)
	}
	select {
	case <-d.ended:
	case <-time.After(10 * time.Second):
		d.t.Fatal("it does not end")
	}
}

// Killed at any moment, it leaves the terminal as it was.
func TestTerminated(t *testing.T) {
	for _, args := range [][]string{{"start", "1.1"}, {"watch", "1.1"}} {
		for i := range 6 {
			d := sit(t, 80, 24, nil, args...)
			if i == 0 {
				d.sees("1.1 Create the agent")
			} else {
				time.Sleep(time.Duration(rand.IntN(300)) * time.Millisecond)
			}
			d.isTerminated()
			if code := d.cmd.ProcessState.ExitCode(); code != 0 && code != cli.ExitInterrupt && code != -1 { // -1: before it began
				t.Errorf("exit status %d", code)
			}
			if after := d.settings(); after != d.before {
				t.Errorf("the terminal is set otherwise: %+v, was %+v", after, d.before)
			}
		}
	}
}

func TestPlainWhereTheTerminalIsDumb(t *testing.T) {
	d := sit(t, 80, 24, []string{"TERM=dumb"}, "start", "1.1")
	d.sees("q: to the menu")
	d.types("q\n")
	d.sees("what next?")
	d.mu.Lock()
	if d.screen.IsAltScreen() {
		t.Error("it draws on a dumb terminal")
	}
	d.mu.Unlock()
}

// Watching into a pipe, or on a dumb terminal, is a line for each change.
func TestWatchPlain(t *testing.T) {
	d := sit(t, 80, 24, []string{"TERM=dumb"}, "watch", "1.1")
	d.sees("1.1: 0 of 4 checks pass")
	d.types("\x03")
	d.leaves(0)
}

// In a machine of sdlab's own the guide is in a tmux of its own. What is to be said at the
// end is said when that is gone, with its screen.
func TestSaysGoodbyeAfterTmux(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	program, err := os.ReadFile(self)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "sdlab-guide")
	if err := os.WriteFile(name, program, 0o755); err != nil {
		t.Fatal(err)
	}
	tmux := "#!/bin/sh\necho \"$@\" | grep -q 'sdlab-guide start 1.1' && echo tmux is here\n"
	if err := os.WriteFile(filepath.Join(dir, "tmux"), []byte(tmux), 0o755); err != nil {
		t.Fatal(err)
	}
	d := sitAt(t, 140, 40, []string{"SDLAB_SANDBOX=1", "SDLAB_BESIDE=", "PATH=" + dir + ":" + os.Getenv("PATH")}, name, "start", "1.1")
	d.sees("tmux is here")
	d.sees("Your progress is kept. sdlab start goes on here.")
	d.leaves(0)
}
