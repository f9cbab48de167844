package handin

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// Evidence is what one look saw, as the checks read it: it can be judged again.
type Evidence struct {
	At     time.Time `json:"at"`
	Scope  string    `json:"scope"` // of the manager that was asked
	Things []Thing   `json:"things"`
}

// Thing is what was seen of one thing of the machine.
type Thing struct {
	Kind facts.Kind `json:"kind"`
	Name string     `json:"name,omitempty"`
	// Words are the words that were read, by name; of a list of units, one for each.
	Words []Values `json:"words"`
	// Read are the words that were read of each unit of a list, which may be empty.
	Read []string `json:"read,omitempty"`
	// Unseen are words that could not be looked at; "" for all of the thing.
	Unseen map[string]Blindness `json:"unseen,omitempty"`
	// Doubts are words that may be short of something.
	Doubts map[string]Blindness `json:"doubts,omitempty"`
}

// Blindness is why something could not be looked at.
type Blindness struct {
	ID     string `json:"id,omitempty"`
	Why    string `json:"why"`
	Try    string `json:"try,omitempty"`
	Absent bool   `json:"absent,omitempty"` // this machine does not have it
}

// evidence writes down the needs that a snapshot has, with all secrets masked.
// Words that are not among the needs are left out, but for the ids that cannot
// repeat by chance.
func (m *mask) evidence(seen *facts.Snapshot, needs facts.Needs) (*Evidence, error) {
	e := &Evidence{At: seen.At, Scope: seen.Scope}
	for _, thing := range needs.Sorted() {
		words := needs[thing]
		t := Thing{Kind: thing.Kind, Name: thing.Name, Words: []Values{}}
		for word, err := range seen.Failures[thing] {
			if word == "" || words[word] {
				t.Unseen = m.noted(t.Unseen, word, err)
			}
		}
		for word, err := range seen.Doubts[thing] {
			if words[word] {
				t.Doubts = m.noted(t.Doubts, word, err)
			}
		}
		if _, blind := t.Unseen[""]; blind {
			e.Things = append(e.Things, t)
			continue
		}
		if thing.Kind == facts.UnitsKind {
			t.Read = slices.Sorted(maps.Keys(words))
		}
		for _, value := range each(seen.Thing(thing)) {
			saw, err := m.words(value, words, t.Unseen)
			if err != nil {
				return nil, fmt.Errorf("%s %s: %w", thing.Kind, thing.Name, err)
			}
			t.Words = append(t.Words, saw)
		}
		e.Things = append(e.Things, t)
	}
	return e, nil
}

func (m *mask) noted(list map[string]Blindness, word string, err error) map[string]Blindness {
	if list == nil {
		list = map[string]Blindness{}
	}
	b := Blindness{Why: m.text(err.Error()), Absent: errors.Is(err, facts.ErrAbsent)}
	if blind, ok := errors.AsType[*facts.Blindness](err); ok {
		b.ID, b.Try = blind.ID, m.text(blind.Try)
	}
	list[word] = b
	return list
}

// each lists the units of a list, or the one thing.
func each(thing any) []any {
	switch v := thing.(type) {
	case nil:
		return nil
	case []*facts.Unit:
		list := make([]any, len(v))
		for i, u := range v {
			list[i] = u
		}
		return list
	}
	return []any{thing}
}

// marks are words that a unit's evidence has in any case: ids that cannot repeat.
var marks = []string{"Id", "InvocationID"}

// words writes down the words of one thing.
func (m *mask) words(thing any, words facts.Words, unseen map[string]Blindness) (Values, error) {
	saw := Values{}
	put := func(word string, value any) error {
		text, err := json.Marshal(value)
		saw[word] = text
		return err
	}
	if answers, ok := thing.(map[string]string); ok {
		for _, question := range slices.Sorted(maps.Keys(words)) {
			if err := put(question, m.text(answers[question])); err != nil {
				return nil, err
			}
		}
		return saw, nil
	}
	value := reflect.Indirect(reflect.ValueOf(thing))
	for _, word := range append(slices.Sorted(maps.Keys(words)), marks...) {
		field := value.FieldByName(word)
		if _, failed := unseen[word]; failed || !field.IsValid() || !words[word] && field.IsZero() {
			continue
		}
		if err := put(word, m.bare(word, field)); err != nil {
			return nil, err
		}
	}
	return saw, nil
}

// Snapshot is what was seen, to be judged.
func (e *Evidence) Snapshot() (*facts.Snapshot, error) {
	seen := facts.NewSnapshot(e.At)
	seen.Scope, seen.Asked = e.Scope, facts.Needs{}
	for _, t := range e.Things {
		thing := facts.Thing{Kind: t.Kind, Name: t.Name}
		if !slices.Contains(kinds, t.Kind) {
			return nil, fmt.Errorf("there is no kind of thing %q", t.Kind)
		}
		if seen.Asked[thing] != nil {
			return nil, fmt.Errorf("the evidence has %s %s twice", t.Kind, t.Name)
		}
		seen.Asked[thing] = facts.Words{}
		for word, b := range t.Unseen {
			seen.Fail(thing, word, b.err())
			seen.Asked[thing][word] = true
		}
		for word, b := range t.Doubts {
			seen.NoteDoubt(thing, word, b.err())
		}
		value, err := t.value(seen.Asked[thing])
		if err != nil {
			return nil, fmt.Errorf("%s %s: %w", t.Kind, t.Name, err)
		}
		seen.Things[thing] = value
	}
	return seen, nil
}

// kinds are those that evidence can be of. A group's units stand by themselves.
var kinds = []facts.Kind{facts.UnitKind, facts.UnitsKind, facts.FileKind, facts.ProgramKind, facts.LearnerKind, facts.ManagerKind,
	facts.JournalKind, facts.MachineKind, facts.AnswersKind, facts.PlantedKind}

func (b Blindness) err() error {
	if b.Absent {
		return fmt.Errorf("%s: %w", b.Why, facts.ErrAbsent)
	}
	if b.ID == "" {
		return errors.New(b.Why)
	}
	return &facts.Blindness{ID: b.ID, Why: b.Why, Try: b.Try}
}

// value is the thing that the words tell of. Words that were read are noted.
func (t Thing) value(read facts.Words) (any, error) {
	switch t.Kind {
	case facts.AnswersKind:
		answers := map[string]string{}
		for _, words := range t.Words {
			for question, text := range words {
				var answer string
				if err := json.Unmarshal(text, &answer); err != nil {
					return nil, err
				}
				answers[question], read[question] = answer, true
			}
		}
		return answers, nil
	case facts.UnitsKind:
		units := []*facts.Unit{}
		for _, word := range t.Read {
			read[word] = true
		}
		for _, words := range t.Words {
			u := &facts.Unit{}
			if err := fill(u, words, read); err != nil {
				return nil, err
			}
			units = append(units, u)
		}
		return units, nil
	}
	thing := t.Kind.Zero()
	if len(t.Words) > 1 {
		return nil, fmt.Errorf("there are words of %d things", len(t.Words))
	}
	for _, words := range t.Words {
		if err := fill(thing, words, read); err != nil {
			return nil, err
		}
	}
	return thing, nil
}

func fill(thing any, words Values, read facts.Words) error {
	value := reflect.ValueOf(thing).Elem()
	fields := fieldsOf()[value.Type()]
	for word, text := range words {
		index, known := fields[word]
		if !known {
			continue // of a newer sdlab
		}
		field := value.FieldByIndex(index)
		if !plain(text, field) {
			if err := json.Unmarshal(text, field.Addr().Interface()); err != nil {
				return fmt.Errorf("%s: %w", word, err)
			}
		}
		read[word] = true
	}
	return nil
}

// plain reads a text of printable ASCII without escapes, yes or no, a number or a time: most
// words are one of these, and package json takes many times as long. It reports whether it did.
func plain(text []byte, into reflect.Value) bool {
	switch {
	case into.Kind() == reflect.Bool && (string(text) == "true" || string(text) == "false"):
		into.SetBool(text[0] == 't')
	case into.Kind() == reflect.String && plainText(text):
		into.SetString(string(text[1 : len(text)-1]))
	case into.CanInt() && into.Type().PkgPath() == "" || into.Type() == span:
		n, err := strconv.ParseInt(string(text), 10, 64)
		if err != nil || into.OverflowInt(n) {
			return false
		}
		into.SetInt(n)
	case into.Type() == instant:
		at, isTime := reflect.TypeAssert[*time.Time](into.Addr())
		return isTime && at.UnmarshalJSON(text) == nil
	default:
		return false
	}
	return true
}

var span, instant = reflect.TypeFor[time.Duration](), reflect.TypeFor[time.Time]()

func plainText(text []byte) bool {
	if len(text) < 2 || text[0] != '"' || text[len(text)-1] != '"' {
		return false
	}
	for _, c := range text[1 : len(text)-1] {
		if c < ' ' || c > '~' || c == '\\' || c == '"' {
			return false
		}
	}
	return true
}

// wordNamed is the name of a word, of which there is one for all reports.
func wordNamed(name []byte) string {
	if known, ok := wordNames()[string(name)]; ok { // looked up without a copy of it
		return known
	}
	return string(name)
}

var wordNames = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	for _, fields := range fieldsOf() {
		for name := range fields {
			names[name] = name
		}
	}
	return names
})

// fieldsOf are the fields of the things' types: to look one up by its name each time
// takes longer than to read its value.
var fieldsOf = sync.OnceValue(func() map[reflect.Type]map[string][]int {
	types := map[reflect.Type]map[string][]int{}
	for _, kind := range kinds {
		thing := reflect.TypeOf(kind.Zero())
		if thing.Kind() != reflect.Pointer {
			continue
		}
		types[thing.Elem()] = map[string][]int{}
		for _, field := range reflect.VisibleFields(thing.Elem()) {
			if field.IsExported() {
				types[thing.Elem()][field.Name] = field.Index
			}
		}
	}
	return types
})
