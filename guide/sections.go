package guide

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/sdlab/sdlab/page"
	"github.com/sdlab/sdlab/page/render"
)

// A section is the part of a page that is shown at a time: what comes before the
// first heading of level two, or follows one.
type section struct {
	title    string
	markdown string
	blocks   []block
}

// A block is code in a section that can be copied: commands or a file.
type block struct {
	text     string
	commands bool // for a shell
	from, to int  // its lines in the section as it is laid out; from is -1 if it was not found
}

// sectionsOf divides a page.
func sectionsOf(markdown string) (all []section) {
	var lines []string
	title := ""
	end := func() {
		text := strings.TrimSpace(strings.Join(lines, "\n"))
		if text != "" {
			all = append(all, section{title: title, markdown: text + "\n", blocks: blocksOf(text)})
		}
		lines = nil
	}
	for _, part := range page.Split(markdown) {
		if part.Kind != page.Prose {
			lines = append(lines, source(markdown, part)...)
			continue
		}
		for _, line := range part.Lines {
			if heading, ok := strings.CutPrefix(line, "## "); ok {
				end()
				title = heading
			}
			if strings.HasPrefix(line, "# ") {
				continue // it is in the header
			}
			lines = append(lines, line)
		}
	}
	end()
	return all
}

// source is the Markdown of a part that is code or a table.
func source(markdown string, part page.Part) []string {
	lines := strings.Split(markdown, "\n")[part.Line-1:]
	n := len(part.Lines)
	if part.Kind == page.Code {
		n += 2
	}
	return lines[:min(n, len(lines))]
}

func blocksOf(markdown string) (all []block) {
	for _, part := range page.Split(markdown) {
		if part.Kind == page.Code && part.Lang != "output" && part.Lang != "text" && len(part.Lines) > 0 {
			all = append(all, block{text: strings.Join(part.Lines, "\n"), commands: part.Lang == "sh"})
		}
	}
	return all
}

// layOut renders a section, and finds the lines that its blocks came to.
func (s *section) layOut(width int, colour page.Colour) (lines []string, err error) {
	text, err := render.Page(s.markdown, width, colour)
	if err != nil {
		return nil, err
	}
	lines = strings.Split(strings.TrimRight(text, "\n"), "\n")
	bare := make([]string, len(lines))
	for i, line := range lines {
		bare[i] = strings.TrimPrefix(strings.TrimSpace(ansi.Strip(line)), "$ ")
	}
	at := 0
	for i := range s.blocks {
		b := &s.blocks[i]
		code := strings.Split(b.text, "\n")
		b.from, b.to = -1, -1
		for n := at; n+len(code) <= len(bare); n++ {
			if bare[n] == strings.TrimSpace(code[0]) && bare[n+len(code)-1] == strings.TrimSpace(code[len(code)-1]) {
				b.from, b.to = n, n+len(code)
				at = b.to
				break
			}
		}
	}
	return s.wrap(lines, width, colour), nil
}

// wrap breaks lines that are wider than the screen, such as those of code on a narrow
// one, so that nothing is cut off.
func (s *section) wrap(lines []string, width int, colour page.Colour) (all []string) {
	at := make([]int, 0, len(lines)+1) // where each line has gone to
	for _, line := range lines {
		at = append(at, len(all))
		all = append(all, broken(line, width, colour)...)
	}
	at = append(at, len(all))
	for i, b := range s.blocks {
		if b.from >= 0 {
			s.blocks[i].from, s.blocks[i].to = at[b.from], at[b.to]
		}
	}
	return all
}

// barMark begins a line of what a machine prints.
const barMark = "│ "

// broken is a line in pieces that fit. Those after the first have a mark, so that nobody
// takes them for lines of their own, and the bar that the first one has. They
// end at a space, or in a path, unless that leaves half a line empty; never at a hyphen,
// behind which the rest would look like a word, too.
func broken(line string, width int, colour page.Colour) (pieces []string) {
	bare := ansi.Strip(line)
	if ansi.StringWidth(bare) <= width {
		return []string{line}
	}
	faint, end := "", ""
	if colour != page.None {
		faint, end = "\x1b[2m", "\x1b[m"
	}
	lead := faint + "↪ " + end
	if indent, _, ok := strings.Cut(bare, barMark); ok && strings.TrimSpace(indent) == "" {
		lead = ansi.Cut(line, 0, ansi.StringWidth(indent+barMark)) + end + lead
	}
	for from, whole := 0, ansi.StringWidth(bare); from < whole; {
		room, before := width, ""
		if from > 0 {
			room, before = max(4, width-ansi.StringWidth(lead)), lead
		}
		to := from + room
		if to < whole {
			gap := max(strings.LastIndex(ansi.Cut(bare, from, to+1), " "), strings.LastIndex(ansi.Cut(bare, from, to), "/"))
			if head := ansi.Cut(bare, from, to)[:max(gap, 0)]; ansi.StringWidth(head) > room/2 {
				to = from + ansi.StringWidth(head) + 1
			}
		}
		pieces = append(pieces, before+strings.TrimRight(ansi.Cut(line, from, min(to, whole)), " ")+end)
		from = to
	}
	return pieces
}
