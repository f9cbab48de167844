package main

import (
	"fmt"
	"regexp"
	"strings"

	"charm.land/glamour/v2"
	"github.com/sdlab/sdlab/page"
)

// A finish lets glamour style the pieces of a page. Where they stand is left
// to page.Layout: glamour breaks code at the width of the page, cuts the heads
// of tables short and does not indent the second line of a list item.
type finish struct {
	renderer *glamour.TermRenderer
	line     string
	err      error // the first that glamour gave
}

// render returns the page laid out at that width.
func render(markdown string, width int, look look) (string, error) {
	renderer, err := glamour.NewTermRenderer(
		glamour.WithStyles(look.style),
		glamour.WithWordWrap(0), // break no line
		glamour.WithChromaFormatter(look.formatter),
	)
	if err != nil {
		return "", fmt.Errorf("set up glamour: %w", err)
	}
	f := &finish{renderer: renderer, line: look.line}
	text := page.Layout(markdown, width, f)
	return text, f.err
}

func (f *finish) Line() string { return f.line }

func (f *finish) Inline(text string) string { return f.glamour(literal(text)) }

func (f *finish) Heading(level int, text string) string {
	return f.glamour(strings.Repeat("#", level) + " " + text)
}

func (f *finish) Code(lang string, lines []string) []string {
	if lang == "" {
		lang = "text" // guessing the language takes longer than all the rest
	}
	const fence = "~~~~~~~~~~~~"
	code := strings.Join(lines, "\n")
	out := strings.Split(f.glamour(fence+lang+"\n"+code+"\n"+fence), "\n")
	if len(out) != len(lines) {
		return lines // blank lines at an end, or nothing but them
	}
	return out
}

func (f *finish) glamour(markdown string) string {
	text, err := f.renderer.Render(markdown)
	if err != nil && f.err == nil {
		f.err = err
	}
	return trimLines(strings.Trim(text, "\n"))
}

// literal keeps text that stands inside a list or a table from being read as
// the start of a block, and entities in code from being resolved.
func literal(text string) string {
	text = regexp.MustCompile("`[^`]+`").ReplaceAllStringFunc(text, func(span string) string {
		return strings.ReplaceAll(span, "&", "&amp;")
	})
	text = regexp.MustCompile(`^(\d+)([.)])`).ReplaceAllString(text, `$1\$2`)
	return regexp.MustCompile(`^([-+#>|]|\* )`).ReplaceAllString(text, `\$1`)
}

// trimLines takes the spaces off the end of every line, which would get into
// what is copied from it, and leaves the colours there switched off.
func trimLines(text string) string {
	end := regexp.MustCompile(`(?m)(?: |\x1b\[[0-9;]*m)+$`)
	return end.ReplaceAllStringFunc(text, func(s string) string {
		if strings.Contains(s, "\x1b") {
			return "\x1b[m"
		}
		return ""
	})
}
