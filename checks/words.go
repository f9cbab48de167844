package checks

import (
	"reflect"
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
	default:
		return &Journal{}
	}
}

// fields is the struct type that holds the kind's words.
func (k Kind) fields() reflect.Type {
	t := reflect.TypeOf(k.zero())
	for t.Kind() != reflect.Struct {
		t = t.Elem()
	}
	return t
}

// Words lists the words of a kind in alphabetical order.
func (k Kind) Words() []string {
	t := k.fields()
	words := make([]string, 0, t.NumField())
	for i := range t.NumField() {
		words = append(words, t.Field(i).Name)
	}
	sort.Strings(words)
	return words
}

// Properties maps the words of [Unit] that are properties of the manager to
// the D-Bus interface they belong to: Unit or Service.
var Properties = sync.OnceValue(func() map[string]string {
	t := UnitKind.fields()
	found := map[string]string{}
	for i := range t.NumField() {
		if face := t.Field(i).Tag.Get("dbus"); face != "" {
			found[t.Field(i).Name] = face
		}
	}
	return found
})

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

// Distance counts the letters to change, add or remove to get from a to b.
func Distance(a, b string) int { return levenshtein.Distance(a, b, nil) }
