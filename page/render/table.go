package render

import (
	"strings"

	"github.com/sdlab/sdlab/page"
)

// table fits a table to the screen, so that glamour has neither too little room
// for it, where it would break words and cut the head, nor too much, where it
// would draw the columns apart. A table that is too wide becomes a list: an item
// for each row, each cell named by its head.
func (p *preparer) table(part page.Part) {
	rows := part.Cells()
	wide, left := p.share(rows)
	if left < 0 || !p.tables {
		p.prose(listed(rows))
		p.flush()
		return
	}
	last := len(wide) - 1
	head := make([]string, len(wide))
	for i, cell := range rows[0] {
		if head[i] = escaped(cell); cell != "" {
			head[i] = "**" + head[i] + "**"
		}
	}
	head[last] += strings.Repeat(hang, left+wide[last]-p.columns(rows[0][last]))
	p.row(head)
	p.row(strings.Split(strings.Trim(part.Lines[1], "|"), "|"))
	for _, row := range rows[1:] {
		cells := make([]string, len(row))
		for i, cell := range row {
			lines := p.wrap(cell, wide[i])
			for j := range lines {
				lines[j] = escaped(lines[j])
			}
			cells[i] = strings.Join(lines, lineBreak)
		}
		p.row(cells)
	}
}

// lineBreak is one that Markdown lets into a cell.
const lineBreak = "&#10;"

func (p *preparer) row(cells []string) { p.out = append(p.out, "|"+strings.Join(cells, "|")+"|") }

// listed is a table as the lines of a list. Empty ones keep the cells of an item
// apart.
func listed(rows [][]string) (lines []string) {
	for _, row := range rows[1:] {
		lead := "- "
		for i, cell := range row {
			if cell == "" {
				continue
			}
			if head := rows[0][i]; head != "" {
				cell = head + ": " + cell
			}
			lines = append(lines, lead+cell, "")
			lead = "  "
		}
	}
	return lines
}

// cellFrame is the space around a cell and the line behind it.
const cellFrame = 3

// share divides the screen among the columns of a table: each gets its head and
// its longest word, then what is left goes, one by one, to those that want more.
// left is what nobody wants, and negative if there is not enough.
func (p *preparer) share(rows [][]string) (wide []int, left int) {
	wide, want := make([]int, len(rows[0])), make([]int, len(rows[0]))
	left = p.width + 1
	for i, head := range rows[0] {
		wide[i] = p.columns(head)
		for _, row := range rows {
			want[i] = max(want[i], p.columns(row[i]))
			for _, word := range atom.FindAllString(row[i], -1) {
				wide[i] = max(wide[i], p.columns(word))
			}
		}
		wide[i] = min(wide[i], want[i])
		left -= wide[i] + cellFrame
	}
	for grown := true; grown && left > 0; {
		grown = false
		for i := range wide {
			if left > 0 && wide[i] < want[i] {
				wide[i]++
				left--
				grown = true
			}
		}
	}
	return wide, left
}
