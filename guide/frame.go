package guide

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/sdlab/sdlab/page"
	"github.com/sdlab/sdlab/page/render"
	"github.com/sdlab/sdlab/report"
)

// From sideBySide columns the checks and what happens are shown beside the page,
// and under it on narrower screens. A page wider than widest is hard to read.
const (
	sideBySide = 116
	widest     = 92
)

// A frame is the screen that everything is drawn on: its size and its colours.
type frame struct {
	width, height int
	watching      bool // only the checks and what happens, without the page
	shellBeside   bool // in a terminal multiplexer there can be one
	colour        page.Colour
	looks         looks
}

// split says whether the checks are shown beside the page.
func (f *frame) split() bool { return f.width >= sideBySide && !f.watching }

// pageWidth is how wide a page may be.
func (f *frame) pageWidth() int {
	if f.split() {
		return min(widest, f.width*6/10)
	}
	return min(widest, f.width)
}

// report is how a report of that width looks.
func (f *frame) report(width int) report.Style {
	return report.Style{Width: width, Colour: f.colour != page.None, Light: f.colour == page.Light}
}

// script is a shell script as a page shows it.
func (f *frame) script(text string) string {
	const fence = "```"
	if strings.Contains(text, fence) {
		return text
	}
	shown, err := render.Page(fence+"sh\n"+strings.Trim(text, "\n")+"\n"+fence+"\n", f.pageWidth(), f.colour)
	if err != nil {
		return text
	}
	return shown
}

func (f *frame) rule() string { return f.looks.faint.Render(strings.Repeat("─", f.width)) }

// edge is the line below a text, which says whether there is more of it.
func (f *frame) edge(below bool) string {
	if !below {
		return f.rule()
	}
	more := " ↓ space: more "
	return f.looks.faint.Render(strings.Repeat("─", max(0, f.width-len([]rune(more))-3))) + f.looks.key.Render(more) + f.looks.faint.Render("───")
}

// pairs are keys with what they do, as many as fit; the last two always do.
func (f *frame) pairs(list [][2]string) string {
	one := func(p [2]string) string { return f.looks.key.Render(p[0]) + " " + p[1] }
	text := ""
	for i, p := range list {
		rest := ""
		for _, q := range list[max(i+1, len(list)-2):] {
			rest += "  " + one(q)
		}
		more := one(p)
		if text != "" {
			more = "  " + more
		}
		if i < len(list)-2 && ansi.StringWidth(text+more+rest) > f.width {
			continue
		}
		text += more
	}
	return text
}

// beside puts lines to the right of a page, as many as the page has.
func (f *frame) beside(page, side []string) []string {
	side = fit(side, max(len(page), 1))
	for i := range page {
		page[i] = fill(cut(page[i], f.pageWidth()), f.pageWidth()) + f.looks.faint.Render(" │ ") + side[i]
	}
	return page
}

// fit returns exactly n lines.
func fit(lines []string, n int) []string {
	for len(lines) < n {
		lines = append(lines, "")
	}
	return lines[:n]
}
