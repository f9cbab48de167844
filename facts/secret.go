package facts

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Secret is a value that should not stand where it does. What it is worth
// knowing is its name and place; the value itself is kept only to be masked.
type Secret struct {
	Setting
	Name    string // of the variable, the option or the credential
	Comment bool   // the line is commented out, and there to read all the same
	value   string
	told    bool // its value is also a word of names, which hide nothing
}

// NewSecret notes that a setting holds a secret. The setting's own text is
// masked.
func NewSecret(in Setting, name, value string) Secret {
	s := Secret{Setting: in, Name: name, value: value}
	s.Value = MaskLine(in.Value, in.Path, in.Line, []Secret{s})
	return s
}

// String is the secret's name: a secret is never printed.
func (s Secret) String() string { return s.Name }

// GoString is the secret's name.
func (s Secret) GoString() string { return s.Name }

const (
	mask = "***"
	// A shorter value is masked on its own line only: elsewhere it would be
	// found in the middle of harmless words.
	minMasked = 4
	// A value of so many characters, digits or signs among them, is found in the middle
	// of words, too; another one only as a word of its own.
	minStrong = 8
)

// Mask puts *** in the place of every secret in a text.
func Mask(text string, secrets []Secret) string { return MaskLine(text, "", 0, secrets) }

// MaskLine masks the text of one line of a file.
func MaskLine(text, path string, line int, secrets []Secret) string {
	var everywhere, asWords []string
	for _, s := range secrets {
		own := path != "" && s.Path == path && s.Line == line
		parts := strings.Split(s.value, "\n")
		if own { // where it may be quoted or folded
			parts = append(strings.Fields(s.value), s.value)
		}
		for _, value := range parts {
			value = strings.TrimSpace(value)
			switch {
			case value == "":
			case own || !s.told && len(value) >= minStrong && !plain(value):
				everywhere = append(everywhere, value)
			case !s.told && len(value) >= minMasked:
				asWords = append(asWords, value)
			}
		}
	}
	longer := func(a, b string) int { return len(b) - len(a) }
	slices.SortFunc(everywhere, longer)
	slices.SortFunc(asWords, longer)
	for _, v := range slices.Compact(everywhere) {
		text = strings.ReplaceAll(text, v, mask)
	}
	for _, v := range slices.Compact(asWords) {
		text = maskWord(text, v)
	}
	return text
}

// plain says whether a value may be a word of any language's, or several.
func plain(value string) bool {
	return strings.IndexFunc(value, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '_' }) < 0
}

// maskWord masks a value where it stands as a word, or behind an option's letter as in
// -pVALUE.
func maskWord(text, value string) string {
	var out strings.Builder
	from := 0
	for at := strings.Index(text, value); at >= 0; {
		end := at + len(value)
		if beginsWord(text[:at]) && endsWord(text[end:]) {
			out.WriteString(text[from:at] + mask)
			from = end
		}
		next := strings.Index(text[end:], value)
		if at = end + next; next < 0 {
			break
		}
	}
	return out.String() + text[from:]
}

func beginsWord(before string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	if !inWord(last) {
		return true
	}
	option := before[strings.LastIndexAny(before, " \t\"'")+1:]
	return len(option) == 2 && option[0] == '-' && option[1] != '-'
}

func endsWord(behind string) bool {
	first, _ := utf8.DecodeRuneInString(behind)
	return !inWord(first)
}

func inWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '_')
}

// Untold returns the secrets for a text that has names in it: of units, paths, users. A
// value that is a word of such a name, hello as in hello-agent.service, hides nothing,
// and is masked only on the line that assigns it.
func Untold(secrets []Secret, names []string) []Secret {
	list := slices.Clone(secrets)
	for i := range list {
		list[i].told = slices.ContainsFunc(names, func(name string) bool { return hasWord(name, list[i].value) })
	}
	return list
}

// Strong are the secrets whose values cannot be words of a language. The others are
// masked only on the lines that assign them.
func Strong(secrets []Secret) []Secret {
	list := slices.Clone(secrets)
	for i := range list {
		list[i].told = list[i].told || plain(list[i].value)
	}
	return list
}

// hasWord says whether a value is one word of a name, or several.
func hasWord(name, value string) bool {
	letter := func(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
	for from := 0; value != ""; {
		at := strings.Index(name[from:], value)
		if at < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(name[:from+at])
		behind, _ := utf8.DecodeRuneInString(name[from+at+len(value):])
		if !letter(before) && !letter(behind) {
			return true
		}
		from += at + len(value)
	}
	return false
}

// Masked is a unit without its secrets: what rules may speak about.
func Masked(u *Unit) *Unit {
	clean := *u
	clean.Settings = slices.Clone(u.Settings)
	for i, s := range clean.Settings {
		clean.Settings[i].Value = MaskLine(s.Value, s.Path, s.Line, u.Secrets)
	}
	clean.IgnoredLines = slices.Clone(u.IgnoredLines)
	for i, l := range clean.IgnoredLines {
		clean.IgnoredLines[i].Text = MaskLine(l.Text, l.Path, l.Line, u.Secrets)
		clean.IgnoredLines[i].Message = MaskLine(l.Message, l.Path, l.Line, u.Secrets)
	}
	clean.Environment = maskEach(u.Environment, u.Secrets)
	for _, list := range []*[]Exec{&clean.ExecStart, &clean.ExecStartPre, &clean.ExecStartPost, &clean.ExecReload, &clean.ExecStop} {
		*list = slices.Clone(*list)
		for i, e := range *list {
			(*list)[i].Argv = maskEach(e.Argv, u.Secrets)
		}
	}
	return &clean
}

func maskEach(words []string, secrets []Secret) []string {
	masked := make([]string, len(words))
	for i, w := range words {
		masked[i] = Mask(w, secrets)
	}
	return masked
}
