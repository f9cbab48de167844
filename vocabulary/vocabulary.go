// Package vocabulary is what authors of lessons are told of the words that
// expressions have: the table of words and the comments of package facts, as text.
//
// It looks at no machine and compiles no expression.
package vocabulary

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// A Word is a word of a thing, or of a part of one.
type Word struct {
	Of      string // unit, or the name of a part's type, such as Run
	Name    string
	Type    string
	About   string
	Units   []string // the unit types that have it; none for all
	From    string   // where it is looked up
	Needs   []string // the words that it is worked out from
	ByHand  string   // the command that shows it
	Example string
}

// A Section is a kind of thing, or the type of a part, with its words.
type Section struct {
	Name  string
	About string
	Words []Word
	Calls []Word // questions that take a value
}

// sampleNames are what things of a kind are called in examples.
var sampleNames = map[facts.Kind]string{facts.UnitKind: "agent", facts.FileKind: "script", facts.ProgramKind: "run"}

// All lists the kinds of things, then the types of their parts.
func All() []Section {
	said := comments()
	var all []Section
	var parts []reflect.Type
	for _, kind := range facts.Kinds() {
		s := Section{Name: string(kind), About: said[kind.Type().Name()], Calls: calls(said, kind.Type())}
		for _, w := range kind.Vocabulary() {
			s.Words = append(s.Words, wordOf(said, w))
			parts = addParts(parts, w.Type())
		}
		sortWords(s.Words)
		all = append(all, s)
	}
	for _, t := range parts {
		all = append(all, partOf(said, t))
	}
	return all
}

func sortWords(words []Word) {
	slices.SortFunc(words, func(a, b Word) int { return strings.Compare(a.Name, b.Name) })
}

func wordOf(said map[string]string, w facts.Word) Word {
	t := w.Type()
	word := Word{
		Of: string(w.Of), Name: w.Name, Type: typeName(t), About: said[w.Of.Type().Name()+"."+w.Name], From: string(w.Source),
		Needs: w.Needs, Example: example(cmp.Or(sampleNames[w.Of], string(w.Of))+"."+w.Name, w.Name, t), ByHand: strings.ReplaceAll(w.ByHand, "%s", "UNIT"),
	}
	if w.Of == facts.UnitKind {
		for _, face := range facts.Faces(w.Name) {
			if face != "Unit" {
				word.Units = append(word.Units, strings.ToLower(face))
			}
		}
		if word.ByHand == "" && w.Source == facts.Bus {
			word.ByHand = "systemctl show -p " + w.Name + " UNIT"
		}
	}
	return word
}

func partOf(said map[string]string, t reflect.Type) Section {
	s := Section{Name: t.Name(), About: said[t.Name()], Calls: calls(said, t)}
	for f := range t.Fields() {
		if f.IsExported() {
			s.Words = append(s.Words, Word{Of: t.Name(), Name: f.Name, Type: typeName(f.Type), About: said[t.Name()+"."+f.Name], Example: example("."+f.Name, f.Name, f.Type)})
		}
	}
	sortWords(s.Words)
	return s
}

// addParts adds the struct types that a value has inside, each once.
func addParts(known []reflect.Type, t reflect.Type) []reflect.Type {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || t == reflect.TypeFor[time.Time]() || slices.Contains(known, t) || isKind(t) {
		return known
	}
	known = append(known, t)
	for field := range t.Fields() {
		known = addParts(known, field.Type)
	}
	return known
}

func isKind(t reflect.Type) bool {
	return slices.ContainsFunc(facts.Kinds(), func(k facts.Kind) bool { return k.Type() == t })
}

// typeName words a type for people who do not write Go.
func typeName(t reflect.Type) string {
	switch {
	case t == reflect.TypeFor[time.Time]():
		return "time"
	case t == reflect.TypeFor[time.Duration]():
		return "time span"
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.String:
		return "list of texts"
	case t.Kind() == reflect.Slice:
		return "list of " + typeName(t.Elem())
	case t.Kind() == reflect.Struct:
		return t.Name()
	}
	switch t.Kind() {
	case reflect.Bool:
		return "true or false"
	case reflect.String:
		return "text"
	}
	return "number"
}

// example is an expression with the word in it, which is true or false.
func example(path, name string, t reflect.Type) string {
	switch typeName(t) {
	case "true or false":
		return path
	case "text":
		return path + ` == "…"`
	case "time":
		return "not " + path + ".IsZero()"
	case "time span":
		return path + " >= 3s"
	case "list of texts":
		return `"…" in ` + path
	case "number":
		switch {
		case strings.HasPrefix(name, "Memory"):
			return path + " <= 64M"
		case strings.HasSuffix(name, "Mode") || name == "UMask":
			return path + " == 0o750"
		}
		return path + " >= 1"
	}
	if t.Kind() == reflect.Slice {
		return "len(" + path + ") >= 1"
	}
	word := facts.SampleWord(t.Name())
	field, _ := t.FieldByName(word)
	return example(path+"."+word, word, field.Type)
}
