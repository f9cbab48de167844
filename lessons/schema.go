package lessons

import (
	"maps"
	"reflect"
	"strings"
)

// Schema is a JSON Schema (draft 2020-12) of lesson.yaml or activity.yaml, made from what
// reads them. It knows keys and shapes; what expressions mean, only lint does.
func Schema(file string) map[string]any {
	t := reflect.TypeFor[activityFile]()
	if file == lessonYAML {
		t = reflect.TypeFor[lessonFile]()
	}
	schema := objectOf(t)
	schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	schema["title"] = "sdlab " + file
	schema["required"] = required[t.Name()]
	return schema
}

// required are the keys that there have to be.
var required = map[string][]string{"activityFile": {"title", "checks"}, "lessonFile": {"title"}, "checkEntry": {"id", "title", "expect"}, "questionEntry": {"id", "ask", "kind"}, "programEntry": {"argv", "within"}}

// enums are the values of keys that have only some, by the type and the key.
var enums = map[string][]string{"questionEntry.kind": {"yes-no", "number", "text", "choice"}, "ruleEntry.verdict": {"fail", "pending", "error", "not-applicable"}}

func objectOf(t reflect.Type) map[string]any {
	keys := map[string]any{}
	for f := range t.Fields() {
		name, options, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		switch {
		case options == "inline":
			maps.Copy(keys, objectOf(f.Type)["properties"].(map[string]any))
		case name != "":
			keys[name] = shapeOf(f.Type)
			if values := enums[t.Name()+"."+name]; values != nil {
				keys[name] = map[string]any{"enum": values}
			}
		}
	}
	object := map[string]any{"type": "object", "properties": keys, "additionalProperties": false}
	if names := required[t.Name()]; names != nil {
		object["required"] = names
	}
	return object
}

// scalar is what YAML may write a text as: 1.0 is a number to an editor.
var scalar = map[string]any{"type": []string{"string", "number", "boolean"}}

func shapeOf(t reflect.Type) map[string]any {
	list := func(of map[string]any) map[string]any { return map[string]any{"type": "array", "items": of} }
	mapping := func(of map[string]any) map[string]any {
		return map[string]any{"type": "object", "additionalProperties": of}
	}
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch t {
	case reflect.TypeFor[source]():
		return scalar
	case reflect.TypeFor[named]():
		return mapping(scalar)
	case reflect.TypeFor[namedUnits]():
		return mapping(map[string]any{"anyOf": []any{scalar, list(scalar)}})
	case reflect.TypeFor[namedPrograms]():
		return mapping(objectOf(reflect.TypeFor[programEntry]()))
	case reflect.TypeFor[ruleEntry]():
		return map[string]any{"anyOf": []any{map[string]any{"enum": []string{catalogueMark}}, objectOf(t)}}
	}
	switch t.Kind() {
	case reflect.Slice:
		return list(shapeOf(t.Elem()))
	case reflect.Map:
		return mapping(scalar)
	case reflect.Struct:
		return objectOf(t)
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	}
	return scalar
}
