package guide

import (
	"time"

	"github.com/sdlab/sdlab/live"
	"github.com/sdlab/sdlab/termtext"
)

const (
	mostTold   = 200 // lines that are kept
	mostBeside = 12  // lines that are shown beside the page
)

// A narration is what the units have done.
type narration struct{ told []live.Line }

// add takes in new lines, and forgets the oldest.
func (n *narration) add(lines []live.Line) {
	n.told = append(n.told, lines...)
	n.told = n.told[max(0, len(n.told)-mostTold):]
}

// lines shows it, the newest first, whole or only its end.
func (n *narration) lines(f *frame, width int, whole bool) []string {
	if len(n.told) == 0 {
		return wrapped("", "Nothing yet. What your units do shows up here.", width)
	}
	var lines []string
	told := n.told
	if !whole {
		told = told[max(0, len(told)-mostBeside):]
	}
	for i := len(told) - 1; i >= 0; i-- {
		l := told[i]
		for n, line := range wrapped(l.At.Local().Format(time.TimeOnly)+" ", l.Unit+" "+l.Text, width) {
			if l.Bad {
				line = f.looks.bad.Render(line)
			} else if n == 0 && i == len(told)-1 {
				line = f.looks.strong.Render(line)
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// last is the newest line, cut; nothing if there is none.
func (n *narration) last(f *frame, width int) string {
	if len(n.told) == 0 {
		return ""
	}
	l := n.told[len(n.told)-1]
	style := f.looks.faint
	if l.Bad {
		style = f.looks.bad
	}
	return style.Render(cut(termtext.Clean(l.String()), width))
}
