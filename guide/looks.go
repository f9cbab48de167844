package guide

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/page"
	"github.com/sdlab/sdlab/termtext"
)

// looks are how the parts of the screen are coloured: with the person's own palette on a
// dark screen, with fixed dark colours on a light one, where half of that palette is hard
// to read, and with bold alone where colours are not wanted.
type looks struct {
	title, heading, good, bad, wait, faint, key, strong lipgloss.Style
}

func looksFor(colour page.Colour) looks {
	plain := lipgloss.NewStyle()
	l := looks{title: plain.Bold(true), heading: plain.Bold(true), good: plain, bad: plain.Bold(true), wait: plain, faint: plain, key: plain.Bold(true), strong: plain.Bold(true)}
	if colour == page.None {
		return l
	}
	chosen := map[page.Colour][4]string{page.Dark: {"6", "2", "1", "3"}, page.Light: {"25", "22", "124", "94"}}[colour]
	accent := plain.Bold(true).Foreground(lipgloss.Color(chosen[0]))
	l.heading, l.key = accent, accent
	l.good, l.bad, l.wait = plain.Foreground(lipgloss.Color(chosen[1])), plain.Foreground(lipgloss.Color(chosen[2])), plain.Foreground(lipgloss.Color(chosen[3]))
	l.faint = plain.Faint(true)
	if colour == page.Light {
		l.faint = plain.Foreground(lipgloss.Color("240"))
	}
	return l
}

// mark is the character before a check, which says the same without its colour.
func (l looks) mark(v checks.Verdict) string {
	switch v {
	case checks.Pass:
		return l.good.Render("✓")
	case checks.Pending:
		return l.wait.Render("…")
	case checks.Unseen:
		return l.wait.Render("?")
	case checks.NotApplicable:
		return l.faint.Render("–")
	case checks.Fail:
		return l.bad.Render("✗")
	}
	return l.faint.Render("○")
}

// bar shows how much of something is done.
func (l looks) bar(done, of, width int) string {
	filled := 0
	if of > 0 {
		filled = (done*width + of - 1) / of // the first one shows
	}
	if done < of {
		filled = min(filled, width-1)
	}
	return l.good.Render(strings.Repeat("█", filled)) + l.faint.Render(strings.Repeat("░", width-filled))
}

// cut shortens a line to the width.
func cut(text string, width int) string { return ansi.Truncate(text, max(0, width), "…") }

// fill pads a line to the width.
func fill(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-ansi.StringWidth(text)))
}

// ends puts two texts at the ends of a line; the right one goes if both do not fit.
func ends(left, right string, width int) string {
	gap := width - ansi.StringWidth(left) - ansi.StringWidth(right)
	if gap < 1 {
		left = cut(left, width-ansi.StringWidth(right)-1)
		gap = width - ansi.StringWidth(left) - ansi.StringWidth(right)
	}
	return left + strings.Repeat(" ", max(0, gap)) + right
}

// wrapped breaks a text that is not ours into lines, with a hanging indent.
func wrapped(first, text string, width int) []string {
	hang := strings.Repeat(" ", ansi.StringWidth(first))
	lines := termtext.Wrap(termtext.Clean(text), max(10, width-len(hang)))
	for i := range lines {
		if i == 0 {
			lines[i] = first + lines[i]
			continue
		}
		lines[i] = hang + lines[i]
	}
	return lines
}
