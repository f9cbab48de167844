package unitfile

import "strings"

// Split breaks a value into words as extract_first_word() of systemd does:
// quotes hold spaces together, and a backslash escapes. ok is false if a quote
// is not closed.
func Split(value string) (words []string, ok bool) {
	var word strings.Builder
	var quote rune
	begun, escaped := false, false
	for _, r := range value {
		switch {
		case escaped:
			word.WriteString(unescape(r))
			escaped = false
		case r == '\\':
			begun, escaped = true, true
		case quote != 0 && r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\''):
			begun, quote = true, r
		case quote == 0 && strings.ContainsRune(" \t\n", r):
			if begun {
				words = append(words, word.String())
			}
			word.Reset()
			begun = false
		default:
			begun = true
			word.WriteRune(r)
		}
	}
	if begun {
		words = append(words, word.String())
	}
	return words, quote == 0 && !escaped
}

// unescape gives the character behind a backslash; one that is not an escape keeps
// its backslash (systemd.syntax(7)).
func unescape(r rune) string {
	switch r {
	case 'n':
		return "\n"
	case 't':
		return "\t"
	case 's':
		return " "
	case '\\', '"', '\'':
		return string(r)
	}
	return `\` + string(r)
}
