package page

import (
	"strings"

	"github.com/sdlab/sdlab/termtext"
)

// Plain lays a page out as plain text, at most width columns wide where it can be.
func Plain(markdown string, width int) string { return Layout(markdown, width, plain{}) }

// plain finishes without escape sequences, in ASCII but for what the page holds.
type plain struct{}

func (plain) Inline(text string) string { return inlineText(text) }

func (plain) Heading(level int, text string) string {
	text = inlineText(text)
	switch level {
	case 1:
		return text + "\n" + strings.Repeat("=", min(termtext.Columns(text), 40))
	case 2:
		return text + "\n" + strings.Repeat("-", min(termtext.Columns(text), 40))
	}
	return strings.Repeat("#", level) + " " + text
}

func (plain) Code(_ string, lines []string) []string { return lines }

func (plain) Line() string { return "-" }

// clean drops the characters with which a page could steer a terminal.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if termtext.Rune(r) || r == '\n' || r == '\t' {
			return r
		}
		return -1
	}, s)
}
