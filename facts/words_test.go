package facts

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// TestTable: each row is of a field, each field that is no property has a row, and
// what a word needs comes before it.
func TestTable(t *testing.T) {
	var before []string
	rows := map[Kind][]string{}
	for _, w := range table {
		w.Of = cmp.Or(w.Of, UnitKind)
		if slices.Contains(rows[w.Of], w.Name) {
			t.Errorf("%s of a %s stands in the table twice", w.Name, w.Of)
		}
		rows[w.Of] = append(rows[w.Of], w.Name)
		if !slices.Contains(w.Of.Words(), w.Name) {
			t.Errorf("no %s has %s", w.Of, w.Name)
		}
		if property := len(Faces(w.Name)) > 0; w.Of == UnitKind && property != (w.Source == "") {
			t.Errorf("%s is a property: %v, and has the source %q", w.Name, property, w.Source)
		}
		for _, needed := range w.Needs {
			if len(Faces(needed)) == 0 && !slices.Contains(before, needed) {
				t.Errorf("%s needs %s, which is no property and no earlier word", w.Name, needed)
			}
		}
		if w.ByHand != "" && w.Of == UnitKind && strings.Count(w.ByHand, "%s") > 1 {
			t.Errorf("%s: %s has more than one place for the unit", w.Name, w.ByHand)
		}
		before = append(before, w.Name)
	}
	unit := reflect.TypeFor[Unit]()
	for f := range unit.Fields() {
		if f.Tag.Get("dbus") == "" && !slices.Contains(rows[UnitKind], f.Name) {
			t.Errorf("%s is no property, and has no row in the table", f.Name)
		}
	}
}

func TestNeedsOfNeeds(t *testing.T) {
	with := UnitKind.With(Words{"LastStop": true})
	for _, word := range []string{"LastStop", "Runs", "InvocationID"} {
		if !with[word] {
			t.Errorf("LastStop comes without %s: %v", word, with)
		}
	}
	if w, _ := UnitKind.Word("LastStop"); !w.NeedsWord("InvocationID") || w.NeedsWord("Type") {
		t.Error("what LastStop needs")
	}
}

func TestWordsGoByThemselves(t *testing.T) {
	for name, want := range map[string]string{"RestartUSec": "RestartSec", "Restart": "Restart", "CPUQuotaPerSecUSec": "CPUQuota"} {
		if w, ok := UnitKind.Word(name); !ok || w.Settings[0] != want {
			t.Errorf("%s is about %v, not %s", name, w.Settings, want)
		}
	}
	if w, _ := ProgramKind.Word("Lines"); w.Cost != Dear || w.Type() != reflect.TypeFor[[]string]() {
		t.Errorf("a program's lines: %+v", w)
	}
}
