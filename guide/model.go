package guide

import (
	"context"

	"charm.land/bubbles/v2/textinput"
	"charm.land/bubbles/v2/viewport"
	tea "charm.land/bubbletea/v2"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/live"
	"github.com/sdlab/sdlab/page"
	"github.com/sdlab/sdlab/progress"
	"github.com/sdlab/sdlab/session"
)

// A mode is what is on the screen in place of the page.
type mode int

// The modes; reading is the page itself.
const (
	reading mode = iota
	keysShown
	reasonShown
	hintsShown
	scriptShown
	listShown
	textShown
	asking
	finished
)

// model is the state of the guide. What it shows depends on it alone; what has to
// be done outside is done by commands, which come back as messages.
type model struct {
	ctx     context.Context
	session *session.Session
	colour  page.Colour
	looks   looks
	around  around // the terminal multiplexer, if there is one

	width, height int
	mode          mode
	body          viewport.Model // of the page
	over          viewport.Model // of what is in its place
	overTitle     string
	overDo        func(*model) tea.Cmd // what y does there

	lesson   string
	all      []item
	at       int // among all
	chosen   int // in the list
	activity *checks.Activity
	standing progress.Standing
	sections []section
	section  int
	block    int // that is chosen in the section; -1 if there is none

	watcher  *live.Watcher
	stop     context.CancelFunc
	result   *checks.Result
	told     []live.Line
	note     string // the last line about what was done, until the next key
	noteBad  bool
	warning  string // what is in the way from the beginning, until the first key
	success  string // what was learnt, when the activity passed just now
	trouble  error  // why the machine cannot be looked at
	busy     string // what is waited for
	before   string // the checks as they stood when the shell was opened
	returned bool   // from the shell, and what has changed is not told yet

	question int
	input    textinput.Model
	splits   bool // a shell is opened beside the guide as soon as its size is known
	quitting bool
	leaving  string // the activity that is left at the next n, though it is not done
	watching bool   // only the checks and what happens, without the page
}

// item is an activity in the list.
type item struct {
	entry  lessons.Entry
	title  string
	skills []string
	passed bool
	tried  bool
	aside  string // why it cannot be done here
}

// Messages from outside.
type (
	// opened is an activity with its page.
	opened struct {
		at       int
		all      []item
		activity *checks.Activity
		standing progress.Standing
		markdown string
		watcher  *live.Watcher
		stop     context.CancelFunc
		last     bool // its last section is shown first
		err      error
	}
	// liveMsg is something new of the machine.
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
		do    func(*model) tea.Cmd
		err   error
	}
	// shellEnded says that the learner is back.
	shellEnded struct{ err error }
	// standingsMsg is what the record says now.
	standingsMsg struct{ all []item }
)

func newModel(ctx context.Context, s *session.Session, colour page.Colour) *model {
	m := &model{ctx: ctx, session: s, colour: colour, looks: looksFor(colour), width: 80, height: 24, block: -1, input: textinput.New()}
	m.body, m.over = viewport.New(), viewport.New()
	m.body.FillHeight, m.over.FillHeight = true, true
	m.body.MouseWheelEnabled, m.over.MouseWheelEnabled = true, true
	m.input.Prompt = "> "
	m.input.SetVirtualCursor(true)
	return m
}

// Init is a part of bubbletea's model; the first command is given by who starts it.
func (m *model) Init() tea.Cmd { return m.open(m.at, false) }

// entry is the activity that is on.
func (m *model) entry() lessons.Entry { return m.all[m.at].entry }

// Update is a part of bubbletea's model.
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		m.layOut(true)
		if m.splits {
			m.splits = false
			return m, m.openBeside(false)
		}
	case tea.KeyPressMsg:
		return m, m.key(msg)
	case tea.PasteMsg:
		if m.mode == asking {
			return m, m.typed(msg)
		}
	case tea.MouseWheelMsg:
		return m, m.scroll(msg)
	case tea.ResumeMsg:
		m.layOut(false)
	case opened:
		return m, m.opened(msg)
	case liveMsg:
		return m, m.live(msg)
	case noted:
		m.busy = ""
		m.say(msg.text, msg.err)
	case textMsg:
		m.busy = ""
		if msg.err != nil {
			m.say("", msg.err)
			break
		}
		m.show(msg.mode, msg.title, msg.text, msg.do)
	case shellEnded:
		return m, m.back(msg)
	case standingsMsg:
		m.all = msg.all
	case ran:
		return m, m.open(m.at, false)
	}
	return m, nil
}

// opened goes to an activity.
func (m *model) opened(msg opened) tea.Cmd {
	m.busy = ""
	if msg.err != nil {
		m.say("", msg.err)
		return nil
	}
	if m.stop != nil {
		m.stop()
	}
	m.all, m.at, m.activity, m.standing = msg.all, msg.at, msg.activity, msg.standing
	m.watcher, m.stop = msg.watcher, msg.stop
	m.result, m.told, m.success, m.trouble = nil, nil, "", nil
	m.sections, m.section, m.mode = sectionsOf(msg.markdown), 0, reading
	if msg.last {
		m.section = max(0, len(m.sections)-1)
	}
	m.turned()
	if m.warning != "" {
		m.note, m.noteBad, m.warning = m.warning, true, ""
		m.layOut(false)
	}
	return m.next()
}

// next waits for something new of the machine.
func (m *model) next() tea.Cmd {
	w := m.watcher
	if w == nil {
		return nil
	}
	return func() tea.Msg {
		update, ok := <-w.Updates()
		return liveMsg{w, update, !ok}
	}
}

// mostTold is how many lines of narration are kept.
const mostTold = 200

// live takes in what is new of the machine.
func (m *model) live(msg liveMsg) tea.Cmd {
	if msg.watcher != m.watcher || msg.ended {
		return nil
	}
	u := msg.update
	m.told = append(m.told, u.Lines...)
	m.told = m.told[max(0, len(m.told)-mostTold):]
	m.trouble = u.Err
	if u.Result != nil {
		m.result, m.busy = u.Result, ""
	}
	if u.Note != "" {
		m.say(u.Note, nil)
	}
	cmds := []tea.Cmd{m.next()}
	if u.Passed || u.Result != nil && u.Result.Verdict == checks.Pass && !m.all[m.at].passed {
		m.all[m.at].passed = true
		m.success, m.note = m.learnt(), ""
	}
	if m.result != nil && m.result.Verdict != checks.Pass {
		m.success = ""
	}
	if m.returned && u.Result != nil {
		m.returned = false
		m.tellReturn()
	}
	if m.mode == reasonShown {
		m.showReason()
	}
	m.layOut(false)
	return tea.Batch(cmds...)
}

// say puts a line below the page, until the next key.
func (m *model) say(text string, err error) {
	m.note, m.noteBad = text, err != nil
	if err != nil {
		m.note = err.Error()
		if h, ok := err.(interface{ Hint() string }); ok && h.Hint() != "" {
			m.note += ": " + h.Hint()
		}
	}
	m.layOut(false)
}
