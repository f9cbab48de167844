package facts

import (
	"strings"

	"github.com/agext/levenshtein"
)

// Nearest returns the candidate that is most like name, or "" if none is near
// enough for a "did you mean".
func Nearest(name string, candidates []string) string {
	best, distance := "", 1+max(1, len(name)/3)
	for _, c := range candidates {
		if strings.EqualFold(c, name) {
			return c
		}
		if d := Distance(strings.ToLower(name), strings.ToLower(c)); d < distance {
			best, distance = c, d
		}
	}
	return best
}

// Distance counts the letters to change, add, remove or swap with the next one
// to get from a to b.
func Distance(a, b string) int {
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
