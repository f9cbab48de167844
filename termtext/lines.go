package termtext

import "strings"

// Columns counts the characters of a text that take a column, as far as each
// takes one: those of escape sequences (ECMA-48: CSI, and OSC, which hold
// colours and links) take none.
func Columns(text string) (n int) {
	var inside rune // what the escape sequence began with; 0 outside of one
	for _, r := range text {
		switch {
		case r == '\x1b' && inside != ']':
			inside = r
		case inside == '\x1b' && (r == '[' || r == ']'):
			inside = r
		case inside == '\x1b', inside == '[' && r >= '@' && r <= '~', inside == ']' && r == '\a':
			inside = 0
		case inside == ']' && r == '\x1b': // the first half of what ends it
			inside = '\x1b'
		case inside == 0:
			n++
		}
	}
	return n
}

// Rows counts the lines that a text takes on a terminal, which breaks those that are too
// long.
func Rows(text string, columns int) (rows int) {
	for line := range strings.Lines(text) {
		rows += 1 + max(0, Columns(strings.TrimSuffix(line, "\n"))-1)/max(1, columns)
	}
	return rows
}

// Wrap breaks a text into lines of at most width columns, at spaces: a longer
// word keeps a line of its own, whole. A text of no words is one empty line.
func Wrap(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case Columns(line)+1+Columns(word) <= width:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	return append(lines, line)
}
