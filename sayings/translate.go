package sayings

import (
	"maps"
	"slices"
	"strings"
)

// Translator puts what the C library says in another language into the words that
// patterns know. A nil one leaves all as it is.
type Translator struct {
	replace *strings.Replacer
	ascii   []string // words without a letter of their own: in a text of ASCII alone, only these can be
}

// quotes of other languages, which stand around names.
var quotes = []string{"„", "'", "“:", "':", "« ", "'", " »", "'", "«\u00a0", "'", "\u00a0»", "'", "«", "'", "»", "'"}

// NewTranslator makes one of the words of other languages, by the English ones.
func NewTranslator(words map[string][]string) *Translator {
	t := &Translator{}
	var pairs []string
	for _, english := range slices.Sorted(maps.Keys(words)) {
		for _, other := range words[english] {
			pairs = append(pairs, other, english)
			if isASCII(other) {
				t.ascii = append(t.ascii, other)
			}
		}
	}
	t.replace = strings.NewReplacer(slices.Concat(pairs, quotes)...)
	return t
}

func isASCII(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r >= 0x80 }) < 0
}

// English is the text in English, as far as it is known.
func (t *Translator) English(text string) string {
	if t == nil || isASCII(text) && !slices.ContainsFunc(t.ascii, func(words string) bool { return strings.Contains(text, words) }) {
		return text
	}
	return t.replace.Replace(text)
}
