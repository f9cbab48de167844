package report

import (
	"strings"

	"github.com/sdlab/sdlab/visible"
)

// Style says how text is laid out. The zero value is plain text of 80 columns.
type Style struct {
	Width  int
	Colour bool
}

// The escape sequences in use, by what they stand for (ECMA-48 SGR). They are
// from the 8 basic colours, which every theme keeps readable.
const (
	green, red, yellow, bold, faint = "32", "31", "33", "1", "2"
)

func (s Style) paint(code, text string) string {
	if !s.Colour || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

// Heading makes a title stand out, with a line under it that needs no colour.
func (s Style) Heading(text string) string {
	return s.paint(bold, text) + "\n" + strings.Repeat("=", len([]rune(text)))
}

func (s Style) width() int {
	if s.Width == 0 {
		return 80
	}
	return max(s.Width, 30)
}

// Clean makes text from the machine safe to show: control characters, which
// could move the cursor or change colours, become visible.
func Clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case !visible.Rune(r):
			return '�'
		}
		return r
	}, text)
}

// CleanLines is Clean for a text of several lines.
func CleanLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = Clean(line)
	}
	return strings.Join(lines, "\n")
}

// Sentence breaks a text of the lesson into lines, at spaces.
func (s Style) Sentence(text string) string { return strings.Join(visible.Wrap(text, s.width()), "\n") }

// labelled lays out "label  text" with the text hanging beside the label.
func (s Style) labelled(indent int, label, text string) string {
	hang := indent + 8
	var out strings.Builder
	for i, line := range visible.Wrap(Clean(text), s.width()-hang) {
		if i == 0 {
			out.WriteString(strings.Repeat(" ", indent) + s.paint(bold, pad(label, 8)) + line + "\n")
			continue
		}
		out.WriteString(strings.Repeat(" ", hang) + line + "\n")
	}
	return out.String()
}

func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-len([]rune(text))))
}

// Fold breaks the lines that are too long, at spaces. What follows hangs below
// the line's last column, which is what stands behind two blanks or more.
func (s Style) Fold(text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		line, end := strings.CutSuffix(line, "\n")
		if visible.Columns(line) <= s.width() {
			out.WriteString(line)
		} else {
			out.WriteString(s.hanging(line))
		}
		if end {
			out.WriteByte('\n')
		}
	}
	return out.String()
}

// hanging breaks one line. A last column that would be too narrow goes below the others.
func (s Style) hanging(line string) string {
	at := strings.LastIndex(line, "  ") + 2
	if at == 1 {
		at = 0
	}
	head, hang := line[:at], visible.Columns(line[:at])
	if hang > s.width()*2/3 {
		const indent = "      "
		head, hang = strings.TrimLeft(strings.TrimRight(head, " ")+"\n"+indent, "\n"), len(indent)
	}
	return head + strings.Join(visible.Wrap(line[at:], s.width()-hang), "\n"+strings.Repeat(" ", hang))
}

// Cut shortens a text to one line of the width.
func Cut(text string, width int) string {
	letters := []rune(text)
	if len(letters) <= width {
		return text
	}
	return string(letters[:max(0, width-1)]) + "…"
}
