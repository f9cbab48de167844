package guide

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sdlab/sdlab/checks"
)

// keys are what can be pressed, in the order of the list that ? shows.
var keys = struct {
	next, back, down, up, pageDown, pageUp, shell, check, reason, hint, answer, setup, solution, block, copyBlock, put, list, grade, help, quit key.Binding
}{
	next:      bind("n", "go on: the next section, then the next activity", "n", "right"),
	back:      bind("b", "go back", "b", "left"),
	down:      bind("↓", "scroll down", "down", "j"),
	up:        bind("↑", "scroll up", "up", "k"),
	pageDown:  bind("space", "a screen down, then the next section", "space", "pgdown"),
	pageUp:    bind("PgUp", "a screen up", "pgup"),
	shell:     bind("s", "a shell to work in", "s"),
	check:     bind("c", "look at everything now", "c"),
	reason:    bind("Enter", "why a check does not pass, whole", "enter"),
	hint:      bind("h", "a hint, one more each time", "h"),
	answer:    bind("a", "answer the activity's questions", "a"),
	setup:     bind("u", "set up what the activity supplies", "u"),
	solution:  bind("x", "see the solution, and run it if you like", "x"),
	block:     bind("Tab", "choose the next command or file on the page", "tab"),
	copyBlock: bind("y", "copy it", "y"),
	put:       bind("p", "put it on the shell's command line", "p"),
	list:      bind("l", "all activities; go to another one", "l"),
	grade:     bind("g", "your grade so far", "g"),
	help:      bind("?", "all keys", "?"),
	quit:      bind("q", "quit; your progress is kept", "q"),
}

func bind(shown, what string, pressed ...string) key.Binding {
	return key.NewBinding(key.WithKeys(pressed...), key.WithHelp(shown, what))
}

// key does what a key is for.
func (m *model) key(msg tea.KeyPressMsg) tea.Cmd {
	m.note, m.noteBad = "", false
	defer m.layOut(false)
	switch msg.String() {
	case "ctrl+c":
		return m.up()
	case "ctrl+z":
		if !resumable() {
			m.say("No shell has started the guide that could bring it back. s opens a shell.", nil)
			return nil
		}
		return tea.Suspend
	}
	switch m.mode {
	case asking:
		return m.typed(msg)
	case listShown:
		return m.keyInList(msg)
	case reading, finished:
		return m.keyOnPage(msg)
	}
	return m.keyOverPage(msg)
}

// up goes back one level: from what is over the page to the page, from there out.
func (m *model) up() tea.Cmd {
	if m.mode != reading {
		m.mode = reading
		return nil
	}
	return m.quit()
}

func (m *model) quit() tea.Cmd {
	m.quitting = true
	return tea.Quit
}

func (m *model) keyOnPage(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(msg, keys.quit):
		return m.quit()
	case key.Matches(msg, keys.check):
		return m.lookNow()
	case key.Matches(msg, keys.reason):
		m.showReason()
		return nil
	case key.Matches(msg, keys.help):
		m.showKeys()
		return nil
	}
	if m.watching {
		return m.scroll(msg)
	}
	for _, of := range []struct {
		key key.Binding
		do  func() tea.Cmd
	}{
		{keys.next, m.forward}, {keys.back, m.backward}, {keys.shell, m.shell}, {keys.hint, m.hint}, {keys.answer, m.ask}, {keys.setup, m.setup},
		{keys.solution, m.solution}, {keys.block, m.chooseBlock}, {keys.copyBlock, m.copyBlock}, {keys.put, m.putBlock}, {keys.list, m.openList}, {keys.grade, m.grade},
	} {
		if key.Matches(msg, of.key) {
			return of.do()
		}
	}
	return m.scroll(msg)
}

// openList shows all activities, as the record has them now.
func (m *model) openList() tea.Cmd {
	m.mode, m.chosen = listShown, m.at
	return m.standings()
}

// scroll moves the text that is on the screen.
func (m *model) scroll(msg tea.Msg) tea.Cmd {
	view := &m.over
	if m.mode == reading || m.mode == finished {
		view = &m.body
	}
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case !ok:
		*view, _ = view.Update(msg)
	case key.Matches(press, keys.pageDown):
		if view.AtBottom() && m.mode == reading && !m.watching && m.section < len(m.sections)-1 {
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

// keyOverPage is for texts that are shown in place of the page: any of the keys
// that lead away leads back to it.
func (m *model) keyOverPage(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case msg.String() == "y" && m.overDo != nil:
		do := m.overDo
		m.overDo, m.mode = nil, reading
		return do(m)
	case key.Matches(msg, keys.hint) && m.mode == hintsShown:
		return m.hint()
	case key.Matches(msg, keys.solution) && m.mode == hintsShown:
		return m.solution()
	case key.Matches(msg, keys.check) && m.mode == reasonShown:
		return m.lookNow()
	case key.Matches(msg, keys.quit, keys.back, keys.reason, keys.help) || msg.String() == "esc":
		m.mode, m.overDo = reading, nil
		return nil
	}
	return m.scroll(msg)
}

func (m *model) keyInList(msg tea.KeyPressMsg) tea.Cmd {
	last := len(m.all) - 1
	switch {
	case key.Matches(msg, keys.down, keys.next):
		m.chosen = min(last, m.chosen+1)
	case key.Matches(msg, keys.up):
		m.chosen = max(0, m.chosen-1)
	case key.Matches(msg, keys.pageDown):
		m.chosen = min(last, m.chosen+10)
	case key.Matches(msg, keys.pageUp):
		m.chosen = max(0, m.chosen-10)
	case msg.String() == "home":
		m.chosen = 0
	case msg.String() == "end":
		m.chosen = last
	case key.Matches(msg, keys.reason):
		return m.open(m.chosen, false)
	case key.Matches(msg, keys.quit, keys.back, keys.list) || msg.String() == "esc":
		m.mode = reading
	}
	return nil
}

// typed takes a key in an answer.
func (m *model) typed(msg tea.Msg) tea.Cmd {
	q := m.activity.Questions[m.question]
	press, ok := msg.(tea.KeyPressMsg)
	options := optionsOf(q)
	switch {
	case ok && press.String() == "esc":
		m.mode = reading
		return nil
	case ok && len(options) > 0:
		if n, err := strconv.Atoi(press.String()); err == nil && n >= 1 && n <= len(options) {
			return m.answered(q, options[n-1])
		}
		return nil
	case ok && press.String() == "enter":
		return m.answered(q, m.input.Value())
	}
	var cmd tea.Cmd
	m.input, cmd = m.input.Update(msg)
	return cmd
}

func optionsOf(q checks.Question) []string {
	if q.Kind == checks.YesNo {
		return []string{"yes", "no"}
	}
	return q.Options
}
