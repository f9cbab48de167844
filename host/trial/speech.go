package trial

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"github.com/sdlab/sdlab/host/disk"
)

// About returns what lines say about a subject: those that name it, each with
// the line below and those that are indented there, and the words in them.
func About(lines []string, subject string) (about, words []string) {
	about = linesAbout(lines, subject)
	return about, wordsIn(about)
}

// linesAbout are the lines that name the subject, whatever stands between the
// parts of its name, each with the line below and those that are indented there.
func linesAbout(lines []string, subject string) []string {
	var about []string
	following, indented := false, false
	for _, line := range lines {
		plain := escape().ReplaceAllString(line, "")
		names := strings.Contains(disk.Letters(plain), disk.Letters(subject))
		indent := strings.HasPrefix(plain, " ") || strings.HasPrefix(plain, "\t")
		if names || following || indented && indent {
			about = append(about, line)
		}
		indented = names || (following || indented) && indent
		following = names
	}
	return about
}

// escape matches what a terminal takes for a command: colours and the like (ECMA-48).
var escape = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("\x1b\\[[0-9;:]*[A-Za-z]") })

// colours are the numbers of the foreground in such a command, also the bright ones.
var colours = map[string]string{"31": "red", "91": "red", "32": "green", "92": "green", "33": "yellow", "93": "yellow"}

// wordsIn splits lines into words of letters, and into signs, each a word of its
// own. Of numbers it keeps whole ones of one digit, such as an exit status: others
// are of times, processes and the like, which differ from run to run.
func wordsIn(lines []string) []string {
	words := []string{}
	for _, line := range lines {
		line = strings.ToLower(escape().ReplaceAllStringFunc(line, colourOf))
		line = processState().ReplaceAllString(line, "$1 ")
		line = measure().ReplaceAllString(line, " ")
		line = sign().ReplaceAllStringFunc(line, spaced)
		for word := range strings.FieldsFuncSeq(line, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }) {
			if len(word) > 1 {
				word = strings.Map(func(r rune) rune {
					if unicode.IsDigit(r) {
						return -1
					}
					return r
				}, word)
			}
			if word != "" {
				words = append(words, word)
			}
		}
	}
	return words
}

// processState is what a line of ps aux has between the user and the command: numbers,
// times, and what the process did at that instant (R+, Ss). All differ from run to run.
var processState = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\S+)(?:\s+[\d.]+){5}\s+\S+\s+[a-z][a-z<+]*\s+\S+\s+\S+\s`)
})

// measure is a number with a point, a comma or colons in it: a load, a share, a time.
var measure = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\d+(?:[.,:]\d+)+`) })

// colourOf is the word for a command to the terminal, a space if it is not about a colour.
func colourOf(command string) string {
	for number := range strings.FieldsFuncSeq(command, func(r rune) bool { return r < '0' || r > '9' }) {
		if name := colours[number]; name != "" {
			return " " + name + " "
		}
	}
	return " "
}

var sign = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[^\pL\s\d[:cntrl:]]`) })

// spaced sets a sign apart. Punctuation says nothing.
func spaced(sign string) string {
	if strings.ContainsAny(sign, `'"`+"`"+`.,:;()[]{}<>|/\_-=*#~`) {
		return " "
	}
	return " " + sign + " "
}
