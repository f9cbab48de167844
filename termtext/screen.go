package termtext

import (
	"os"
	"strings"
	"sync"
	"unicode/utf8"
)

// Screen is the door to standard output or standard error. What is written to it
// shows itself: a character that would not is written out, as <U+202E>. The only
// escape sequences that pass are the few colours of [Paint]; a rendered page
// goes through [Screen.Page], which knows more of them, and a line that is
// written over through [Screen.Redraw].
//
// Each write is a whole text: a character may not be divided over two.
type Screen struct {
	file   *os.File
	failed error
	mu     sync.Mutex
	held   *strings.Builder // what is not written yet; nil to write at once
}

// NewScreen returns the door to a file that is, or may become, a terminal's.
func NewScreen(file *os.File) *Screen { return &Screen{file: file} }

// File is what is behind the door, for a program that gets the terminal itself.
func (s *Screen) File() *os.File { return s.file }

// Failed is the first write that failed: most that print do not look at each.
func (s *Screen) Failed() error { return s.failed }

func (s *Screen) Write(text []byte) (int, error) {
	if err := s.put(shown(string(text), ownColour)); err != nil {
		return 0, err
	}
	return len(text), nil
}

// Page writes a text that a renderer of Markdown made of a page without hidden
// characters: it may have any colour, and links.
func (s *Screen) Page(text string) error { return s.put(shown(text, pageSequence)) }

// Redraw writes over the line that the cursor is on.
func (s *Screen) Redraw(line string) { _ = s.put("\r\x1b[K" + shown(line, ownColour)) }

// Up clears the line above the cursor, and puts the cursor there.
func (s *Screen) Up() { _ = s.put("\x1b[A\x1b[2K") }

// Hold keeps what is written from now on until Release.
func (s *Screen) Hold() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.held = &strings.Builder{}
}

// Release returns what was kept, as it may go to a terminal, for [Screen.Put] or a pager.
func (s *Screen) Release() (text string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.held != nil {
		text = s.held.String()
	}
	s.held = nil
	return text
}

// Put writes what Release returned.
func (s *Screen) Put(text string) { _ = s.put(text) }

// keep keeps a text if it is to be kept.
func (s *Screen) keep(text string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.held == nil {
		return false
	}
	s.held.WriteString(text)
	return true
}

func (s *Screen) put(text string) error {
	if s.keep(text) {
		return nil
	}
	_, err := s.file.WriteString(text)
	if s.failed == nil {
		s.failed = err
	}
	return err
}

// The colours and weights in use, by ECMA-48's numbers for them: of the eight
// basic colours, which every dark theme keeps readable, and none that could hide text.
const (
	Green  = "32"
	Red    = "31"
	Yellow = "33"
	Bold   = "1"
	Faint  = "2"
)

// onLight are the same for a light screen, on which yellow, green and faint text of many
// themes are hard to read: fixed dark ones, by their numbers among xterm's 256.
var onLight = map[string]string{Green: "38;5;22", Red: "38;5;124", Yellow: "38;5;94", Faint: "38;5;240"}

// OnLight is the colour in place of one of these on a light screen; bold stays bold.
func OnLight(code string) string {
	if fixed, ok := onLight[code]; ok {
		return fixed
	}
	return code
}

const reset = "\x1b[0m"

// Paint gives a text one of these colours or weights.
func Paint(code, text string) string { return "\x1b[" + code + "m" + text + reset }

// ownColour returns the sequence of [Paint] that a text begins with, or "".
func ownColour(text string) string {
	if strings.HasPrefix(text, reset) {
		return reset
	}
	for _, code := range []string{Green, Red, Yellow, Bold, Faint} {
		for _, known := range []string{code, OnLight(code)} {
			if sequence := "\x1b[" + known + "m"; strings.HasPrefix(text, sequence) {
				return sequence
			}
		}
	}
	return ""
}

// pageSequence returns the sequence that a text begins with and a page may have.
func pageSequence(text string) string {
	if strings.HasPrefix(text, "\x1b]8;") {
		return link(text)
	}
	rest, ok := strings.CutPrefix(text, "\x1b[")
	if !ok {
		return ""
	}
	codes, _, ok := strings.Cut(rest, "m")
	if !ok || strings.Trim(codes, "0123456789;:") != "" || conceals(codes) {
		return ""
	}
	return text[:len("\x1b[")+len(codes)+len("m")]
}

// conceals says whether codes of a colour sequence hide the text behind it: 8
// does, unless it is a number within a colour such as 38;5;8.
func conceals(codes string) bool {
	parts := strings.Split(codes, ";")
	for i := 0; i < len(parts); i++ {
		switch strings.TrimLeft(parts[i], "0") {
		case "8":
			return true
		case "38", "48", "58":
			if i+1 < len(parts) {
				i += map[string]int{"5": 2, "2": 4}[parts[i+1]]
			}
		}
	}
	return false
}

// link returns the beginning or the end of a link: OSC 8, closed by BEL or ST.
func link(text string) string {
	const st, bel = "\x1b\\", "\a"
	for i, r := range text[len("\x1b]8;"):] {
		i += len("\x1b]8;")
		switch {
		case strings.HasPrefix(text[i:], st):
			return text[:i+len(st)]
		case strings.HasPrefix(text[i:], bel):
			return text[:i+len(bel)]
		case !Rune(r):
			return ""
		}
	}
	return ""
}

// shown writes out what does not show itself, and is not a known sequence.
func shown(text string, known func(string) string) string {
	if i, _ := Hidden(text); i < 0 && utf8.ValidString(text) {
		return text
	}
	var out strings.Builder
	before := rune(0)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '\x1b' && known(text[i:]) != "":
			sequence := known(text[i:])
			out.WriteString(sequence)
			size = len(sequence)
		case r == '\n', r == '\t', after(before, r):
			out.WriteRune(r)
		default:
			out.WriteString("<" + Name(r) + ">")
		}
		i, before = i+size, r
	}
	return out.String()
}
