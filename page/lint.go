package page

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/termtext"
)

// codeColumns is the longest line of code that fits a screen of 80 columns.
const codeColumns = 76

// A Problem is something in a page that a learner would stumble over.
type Problem struct {
	Line    int // from 1
	Message string
}

// Lint returns the problems of a page, in the order of its lines.
func Lint(markdown string) []Problem {
	var l linter
	for _, part := range Split(markdown) {
		switch part.Kind {
		case Code:
			l.code(part)
		default:
			for i, line := range part.Lines {
				l.anyLine(part.Line+i, line)
				l.prose(part.Line+i, line)
			}
		}
	}
	return l.found
}

type linter struct {
	level int // of the last heading
	found []Problem
}

func (l *linter) add(line int, format string, args ...any) {
	l.found = append(l.found, Problem{line, fmt.Sprintf(format, args...)})
}

func (l *linter) anyLine(n int, line string) {
	if strings.Contains(line, "\t") {
		l.add(n, "tab: write spaces")
	}
	if strings.TrimRight(line, " \t\r") != line {
		l.add(n, "spaces at the end of the line")
	}
}

func (l *linter) code(p Part) {
	if p.Lang == "" {
		l.add(p.Line, "code fence without a language label: write one, such as sh, ini, python, console or text")
	}
	for i, line := range p.Lines {
		l.anyLine(p.Line+1+i, line)
		if n := termtext.Columns(line); n > codeColumns {
			l.add(p.Line+1+i, "line of code is %d columns long: %d fit a screen of 80", n, codeColumns)
		}
	}
	if p.Open {
		l.add(p.Line, "code fence is never closed")
	}
}

// lintMarks are what a line of prose is searched for.
var lintMarks = sync.OnceValue(func() (marks struct{ span, link, tag *regexp.Regexp }) {
	marks.span = regexp.MustCompile("``.+?``|`[^`]*`")
	marks.link = regexp.MustCompile(`\]\([^)]*\)|\]\[[^\]]*\]|^ *\[[^\]]+\]: |<https?://`)
	marks.tag = regexp.MustCompile(`</?[A-Za-z][^>]*>`)
	return marks
})

func (l *linter) prose(n int, line string) {
	marks := lintMarks()
	line = marks.span.ReplaceAllString(line, "``")
	if level := headingLevel(line); level > 0 {
		if level > l.level+1 {
			l.add(n, "heading of level %d after level %d: do not skip a level", level, l.level)
		}
		l.level = level
	}
	if marks.link.MatchString(line) {
		l.add(n, "link: a terminal cannot follow it; name the manual page, or write the address as text")
	}
	if tag := marks.tag.FindString(line); tag != "" && !strings.HasPrefix(tag, "<http") {
		l.add(n, "%s is taken for HTML and vanishes: write it as `code`", tag)
	}
}

// headingLevel returns how many # a line starts with, 0 if it is not a heading.
func headingLevel(line string) int {
	rest := strings.TrimLeft(line, "#")
	level := len(line) - len(rest)
	if level > 6 || rest != "" && rest[0] != ' ' {
		return 0
	}
	return level
}
