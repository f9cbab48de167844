package page

import (
	"strings"

	"github.com/sdlab/sdlab/termtext"
)

// A Finish decides what the pieces of a page look like; Layout decides where
// they stand. What it returns may hold escape sequences for colour.
type Finish interface {
	// Inline finishes a line of text with inline marks.
	Inline(text string) string
	// Heading finishes the text of a heading; the lines of the result stand
	// by themselves.
	Heading(level int, text string) string
	// Code finishes lines of code without changing their number.
	Code(lang string, lines []string) []string
	// Line is what a horizontal line is made of.
	Line() string
}

// Layout lays a page out at most width columns wide where it can be: words and
// code are never broken. It knows headings, paragraphs, lists, quotes, code
// and tables.
func Layout(markdown string, width int, finish Finish) string {
	l := layout{width: width, finish: finish}
	for _, part := range Split(clean(markdown)) {
		switch part.Kind {
		case Prose:
			l.prose(part.Lines)
		case Code:
			l.flush()
			l.code(part)
		case Table:
			l.flush()
			l.table(part)
		}
	}
	l.flush()
	return strings.Trim(unglue(strings.Join(l.out, "\n")), "\n") + "\n"
}

// layout holds the lines laid out so far and the paragraph being read.
type layout struct {
	width       int
	finish      Finish
	out         []string
	first, rest string // what its first line and the others start with
	text        []string
}

func (l *layout) prose(lines []string) {
	for _, line := range lines {
		text := strings.TrimSpace(line)
		switch {
		case text == "":
			l.flush()
			l.gap()
		case headingLevel(text) > 0:
			l.flush()
			l.heading(text)
		case strings.HasPrefix(text, ">"):
			l.start(strings.TrimSpace(text[1:]), "> ", "> ")
		case itemMark(text) != "":
			l.flush()
			mark := itemMark(text)
			l.start(text[len(mark):], pad(indentOf(line))+mark, pad(indentOf(line)+len(mark)))
		default:
			l.start(text, pad(indentOf(line)), pad(indentOf(line)))
		}
	}
}

// start begins a paragraph, or adds to the one that is being read.
func (l *layout) start(text, first, rest string) {
	if l.text == nil {
		l.first, l.rest = first, rest
	}
	l.text = append(l.text, text)
}

func (l *layout) flush() {
	if l.text == nil {
		return
	}
	lead := l.first
	for _, line := range wrap(l.inline(strings.Join(l.text, " ")), l.width-len(l.rest)) {
		l.out = append(l.out, strings.TrimRight(lead+line, " "))
		lead = l.rest
	}
	l.text = nil
}

func (l *layout) inline(text string) string { return l.finish.Inline(glueSpans(text)) }

// gap leaves one blank line, however often it is asked for.
func (l *layout) gap() {
	if n := len(l.out); n > 0 && l.out[n-1] != "" {
		l.out = append(l.out, "")
	}
}

func (l *layout) heading(text string) {
	level := headingLevel(text)
	l.gap()
	text = l.finish.Heading(level, glueSpans(strings.TrimSpace(text[level:])))
	for line := range strings.SplitSeq(text, "\n") {
		l.out = append(l.out, wrap(line, l.width)...)
	}
	l.gap()
}

// code indents one line, and rules off more than one: the lines of a script or
// a unit file stay flush left, so that they are copied as they must be.
func (l *layout) code(p Part) {
	l.gap()
	lines := l.finish.Code(p.Lang, p.Lines)
	if len(lines) == 1 {
		room := max(0, l.width-termtext.Columns(lines[0]))
		l.out = append(l.out, pad(min(p.Indent+4, room))+lines[0])
	} else {
		line := l.finish.Line()
		l.out = append(l.out, strings.TrimSpace(strings.Repeat(line, 3)+" "+p.Lang))
		l.out = append(l.out, lines...)
		l.out = append(l.out, strings.Repeat(line, 3))
	}
	l.gap()
}

func (l *layout) table(p Part) {
	l.gap()
	rows := p.cells()
	finished := make([][]string, len(rows))
	for i, row := range rows {
		for _, cell := range row {
			if i == 0 && cell != "" {
				cell = "**" + cell + "**"
			}
			finished[i] = append(finished[i], l.inline(cell))
		}
	}
	lines := aligned(finished, l.width-p.Indent, l.finish.Line())
	if lines == nil {
		l.prose(stacked(rows))
		l.flush()
	}
	for _, line := range lines {
		l.out = append(l.out, pad(p.Indent)+line)
	}
	l.gap()
}

// headingLevel returns how many # a line starts with, 0 if it is no heading.
func headingLevel(line string) int {
	rest := strings.TrimLeft(line, "#")
	level := len(line) - len(rest)
	if level > 6 || rest != "" && rest[0] != ' ' {
		return 0
	}
	return level
}

// itemMark returns what makes text a list item: a bullet, or a number and a
// dot, with the spaces behind it.
func itemMark(text string) string {
	rest := strings.TrimLeft(text, "0123456789")
	switch {
	case rest == text:
		rest = strings.TrimLeft(text, "-*+")
	case rest != "" && strings.ContainsRune(".)", rune(rest[0])):
		rest = rest[1:]
	default:
		return ""
	}
	body := strings.TrimLeft(rest, " ")
	if mark := text[:len(text)-len(rest)]; mark == "" || body == rest || len(mark) > 1 && mark[0] < '0' {
		return ""
	}
	return text[:len(text)-len(body)]
}

func pad(n int) string { return strings.Repeat(" ", max(n, 0)) }
