package guide

import (
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/lessons"
)

// A shell is where the learner works: beside the guide where that can be, or else on
// the whole screen, until it is left.
type shell struct {
	around   around // the terminal multiplexer, if there is one
	outside  *outside
	notice   *notice
	atOnce   bool   // it is opened beside the guide as soon as the screen's size is known
	before   string // the checks as they came out when it was opened
	returned bool   // the learner is back, and what has changed is not told yet
	told     string // of that, in the line below the page
}

// open goes to the shell. count is how many checks pass, to compare; above is what a
// shell on the whole screen begins below.
func (s *shell) open(f *frame, e lessons.Entry, count string, above []string) tea.Cmd {
	if s.around.any() {
		if s.around.alive() {
			if err := s.around.goThere(); err != nil {
				s.notice.say("", err)
			}
			return nil
		}
		if f.width >= besideColumns || f.height >= aboveRows {
			s.openBeside(f, true)
			return nil
		}
	}
	s.before = count
	return tea.Exec(wholeScreenShell(s.outside.ctx, s.outside.shell(e), f.height, above), func(err error) tea.Msg { return shellEnded{err} })
}

// sized opens the shell's pane when the size of the screen has become known, if it
// is wanted from the beginning.
func (s *shell) sized(f *frame) {
	if s.atOnce {
		s.atOnce = false
		s.openBeside(f, false)
	}
}

// openBeside opens the shell's pane, and goes there or not.
func (s *shell) openBeside(f *frame, goThere bool) {
	err := s.around.split(f.width, s.outside.shellBeside())
	if err == nil && !goThere {
		err = s.around.comeBack()
	}
	s.notice.say(s.around.wayBack(), err)
}

// ended is called when the learner is back.
func (s *shell) ended(err error) {
	if err != nil {
		s.notice.say("", fmt.Errorf("cannot open a shell: %w", err))
		return
	}
	s.returned = true
}

// tell says what the time in the shell came to, once.
// What it said of an earlier count is taken back.
func (s *shell) tell(count string) {
	said := "Back from the shell: " + count + " checks pass."
	if s.before != "" && count != s.before {
		said = "Back from the shell: " + count + " checks pass now, " + s.before + " before."
	}
	if !s.returned {
		if s.told != "" && s.notice.text == s.told && said != s.told {
			s.notice.clear()
		}
		return
	}
	s.returned = false
	if s.notice.success == "" { // that says it
		s.told = said
		s.notice.say(said, nil)
	}
}

// put puts a block onto the shell's command line, and says whether it is there; if there
// is no shell yet, it opens one.
func (s *shell) put(b block, open func() tea.Cmd) (there bool, cmd tea.Cmd) {
	switch {
	case !b.commands:
		s.notice.say("This is not a command. Press y to copy it.", nil)
		return false, nil
	case !s.around.any():
		s.notice.say("This needs a shell beside the guide, in tmux or Zellij. Press y to copy it.", nil)
		return false, nil
	}
	if !s.around.alive() {
		if cmd := open(); cmd != nil {
			return false, cmd
		}
	}
	if err := s.around.put(b.text); err != nil {
		s.notice.say("", err)
		return false, nil
	}
	s.notice.say("It is on the shell's command line. Press Enter there to run it. "+s.around.howBack(), nil)
	return true, nil
}

// resumable says whether a shell has job control over this program. Without one,
// such as for a program that a login runs instead of a shell, SIGTSTP does not stop it
// (its process group is orphaned), and nobody would ever continue it.
func resumable() bool {
	parent := os.Getppid()
	mine, err := unix.Getsid(0)
	theirs, theirErr := unix.Getsid(parent)
	group, groupErr := unix.Getpgid(parent)
	return err == nil && theirErr == nil && groupErr == nil && mine == theirs && group != unix.Getpgrp()
}
