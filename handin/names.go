package handin

import (
	"maps"
	"reflect"
	"slices"

	"github.com/sdlab/sdlab/facts"
)

// namesIn are the texts of evidence that are never masked: names, paths, and systemd's
// own words.
func namesIn(seen *facts.Snapshot, needs facts.Needs) []string {
	names := map[string]bool{}
	for thing, words := range needs {
		names[thing.Name] = true
		for _, one := range each(seen.Thing(thing)) {
			value := reflect.Indirect(reflect.ValueOf(one))
			if value.Kind() != reflect.Struct {
				continue // answers
			}
			for _, word := range slices.Concat(slices.Collect(maps.Keys(words)), marks) {
				if field := value.FieldByName(word); field.IsValid() {
					addNames(names, word, field)
				}
			}
		}
	}
	return slices.Collect(maps.Keys(names))
}

// addNames adds those in a field.
func addNames(names map[string]bool, field string, v reflect.Value) {
	if v.Type() == reflect.TypeFor[facts.Secret]() {
		return // it is masked where it was found
	}
	switch v.Kind() {
	case reflect.String:
		if field != "Argv" && !slices.Contains(written, field) {
			names[v.String()] = true
		}
	case reflect.Slice:
		for i := range v.Len() {
			addNames(names, field, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				addNames(names, nameOf(v.Type(), f), v.Field(i))
			}
		}
	}
}

// nameOf is the name of a field. All that is taken out of a program's line is text.
func nameOf(of reflect.Type, field reflect.StructField) string {
	if of == reflect.TypeFor[facts.Said]() && field.Type.Kind() == reflect.String && !slices.Contains([]string{"Kind", "By", "Closed"}, field.Name) {
		return "Text"
	}
	return field.Name
}
