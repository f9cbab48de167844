package checks

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// A literal is a number with one of systemd's suffixes: 3s, 500ms, 2min, 500M.
// The expression language has no such tokens, so each is replaced by a name
// whose value goes into the environment. Sizes are in powers of 1024, as in
// systemd.directives(7).
var literal = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile("`[^`]*`|" + `"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\b\d+(?:[.]\d+)?(?:us|ms|min|s|h|d|K|M|G|T)\b`)
})

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
	last := 0
	for _, at := range literal().FindAllStringIndex(source, -1) {
		text := source[at[0]:at[1]]
		if strings.ContainsRune("\"'`", rune(text[0])) {
			continue
		}
		out.WriteString(source[last:at[0]])
		shifts = append(shifts, out.Len())
		name := "_" + strings.ReplaceAll(text, ".", "_")
		values[name] = literalValue(text)
		out.WriteString(name)
		last = at[1]
	}
	out.WriteString(source[last:])
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
