package guide

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// key handles a key.
func (m *model) key(msg tea.KeyPressMsg) tea.Cmd {
	m.notice.clear()
	switch msg.String() {
	case "ctrl+c":
		return m.leave()
	case "ctrl+z":
		if !resumable() {
			m.notice.say("Ctrl+Z needs a shell that can bring the guide back, and there is none here. Press s for a shell.", nil)
			return nil
		}
		return tea.Suspend
	}
	switch m.mode {
	case asking:
		return m.typed(msg)
	case listShown:
		return m.keyInList(msg)
	case reading:
		return m.keyOnPage(msg)
	}
	return m.keyOverPage(msg)
}

// leave goes back one level: from what is over the page to the page, from there out.
func (m *model) leave() tea.Cmd {
	if m.mode != reading {
		if m.mode == asking {
			m.task.keep()
		}
		m.mode = reading
		return nil
	}
	if m.outside.stopped() {
		return nil
	}
	m.quitting = true
	return tea.Quit
}

func (m *model) keyOnPage(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(msg, keys.quit):
		return m.leave()
	case key.Matches(msg, keys.check):
		m.lookNow()
		return nil
	case key.Matches(msg, keys.reason):
		m.showReason()
		return nil
	case key.Matches(msg, keys.help):
		text := keysText(&m.frame)
		if m.shell.around.any() {
			text += strings.Join(wrapped("", "Guide and shell: "+m.shell.around.howBack(), m.frame.pageWidth()), "\n")
		}
		m.show(keysShown, "Keys", text, nil)
		return nil
	}
	if m.frame.watching {
		return m.scroll(msg)
	}
	for _, of := range m.pageKeys() {
		if key.Matches(msg, of.key) {
			return of.do()
		}
	}
	return m.scroll(msg)
}

// A pageKey is a key of the page, and what it does.
type pageKey struct {
	key key.Binding
	do  func() tea.Cmd
}

func (m *model) pageKeys() []pageKey {
	e := m.course.now().entry
	openShell := func() tea.Cmd { return m.shell.open(&m.frame, e, m.checks.count(), m.reader.above(&m.frame)) }
	return []pageKey{
		{keys.next, m.forward},
		{keys.back, m.backward},
		{keys.shell, openShell},
		{keys.hint, func() tea.Cmd { return m.outside.hint(e, m.frame.pageWidth()-2) }},
		{keys.answer, m.ask},
		{keys.setup, func() tea.Cmd { return m.outside.setup(e) }},
		{keys.solution, func() tea.Cmd { return m.outside.solution(e) }},
		{keys.block, func() tea.Cmd { m.layOut(true); return m.reader.choose() }}, // to scroll, it has to know its height
		{keys.copyBlock, m.reader.copy},
		{keys.put, func() tea.Cmd { return m.put(openShell) }},
		{keys.list, m.openList},
		{keys.grade, func() tea.Cmd { return m.outside.grade(m.frame.report(m.frame.pageWidth())) }},
	}
}

// put has the shell take the chosen block. The next one is chosen then, as what is to be
// typed next, if it can be seen.
func (m *model) put(openShell func() tea.Cmd) tea.Cmd {
	b, _ := m.reader.chosen()
	there, cmd := m.shell.put(b, openShell)
	if there {
		m.reader.proceed()
	}
	return cmd
}

// keyOverPage is for texts that are shown in place of the page: each of the keys that
// could mean "away from here" leads back to it.
func (m *model) keyOverPage(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case msg.String() == "y" && m.over.do != nil:
		m.mode = reading
		return m.over.take()()
	case key.Matches(msg, keys.hint) && m.mode == hintsShown: // the one before is seen until the next is there
		return m.outside.hint(m.course.now().entry, m.frame.pageWidth()-2)
	case key.Matches(msg, keys.check) && m.mode == reasonShown:
		m.lookNow()
		return nil
	case key.Matches(msg, keys.quit, keys.back, keys.reason, keys.help) || msg.String() == "esc":
		m.mode, m.over.do = reading, nil
		return nil
	}
	if do := m.elsewhere(msg); do != nil {
		return do()
	}
	return m.scroll(msg)
}

// elsewhere is what a key of the page does that leads on from a text over it, too: who
// reads why a check fails wants a hint next, or a shell.
func (m *model) elsewhere(msg tea.KeyPressMsg) func() tea.Cmd {
	onward := m.mode != listShown && key.Matches(msg, keys.next) // there it chooses
	if m.frame.watching || !onward && !key.Matches(msg, keys.shell, keys.hint, keys.answer, keys.solution, keys.list, keys.grade) {
		return nil
	}
	for _, of := range m.pageKeys() {
		if key.Matches(msg, of.key) {
			m.mode, m.over.do = reading, nil
			return of.do
		}
	}
	return nil
}

func (m *model) keyInList(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(msg, keys.reason):
		return m.outside.open(m.course.chosen, false)
	case key.Matches(msg, keys.quit, keys.back, keys.list) || msg.String() == "esc":
		m.mode = reading
	default:
		if do := m.elsewhere(msg); do != nil {
			return do()
		}
		m.course.choose(msg)
	}
	return nil
}

// typed takes a key in an answer, and records the answer when it is complete.
func (m *model) typed(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyPressMsg); ok && press.String() == "esc" {
		return m.leave()
	}
	given, complete, cmd := m.task.typed(msg)
	if !complete {
		return cmd
	}
	recorded, err := m.outside.session.Answer(m.course.now().entry, m.task.asked(), given)
	if err != nil {
		m.notice.say("", err)
		return nil
	}
	if !m.task.answered(recorded) {
		m.mode = reading
		m.notice.say("Saved; a changes an answer. The checks show whether it is right.", nil)
	}
	return nil
}

// scroll moves the text that is on the screen.
func (m *model) scroll(msg tea.Msg) tea.Cmd {
	view := m.text()
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case !ok:
		*view, _ = view.Update(msg)
	case key.Matches(press, keys.pageDown):
		if view.AtBottom() && m.mode == reading && !m.frame.watching && m.reader.more() {
			return m.forward()
		}
		view.PageDown()
	case key.Matches(press, keys.pageUp):
		view.PageUp()
	case key.Matches(press, keys.down):
		view.ScrollDown(1)
	case key.Matches(press, keys.up):
		view.ScrollUp(1)
	case press.String() == "home":
		view.GotoTop()
	case press.String() == "end":
		view.GotoBottom()
	}
	return nil
}
