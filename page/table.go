package page

import (
	"fmt"
	"strings"

	"github.com/sdlab/sdlab/termtext"
)

// tableGap is the space between two columns of a table.
const tableGap = 2

// cells are the rows of a table, its head first; every row is as long as the head.
func (p Part) cells() [][]string {
	var rows [][]string
	for i, line := range p.Lines {
		if i == 1 {
			continue // the line of dashes
		}
		row := splitRow(line)
		for i > 0 && len(row) < len(rows[0]) {
			row = append(row, "")
		}
		if i > 0 {
			row = row[:len(rows[0])]
		}
		rows = append(rows, row)
	}
	return rows
}

func splitRow(line string) []string {
	line = strings.ReplaceAll(line, `\|`, hold)
	line = strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|")
	var row []string
	for cell := range strings.SplitSeq(line, "|") {
		row = append(row, strings.TrimSpace(strings.ReplaceAll(cell, hold, "|")))
	}
	return row
}

// stacked returns the rows of a table as a Markdown list: one item for each
// row, each cell named by its head. It is what a table turns into on a screen
// that is too narrow for its words.
func stacked(rows [][]string) []string {
	var out []string
	for _, row := range rows[1:] {
		lead := "- "
		for col, cell := range row {
			if cell != "" {
				out = append(out, fmt.Sprintf("%s%s: %s", lead, rows[0][col], cell))
				lead = "  - "
			}
		}
	}
	return out
}

// aligned lays finished cells out in columns, with a line under the head. It
// returns nil if width is too narrow for that.
func aligned(rows [][]string, width int, line string) []string {
	wide, left := share(rows, width-tableGap*(len(rows[0])-1))
	if left < 0 {
		return nil
	}
	var out []string
	for i, row := range rows {
		out = append(out, alignedRow(row, wide)...)
		if i == 0 {
			out = append(out, underline(wide, line))
		}
	}
	return out
}

// share divides width among the columns of a table: each gets its longest
// word, then what is left goes, one by one, to those that want more. left is
// what nobody wants, and negative if width is not enough.
func share(rows [][]string, width int) (wide []int, left int) {
	want := make([]int, len(rows[0]))
	for _, row := range rows {
		for col, cell := range row {
			want[col] = max(want[col], termtext.Columns(cell))
		}
	}
	wide, left = longestWords(rows, width)
	for grown := true; grown && left > 0; {
		grown = false
		for col := range wide {
			if left > 0 && wide[col] < want[col] {
				wide[col]++
				left--
				grown = true
			}
		}
	}
	return wide, left
}

func longestWords(rows [][]string, width int) (wide []int, left int) {
	wide, left = make([]int, len(rows[0])), width
	for _, row := range rows {
		for col, cell := range row {
			for word := range strings.FieldsSeq(cell) {
				if more := termtext.Columns(word) - wide[col]; more > 0 {
					wide[col] += more
					left -= more
				}
			}
		}
	}
	return wide, left
}

func alignedRow(row []string, wide []int) []string {
	var out []string
	left := 0
	for col, cell := range row {
		for i, text := range wrap(cell, wide[col]) {
			if i == len(out) {
				out = append(out, "")
			}
			out[i] += pad(left-termtext.Columns(out[i])) + text
		}
		left += wide[col] + tableGap
	}
	for i := range out {
		out[i] = strings.TrimRight(out[i], " ")
	}
	return out
}

func underline(wide []int, line string) string {
	var lines []string
	for _, n := range wide {
		lines = append(lines, strings.Repeat(line, n))
	}
	return strings.Join(lines, pad(tableGap))
}
