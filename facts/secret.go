package facts

import (
	"slices"
	"strings"
)

// Secret is a value that should not stand where it does. What it is worth
// knowing is its name and place; the value itself is kept only to be masked.
type Secret struct {
	Setting
	Name    string // of the variable, the option or the credential
	Comment bool   // the line is commented out, and there to read all the same
	value   string
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
)

// Mask puts *** in the place of every secret in a text.
func Mask(text string, secrets []Secret) string { return MaskLine(text, "", 0, secrets) }

// MaskLine masks the text of one line of a file.
func MaskLine(text, path string, line int, secrets []Secret) string {
	var values []string
	for _, s := range secrets {
		for _, value := range append(strings.Fields(s.value), s.value) {
			if len(value) >= minMasked || value != "" && s.Path == path && s.Line == line {
				values = append(values, value)
			}
		}
	}
	slices.SortFunc(values, func(a, b string) int { return len(b) - len(a) })
	for _, v := range slices.Compact(values) {
		text = strings.ReplaceAll(text, v, mask)
	}
	return text
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
