package guide

import (
	"context"
	"time"

	"charm.land/bubbles/v2/viewport"
	tea "charm.land/bubbletea/v2"

	"github.com/sdlab/sdlab/page"
	"github.com/sdlab/sdlab/session"
)

// model is the state of the guide. What is shown depends on it alone; what has to be
// done outside is done by commands, which come back as messages.
type model struct {
	screen
	feed      feed
	outside   outside
	shell     shell
	terminals string // where to work, for the first page
	askColour bool   // the terminal is asked whether its screen is light
	resume    int    // the part of the page that is shown first
	place     *place
	sized     bool // the first size is known
	quitting  bool
}

func newModel(ctx context.Context, s *session.Session, colour page.Colour) *model {
	m := &model{screen: screen{task: newTask(), frame: frame{width: 80, height: 24, colour: colour, looks: looksFor(colour)}}}
	m.place = &place{}
	m.reader = reader{view: viewport.New(), block: -1, notice: &m.notice}
	m.over = overlay{view: viewport.New()}
	for _, view := range []*viewport.Model{&m.reader.view, &m.over.view} {
		view.FillHeight, view.MouseWheelEnabled = true, true
	}
	m.over.view.SoftWrap = true // a script's lines are as long as they are
	m.outside = outside{ctx: ctx, session: s, notice: &m.notice, frame: &m.frame}
	m.shell = shell{outside: &m.outside, notice: &m.notice}
	return m
}

// Init is a part of bubbletea's model; it opens the first activity.
func (m *model) Init() tea.Cmd {
	if m.askColour {
		return tea.Batch(tea.RequestBackgroundColor, m.outside.open(m.course.at, false))
	}
	return m.outside.open(m.course.at, false)
}

// Update is a part of bubbletea's model.
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := m.take(msg)
	m.layOut(false)
	return m, tea.Batch(cmd, m.place.keep(m))
}

// View is a part of bubbletea's model.
func (m *model) View() tea.View {
	v := tea.NewView("")
	if m.quitting {
		return v
	}
	v.Content = m.draw()
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	v.WindowTitle = "sdlab"
	if len(m.course.all) > 0 {
		v.WindowTitle = "sdlab " + m.course.now().entry.ID
	}
	return v
}

// resizing is how long a size has to stay before everything is drawn again. While a window is pulled larger and smaller, a frame
// may arrive when the terminal has another size already. If it scrolled, it left margins of the size before (DECSTBM).
const (
	resizing    = 150 * time.Millisecond
	wholeScreen = "\x1b[r" // no margins
)

// take handles a message.
func (m *model) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return m.resized(msg)
	case settled:
		if msg.Width == m.frame.width && msg.Height == m.frame.height {
			return tea.Sequence(tea.Raw(wholeScreen), tea.ClearScreen)
		}
	case tea.BackgroundColorMsg:
		m.repaint(msg.IsDark())
	case tea.KeyPressMsg:
		return m.key(msg)
	case tea.PasteMsg:
		if m.mode == asking {
			return m.typed(msg)
		}
	case tea.MouseWheelMsg:
		return m.scroll(msg)
	case opened:
		return m.opened(msg)
	case liveMsg:
		return m.news(msg)
	case noted:
		m.notice.busy = ""
		m.notice.say(msg.text, msg.err)
	case textMsg:
		m.notice.busy, m.outside.stop = "", nil
		if msg.err != nil {
			m.notice.say("", msg.err)
			break
		}
		m.over.more = msg.more
		if msg.mode == scriptShown {
			msg.text = m.frame.script(msg.text)
		}
		m.show(msg.mode, msg.title, msg.text, msg.do)
	case shellEnded:
		m.shell.ended(msg.err)
		if msg.err == nil {
			m.lookNow()
		}
	case standingsMsg:
		m.course.all = msg.all
	case ran:
		return m.outside.open(m.course.at, false)
	}
	return nil
}

// repaint draws everything in the colours for a dark screen, or for a light one.
func (m *model) repaint(dark bool) {
	m.frame.colour = page.Light
	if dark {
		m.frame.colour = page.Dark
	}
	m.frame.looks = looksFor(m.frame.colour)
	m.layOut(true)
	if m.mode == reasonShown {
		m.showReason()
	}
}

// resized takes in the screen's size, and comes back to it unless it is the first.
func (m *model) resized(size tea.WindowSizeMsg) tea.Cmd {
	m.frame.width, m.frame.height = size.Width, size.Height
	m.layOut(true)
	m.shell.sized(&m.frame)
	if !m.sized {
		m.sized = true
		return nil
	}
	return tea.Tick(resizing, func(time.Time) tea.Msg { return settled(size) })
}

// opened goes to an activity.
func (m *model) opened(msg opened) tea.Cmd {
	m.notice.busy = ""
	if msg.err != nil {
		m.notice.say("", msg.err)
		return nil
	}
	again := m.ready() && m.course.now().entry == msg.all[msg.at].entry && !msg.last // as after its setup has run
	section, mode := m.reader.at, m.mode
	m.feed.close()
	m.feed = msg.feed
	m.course.all, m.course.at = msg.all, msg.at
	m.task.activity, m.task.standing = msg.activity, msg.standing
	if !again {
		m.task.question, m.task.drafts = 0, nil
	}
	m.checks, m.told, m.notice.success = checklist{}, narration{}, ""
	if msg.at == 0 && !m.shell.around.any() {
		msg.markdown = withTerminals(msg.markdown, m.terminals)
	}
	m.reader.open(msg.markdown, msg.last)
	m.reader.at, m.resume = max(m.reader.at, min(m.resume, len(m.reader.sections)-1)), 0
	m.mode = reading
	if again {
		m.reader.at = min(section, max(0, len(m.reader.sections)-1))
	}
	if again && mode == asking {
		m.mode = asking
	}
	m.turned()
	m.notice.warn()
	return m.feed.next()
}

// news handles what is new on the machine.
func (m *model) news(msg liveMsg) tea.Cmd {
	if msg.watcher != m.feed.watcher || msg.ended {
		return nil
	}
	u := msg.update
	if u.Runs {
		m.notice.busy = "running your program"
		return m.feed.next()
	}
	m.told.add(u.Lines)
	m.checks.trouble = u.Err
	if u.Result != nil {
		m.checks.result, m.notice.busy = u.Result, ""
	}
	if u.Note != "" {
		m.notice.say(u.Note, nil)
	}
	if now := m.course.now(); u.Passed || u.Result != nil && m.checks.passes() && !now.passed {
		now.passed = true
		m.notice.success, m.notice.text = m.course.learnt(&m.frame, m.reader.more()), ""
	}
	if m.checks.result != nil && !m.checks.passes() {
		m.notice.success = ""
	}
	if u.Result != nil {
		m.shell.tell(m.checks.count())
	}
	if m.mode == reasonShown {
		m.showReason()
	}
	return m.feed.next()
}

// lookNow asks for a look at everything.
func (m *model) lookNow() {
	if m.feed.check() {
		m.notice.busy = "looking at everything"
	}
}
