package guide

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sdlab/sdlab/checks"
)

// forward goes to the next section, and behind the last one to the next activity
// once this one is done.
func (m *model) forward() tea.Cmd {
	switch {
	case m.section < len(m.sections)-1:
		m.section++
		m.turned()
		return nil
	case m.at == len(m.all)-1:
		return m.finish()
	case !m.done() && m.success == "" && !m.goOn():
		return nil
	}
	return m.open(m.at+1, false)
}

// goOn asks once before an activity is left that is not done; n again goes on.
func (m *model) goOn() bool {
	const ask = "This activity is not done yet. Press n again to go on anyway; l comes back to it."
	if m.leaving == m.entry().ID {
		m.leaving = ""
		return true
	}
	m.leaving = m.entry().ID
	m.say(ask, nil)
	return false
}

// done says whether the activity passes now, or has been passed or set aside.
func (m *model) done() bool {
	if m.result != nil && (m.result.Verdict == checks.Pass || m.result.Verdict == checks.NotApplicable) {
		return true
	}
	return m.all[m.at].passed || m.all[m.at].aside != ""
}

func (m *model) backward() tea.Cmd {
	switch {
	case m.section > 0:
		m.section--
		m.turned()
		return nil
	case m.at > 0:
		return m.open(m.at-1, true)
	}
	m.say("This is the beginning.", nil)
	return nil
}

// turned shows a section from its beginning.
func (m *model) turned() {
	m.leaving = ""
	if m.success != "" {
		m.success = m.learnt()
	}
	m.block = -1
	m.layOut(true)
	m.body.GotoTop()
	if m.section < len(m.sections) && len(m.sections[m.section].blocks) > 0 {
		m.block = 0
		m.layOut(true)
	}
}

// chooseBlock goes to the section's next block of code, and round.
func (m *model) chooseBlock() tea.Cmd {
	blocks := m.blocks()
	if len(blocks) == 0 {
		m.say("There is nothing to copy in this section.", nil)
		return nil
	}
	m.block = (m.block + 1) % len(blocks)
	m.layOut(true)
	if b := blocks[m.block]; b.from >= 0 {
		m.body.EnsureVisible(b.from, 0, 0)
		m.body.EnsureVisible(min(b.to, b.from+m.body.Height()-1), 0, 0)
		m.body.EnsureVisible(b.from, 0, 0)
	}
	return nil
}

func (m *model) blocks() []block {
	if m.section >= len(m.sections) {
		return nil
	}
	return m.sections[m.section].blocks
}

// chosenBlock is the one to copy.
func (m *model) chosenBlock() (block, bool) {
	blocks := m.blocks()
	if m.block < 0 || m.block >= len(blocks) {
		return block{}, false
	}
	return blocks[m.block], true
}

func (m *model) copyBlock() tea.Cmd {
	b, ok := m.chosenBlock()
	if !ok {
		m.say("There is nothing to copy in this section.", nil)
		return nil
	}
	m.say("Copied "+titled(b)+", if your terminal lets programs copy (OSC 52).", nil)
	return tea.SetClipboard(b.text)
}

// titled names a block by its first line.
func titled(b block) string {
	first, rest, _ := strings.Cut(b.text, "\n")
	if rest == "" {
		return first
	}
	return fmt.Sprintf("%s … (%d lines)", first, 2+strings.Count(rest, "\n"))
}

// learnt is what is said when an activity passes.
func (m *model) learnt() string {
	it := m.all[m.at]
	text := "Done: " + it.title + "."
	if len(it.skills) > 0 {
		text = "Done. You have practised " + listed(it.skills) + "."
	}
	switch {
	case m.watching || m.at == len(m.all)-1:
		return text
	case m.section < len(m.sections)-1:
		return text + " n reads on, and behind the last part goes on with " + m.all[m.at+1].entry.ID + "."
	}
	return text + " n goes on with " + m.all[m.at+1].entry.ID + "."
}

// listed joins names of skills as a sentence does.
func listed(names []string) string {
	words := make([]string, len(names))
	for i, name := range names {
		words[i] = strings.ReplaceAll(name, "-", " ")
	}
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// counted is how many activities are passed, of those that can be done here.
func (m *model) counted() (done, of int) {
	for _, it := range m.all {
		if it.aside != "" {
			continue
		}
		of++
		if it.passed {
			done++
		}
	}
	return done, of
}
