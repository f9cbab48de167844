package trial

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// What a program says of its subject.
const (
	Up      = "up"
	Down    = "down"
	Unclear = "unclear"
)

// The words and signs by which monitoring scripts say how something is. What is in
// no list says nothing.
var (
	upWords = strings.Fields(`active running runs up ok okay alive healthy fine good online started available works
		yes true on normal reachable operational pass passed success green ✓ ✔ ☑ ✅ 🟢 🟩 🆗 👍`)
	troubleWords = strings.Fields(`inactive failed fail failure failing dead down stopped err error errors offline missing
		unavailable unhealthy broken problem problems critical alert alarm crashed unreachable`)
	downWords = append(strings.Fields(`not no isn hasn false warning off ko nok bad red
		✗ ✘ ✖ ✕ ❌ 🔴 🟥 ⛔ 🛑 🚨 ⚠ ❗ 👎 💀`), troubleWords...)
	denials = strings.Fields(`not no isn hasn t false none zero 0`)
	assents = strings.Fields(`yes true 1 2 3 4 5 6 7 8 9`)
)

// Says is whether a program says that its subject is up or down, by what it said of
// it, as [About] has it, and what it said while the subject was in another state. It
// goes by the words that it has more of than the other: those that both have may be
// about something else. It is "" if there are none.
func Says(about, other []string) string {
	mine, theirs := wordsIn(asPhrases(about)), wordsIn(asPhrases(other))
	own, their := moreOf(mine, theirs), moreOf(theirs, mine)
	if said := answered(known(own), known(their), mine, theirs); said != "" {
		return said
	}
	switch good, bad := hasAny(own, upWords), hasAny(own, downWords); {
	case len(own) == 0:
		return ""
	case good && !bad:
		return Up
	case bad && !good:
		return Down
	}
	return Unclear
}

// answered is what a yes or no says, or a number, if nothing else tells the two from
// each other and both name the same trouble: failed: no, errors: 0. It is "" if that is
// not so.
func answered(own, their, mine, theirs []string) string {
	denied, denies := only(own, denials), only(their, denials)
	affirmed := len(own) == 0 || only(own, assents)
	affirms := len(their) == 0 || only(their, assents)
	switch {
	case !inTrouble(mine) || !inTrouble(theirs):
		return ""
	case denied && affirms:
		return Up
	case denies && affirmed:
		return Down
	}
	return ""
}

// inTrouble says whether words tell of trouble, and of nothing good beside it but a yes.
func inTrouble(words []string) bool {
	words = slices.DeleteFunc(slices.Clone(words), func(word string) bool { return slices.Contains(assents, word) })
	return hasAny(words, troubleWords) && !hasAny(words, upWords)
}

// denied matches a denial and the trouble that it denies: not down, no agent failed,
// 0 errors. With a = in front or a colon behind, the two do not belong together:
// active=no failed: no.
var denied = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(=)?\b(?:not|no|(?:is|has|are)n['’]?t|without|zero|0)\s+(?:(\pL+)\s+)?(` + strings.Join(troubleWords, "|") + `)\b(\s*[:=])?`)
})

// asPhrases puts a good word in place of denied trouble.
func asPhrases(lines []string) []string {
	var said []string
	for _, line := range lines {
		line = escape().ReplaceAllStringFunc(line, colourOf)
		said = append(said, denied().ReplaceAllStringFunc(line, func(phrase string) string {
			parts := denied().FindStringSubmatch(phrase)
			if between := strings.ToLower(parts[2]); parts[1]+parts[4] != "" || len(known([]string{between})) > 0 {
				return phrase
			}
			return " fine "
		}))
	}
	return said
}

// moreOf lists the words that there are more of in a than in b.
func moreOf(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(word string) bool { return countOf(a, word) <= countOf(b, word) })
}

func countOf(words []string, word string) int {
	n := 0
	for _, w := range words {
		if w == word {
			n++
		}
	}
	return n
}

// known keeps the words that are in some list.
func known(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(word string) bool {
		return !slices.Contains(slices.Concat(upWords, downWords, denials, assents), word)
	})
}

func hasAny(words, list []string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return slices.Contains(list, word) })
}

// only says whether there are words, all of them from the list.
func only(words, list []string) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(word string) bool { return !slices.Contains(list, word) })
}
