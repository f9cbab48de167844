package guide

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/viewport"
	tea "charm.land/bubbletea/v2"

	"github.com/sdlab/sdlab/termtext"
)

// A reader shows an activity's page, a section at a time.
type reader struct {
	view     viewport.Model
	sections []section
	at       int // among the sections
	block    int // that is chosen in the section; -1 if there is none
	notice   *notice
}

// open goes to the first section of a page, or to the last.
func (r *reader) open(markdown string, last bool) {
	r.sections, r.at = sectionsOf(markdown), 0
	if last {
		r.at = max(0, len(r.sections)-1)
	}
}

// more says whether there is another section.
func (r *reader) more() bool { return r.at < len(r.sections)-1 }

// where is the section in words.
func (r *reader) where() string {
	if len(r.sections) < 2 {
		return ""
	}
	return fmt.Sprintf("part %d/%d", r.at+1, len(r.sections))
}

// render lays out the section, and stays where it was scrolled to.
func (r *reader) render(f *frame) {
	if r.at >= len(r.sections) {
		return
	}
	r.view.LeftGutterFunc = func(c viewport.GutterContext) string { return r.gutter(f.looks, c.Index) }
	lines, err := r.sections[r.at].layOut(f.pageWidth()-3, f.colour)
	if err != nil {
		lines = []string{termtext.Clean(err.Error())}
	}
	at := r.view.YOffset()
	r.view.SetContentLines(lines)
	r.view.SetYOffset(at)
}

// replace shows other lines than the page's.
func (r *reader) replace(lines []string) {
	r.view.LeftGutterFunc = viewport.NoGutter
	r.view.SetContentLines(lines)
}

// gutter marks the lines of the chosen block.
func (r *reader) gutter(l looks, line int) string {
	if b, ok := r.chosen(); ok && b.from >= 0 && line >= b.from && line < b.to {
		return l.key.Render("▌") + " "
	}
	return "  "
}

func (r *reader) blocks() []block {
	if r.at >= len(r.sections) {
		return nil
	}
	return r.sections[r.at].blocks
}

// chosen is the block to copy.
func (r *reader) chosen() (block, bool) {
	blocks := r.blocks()
	if r.block < 0 || r.block >= len(blocks) {
		return block{}, false
	}
	return blocks[r.block], true
}

// shellRows is what a shell needs of the screen, below a part of the page.
const shellRows = 9

// above is what of the section fits above a shell on the whole screen: all of it, or the
// chosen block, or nothing.
func (r *reader) above(f *frame) []string {
	if r.at >= len(r.sections) {
		return nil
	}
	lines, err := r.sections[r.at].layOut(f.pageWidth()-3, f.colour)
	if err != nil {
		return nil
	}
	if b, ok := r.chosen(); ok && b.from >= 0 && len(lines) > f.height-shellRows {
		lines = lines[b.from:b.to]
	}
	if len(lines) > f.height-shellRows {
		return nil
	}
	for i := range lines {
		lines[i] = "  " + lines[i]
	}
	return append(lines, f.rule())
}

// top scrolls to the beginning of the section, and chooses its first block.
func (r *reader) top() {
	r.view.GotoTop()
	r.block = min(0, len(r.blocks())-1)
}

const noBlock = "There is nothing to copy in this section."

// choose goes to the section's next block of code, and round.
func (r *reader) choose() tea.Cmd {
	blocks := r.blocks()
	if len(blocks) == 0 {
		r.notice.say(noBlock, nil)
		return nil
	}
	r.block = (r.block + 1) % len(blocks)
	if b := blocks[r.block]; b.from >= 0 {
		r.view.EnsureVisible(b.from, 0, 0)
		r.view.EnsureVisible(min(b.to, b.from+r.view.Height()-1), 0, 0)
		r.view.EnsureVisible(b.from, 0, 0)
	}
	return nil
}

// proceed goes to the next block of commands, if it is on the screen.
func (r *reader) proceed() {
	for i, b := range r.blocks() {
		if i > r.block && b.commands {
			if b.from >= r.view.YOffset() && b.from < r.view.YOffset()+r.view.Height() {
				r.block = i
			}
			return
		}
	}
}

// copy puts the chosen block onto the clipboard of the learner's terminal.
func (r *reader) copy() tea.Cmd {
	b, ok := r.chosen()
	if !ok {
		r.notice.say(noBlock, nil)
		return nil
	}
	r.notice.say("Copied "+titled(b)+", if your terminal lets programs copy (OSC 52).", nil)
	return tea.SetClipboard(b.text)
}

// titled names a block by its first line.
func titled(b block) string {
	first, rest, _ := strings.Cut(b.text, "\n")
	if rest == "" {
		return first
	}
	return fmt.Sprintf("%s … (%d lines)", first, 2+strings.Count(rest, "\n"))
}
