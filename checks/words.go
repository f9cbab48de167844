package checks

import (
	"reflect"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/agext/levenshtein"
)

// A Kind is a sort of thing that can be observed.
type Kind string

// The kinds. Each has a Go type whose fields are its words.
const (
	UnitKind    Kind = "unit"
	UnitsKind   Kind = "units" // all loaded units that match a pattern
	FileKind    Kind = "file"
	ProgramKind Kind = "program"
	LearnerKind Kind = "learner"
	ManagerKind Kind = "manager"
	JournalKind Kind = "journal"
	MachineKind Kind = "machine"
	AnswersKind Kind = "answers" // of the activity whose id is the thing's name
	PlantedKind Kind = "planted" // by the activity whose id is the thing's name
)

// zero returns an empty thing of the kind: what expressions are checked against.
func (k Kind) zero() any {
	switch k {
	case UnitKind:
		return &Unit{}
	case UnitsKind:
		return []*Unit{}
	case FileKind:
		return &File{}
	case ProgramKind:
		return &Program{}
	case LearnerKind:
		return &Learner{}
	case ManagerKind:
		return &Manager{}
	case MachineKind:
		return &Machine{}
	case AnswersKind:
		return map[string]string{}
	case PlantedKind:
		return &Planted{}
	default:
		return &Journal{}
	}
}

// samples are things to tell types by.
var samples = sync.OnceValue(func() map[Kind]any {
	all := map[Kind]any{}
	for _, k := range []Kind{UnitKind, UnitsKind, FileKind, ProgramKind, LearnerKind, ManagerKind, MachineKind, AnswersKind, PlantedKind, JournalKind} {
		all[k] = k.zero()
	}
	return all
})

// fields is the struct type that holds the kind's words.
func (k Kind) fields() reflect.Type {
	t := reflect.TypeOf(samples()[k])
	for t.Kind() != reflect.Struct {
		t = t.Elem()
	}
	return t
}

// Words lists the words of a kind in alphabetical order.
func (k Kind) Words() []string {
	if k == AnswersKind {
		return nil // each activity has its own
	}
	return fieldNames(k.fields())
}

func fieldNames(t reflect.Type) []string {
	var names []string
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() {
			names = append(names, f.Name)
		}
	}
	sort.Strings(names)
	return names
}

var kinds = []Kind{UnitKind, FileKind, ProgramKind, LearnerKind, ManagerKind, JournalKind, MachineKind, PlantedKind}

// wordsOf lists the words of one of the types that things and their parts are
// of, such as Unit or Run; none if there is no such type.
func wordsOf(typeName string) []string {
	known := map[reflect.Type]bool{}
	var find func(t reflect.Type) []string
	find = func(t reflect.Type) []string {
		for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct || known[t] {
			return nil
		}
		known[t] = true
		if t.Name() == typeName {
			return fieldNames(t)
		}
		for i := range t.NumField() {
			if words := find(t.Field(i).Type); words != nil {
				return words
			}
		}
		return nil
	}
	for _, k := range kinds {
		if words := find(k.fields()); words != nil {
			return words
		}
	}
	return nil
}

// sampleWord is a word that many checks about that type of thing ask for.
func sampleWord(typeName string) string {
	usual := map[string]string{"Unit": "ActiveState", "File": "Exists", "Program": "ExitCode", "Run": "Result", "Line": "Text"}
	if word := usual[typeName]; word != "" {
		return word
	}
	return wordsOf(typeName)[0]
}

// facesOf lists the D-Bus interfaces that have the word of [Unit] as a property
// of the manager; none if it is no property.
func facesOf(word string) []string {
	field, _ := reflect.TypeFor[Unit]().FieldByName(word)
	if faces := field.Tag.Get("dbus"); faces != "" {
		return strings.Split(faces, ",")
	}
	return nil
}

// Property says whether the word is a property of the manager, and on which
// D-Bus interface a unit of that name has it.
func Property(unit, word string) (face string, is bool) {
	faces := facesOf(word)
	if len(faces) == 0 {
		return "", false
	}
	if own := interfaceOf(unit); slices.Contains(faces, own) {
		return own, true
	}
	return faces[0], true
}

// interfaceOf is the D-Bus interface of a unit's type: Timer for x.timer.
func interfaceOf(unit string) string {
	suffix := unit[strings.LastIndexByte(unit, '.')+1:]
	if suffix == "" {
		return ""
	}
	return strings.ToUpper(suffix[:1]) + suffix[1:]
}

// suits says whether a unit of that name can have the word.
func suits(unit, word string) bool {
	faces := facesOf(word)
	return len(faces) == 0 || faces[0] == "Unit" || !strings.Contains(unit, ".") || slices.Contains(faces, interfaceOf(unit))
}

// Nearest returns the candidate that is most like name, or "" if none is near
// enough for a "did you mean".
func Nearest(name string, candidates []string) string {
	best, distance := "", 1+max(1, len(name)/3)
	for _, c := range candidates {
		if strings.EqualFold(c, name) {
			return c
		}
		if d := Distance(strings.ToLower(name), strings.ToLower(c)); d < distance {
			best, distance = c, d
		}
	}
	return best
}

// Distance counts the letters to change, add, remove or swap with the next one
// to get from a to b.
func Distance(a, b string) int {
	best := levenshtein.Distance(a, b, nil)
	if best < 2 || best > len(a) {
		return best
	}
	letters := []byte(a)
	for i := range len(letters) - 1 {
		letters[i], letters[i+1] = letters[i+1], letters[i]
		best = min(best, 1+levenshtein.Distance(string(letters), b, nil))
		letters[i], letters[i+1] = letters[i+1], letters[i]
	}
	return best
}
