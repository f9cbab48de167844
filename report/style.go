package report

import (
	"strings"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/termtext"
)

// Style says how text is laid out. The zero value is plain text of 80 columns.
type Style struct {
	Width   int
	Colour  bool
	Light   bool // the screen is a light one
	Verbose bool // all that there is, also what passes
}

func (s Style) paint(code, text string) string {
	if !s.Colour || text == "" || code == "" {
		return text
	}
	if s.Light {
		code = termtext.OnLight(code)
	}
	return termtext.Paint(code, text)
}

// Heading makes a title stand out, with a line under it that needs no colour.
func (s Style) Heading(text string) string {
	return s.paint(termtext.Bold, text) + "\n" + strings.Repeat("=", len([]rune(text)))
}

// barWidth is that of a progress bar.
const barWidth = 20

// Bar shows how much of something is done. What is begun shows, and only what is
// done looks so.
func (s Style) Bar(done, of int) string {
	filled := 0
	if of > 0 {
		filled = (done*barWidth + of - 1) / of
	}
	if done < of {
		filled = min(filled, barWidth-1)
	}
	return s.paint(termtext.Green, strings.Repeat("█", filled)) + s.paint(termtext.Faint, strings.Repeat("░", barWidth-filled))
}

// gauge is a small bar for some of a hundred; there is none without colour, where the number says it.
func (s Style) gauge(percent int) string {
	const width = 10
	if !s.Colour {
		return ""
	}
	filled := (percent*width + 50) / 100
	return s.paint(termtext.Green, strings.Repeat("█", filled)) + s.paint(termtext.Faint, strings.Repeat("░", width-filled)) + "  "
}

// Mark paints a word in the colour of a verdict.
func (s Style) Mark(v checks.Verdict, word string) string { return s.paint(marks[v].colour, word) }

// Here paints what says where a learner is.
func (s Style) Here(text string) string { return s.paint(termtext.Bold, text) }

func (s Style) width() int {
	if s.Width == 0 {
		return 80
	}
	return max(s.Width, 30)
}

// On a screen narrower than narrow, texts stand further to the left.
const narrow = 60

// aside is how far details are indented that would be by so many columns.
func (s Style) aside(columns int) int {
	if s.width() < narrow {
		return columns / 2
	}
	return columns
}

// labelWidth is the room for a word before a text.
func (s Style) labelWidth() int {
	if s.width() < narrow {
		return 7
	}
	return 8
}

func (s Style) label(word string) string { return s.paint(termtext.Bold, pad(word, s.labelWidth())) }

// Sentence breaks a text of the lesson into lines, at spaces.
func (s Style) Sentence(text string) string {
	return strings.Join(termtext.Wrap(text, s.width()), "\n")
}

// labelled lays out "label  text" with the text hanging beside the label, and nothing
// where there is no text.
func (s Style) labelled(indent int, label, text string) string {
	if text == "" {
		return ""
	}
	lead := strings.Repeat(" ", indent) + s.label(label)
	hang := indent + s.labelWidth()
	var out strings.Builder
	for _, line := range termtext.Wrap(termtext.Clean(text), s.width()-hang) {
		out.WriteString(lead + line + "\n")
		lead = strings.Repeat(" ", hang)
	}
	return out.String()
}

// commands lays out commands, each in one line, however long: it is there to be copied.
func (s Style) commands(indent int, label string, list []string) string {
	var out strings.Builder
	for _, command := range list {
		out.WriteString(strings.Repeat(" ", indent) + s.label(label) + termtext.Clean(command) + "\n")
		label = ""
	}
	return out.String()
}

// block lays out lines that belong together, the label beside the first.
func (s Style) block(indent int, label string, lines []string) string {
	var out strings.Builder
	for _, line := range lines {
		out.WriteString(s.labelled(indent, label, line))
		label = ""
	}
	return out.String()
}

func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-len([]rune(text))))
}

// Fold breaks the lines that are too long, at spaces. What follows hangs below
// the line's last column, which is what follows two or more spaces.
func (s Style) Fold(text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		line, end := strings.CutSuffix(line, "\n")
		if termtext.Columns(line) <= s.width() {
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
	head, hang := line[:at], termtext.Columns(line[:at])
	if hang > s.width()*2/3 {
		const indent = "      "
		head = strings.TrimRight(head, " ")
		if termtext.Columns(head) > s.width() {
			head = s.hanging(head)
		}
		head, hang = strings.TrimLeft(head+"\n"+indent, "\n"), len(indent)
	}
	return head + strings.Join(termtext.Wrap(line[at:], s.width()-hang), "\n"+strings.Repeat(" ", hang))
}

// Cut shortens a text to one line of the width, at a space where there is one, and
// at the end of a sentence where that leaves something.
func Cut(text string, width int) string {
	letters := []rune(text)
	if len(letters) <= width {
		return text
	}
	short := string(letters[:max(0, width-1)])
	if at := strings.LastIndex(short, ". "); at > len(short)/2 {
		return short[:at+1]
	}
	if at := strings.LastIndex(short, " "); at > 0 && letters[max(0, width-1)] != ' ' {
		short = short[:at]
	}
	return strings.TrimRight(short, " ,;:") + " …"
}
