package checks

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// literals in the words of a regular expression, which takes too long to compile for each check.
var literal = regexp.MustCompile("`[^`]*`|" + `"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\b\d+(?:[.]\d+)?(?:us|ms|min|s|h|d|K|M|G|T)\b`)

func literalsIn(source string) (found []string) {
	for rest := source; rest != ""; {
		text, is := token(rest)
		if is {
			found = append(found, text)
		}
		rest = rest[len(text):]
	}
	return found
}

func TestLiteralsAreWhatTheyLookLike(t *testing.T) {
	pieces := strings.Fields("3s 500ms 1.5 . 2min 10M 7 s ms x _ \" ' ` \\ \\\" é + 1.5.5s 3sx x3s a.5s 12.5K")
	random := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		var source strings.Builder
		for range 1 + random.IntN(8) {
			source.WriteString(pieces[random.IntN(len(pieces))])
			source.WriteString(strings.Repeat(" ", random.IntN(2)))
		}
		var want []string
		for _, text := range literal.FindAllString(source.String(), -1) {
			if !strings.ContainsAny(text[:1], "\"'`") {
				want = append(want, text)
			}
		}
		if got := literalsIn(source.String()); !slices.Equal(got, want) {
			t.Fatalf("in %q: got %q, want %q", source.String(), got, want)
		}
	}
}
