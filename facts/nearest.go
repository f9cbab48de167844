package facts

import (
	"strings"
	"unicode/utf8"

	"github.com/agext/levenshtein"
)

// Nearest returns the candidate that is most like name, or "" if none is near
// enough for a "did you mean".
func Nearest(name string, candidates []string) string {
	best, least := "", 1+max(1, len(name)/3)
	for _, c := range candidates {
		if strings.EqualFold(c, name) {
			return c
		}
		if low, lowC := strings.ToLower(name), strings.ToLower(c); Within(least-1, low, lowC) {
			best, least = c, distance(low, lowC)
		}
	}
	return best
}

// Within reports whether the distance between two names is at most so many letters. Names whose lengths differ by
// more are told apart by that alone, since most of those that are compared are nothing like each other.
func Within(most int, a, b string) bool {
	longer := utf8.RuneCountInString(a) - utf8.RuneCountInString(b)
	return max(longer, -longer) <= most && distance(a, b) <= most
}

// distance counts the letters to change, add, remove or swap with the next one
// to get from a to b.
func distance(a, b string) int {
	best := levenshtein.Distance(a, b, nil)
	if best < 2 || best > len(a) {
		return best
	}
	letters := []byte(a)
	for i := range len(letters) - 1 {
		letters[i], letters[i+1] = letters[i+1], letters[i]
		best = min(best, 1+levenshtein.Distance(string(letters), b, nil))
		letters[i], letters[i+1] = letters[i+1], letters[i]
	}
	return best
}
