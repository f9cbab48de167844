// Package render shows a page of Markdown in a terminal. glamour, which does it,
// is known to this package only.
//
// It does not know lessons, or the terminal: its caller says how wide that is and
// which colours it wants.
package render

import (
	"regexp"
	"strings"

	"charm.land/glamour/v2"

	"github.com/sdlab/sdlab/page"
	"github.com/sdlab/sdlab/termtext"
)

// leastWidth is that of the narrowest screen that a page is laid out for.
const leastWidth = 20

var padding = regexp.MustCompile(`(?m) +$`)

// The lines around a file, which the highlighter takes for a part of it, and its colours.
var (
	edge    = regexp.MustCompile(`(?m)^.*───.*$`)
	bare    = regexp.MustCompile(`^( *)(───(?: [a-z]+)?)$`)
	painted = regexp.MustCompile(`\x1b\[[0-9;]*m`)
)

// Page lays a page out at most width columns wide where it can be: words and code
// are never broken. With page.None it holds no escape sequences.
func Page(markdown string, width int, screen page.Colour) (string, error) {
	width = max(width, leastWidth)
	markdown = termtext.CleanLines(markdown)
	text, wide := prepare(markdown, width, screen)
	pieces := []string{markdown}
	if wide > width {
		pieces = aroundTables(markdown)
	}
	if len(pieces) == 1 {
		return drawn(text, wide, screen)
	}
	// glamour would make each table as wide as the widest line of code.
	all := make([]string, len(pieces))
	for i, piece := range pieces {
		var err error
		text, wide = prepare(piece, width, screen)
		if all[i], err = drawn(text, wide, screen); err != nil {
			return "", err
		}
	}
	return strings.Join(all, "\n"), nil
}

// drawn is what glamour makes of a page that was prepared.
func drawn(markdown string, width int, screen page.Colour) (string, error) {
	look := lookFor(screen)
	renderer, err := glamour.NewTermRenderer(
		glamour.WithStyles(look.style),
		glamour.WithChromaFormatter(look.formatter),
		glamour.WithPreservedNewLines(),
		glamour.WithWordWrap(width),
	)
	if err != nil {
		return "", err
	}
	text, err := renderer.Render(markdown)
	if err != nil {
		return "", err
	}
	text = look.edged(strings.ReplaceAll(text, hang, " "))
	return strings.Trim(padding.ReplaceAllString(text, ""), "\n") + "\n", nil
}

// aroundTables cuts a page into its tables and what is between them.
func aroundTables(markdown string) (pieces []string) {
	lines := strings.Split(markdown, "\n")
	add := func(lines []string) {
		if text := strings.Join(lines, "\n"); strings.TrimSpace(text) != "" {
			pieces = append(pieces, text)
		}
	}
	from := 0
	for _, part := range page.Split(markdown) {
		if part.Kind != page.Table {
			continue
		}
		at, end := part.Line-1, part.Line-1+len(part.Lines)
		add(lines[from:at])
		add(lines[at:end])
		from = end
	}
	add(lines[from:])
	return pieces
}

// prepare rewrites a page for glamour, and returns the width at which that has no
// line left to break. Where a line is wider than the screen, there are no tables:
// glamour would make them as wide as that.
func prepare(markdown string, width int, screen page.Colour) (text string, wide int) {
	p := preparer{width: width, ticks: screen == page.None, tables: true}
	if text = p.page(markdown); p.widest <= width {
		return text, width
	}
	p = preparer{width: width, ticks: p.ticks}
	text = p.page(markdown)
	return text, p.widest + indentation
}

// indentation is more than glamour adds to a line in any list.
const indentation = 20

// edged gives all lines around files the same quiet look.
func (l look) edged(text string) string {
	if l.quiet == "" {
		return text
	}
	return edge.ReplaceAllStringFunc(text, func(line string) string {
		parts := bare.FindStringSubmatch(strings.TrimRight(painted.ReplaceAllString(line, ""), " "))
		if parts == nil {
			return line
		}
		return parts[1] + "\x1b[" + l.quiet + "m" + parts[2] + "\x1b[0m"
	})
}
