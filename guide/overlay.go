package guide

import (
	"strings"

	"charm.land/bubbles/v2/viewport"
	tea "charm.land/bubbletea/v2"
)

// An overlay is a text that is shown in place of the page.
type overlay struct {
	view viewport.Model
	do   func() tea.Cmd // what y does there; nil for nothing
	more bool           // hints are left
}

// show puts a text there, from its beginning.
func (o *overlay) show(heading, text string, do func() tea.Cmd) {
	o.do = do
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	if heading != "" {
		lines = append([]string{heading, ""}, lines...)
	}
	o.view.SetContentLines(lines)
	o.view.GotoTop()
}

// take returns what y does, which it does once.
func (o *overlay) take() func() tea.Cmd {
	do := o.do
	o.do = nil
	return do
}
