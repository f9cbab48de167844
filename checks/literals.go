package checks

import (
	"fmt"
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
	return regexp.MustCompile(`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\b\d+(?:us|ms|min|s|h|d|K|M|G|T)\b`)
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
		if text[0] == '"' || text[0] == '\'' {
			continue
		}
		out.WriteString(source[last:at[0]])
		shifts = append(shifts, out.Len())
		name := "_" + text
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

func literalValue(text string) any {
	digits := strings.TrimRight(text, "usmindhKMGT")
	n, err := strconv.ParseUint(digits, 10, 63)
	if err != nil {
		return fmt.Sprintf("%s is too large", text)
	}
	suffix := text[len(digits):]
	if unit, ok := spans[suffix]; ok {
		return time.Duration(n) * unit
	}
	return n * sizes[suffix]
}
