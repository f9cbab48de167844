package render

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/sdlab/sdlab/page"
	"github.com/sdlab/sdlab/termtext"
)

// hang is what a line hangs by that goes on with a list item. glamour keeps it
// where it drops a space; Page turns it into one.
const hang = "\u00a0"

// preparer rewrites a page so that glamour has nothing left to break: it knows
// neither how the second line of a list item hangs, nor that a command, a name
// with a hyphen or a line of code stays whole.
type preparer struct {
	width  int  // of the screen
	ticks  bool // code spans keep their backticks
	tables bool // there is room for tables
	out    []string
	widest int    // of the lines in out, when they are rendered
	item   int    // the column at which the text of the list item begins that is being read; 0 outside of one
	hang   string // how far its other lines hang
	// The paragraph that is being read: what its first line and the others start
	// with, and its text.
	first, rest string
	text        []string
}

func (p *preparer) page(markdown string) string {
	for _, part := range page.Split(markdown) {
		switch part.Kind {
		case page.Prose:
			p.prose(part.Lines)
		case page.Code:
			p.flush()
			p.code(part)
		case page.Table:
			p.flush()
			p.table(part)
		}
	}
	p.flush()
	return strings.Join(p.out, "\n") + "\n"
}

var (
	itemMark = regexp.MustCompile(`^(?:[-*+]|\d+[.)]) +`)
	heading  = regexp.MustCompile(`^#{1,6} +`)
)

func (p *preparer) prose(lines []string) {
	for _, line := range lines {
		text := strings.TrimLeft(line, " ")
		indent := line[:len(line)-len(text)]
		if text != "" && p.text == nil && len(indent) < p.item {
			p.item = 0
			p.out = append(p.out, "")
		}
		switch mark, level := itemMark.FindString(text), heading.FindString(text); {
		case text == "":
			p.flush()
			if p.item == 0 {
				p.out = append(p.out, "")
			}
		case level != "":
			p.flush()
			p.add(level, text[len(level):])
		case text[0] == '>':
			p.start(strings.TrimSpace(text[1:]), "> ", "> ")
		case mark != "":
			p.flush()
			p.item, p.hang = len(indent)+len(mark), strings.Repeat(hang, len(mark))
			p.start(text[len(mark):], indent+mark, p.hang)
		case p.item > 0: // the next paragraph of an item, or more of the first
			p.start(text, strings.Repeat(" ", p.item)+p.hang, p.hang)
		default:
			p.start(text, "", "")
		}
	}
}

// start begins a paragraph, or adds to the one that is being read.
func (p *preparer) start(text, first, rest string) {
	if p.text == nil {
		p.first, p.rest = first, rest
	}
	p.text = append(p.text, text)
}

// add adds a line of prose.
func (p *preparer) add(lead, text string) {
	p.out = append(p.out, lead+inert(escaped(text)))
	p.widest = max(p.widest, termtext.Columns(lead)+p.columns(text))
}

func (p *preparer) flush() {
	if p.text == nil {
		return
	}
	lead := p.first
	for _, line := range p.wrap(strings.Join(p.text, " "), p.width-max(p.item, termtext.Columns(p.rest))) {
		p.add(lead, line)
		lead = p.rest
	}
	p.text = nil
}

// escaped keeps text from being taken for an entity, which could be a control
// character, for HTML, which would vanish, and for a link, which is an escape
// sequence. glamour resolves entities in all of them.
func escaped(text string) string { return entities.Replace(text) }

var entities = strings.NewReplacer(
	"&", "&amp;", "<", "&lt;", ">", "&gt;", "|", "&#124;", "](", "]&#40;", "][", "]&#91;", "]:", "]&#58;",
	"://", "&#58;//", "www.", "www&#46;", "@", "&#64;", "mailto:", "mailto&#58;", "xmpp:", "xmpp&#58;",
)

// block would begin a list, a heading or something else at the start of a line.
var block = regexp.MustCompile(`^(?:~~~|(?:[-+*#=_]+|\d+[.)])(?: |$))`)

// inert keeps the start of a line from being taken for that of a block.
func inert(line string) string {
	mark := strings.TrimRight(block.FindString(line), " ")
	if mark == "" {
		return line
	}
	last := len(mark) - 1
	return fmt.Sprintf("%s&#%d;%s", mark[:last], mark[last], line[len(mark):])
}

// atom is what a line is not broken in: a word, with the code spans in it.
var atom = regexp.MustCompile("(?:``.+?``|`[^`]+`|[^ `]|`)+")

// wrap breaks a text into lines of at most width columns.
func (p *preparer) wrap(text string, width int) (lines []string) {
	line := ""
	for _, word := range atom.FindAllString(text, -1) {
		switch {
		case line == "":
			line = word
		case p.columns(line)+1+p.columns(word) <= width:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	return append(lines, line)
}

// columns is how many columns a text takes when it is rendered.
func (p *preparer) columns(text string) int {
	text = strings.ReplaceAll(text, "**", "")
	if !p.ticks {
		text = strings.ReplaceAll(text, "`", "")
	}
	return termtext.Columns(text)
}

// typed stands before a command, as a shell's prompt does.
const typed = "  $ "

// code shows what it is at a glance, without colour, too: what the machine prints
// has a bar before it, a single command a prompt. A file or several commands
// stand between lines, and flush left, so that they are copied as they must be.
func (p *preparer) code(part page.Part) {
	lines, lang := part.Lines, part.Lang
	switch {
	case lang == "output":
		lang = printed
		lines = prefixed(lines, "  │ ")
	case len(lines) == 1 && lang == "sh" && termtext.Columns(lines[0])+len(typed) <= p.width:
		lines = prefixed(lines, typed)
	case len(lines) == 1:
		room := max(0, p.width-termtext.Columns(lines[0]))
		lines = prefixed(lines, strings.Repeat(" ", min(4, room)))
	default:
		lines = append(append([]string{strings.TrimSpace("─── " + lang)}, lines...), "───")
	}
	if lang == "" || lang == "text" {
		lang = printed // to guess the language takes longer than all the rest
	}
	indent := strings.Repeat(" ", part.Indent)
	const fence = "~~~~~~~~~~~~"
	p.out = append(p.out, indent+fence+lang)
	for _, line := range prefixed(lines, indent) {
		p.out = append(p.out, line)
		p.widest = max(p.widest, termtext.Columns(line))
	}
	p.out = append(p.out, indent+fence)
}

func prefixed(lines []string, prefix string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = strings.TrimRight(prefix+line, " ")
	}
	return out
}
