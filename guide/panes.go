package guide

import (
	"fmt"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/live"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/termtext"
)

// side is what stands beside the page: the checks, and what happens.
func (m *model) side(width int) []string {
	lines := m.checklist(width, m.height*2/3)
	lines = append(lines, "", m.looks.heading.Render("What happens"))
	return append(lines, m.happened(width, false)...)
}

// checklist is all checks, the reason below the one to act on.
func (m *model) checklist(width, height int) []string {
	if m.result == nil {
		if m.trouble != nil {
			return wrapped("? ", m.trouble.Error(), width)
		}
		return []string{m.looks.faint.Render("Looking at the machine …")}
	}
	done, of := passed(m.result)
	lines := []string{m.looks.heading.Render("Checks") + "  " + m.looks.bar(done, of, min(of, 12)) + fmt.Sprintf(" %d of %d ✓", done, of)}
	blamed := first(m.result)
	for i := range m.result.Checks {
		c := &m.result.Checks[i]
		title := wrapped(m.looks.mark(c.Verdict)+" ", c.Title, width)
		if c.Verdict == checks.Pass && len(lines)+len(title) > height/2 {
			title = []string{cut(title[0], width-1)}
		}
		lines = append(lines, title...)
		switch {
		case c != blamed || c.Diagnosis == nil:
		case m.split():
			why := wrapped("  ", c.Diagnosis.Why, width)
			lines = append(lines, why[:min(len(why), mostReason)]...)
		default:
			lines = append(lines, m.reasonLine(c, width))
		}
	}
	if len(lines) > height && height > 1 {
		lines = append(lines[:height-1], m.looks.faint.Render("… Enter shows all"))
	}
	return lines
}

// mostReason is how many lines of a reason stand beside the page.
const mostReason = 6

// happened is the narration, the newest line last, or first where there is more of
// it than there is room for.
func (m *model) happened(width int, whole bool) []string {
	if len(m.told) == 0 {
		return wrapped("", "Nothing yet. What your units do is told here.", width)
	}
	var lines []string
	told := m.told
	if !whole {
		told = told[max(0, len(told)-12):]
	}
	for i := len(told) - 1; i >= 0; i-- {
		l := told[i]
		for n, line := range wrapped(l.At.Local().Format(time.TimeOnly)+" ", l.Unit+" "+l.Text, width) {
			if l.Bad {
				line = m.looks.bad.Render(line)
			} else if n == 0 && i == len(told)-1 {
				line = m.looks.strong.Render(line)
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// tellLine is one line of the narration, cut.
func (m *model) tellLine(l live.Line, width int) string {
	style := m.looks.faint
	if l.Bad {
		style = m.looks.bad
	}
	return style.Render(cut(termtext.Clean(l.String()), width))
}

// show shows a text instead of the page.
func (m *model) show(mode mode, title, text string, do func(*model) tea.Cmd) {
	m.mode, m.overTitle, m.overDo = mode, title, do
	m.layOut(false)
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	if title != "" {
		lines = append([]string{m.looks.heading.Render(title), ""}, lines...)
	}
	m.over.SetContentLines(lines)
	m.over.GotoTop()
}

// showReason shows all checks, with what was seen, why and what to try.
func (m *model) showReason() {
	if m.result == nil {
		m.say("The machine has not been looked at yet.", nil)
		return
	}
	var text strings.Builder
	_ = report.Text(&text, report.Style{Width: m.pageWidth() - 1, Colour: m.colour != "none"}, m.result)
	at, same := m.over.YOffset(), m.mode == reasonShown
	m.show(reasonShown, "", text.String(), nil)
	if same {
		m.over.SetYOffset(at)
	} else {
		m.over.GotoBottom()
	}
}

// showKeys lists all keys.
func (m *model) showKeys() {
	var text strings.Builder
	all := keys
	for _, b := range []interface{ Help() key.Help }{
		all.next, all.back, all.pageDown, all.pageUp, all.down, all.up, all.shell, all.check, all.reason, all.hint, all.answer,
		all.setup, all.solution, all.block, all.copyBlock, all.put, all.list, all.grade, all.help, all.quit,
	} {
		h := b.Help()
		for i, line := range wrapped(fmt.Sprintf("  %-7s", h.Key), h.Desc, m.pageWidth()) {
			if i == 0 {
				line = m.looks.key.Render(line[:9]) + line[9:]
			}
			text.WriteString(line + "\n")
		}
	}
	text.WriteString("\nCtrl+C goes back one level, and quits from the page.\nWith the mouse: the wheel scrolls; hold Shift to mark text.\n")
	m.show(keysShown, "Keys", text.String(), nil)
}

// list is all activities, the chosen one marked.
func (m *model) list() []string {
	room := max(1, m.height-len(m.header())-len(m.status())-len(m.footer()))
	var lines []string
	at, part := 0, ""
	for i, it := range m.all {
		if number, _, _ := strings.Cut(it.entry.ID, "."); number != part {
			if part != "" {
				lines = append(lines, "")
			}
			part = number
		}
		mark := m.looks.faint.Render("○")
		switch {
		case it.aside != "":
			mark = m.looks.faint.Render("–")
		case it.passed:
			mark = m.looks.good.Render("✓")
		case it.tried:
			mark = m.looks.wait.Render("·")
		}
		line := "  " + mark + " " + fmt.Sprintf("%-4s ", it.entry.ID) + it.title
		if i == m.at {
			line += m.looks.faint.Render("  you are here")
		}
		if i == m.chosen {
			at = len(lines)
			line = m.looks.key.Render("▶") + line[1:]
		}
		lines = append(lines, line)
	}
	from := min(max(0, at-room/2), max(0, len(lines)-room))
	return fit(lines[from:min(len(lines), from+room)], room)
}

// asked is the question that is to be answered.
func (m *model) asked() []string {
	q := m.activity.Questions[m.question]
	lines := []string{m.looks.heading.Render(fmt.Sprintf("Question %d of %d", m.question+1, len(m.activity.Questions))), ""}
	lines = append(lines, wrapped("", q.Ask, m.pageWidth()-2)...)
	lines = append(lines, "")
	if options := optionsOf(q); len(options) > 0 {
		for i, o := range options {
			lines = append(lines, wrapped(m.looks.key.Render(fmt.Sprint(i+1))+"  ", o, m.pageWidth()-2)...)
		}
		return lines
	}
	return append(lines, m.input.View())
}
