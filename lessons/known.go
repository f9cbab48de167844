package lessons

import (
	"io/fs"
	"regexp"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/checks"
)

// KnownGroup is a file of the catalogue, as a reader of its documentation sees it.
type KnownGroup struct {
	File  string
	About string // the comment that it begins with
	Rules []KnownRule
}

// KnownRule is a reason that the catalogue knows.
type KnownRule struct {
	ID     string
	GoesBy string // the condition, and the lists that it takes, as expressions
	Says   string // the reason, with … for what the machine fills in
	Likely bool   // it names what else it could be
	Why    bool   // it is tried for sdlab why
}

// Known lists what the catalogue knows, in the order in which it is tried.
func Known(files fs.FS) ([]KnownGroup, error) {
	index, err := readGroups(files)
	if err != nil {
		return nil, err
	}
	var all []KnownGroup
	for _, name := range groupFiles(index.Groups) {
		content, err := readText(files, name)
		if err != nil {
			return nil, unreadable(name, err)
		}
		_, specs, err := readGroup(files, name)
		if err != nil {
			return nil, err
		}
		known := KnownGroup{File: name, About: firstComment(string(content))}
		for _, s := range specs {
			known.Rules = append(known.Rules, knownRule(s))
		}
		all = append(all, known)
	}
	return all, nil
}

func knownRule(s checks.RuleSpec) KnownRule {
	r := KnownRule{ID: s.ID, GoesBy: s.When.Text, Says: withoutValues(s.Why.Text), Why: len(s.Reads) == 0}
	for _, n := range s.Where {
		r.GoesBy += "; " + n.Name + ": " + n.Value.Text
	}
	for _, word := range s.Reads {
		r.Why = r.Why || word == checks.State || word == checks.WhyWord || word == checks.PasteWord
	}
	for _, other := range s.Or {
		r.Likely = r.Likely || !strings.HasPrefix(other.Text, "{")
	}
	return r
}

var value = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\{[^{}]*\}`) })

func withoutValues(text string) string { return value().ReplaceAllString(text, "…") }

// firstComment is the comment at the top of a file, on one line.
func firstComment(text string) string {
	var lines []string
	for line := range strings.Lines(text) {
		comment, ok := strings.CutPrefix(strings.TrimSpace(line), "#")
		if !ok {
			break
		}
		lines = append(lines, strings.TrimSpace(comment))
	}
	return strings.Join(lines, " ")
}
