package guide

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/lessons"
)

// shell gives the learner one: beside the guide where that can be, or else on the
// whole screen, until it is left.
func (m *model) shell() tea.Cmd {
	if m.around.any() {
		if m.around.alive() {
			if err := m.around.goThere(); err != nil {
				m.say("", err)
			}
			return nil
		}
		if m.width >= besideColumns || m.height >= aboveRows {
			return m.openBeside(true)
		}
	}
	m.before = m.stands()
	cmd := m.session.Shell(m.ctx, m.entry())
	return tea.Exec(wholeScreenShell(cmd), func(err error) tea.Msg { return shellEnded{err} })
}

// openBeside opens the shell's pane, and goes there or not.
func (m *model) openBeside(goThere bool) tea.Cmd {
	err := m.around.split(m.width, m.session.ShellBeside(m.ctx))
	if err == nil && !goThere {
		err = m.around.comeBack()
	}
	m.say(m.around.wayBack(), err)
	return nil
}

// stands is how the checks stand, to compare.
func (m *model) stands() string {
	if m.result == nil {
		return ""
	}
	done, of := passed(m.result)
	return fmt.Sprintf("%d of %d", done, of)
}

// back says what has changed while the learner was in the shell.
func (m *model) back(msg shellEnded) tea.Cmd {
	if msg.err != nil {
		m.say("", fmt.Errorf("cannot open a shell: %w", msg.err))
		return nil
	}
	m.returned = true
	return m.lookNow()
}

// tellReturn says what the time in the shell came to.
func (m *model) tellReturn() {
	switch now := m.stands(); {
	case m.success != "": // that says it
	case m.before == "" || now == m.before:
		m.say("Back from the shell: "+now+" checks pass.", nil)
	default:
		m.say("Back from the shell: "+now+" checks pass now, "+m.before+" before.", nil)
	}
}

// putBlock puts the chosen block onto the shell's command line.
func (m *model) putBlock() tea.Cmd {
	b, ok := m.chosenBlock()
	switch {
	case !ok || !b.commands:
		m.say("This is not a command. y copies it.", nil)
		return nil
	case !m.around.any():
		m.say("That works beside a shell in tmux or Zellij. y copies it.", nil)
		return nil
	}
	if !m.around.alive() {
		if cmd := m.shell(); cmd != nil {
			return cmd
		}
	}
	if err := m.around.put(b.text); err != nil {
		m.say("", err)
		return nil
	}
	m.say("It is on the shell's command line: Enter there runs it.", nil)
	return nil
}

// ran is a script that has been run, and for which activity.
type ran struct{ entry lessons.Entry }

// offScreen is something that has the terminal while the guide is off it. It is a
// [tea.ExecCommand].
type offScreen struct {
	do       func(in io.Reader, out, err io.Writer) error
	in       io.Reader
	out, err io.Writer
}

// SetStdin is a part of [tea.ExecCommand].
func (o *offScreen) SetStdin(r io.Reader) { o.in = r }

// SetStdout is a part of [tea.ExecCommand].
func (o *offScreen) SetStdout(w io.Writer) { o.out = w }

// SetStderr is a part of [tea.ExecCommand].
func (o *offScreen) SetStderr(w io.Writer) { o.err = w }

// Run is a part of [tea.ExecCommand].
func (o *offScreen) Run() error { return o.do(o.in, o.out, o.err) }

// wholeScreenShell runs a shell. What it ends with says nothing about us.
func wholeScreenShell(cmd *exec.Cmd) *offScreen {
	return &offScreen{do: func(in io.Reader, out, err io.Writer) error {
		fmt.Fprint(out, "\r\nA shell to work in. exit or Ctrl+D comes back to the lesson.\r\n\r\n")
		cmd.Stdin, cmd.Stdout, cmd.Stderr = in, out, err
		failed := cmd.Run()
		var ended *exec.ExitError
		if errors.As(failed, &ended) {
			return nil
		}
		return failed
	}}
}

// shownRun runs something that prints, and waits for Enter before the guide
// covers it. What went wrong is told by the guide.
func shownRun(do func(out io.Writer) error) *offScreen {
	return &offScreen{do: func(in io.Reader, _, err io.Writer) error {
		failed := do(err)
		if failed != nil {
			fmt.Fprintf(err, "\n%v\n", failed)
		}
		fmt.Fprint(err, "\nEnter: back to the lesson ")
		_, _ = bufio.NewReader(in).ReadString('\n')
		return failed
	}}
}

// resumable says whether a shell has job control over this program. A program that
// none has, such as one that a login runs in place of a shell, is not stopped by
// SIGTSTP (its process group is orphaned), and nobody would ever continue it.
func resumable() bool {
	parent := os.Getppid()
	mine, err := unix.Getsid(0)
	theirs, theirErr := unix.Getsid(parent)
	group, groupErr := unix.Getpgid(parent)
	return err == nil && theirErr == nil && groupErr == nil && mine == theirs && group != unix.Getpgrp()
}
