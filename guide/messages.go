package guide

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/live"
	"github.com/sdlab/sdlab/progress"
)

// Messages from outside.
type (
	// opened is an activity with its page.
	opened struct {
		at       int
		all      []item
		activity *checks.Activity
		standing progress.Standing
		markdown string
		feed     feed
		last     bool // its last section is shown first
		err      error
	}
	// liveMsg is something new on the machine.
	liveMsg struct {
		watcher *live.Watcher
		update  live.Update
		ended   bool
	}
	// noted is the outcome of something, in a line.
	noted struct {
		text string
		err  error
	}
	// textMsg is a text to show in place of the page.
	textMsg struct {
		mode  mode
		title string
		text  string
		more  bool           // hints are left
		do    func() tea.Cmd // what y does there
		err   error
	}
	// shellEnded says that the learner is back.
	shellEnded struct{ err error }
	// standingsMsg is what the record says now.
	standingsMsg struct{ all []item }
	// ran says that a script has been run.
	ran struct{}
)

// settled is a size that the terminal had a moment ago.
type settled tea.WindowSizeMsg
