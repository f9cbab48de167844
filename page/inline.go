package page

import (
	"regexp"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/termtext"
)

// hold stands for a code span or an escaped character while the text around
// it is worked on, glue for a space that a line must not be broken at. Pages
// hold neither: clean drops control characters.
const (
	hold = "\x00"
	glue = "\x01"
)

// glueUpTo is the longest code span, in columns, that is kept on one line.
const glueUpTo = 36

// inlineRules are compiled when the first page is laid out, not at start-up.
var inlineRules = sync.OnceValue(func() (rules struct {
	span *regexp.Regexp // a code span
	held *regexp.Regexp // the same, or an escaped character
	each []inlineRule
	sgr  *regexp.Regexp // sets or resets a colour or weight
}) {
	rules.span = regexp.MustCompile("``.+?``|`[^`]+`")
	rules.sgr = regexp.MustCompile(`\x1b\[[0-9;]*m`)
	rules.held = regexp.MustCompile("``.+?``|`[^`]+`|\\\\[[:punct:]]")
	rules.each = []inlineRule{
		{regexp.MustCompile(`!?\[([^\]]+)\]\(([^)\s]+)[^)]*\)`), "$1 ($2)"},
		{regexp.MustCompile(`<(https?://[^>\s]+)>`), "$1"},
		{regexp.MustCompile(`\*\*(\S|\S.*?\S)\*\*`), "$1"},
		{regexp.MustCompile(`\*(\S|\S.*?\S)\*`), "$1"},
	}
	return rules
})

type inlineRule struct {
	mark *regexp.Regexp
	text string
}

// inlineText turns the inline marks of Markdown into plain text: emphasis
// goes, code keeps its backticks, a link becomes its text and address.
func inlineText(s string) string {
	rules := inlineRules()
	spans := rules.held.FindAllString(s, -1)
	s = rules.held.ReplaceAllString(s, hold)
	for _, rule := range rules.each {
		s = rule.mark.ReplaceAllString(s, rule.text)
	}
	for _, span := range spans {
		s = strings.Replace(s, hold, release(span), 1)
	}
	return s
}

// release is what a held span or escaped character looks like in plain text.
func release(span string) string { return strings.TrimPrefix(span, `\`) }

// glueSpans keeps short code spans on one line: they are commands to copy.
func glueSpans(text string) string {
	return inlineRules().span.ReplaceAllStringFunc(text, func(span string) string {
		if termtext.Columns(span) > glueUpTo {
			return span
		}
		return strings.ReplaceAll(span, " ", glue)
	})
}

func unglue(s string) string { return strings.ReplaceAll(s, glue, " ") }

// wrap breaks text into lines of at most width columns, each of which brings its
// own colours.
func wrap(text string, width int) []string { return carry(termtext.Wrap(text, width)) }

// carry closes a colour at the end of a line and opens it again on the next,
// so that it does not run into what stands beside or before them.
func carry(lines []string) []string {
	active := ""
	for i, line := range lines {
		all := inlineRules().sgr.FindAllString(line, -1)
		lines[i] = active + line
		if len(all) > 0 {
			active = all[len(all)-1]
		}
		if active == "\x1b[m" || active == "\x1b[0m" {
			active = ""
		}
		if active != "" {
			lines[i] += "\x1b[m"
		}
	}
	return lines
}
