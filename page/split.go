package page

import "strings"

// A Kind tells how the lines of a Part are meant.
type Kind int

// Prose is everything that is neither code nor a table.
const (
	Prose Kind = iota
	Code
	Table
)

// A Part is a run of lines of one kind.
type Part struct {
	Kind   Kind
	Line   int    // number of its first line (a fence counts), from 1
	Indent int    // columns that a fence or table is indented by, inside a list item
	Lang   string // label of the fence
	Open   bool   // the fence is never closed
	Lines  []string
}

// Split cuts a page into parts. The lines of prose are as written; those of
// code are without their fence, and those of code and tables without the
// indentation of the list item that they are in.
func Split(markdown string) []Part {
	lines := strings.Split(strings.TrimRight(markdown, "\n"), "\n")
	var parts []Part
	for i := 0; i < len(lines); {
		part, used := next(lines[i:])
		part.Line = i + 1
		last := len(parts) - 1
		if part.Kind == Prose && last >= 0 && parts[last].Kind == Prose {
			parts[last].Lines = append(parts[last].Lines, part.Lines...)
		} else {
			parts = append(parts, part)
		}
		i += used
	}
	return parts
}

// next takes the part at the head of lines; of prose, one line.
func next(lines []string) (Part, int) {
	if fence, indent, label := fenceAt(lines[0]); fence != "" {
		return takeCode(lines, fence, indent, label)
	}
	if isTable(lines) {
		return takeTable(lines)
	}
	return Part{Kind: Prose, Lines: lines[:1]}, 1
}

func takeCode(lines []string, fence string, indent int, label string) (Part, int) {
	part := Part{Kind: Code, Indent: indent, Lang: label}
	for i, line := range lines[1:] {
		mark, _, rest := fenceAt(line)
		if strings.HasPrefix(mark, fence) && rest == "" {
			return part, i + 2
		}
		part.Lines = append(part.Lines, outdent(line, indent))
	}
	part.Open = true
	return part, len(lines)
}

func takeTable(lines []string) (Part, int) {
	part := Part{Kind: Table, Indent: indentOf(lines[0])}
	for _, line := range lines {
		if !isRow(line) {
			break
		}
		part.Lines = append(part.Lines, strings.TrimSpace(line))
	}
	return part, len(part.Lines)
}

// fenceAt returns the run of backticks or tildes that a line starts with, its
// indentation and what follows it; an empty run means that it is not a fence.
func fenceAt(line string) (fence string, indent int, rest string) {
	text := strings.TrimLeft(line, " ")
	for _, c := range []string{"`", "~"} {
		rest = strings.TrimLeft(text, c)
		if n := len(text) - len(rest); n >= 3 && !strings.Contains(rest, "`") {
			return text[:n], len(line) - len(text), strings.TrimSpace(rest)
		}
	}
	return "", 0, ""
}

func isTable(lines []string) bool {
	if len(lines) < 2 || !isRow(lines[0]) || !isRow(lines[1]) {
		return false
	}
	return strings.Contains(lines[1], "-") && strings.Trim(lines[1], " |:-") == ""
}

func isRow(line string) bool { return strings.HasPrefix(strings.TrimLeft(line, " "), "|") }

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

func outdent(line string, n int) string { return line[min(n, indentOf(line)):] }

// escapedBar stands for a bar in a cell. Pages do not hold it.
const escapedBar = "\x00"

// Cells are the rows of a table, its head first; every row is as long as the head.
func (p Part) Cells() [][]string {
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
	line = strings.ReplaceAll(line, `\|`, escapedBar)
	line = strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|")
	var row []string
	for cell := range strings.SplitSeq(line, "|") {
		row = append(row, strings.TrimSpace(strings.ReplaceAll(cell, escapedBar, "|")))
	}
	return row
}
