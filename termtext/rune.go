// Package termtext decides what may go to a terminal: which characters show
// themselves and steer nothing, which escape sequences are sdlab's own, and how
// many columns a text takes. It does not know what a text is about.
//
// A lesson, a learner's program and the machine all bring text of their own.
// [Clean] is for a line of it that becomes part of a sentence; [Screen] is what
// every line goes through in the end, whoever forgot to clean it.
package termtext

import (
	"fmt"
	"strings"
	"unicode"
)

// Rune says whether a character shows itself. Those that do not are control
// characters, the line's end and the tab among them (Unicode's category Cc);
// format characters, such as those that turn the direction of writing, take no
// width or carry tags (Cf); line and paragraph separators; selectors of
// variants and fillers, which no font draws; and what Unicode has not assigned
// or leaves to private use.
func Rune(r rune) bool {
	if r < 0x7f {
		return r >= ' '
	}
	return unicode.IsGraphic(r) && r != brailleBlank && !unicode.In(r, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

// brailleBlank is a pattern of no dots: a symbol to Unicode, a gap to the eye.
const brailleBlank = '\u2800'

// after says whether a character shows itself behind another one: that a symbol
// is to be drawn as text or as an emoji is seen in the symbol.
func after(before, r rune) bool {
	return Rune(r) || (r == '\ufe0e' || r == '\ufe0f') && unicode.Is(unicode.So, before)
}

// Hidden finds the first character of a text of lines that does not show itself;
// i is -1 if there is none. The ends of lines and tabs are what lines consist of.
func Hidden(text string) (i int, r rune) {
	before := rune(0)
	for i, r := range text {
		if r != '\n' && r != '\t' && !after(before, r) {
			return i, r
		}
		before = r
	}
	return -1, 0
}

// Name is how a character that does not show itself is written: U+202E.
func Name(r rune) string { return fmt.Sprintf("U+%04X", r) }

// Clean makes one line of foreign text: what does not show itself becomes a
// replacement character, the ends of lines and tabs become spaces.
func Clean(text string) string {
	before := rune(0)
	return strings.Map(func(r rune) rune {
		shows := after(before, r)
		before = r
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case !shows:
			return unicode.ReplacementChar
		}
		return r
	}, text)
}

// CleanLines is [Clean] for a text of several lines.
func CleanLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = Clean(line)
	}
	return strings.Join(lines, "\n")
}
