package host

import (
	"bufio"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/facts"
)

// recorded are the properties of systemd 247 to 262 with their types, as busctl
// introspect(1) lists them for a unit of each type: Service.Restart s.
func recorded(t *testing.T) (versions []map[string]string) {
	files, err := filepath.Glob("testdata/properties/*.txt")
	if err != nil || len(files) < 4 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		types := map[string]string{}
		for lines := bufio.NewScanner(file); lines.Scan(); {
			property, signature, _ := strings.Cut(lines.Text(), " ")
			types[property] = signature
		}
		_ = file.Close()
		versions = append(versions, types)
	}
	return versions
}

// fitting are the D-Bus types that decode turns into a word's type.
var fitting = map[string][]string{
	"string": {"s", "(ss)", "ay"}, "bool": {"b"}, "int": {"i", "u", "(uo)"}, "uint64": {"t"}, "time.Duration": {"t"}, "time.Time": {"t"},
	"[]string": {"as", "a(sb)", "a(ss)", "a(sst)", "(bas)"}, "[]int": {"(aiai)"},
	"[]facts.Exec": {"a(sasbttttuii)"}, "[]facts.Condition": {"a(sbbsi)"}, "[]facts.Elapse": {"a(stt)"},
}

// TestWordsAreProperties: each word that is a property exists in some version of
// systemd, and wherever it does, it is of a type that the word can hold.
func TestWordsAreProperties(t *testing.T) {
	versions := recorded(t)
	unit := reflect.TypeFor[facts.Unit]()
	for word := range unit.Fields() {
		word := word
		for _, face := range strings.FieldsFunc(word.Tag.Get("dbus"), func(r rune) bool { return r == ',' }) {
			exists := false
			property := word.Name
			for _, types := range versions {
				signature, has := types[face+"."+property]
				exists = exists || has
				if fits := fitting[word.Type.String()]; has && !slices.Contains(fits, signature) {
					t.Errorf("%s.%s has the type %s, and %s is one of %v", face, property, signature, word.Type, fits)
				}
			}
			if !exists {
				t.Errorf("no systemd has %s.%s", face, property)
			}
		}
	}
}

// TestWordsAndFinders: each row of the table that is no property has a finder,
// and each finder a row.
func TestWordsAndFinders(t *testing.T) {
	rows := map[string]bool{}
	for _, w := range facts.UnitKind.Vocabulary() {
		rows[w.Name] = true
		if found := finders[w.Name] != nil; found != (w.Source != facts.Bus && w.Source != facts.Reviewed) {
			t.Errorf("%s, told by %s: has a finder: %v", w.Name, w.Source, found)
		}
	}
	for name := range finders {
		if !rows[name] {
			t.Errorf("%s has a finder, and no row in the table", name)
		}
	}
}

// TestWhatAWordIsWorkedOutFrom: the journal is asked for what a word is worked out from, too.
func TestWhatAWordIsWorkedOutFrom(t *testing.T) {
	thing := facts.Thing{Kind: facts.UnitKind, Name: "a.service"}
	l := &look{plan: facts.Plan{Needs: facts.Needs{thing: {"Step": true, "Said": true, "LastRun": true}}}}
	words := l.named()[thing.Name]
	for _, word := range []string{"Reports", "Lines", "Runs"} {
		if !words[word] {
			t.Errorf("%s is not asked for: %v", word, words)
		}
	}
}
