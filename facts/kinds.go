package facts

import (
	"embed"
	"reflect"
	"slices"
	"sort"
	"strings"
	"sync"
)

// A Kind is a sort of thing that can be observed.
type Kind string

// The kinds. Each has a Go type whose fields are its words.
const (
	UnitKind    Kind = "unit"
	UnitsKind   Kind = "units" // all loaded units that match a pattern
	GroupKind   Kind = "group" // the units that the thing's name lists, loaded or not
	FileKind    Kind = "file"
	ProgramKind Kind = "program"
	LearnerKind Kind = "learner"
	ManagerKind Kind = "manager"
	JournalKind Kind = "journal"
	MachineKind Kind = "machine"
	AnswersKind Kind = "answers" // of the activity whose id is the thing's name
	PlantedKind Kind = "planted" // by the activity whose id is the thing's name
)

// Zero returns an empty thing of the kind: what expressions are checked against.
func (k Kind) Zero() any {
	switch k {
	case UnitKind:
		return &Unit{}
	case UnitsKind, GroupKind:
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

// Samples are things to tell types by.
var Samples = sync.OnceValue(func() map[Kind]any {
	all := map[Kind]any{}
	for _, k := range []Kind{UnitKind, UnitsKind, GroupKind, FileKind, ProgramKind, LearnerKind, ManagerKind, MachineKind, AnswersKind, PlantedKind, JournalKind} {
		all[k] = k.Zero()
	}
	return all
})

// Type is the struct type that holds the kind's words.
func (k Kind) Type() reflect.Type {
	t := reflect.TypeOf(Samples()[k])
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
	return fieldNames(k.Type())
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

// WordsOf lists the words of one of the types that things and their parts are
// of, such as Unit or Run; none if there is no such type.
func WordsOf(typeName string) []string {
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
		for field := range t.Fields() {
			if words := find(field.Type); words != nil {
				return words
			}
		}
		return nil
	}
	for _, k := range kinds {
		if words := find(k.Type()); words != nil {
			return words
		}
	}
	return nil
}

// SampleWord is a word that many checks about that type of thing ask for.
func SampleWord(typeName string) string {
	usual := map[string]string{"Unit": "ActiveState", "File": "Exists", "Program": "ExitCode", "Run": "Result", "Line": "Text"}
	if word := usual[typeName]; word != "" {
		return word
	}
	return WordsOf(typeName)[0]
}

// Faces lists the D-Bus interfaces that have the word of [Unit] as a property
// of the manager; none if it is not a property.
func Faces(word string) []string {
	field, _ := reflect.TypeFor[Unit]().FieldByName(word)
	if faces := field.Tag.Get("dbus"); faces != "" {
		return strings.Split(faces, ",")
	}
	return nil
}

// Property says whether the word is a property of the manager, and on which
// D-Bus interface a unit of that name has it.
func Property(unit, word string) (face string, is bool) {
	faces := Faces(word)
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

// Suits says whether a unit of that name can have the word.
func Suits(unit, word string) bool {
	faces := Faces(word)
	return len(faces) == 0 || faces[0] == "Unit" || !strings.Contains(unit, ".") || slices.Contains(faces, interfaceOf(unit))
}

// Scope is which service manager is asked: the system's or the learner's own.
type Scope string

// The scopes.
const (
	System Scope = "system"
	User   Scope = "user"
)

// Declared is the part of this package that declares things and their words: what is
// said there of a word is what authors of lessons are told of it.
//
//go:embed things.go unit.go unit_parts.go unitlines.go run.go stop.go step.go remark.go secret.go comeback.go
var Declared embed.FS

// Kinds lists the kinds of single things that have words, units first.
func Kinds() []Kind { return kinds }
