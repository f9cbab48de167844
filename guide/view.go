package guide

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/viewport"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/termtext"
)

// The screen: from sideBySide columns the checks and what happens stand beside
// the page, below that under it. A page wider than widest is hard to read.
const (
	sideBySide = 116
	widest     = 92
	leastBody  = 5
)

// View is a part of bubbletea's model.
func (m *model) View() tea.View {
	v := tea.NewView("")
	if m.quitting {
		return v
	}
	v.Content = m.screen()
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	v.WindowTitle = "sdlab"
	if len(m.all) > 0 {
		v.WindowTitle = "sdlab " + m.entry().ID
	}
	return v
}

// screen is what there is to see, as many lines as the screen has.
func (m *model) screen() string {
	if len(m.all) == 0 || m.activity == nil {
		return "\n  " + m.looks.faint.Render("Opening the lesson …")
	}
	lines := m.header()
	main := m.main()
	status, foot := m.status(), m.footer()
	room := max(1, m.height-len(lines)-len(status)-len(foot))
	lines = append(lines, fit(main, room)...)
	lines = append(lines, status...)
	lines = append(lines, foot...)
	lines = lines[:min(len(lines), m.height)]
	for i := range lines {
		lines[i] = cut(lines[i], m.width)
	}
	return strings.Join(lines, "\n")
}

// fit makes it exactly that many lines.
func fit(lines []string, n int) []string {
	for len(lines) < n {
		lines = append(lines, "")
	}
	return lines[:n]
}

func (m *model) rule() string { return m.looks.faint.Render(strings.Repeat("─", m.width)) }

// edge is the line below the page, which says whether there is more of it.
func (m *model) edge() string {
	view := &m.over
	switch m.mode {
	case reading, finished:
		view = &m.body
	case listShown, asking:
		return m.rule()
	}
	if view.TotalLineCount() <= view.Height() || view.AtBottom() {
		return m.rule()
	}
	more := " ↓ space: more "
	return m.looks.faint.Render(strings.Repeat("─", max(0, m.width-len([]rune(more))-3))) + m.looks.key.Render(more) + m.looks.faint.Render("───")
}

// header says where the learner is.
func (m *model) header() []string {
	done, of := m.counted()
	count := fmt.Sprintf("%d/%d", done, of)
	it := m.all[m.at]
	title := m.looks.title.Render(it.entry.ID + " " + it.title)
	progress := m.looks.bar(done, of, min(24, max(4, m.width/5))) + " " + m.looks.strong.Render(count)
	where := m.where()
	if m.width < 60 {
		return []string{ends(title, m.looks.strong.Render(count), m.width), m.rule()}
	}
	return []string{
		ends(m.looks.faint.Render(m.lesson), progress, m.width),
		ends(title, m.looks.faint.Render(where), m.width),
		m.rule(),
	}
}

// where is the section in words.
func (m *model) where() string {
	if m.watching {
		return "watching"
	}
	if len(m.sections) < 2 {
		return ""
	}
	return fmt.Sprintf("part %d/%d", m.section+1, len(m.sections))
}

// split says whether the checks stand beside the page.
func (m *model) split() bool { return m.width >= sideBySide && !m.watching }

// pageWidth is how wide a page may be.
func (m *model) pageWidth() int {
	if m.split() {
		return min(widest, m.width*6/10)
	}
	return min(widest, m.width)
}

// main is what is between header and footer.
func (m *model) main() []string {
	var page []string
	switch m.mode {
	case reading, finished:
		page = strings.Split(m.body.View(), "\n")
	case listShown:
		page = m.list()
	case asking:
		page = m.asked()
	default:
		page = strings.Split(m.over.View(), "\n")
	}
	if m.watching && m.mode == reading {
		page = strings.Split(m.body.View(), "\n")
	}
	if !m.split() {
		return page
	}
	side := m.side(m.width - m.pageWidth() - 3)
	height := max(len(page), 1)
	side = fit(side, height)
	for i := range page {
		page[i] = fill(cut(page[i], m.pageWidth()), m.pageWidth()) + m.looks.faint.Render(" │ ") + side[i]
	}
	return page
}

// gutter marks the lines of the chosen block.
func (m *model) gutter(c viewport.GutterContext) string {
	if b, ok := m.chosenBlock(); ok && !m.watching && b.from >= 0 && c.Index >= b.from && c.Index < b.to {
		return m.looks.key.Render("▌") + " "
	}
	return "  "
}

// layOut fits the page into the screen; changed says that its text is a new one.
func (m *model) layOut(changed bool) {
	if len(m.all) == 0 || m.activity == nil {
		return
	}
	room := max(1, m.height-len(m.header())-len(m.status())-len(m.footer()))
	width := m.pageWidth()
	m.body.SetWidth(width)
	m.body.SetHeight(room)
	m.over.SetWidth(width)
	m.over.SetHeight(room)
	if m.watching {
		m.body.LeftGutterFunc = viewport.NoGutter
		m.body.SetContentLines(m.happened(width, true))
		return
	}
	if !changed || m.section >= len(m.sections) {
		return
	}
	m.body.LeftGutterFunc = m.gutter
	lines, err := m.sections[m.section].layOut(width-3, m.colour)
	if err != nil {
		lines = []string{termtext.Clean(err.Error())}
	}
	at := m.body.YOffset()
	m.body.SetContentLines(lines)
	m.body.SetYOffset(at)
}

// status is what stands below the page: the checks in short, what happened last,
// and what there is to say.
func (m *model) status() []string {
	lines := []string{m.edge()}
	switch {
	case m.watching:
		lines = append(lines, m.checklist(m.width, m.height/2)...)
	case !m.split() && m.mode != asking:
		lines = append(lines, m.brief()...)
	}
	switch {
	case m.note != "":
		style := m.looks.strong
		if m.noteBad {
			style = m.looks.bad
		}
		for _, line := range wrapped("", m.note, m.width) {
			lines = append(lines, style.Render(line))
		}
	case m.busy != "":
		lines = append(lines, m.looks.wait.Render("… "+m.busy))
	case m.success != "":
		for _, line := range wrapped("★ ", m.success, m.width) {
			lines = append(lines, m.looks.good.Render(line))
		}
	}
	if len(lines) == 1 {
		return lines
	}
	return append(lines, m.rule())
}

// footer lists the keys that are most likely wanted.
func (m *model) footer() []string {
	pairs := [][2]string{{"n", "next"}, {"b", "back"}, {"s", "shell"}, {"h", "hint"}, {"c", "check"}, {"l", "list"}, {"g", "grade"}, {"?", "keys"}, {"q", "quit"}}
	switch m.mode {
	case listShown:
		pairs = [][2]string{{"↑↓", "choose"}, {"Enter", "go there"}, {"q", "back to the page"}}
	case asking:
		pairs = [][2]string{{"Enter", "answer"}, {"Esc", "back to the page"}}
		if q := m.activity.Questions[m.question]; len(optionsOf(q)) > 0 {
			pairs[0] = [2]string{fmt.Sprintf("1-%d", len(optionsOf(q))), "answer"}
		}
	case hintsShown:
		pairs = [][2]string{{"h", "one more"}, {"x", "solution"}, {"q", "back to the page"}}
	case scriptShown:
		pairs = [][2]string{{"y", "run it"}, {"q", "back to the page, nothing is run"}}
	case reading, finished:
		pairs = append(m.special(), pairs...)
	default:
		pairs = [][2]string{{"↑↓", "scroll"}, {"q", "back to the page"}}
	}
	if m.watching && m.mode == reading {
		pairs = [][2]string{{"Enter", "why"}, {"c", "check"}, {"q", "quit"}}
	}
	return []string{m.pairs(pairs)}
}

// special are the keys that only this activity has a use for now.
func (m *model) special() (pairs [][2]string) {
	if m.activity.HasSetup && !m.standing.Ready {
		pairs = append(pairs, [2]string{"u", "set up"})
	}
	if len(m.activity.Questions) > 0 && m.unanswered() >= 0 {
		pairs = append(pairs, [2]string{"a", "answer"})
	}
	return pairs
}

// pairs are keys with what they do, as many as fit; the last two always do.
func (m *model) pairs(list [][2]string) string {
	one := func(p [2]string) string { return m.looks.key.Render(p[0]) + " " + p[1] }
	text := ""
	for i, p := range list {
		rest := ""
		for _, q := range list[max(i+1, len(list)-2):] {
			rest += "  " + one(q)
		}
		more := one(p)
		if text != "" {
			more = "  " + more
		}
		if i < len(list)-2 && ansi.StringWidth(text+more+rest) > m.width {
			continue
		}
		text += more
	}
	return text
}

// brief is the checklist in three lines: how many pass, the one to act on, why.
func (m *model) brief() []string {
	if m.trouble != nil && m.result == nil {
		return wrapped("? ", m.trouble.Error(), m.width)
	}
	if m.result == nil {
		return []string{m.looks.faint.Render("Looking at the machine …")}
	}
	done, of := passed(m.result)
	line := m.looks.bar(done, of, min(of, 12)) + fmt.Sprintf(" %d of %d ✓", done, of)
	if len(m.told) > 0 {
		last := m.told[len(m.told)-1]
		line = ends(line, m.tellLine(last, m.width-ansi.StringWidth(line)-2), m.width)
	}
	lines := []string{line}
	if c := first(m.result); c != nil {
		lines = append(lines, m.looks.mark(c.Verdict)+" "+termtext.Clean(c.Title))
		if c.Diagnosis != nil {
			lines = append(lines, m.reasonLine(c, m.width))
		}
	}
	return lines
}

// first is the check to act on.
func first(r *checks.Result) *checks.CheckResult {
	if c := r.Blame(); c != nil {
		return c
	}
	for i := range r.Checks {
		if v := r.Checks[i].Verdict; v != checks.Pass && v != checks.NotApplicable {
			return &r.Checks[i]
		}
	}
	return nil
}

// reasonLine is a reason in one line; Enter shows it whole.
func (m *model) reasonLine(c *checks.CheckResult, width int) string {
	why := "  " + termtext.Clean(c.Diagnosis.Why)
	more := "Enter: more"
	if width < 60 {
		more = "Enter"
	}
	return cut(why, width-len(more)-1) + " " + m.looks.faint.Render(more)
}
