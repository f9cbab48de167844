package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/termtext"
)

// What is run for the learner must not find itself on a pipe.
func TestShellIsOnTheTerminal(t *testing.T) {
	s := sitDown(t, newWork(t), "healed-bookworm", "start", "--plain", "1.3")
	s.sees("1.3: what next?")
	s.types("shell" + keyEnter)
	s.sees("A shell to work in")
	s.types("test -t 0 && test -t 1 && test -t 2 && echo on a $((6*7))" + keyEnter)
	s.sees("on a 42")
	s.types("exit" + keyEnter)
	s.sees("what next?")
	s.types("quit" + keyEnter)
	s.ends(0)
}

func TestLongPageWaitsAtEachScreen(t *testing.T) {
	s := sitDownOf(t, 24, newWork(t), "healed-bookworm", "start", "--plain", "1.3")
	s.sees("Load it and start it")
	if strings.Contains(s.text(), "what next?") {
		t.Error("the menu stands before the page was read")
	}
	s.sees("1/6")
	s.types(keyEnter)
	s.sees("Enter: read on") // the second part is longer than the screen
	s.types(keyEnter)
	s.sees("2/6")
	s.types("b" + keyEnter)
	s.sees("1/6")
	s.types(keyCtrlC) // back one level, to the menu
	s.seesMenu()
	s.types(keyCtrlC) // and out
	s.sees("sdlab start 1.3 goes on here")
	s.ends(0)
}

func TestGuidedWalk(t *testing.T) {
	work := newWork(t)
	s := sitDown(t, work, "healed-bookworm", "start", "--plain", "1.3")
	s.sees("Load it and start it") // the page
	s.sees("1.3: what next?")
	s.sees("shell")
	s.sees("check")
	s.types(keyDown + keyEnter)
	s.sees("passed")
	// A passed activity leads on: next comes first now.
	s.sees("what next?")
	s.types(keyEnter)
	s.sees("Kill it and watch it heal")
	s.sees("1.4: what next?")
	s.types("hint" + keyEnter) // by typing part of a label
	s.sees("Hint 1 of 3")
	s.sees("what next?")
	s.types("hint" + keyEnter)
	s.sees("Hint 2 of 3")
	s.sees("what next?")
	s.types("quit" + keyEnter)
	s.sees("Your progress is kept. sdlab start 1.4 goes on here.")
	s.ends(0)

	kept, err := os.ReadFile(filepath.Join(work, "state/sdlab/attempts.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"activity":"1.3","what":"attempt","verdict":"pass"`, `"activity":"1.4","what":"hint"`} {
		if !strings.Contains(string(kept), want) {
			t.Errorf("not recorded: %s\nin %s", want, kept)
		}
	}
}

func TestWalkGoesOnWhereItStopped(t *testing.T) {
	work := newWork(t)
	if output, err := sdlab(work, "healed-bookworm", "check", "1.3").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, output)
	}
	var log strings.Builder
	for _, id := range []string{"0.1", "1.1", "1.2"} {
		log.WriteString(`{"lesson":"systemd","activity":"` + id + `","what":"attempt","verdict":"pass"}` + "\n")
	}
	path := filepath.Join(work, "state/sdlab/attempts.jsonl")
	passed, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, append([]byte(log.String()), passed...), 0o644); err != nil {
		t.Fatal(err)
	}
	s := sitDown(t, work, "healed-bookworm", "start", "--plain")
	s.sees("1.4: what next?")
	s.types(keyUp + keyEnter) // around the end: quit is the last
	s.sees("Your progress is kept")
	s.ends(0)
}

func TestCtrlCAtTheMenu(t *testing.T) {
	work := newWork(t)
	s := sitDown(t, work, "healed-bookworm", "start", "--plain", "1.4")
	s.sees("what next?")
	s.types("check" + keyEnter)
	s.sees("passed")
	s.seesMenu()
	s.types(keyCtrlC)
	s.sees("Your progress is kept")
	s.ends(0)
	kept, err := os.ReadFile(filepath.Join(work, "state/sdlab/attempts.jsonl"))
	if err != nil || !strings.Contains(string(kept), `"1.4","what":"attempt","verdict":"pass"`) {
		t.Errorf("%v: %s", err, kept)
	}
}

// slow makes a recorded state that settles be waited for long.
const slow = `units: {hello-agent.service: {Service: {RestartUSec: {t: 90000000}}}}`

func TestCtrlCDuringAWait(t *testing.T) {
	work := newWork(t)
	if err := os.WriteFile(filepath.Join(work, "slow.yaml"), []byte(slow), 0o644); err != nil {
		t.Fatal(err)
	}
	s := sitDown(t, work, "gap-bookworm slow.yaml", "check", "1.3")
	s.sees("1.3: at most 94 s more. The process is gone, and systemd waits RestartSec")
	s.types(keyCtrlC) // the kernel makes a signal of it
	s.sees("interrupted; nothing is lost")
	s.ends(130)
}

// TestFirstCtrlC ends a look that takes no notice of it.
func TestFirstCtrlC(t *testing.T) {
	for _, command := range []string{"grade", "check"} {
		t.Setenv(deafVar, "1")
		s := sitDown(t, newWork(t), "healed-bookworm", command)
		s.sees("looking")
		s.types(keyCtrlC)
		s.sees("nothing is lost")
		s.ends(cli.ExitInterrupt)
	}
}

func TestWaitOnADumbTerminal(t *testing.T) {
	work := newWork(t)
	if err := os.WriteFile(filepath.Join(work, "slow.yaml"), []byte(slow), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := sdlab(work, "gap-bookworm slow.yaml", "check", "1.3")
	cmd.Env = append(cmd.Env, "TERM=dumb")
	tty, err := pty.Start(cmd)
	if err != nil {
		t.Fatal(err)
	}
	defer tty.Close()
	buf := make([]byte, 256)
	n, err := tty.Read(buf)
	if err != nil || !strings.Contains(string(buf[:n]), "waiting") || strings.ContainsAny(string(buf[:n]), "\x1b") {
		t.Errorf("%v: %q", err, buf[:n])
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Error(err)
	}
	_ = cmd.Wait()
}

// TestSignals ends a wait without a terminal.
func TestSignals(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		work := newWork(t)
		if err := os.WriteFile(filepath.Join(work, "slow.yaml"), []byte(slow), 0o644); err != nil {
			t.Fatal(err)
		}
		cmd := sdlab(work, "gap-bookworm slow.yaml", "check", "1.4", "--json")
		stderr, err := cmd.StderrPipe()
		if err != nil {
			t.Fatal(err)
		}
		var stdout bytes.Buffer
		cmd.Stdout = &stdout
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		buf := make([]byte, 256)
		n, err := stderr.Read(buf) // it waits now
		if err != nil || !strings.Contains(string(buf[:n]), "waiting") {
			t.Fatalf("%v: %q", err, buf[:n])
		}
		if err := cmd.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		n, _ = stderr.Read(buf)
		var ended *exec.ExitError
		if err := cmd.Wait(); !errors.As(err, &ended) || ended.ExitCode() != cli.ExitInterrupt {
			t.Errorf("%v: %v", signal, err)
		}
		if !strings.Contains(string(buf[:n]), "interrupted") || stdout.Len() > 0 {
			t.Errorf("%v: said %q, and %q", signal, buf[:n], stdout.String())
		}
		if _, err := os.Stat(filepath.Join(work, "state")); err == nil {
			t.Errorf("%v: an attempt that was broken off is recorded", signal)
		}
	}
}

// TestInterruptedScript: a solution that is broken off may tidy up, and is no fault of the machine.
func TestInterruptedScript(t *testing.T) {
	work := newWork(t)
	for name, text := range map[string]string{
		"lesson.yaml": "title: A lesson\n", "1.1-long/activity.yaml": "title: Long\nchecks: [{id: a, title: it is so, expect: 1 == 1}]\n",
		"1.1-long/solution.sh": "trap 'kill $!; echo tidied >&2; exit 1' TERM\nsleep 60 &\necho begun >&2\nwait\n",
	} {
		path := filepath.Join(work, "lesson", name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	s := sitDown(t, work, "healed-bookworm", "--lesson", "lesson", "solve", "1.1", "--yes")
	s.sees("Trust it") // once; --yes is about the script
	s.types("y" + keyEnter)
	s.sees("begun\r\n")
	if err := s.cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	s.sees("tidied")
	s.sees("interrupted; nothing is lost")
	s.ends(130)
}

// TestShellOfTheWalk is the learner's, at home, with this program in it.
func TestShellOfTheWalk(t *testing.T) {
	work := newWork(t)
	s := sitDown(t, work, "healed-bookworm", "--user", "start", "--plain", "1.3")
	s.sees("what next?")
	s.types(keyEnter)
	s.sees("A shell to work in.")
	s.types("echo $(basename $PWD), $SDLAB_SCOPE.\r")
	s.sees("home, user.")
	s.types("exit\r")
	s.sees("what next?")
}

// TestKilledAtTheMenu: nobody is left behind at the terminal.
func TestKilledAtTheMenu(t *testing.T) {
	s := sitDown(t, newWork(t), "healed-bookworm", "start", "--plain", "1.3")
	s.sees("what next?")
	if err := s.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	select {
	case <-s.ended: // the terminal is nobody's
	case <-time.After(patience):
		t.Error("the list is still there")
	}
}

// onTerminal is what a command shows on a terminal until it ends.
func onTerminal(t *testing.T, cmd *exec.Cmd, columns uint16) string {
	t.Helper()
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: columns})
	if err != nil {
		t.Fatal(err)
	}
	defer tty.Close()
	var shown bytes.Buffer
	_, _ = shown.ReadFrom(tty) // ends with EIO when the program does
	_ = cmd.Wait()
	return shown.String()
}

func TestColourOnATerminal(t *testing.T) {
	for _, noColour := range []string{"", "1"} {
		work := newWork(t)
		cmd := sdlab(work, "restarted-bookworm", "check", "1.4", "--no-wait")
		cmd.Env = append(cmd.Env, "NO_COLOR="+noColour)
		shown := onTerminal(t, cmd, 50)
		if got := strings.Contains(shown, "\x1b["); got != (noColour == "") {
			t.Errorf("NO_COLOR=%q: %q", noColour, shown)
		}
		for _, line := range strings.Split(escapes.ReplaceAllString(shown, ""), "\r\n") {
			if len([]rune(line)) > 50 && !strings.Contains(line, "systemctl") && !strings.Contains(line, "journalctl") {
				t.Errorf("%d columns: %q", len(line), line)
			}
		}
	}
}

// TestPageOnATerminal: a page has the width and the colours of the terminal that it is shown on.
func TestPageOnATerminal(t *testing.T) {
	for _, c := range []struct {
		columns  uint16
		settings string
		coloured bool
	}{
		{80, "SDLAB_STYLE=dark", true}, {40, "SDLAB_STYLE=light", true}, {100, "COLORFGBG=0;15", true},
		{40, "NO_COLOR=1", false}, {80, "TERM=dumb", false}, {80, "SDLAB_STYLE=plain", false},
	} {
		cmd := sdlab(newWork(t), "healed-bookworm", "show", "1.4")
		cmd.Env = append(cmd.Env, c.settings)
		shown := onTerminal(t, cmd, c.columns)
		text := escapes.ReplaceAllString(shown, "")
		if got := strings.Contains(shown, "\x1b["); got != c.coloured || !strings.Contains(text, "1.4 Kill it and watch it heal") || strings.Contains(text, "## ") {
			t.Errorf("%d columns, %s: %q", c.columns, c.settings, shown)
		}
		for line := range strings.SplitSeq(text, "\r\n") {
			if len([]rune(line)) > int(c.columns) && len(strings.Fields(line)) > 1 && !strings.HasPrefix(line, "  │ ") && !strings.Contains(line, "ctl ") {
				t.Errorf("%d columns, %s: too wide: %q", c.columns, c.settings, line)
			}
		}
	}
}

// TestManyChecksAtOnce records each of them.
func TestManyChecksAtOnce(t *testing.T) {
	const many = 8
	work := newWork(t)
	done := make(chan error, many)
	for range many {
		go func() {
			output, err := sdlab(work, "healthy-trixie", "check", "1.3", "1.4", "--no-wait").CombinedOutput()
			var ended *exec.ExitError
			if !errors.As(err, &ended) || ended.ExitCode() != cli.ExitNotPassed || strings.Contains(string(output), "sdlab:") {
				done <- errors.New(string(output))
				return
			}
			done <- nil
		}()
	}
	for range many {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	kept, err := os.ReadFile(filepath.Join(work, "state/sdlab/attempts.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(kept)), "\n")
	for _, line := range lines {
		if !strings.HasPrefix(line, `{"time"`) || !strings.HasSuffix(line, "}") || strings.Count(line, "{") != 1 {
			t.Errorf("a line of two: %s", line)
		}
	}
	if len(lines) != 2*many {
		t.Errorf("%d lines, want %d", len(lines), 2*many)
	}
}

// TestWhatSteersATerminalIsShown: in an error's hint, and while an image is built.
func TestWhatSteersATerminalIsShown(t *testing.T) {
	const wild = "\x1b[2J\u202e"
	for term, redraws := range map[string]bool{"xterm": true, "dumb": false} {
		ours, theirs, err := pty.Open()
		if err != nil {
			t.Fatal(err)
		}
		a := &app{cli.New()}
		a.Err, a.Getenv = termtext.NewScreen(theirs), func(name string) string { return map[string]string{"TERM": term}[name] }
		a.ExitCode(session.Missing(errors.New(wild), wild))
		a.ExitCode(&facts.Blindness{Why: wild, Try: wild})
		a.buildProgress()(0.5, wild)
		theirs.Close()
		var shown bytes.Buffer
		_, _ = shown.ReadFrom(ours) // ends with EIO
		ours.Close()
		got := shown.String()
		if strings.Contains(got, "\x1b[2J") || strings.Contains(got, "\u202e") || strings.Contains(got, "\x1b[K") != redraws {
			t.Errorf("TERM=%s: %q", term, got)
		}
	}
}

// Questions that were left are asked when the learner comes back, and answers can be changed.
func TestAnswersOfTheWalk(t *testing.T) {
	s := sitDown(t, newWork(t), "healed-bookworm", "start", "--plain", "6.1")
	answers := func(keys string, wants ...string) {
		t.Helper()
		s.seesMenu()
		s.types("answer" + keyEnter)
		for i, want := range wants {
			s.sees(want)
			s.types(strings.Split(keys, " ")[i])
		}
	}
	answers("multi-user.target"+keyEnter+" no"+keyEnter+" "+keyCtrlC, "target:", "waits:", "starter:")
	answers("why-door.socket"+keyEnter+" why-gate"+keyEnter+" 217"+keyEnter+" 64"+keyEnter+" moth"+keyEnter,
		"starter:", "owner:", "pid:", "memory:", "word:")
	answers("waits"+keyEnter+" yes"+keyEnter, "want to change?", "waits:")
	s.sees("waits is yes")
	answers("none"+keyEnter, "waits - yes")
	s.seesMenu()
	s.types("q" + keyEnter)
	s.ends(0)
}

// What is higher than the terminal goes through the pager, and what fits does not. The exit
// code is the command's own.
func TestPager(t *testing.T) {
	t.Setenv("PAGER", "exit 7")
	t.Setenv("SDLAB_PAGER", "sed s/^/paged:/")
	for _, tt := range []struct {
		rows    uint16
		command []string
		paged   bool
		code    int
	}{
		{24, []string{"list"}, true, 0},
		{24, []string{"list", "--json"}, false, 0},
		{40, []string{"list"}, false, 0},
		{24, []string{"grade"}, true, 1},
	} {
		s := sitDownOf(t, tt.rows, newWork(t), "healed-bookworm", tt.command...)
		s.ends(tt.code)
		<-s.ended
		if text := s.text(); strings.Contains(text, "paged:") != tt.paged || !strings.Contains(text, "Why systemd") {
			t.Errorf("%v on %d rows:\n%s", tt.command, tt.rows, text)
		}
	}
	unit := filepath.Join(t.TempDir(), "x.service")
	if err := os.WriteFile(unit, []byte("[Service]\nExecStart=/bin/true\nRestart=always\nStartLimitBurst=5\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := sitDownOf(t, 24, newWork(t), "healed-bookworm", "review", unit)
	s.ends(1)
	<-s.ended
	if text := s.text(); !strings.Contains(text, "paged:x.service: 1 warning") {
		t.Errorf("a review on 24 rows:\n%s", text)
	}
	for _, pager := range []string{"cat", "no-such-pager"} {
		t.Setenv("SDLAB_PAGER", pager)
		s := sitDownOf(t, 24, newWork(t), "healed-bookworm", "list")
		s.ends(0)
		if s.sees("6.2"); strings.Contains(s.text(), "paged:") {
			t.Errorf("%s: paged", pager)
		}
	}
}
