// Package sayings recognises what programs say when they fail, by patterns that are
// data: a traceback's last line, a server's complaint about a port, a shell's about
// a command.
//
// It does not know which unit a program belongs to, nor what follows from a line.
package sayings

import (
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/facts"
)

// Pattern is one way in which a program says something.
type Pattern struct {
	Kind    string
	By      string   // whose words they are
	Example string   // a line that it recognises
	Known   []string // names that may be meant where a line names what is nearly one of them

	like     func() *regexp.Regexp // compiled when a line may match: most patterns never see one
	unlike   func() *regexp.Regexp // a line with this in it is not one; nil for none
	literals []string              // see mayMatch
}

// Book is a list of patterns; the first that is like a line counts. What belongs to
// the message that a line begins is told by whose words they are.
type Book struct {
	Patterns []Pattern
	rest     map[string]func() *regexp.Regexp // by Pattern.By
}

// defaultRest is what belongs to the message before it: lines that are indented, and empty ones.
var defaultRest = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\A(?:[ \t].*\n|\n)*`) })

// Rest notes how the rest of a message looks: a pattern for lines that each end in a
// newline, tried on what comes after the line that was recognised.
func (b *Book) Rest(by, like string) error {
	like = `\A(?:[ \t].*\n|\n|` + like + `\n)*`
	if _, err := syntax.Parse(like, syntax.Perl); err != nil {
		return fmt.Errorf("the rest of a message is not a regular expression: %w", err)
	}
	if b.rest == nil {
		b.rest = map[string]func() *regexp.Regexp{}
	}
	b.rest[by] = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(like) })
	return nil
}

// parts are the names that groups of a pattern may have, and the field for each.
var parts = map[string]string{
	"path": "Path", "port": "Port", "address": "Address", "user": "User", "variable": "Variable", "name": "Name",
}

// part is what a group's name stands for: two alternatives may both have a port, and
// the second calls it port2.
func part(name string) string { return strings.TrimRight(name, "23") }

// NewPattern parses a pattern. Its example, which it has to recognise, is for the
// tests.
func NewPattern(kind, by, like, example string) (Pattern, error) {
	parsed, err := syntax.Parse(like, syntax.Perl)
	if err != nil {
		return Pattern{}, fmt.Errorf("the pattern is not a regular expression: %w", err)
	}
	for _, name := range parsed.CapNames() {
		if name != "" && parts[part(name)] == "" {
			return Pattern{}, fmt.Errorf("a group cannot be called %s (known: address, name, path, port, user, variable)", name)
		}
	}
	if kind == "" || example == "" {
		return Pattern{}, errors.New("a saying needs a kind, and an example that it recognises")
	}
	compiled := sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(like) })
	return Pattern{Kind: kind, By: by, Example: example, like: compiled, literals: literals(parsed)}, nil
}

// Except notes what a line must not have in it: whoever says that a variable is not set
// and that a default is taken does not say what it fails for.
func (p *Pattern) Except(unlike string) error {
	if unlike == "" {
		return nil
	}
	if _, err := syntax.Parse(unlike, syntax.Perl); err != nil {
		return fmt.Errorf("what a line must not have is not a regular expression: %w", err)
	}
	p.unlike = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(unlike) })
	return nil
}

// longest is how much of a line is looked at.
const longest = 4096

// ReadAll recognises what a run said, line by line.
func (b *Book) ReadAll(lines []string) []facts.Said {
	all := []facts.Said{}
	for i, line := range lines {
		if said, ok := b.Read(line); ok {
			said.Next = b.next(said.By, lines[i+1:])
			all = append(all, said)
		}
	}
	return all
}

// next is the last of the lines that do not belong to the message before them.
func (b *Book) next(by string, lines []string) string {
	like := b.rest[by]
	if like == nil {
		like = defaultRest
	}
	text := strings.Join(lines, "\n") + "\n"
	after := strings.TrimSpace(text[len(like().FindString(text)):])
	return after[strings.LastIndex(after, "\n")+1:]
}

// Read recognises a line.
func (b *Book) Read(line string) (facts.Said, bool) {
	line = strings.TrimSpace(line[:min(len(line), longest)])
	lower := strings.ToLower(line)
	for _, p := range b.Patterns {
		if !p.mayMatch(lower) {
			continue
		}
		like := p.like()
		m := like.FindStringSubmatch(line)
		if m == nil || p.unlike != nil && p.unlike().MatchString(line) {
			continue
		}
		said := facts.Said{Kind: p.Kind, By: p.By, Text: line}
		fields := reflect.ValueOf(&said).Elem()
		for i, name := range like.SubexpNames() {
			if name != "" && m[i] != "" {
				fields.FieldByName(parts[part(name)]).SetString(m[i])
			}
		}
		said.Meant = p.meant(said.Name)
		return said, true
	}
	return facts.Said{}, false
}

// shortName is one that is too short to tell a slip of the finger from another name.
const shortName = 4

// meant is the known name that a name is nearly, and is not; "" if there is none.
func (p Pattern) meant(name string) string {
	if len(name) < shortName || slices.Contains(p.Known, name) {
		return ""
	}
	return facts.Nearest(name, p.Known)
}
