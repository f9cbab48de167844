package checks

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// A literal is a number with one of systemd's suffixes: 3s, 500ms, 2min, 500M.
// The expression language has no such tokens, so each is replaced by a name
// whose value goes into the environment. Sizes are in powers of 1024, as in
// systemd.directives(7).

var spans = map[string]time.Duration{
	"us": time.Microsecond, "ms": time.Millisecond, "s": time.Second,
	"min": time.Minute, "h": time.Hour, "d": 24 * time.Hour,
}

var sizes = map[string]uint64{"K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "T": 1 << 40}

// replaceLiterals returns source with its literals as names, their values, and
// a function that maps a column of the result back to one of the source.
func replaceLiterals(source string) (string, map[string]any, func(int) int) {
	values := map[string]any{}
	var out strings.Builder
	var shifts []int // columns of the result from which on one more byte was added
	for rest := source; rest != ""; {
		text, isLiteral := token(rest)
		rest = rest[len(text):]
		if isLiteral {
			shifts = append(shifts, out.Len())
			name := "_" + strings.ReplaceAll(text, ".", "_")
			values[name] = literalValue(text)
			text = name
		}
		out.WriteString(text)
	}
	back := func(column int) int {
		added := 0
		for _, at := range shifts {
			if column > at {
				added++
			}
		}
		return column - added
	}
	return out.String(), values, back
}

// token is what the source begins with: a text in quotes, a word or number, or
// a single other character.
func token(source string) (text string, isLiteral bool) {
	if end := closing(source); end > 0 {
		return source[:end], false
	}
	word := wordAt(source)
	if word == "" {
		return source[:1], false
	}
	number := digitsAt(word)
	if more, is := strings.CutPrefix(source[number:], "."); is && number == len(word) && digitsAt(more) > 0 {
		number += 1 + digitsAt(more)
		if suffix := wordAt(source[number:]); isSuffix(suffix) {
			return source[:number+len(suffix)], true
		}
		return word, false
	}
	return word, number > 0 && isSuffix(word[number:])
}

// closing is where the text in quotes that the source begins with is over; 0 if
// it does not begin with one, or that never ends.
func closing(source string) int {
	quote := source[0]
	if !strings.ContainsRune("\"'`", rune(quote)) {
		return 0
	}
	for i := 1; i < len(source); i++ {
		switch {
		case source[i] == quote:
			return i + 1
		case source[i] == '\\' && quote != '`':
			i++
		}
	}
	return 0
}

// wordAt is the longest beginning of letters, digits and underscores.
func wordAt(source string) string {
	inWord := func(r rune) bool {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
	}
	return source[:len(source)-len(strings.TrimLeftFunc(source, inWord))]
}

func digitsAt(source string) int { return len(source) - len(strings.TrimLeft(source, "0123456789")) }

func isSuffix(word string) bool { return spans[word] > 0 || sizes[word] > 0 }

// literalValue returns a duration or a size in bytes. One that is too large for
// either becomes a text, which no comparison accepts.
func literalValue(text string) any {
	digits := strings.TrimRight(text, "usmindhKMGT")
	suffix := text[len(digits):]
	n, err := strconv.ParseFloat(digits, 64)
	span, isSpan := spans[suffix]
	unit := float64(span)
	if !isSpan {
		unit = float64(sizes[suffix])
	}
	if err != nil || n*unit >= math.MaxInt64 {
		return fmt.Sprintf("%s is too large", text)
	}
	if isSpan {
		return time.Duration(n * unit)
	}
	return uint64(n * unit)
}
