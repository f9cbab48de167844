package unitfile

import (
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

const blank = " \t"

// A Part is one file that a unit is read from, as text.
type Part struct {
	Path string // as it is to be shown
	Text string
}

// Blank is what systemd takes off both ends of a line, a key and a value
// (WHITESPACE in its sources). Other kinds of space are letters to it.
const Blank = blank + "\r\n"

// Scan splits a unit file into its assignments, in their order, and the lines
// that are none. It follows config_parse() of systemd: a comment is a line of
// its own, also amid a continued one, and a backslash at the end of a line
// becomes a space and joins it with the next.
func Scan(path, text string) (settings []facts.Setting, strange []facts.IgnoredLine) {
	s := scanner{path: path, own: ownSections(path, text)}
	for i, line := range lines(text) {
		s.line(i+1, line)
	}
	if s.begun > 0 {
		s.whole(s.last, s.joined)
	}
	return s.settings, s.strange
}

// lines splits at every line end that systemd knows, CR LF among them.
func lines(text string) []string {
	text = strings.TrimPrefix(text, "\ufeff")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "\n").Replace(text)
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}

type scanner struct {
	path     string
	own      []string // the sections that such a file may have
	section  string
	joined   string // the lines so far that go on in the next
	begun    int    // where they began; 0 for none
	last     int
	settings []facts.Setting
	strange  []facts.IgnoredLine
}

func (s *scanner) line(number int, line string) {
	if isComment(line) {
		return
	}
	if s.begun == 0 {
		s.begun, s.joined = number, ""
	}
	s.last = number
	if continues(line) {
		s.joined += line[:len(line)-1] + " "
		return
	}
	s.whole(number, s.joined+line)
}

func isComment(line string) bool {
	text := strings.TrimLeft(line, blank)
	return strings.HasPrefix(text, "#") || strings.HasPrefix(text, ";")
}

// continues says whether a line ends with a backslash that is not itself escaped.
func continues(line string) bool {
	return (len(line)-len(strings.TrimRight(line, `\`)))%2 == 1
}

// whole handles a line with all that continues it.
func (s *scanner) whole(last int, line string) {
	first := s.begun
	s.begun, s.joined = 0, ""
	line = strings.Trim(line, Blank)
	key, value, assigned := strings.Cut(line, "=")
	key = strings.Trim(key, Blank)
	switch {
	case line == "":
	case strings.HasPrefix(line, "["):
		s.header(first, line)
	case !assigned:
		s.odd(first, line, "", "Missing '=', ignoring line.")
	case key == "":
		s.odd(first, line, "", "Missing key name before '=', ignoring line.")
	case s.section == "":
		s.odd(first, line, key, "Assignment outside of section. Ignoring.")
	default:
		s.settings = append(s.settings, facts.Setting{
			Section: s.section, Key: key, Value: strings.Trim(value, Blank), Path: s.path, Line: first, LastLine: last,
		})
	}
}

func (s *scanner) header(first int, line string) {
	if !strings.HasSuffix(line, "]") {
		s.section = ""
		s.odd(first, line, "", "Invalid section header")
		return
	}
	s.section = line[1 : len(line)-1]
	if !slices.Contains(s.own, s.section) && !strings.HasPrefix(s.section, "X-") {
		s.odd(first, line, "", "Unknown section '"+s.section+"'. Ignoring.")
		unknown := &s.strange[len(s.strange)-1]
		unknown.Kind, unknown.Setting = "section", facts.Nearest(s.section, s.own)
	}
}

func (s *scanner) odd(number int, line, key, message string) {
	s.strange = append(s.strange, facts.IgnoredLine{
		Path: s.path, Line: number, Text: line, Key: key, Section: s.section, Kind: "key", Message: message,
	})
}
