package lessons

import (
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"github.com/sdlab/sdlab/content"
)

// schemaOf compiles a schema as an editor does, from its JSON.
func schemaOf(t *testing.T, file string) *jsonschema.Schema {
	t.Helper()
	text, err := json.Marshal(Schema(file))
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(file, document); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile(file)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func fits(t *testing.T, schema *jsonschema.Schema, text string) error {
	t.Helper()
	var value any
	if err := yaml.Load([]byte(text), &value); err != nil {
		t.Fatal(err)
	}
	asJSON, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	value, err = jsonschema.UnmarshalJSON(strings.NewReader(string(asJSON)))
	if err != nil {
		t.Fatal(err)
	}
	return schema.Validate(value)
}

// TestSchemaFitsLessons: all lessons that are there fit.
func TestSchemaFitsLessons(t *testing.T) {
	builtIn, err := content.Systemd()
	if err != nil {
		t.Fatal(err)
	}
	begun, err := content.New()
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, lesson := range []fs.FS{builtIn, begun, os.DirFS("../docs/example"), os.DirFS("../examples/housekeeping")} {
		for _, pattern := range []string{lessonYAML, "*/" + activityYAML} {
			names, err := fs.Glob(lesson, pattern)
			if err != nil {
				t.Fatal(err)
			}
			schema := schemaOf(t, path.Base(pattern))
			for _, name := range names {
				text, err := fs.ReadFile(lesson, name)
				if err != nil {
					t.Fatal(err)
				}
				if err := fits(t, schema, string(text)); err != nil {
					t.Errorf("%s: %v", name, err)
				}
				seen++
			}
		}
	}
	if seen < 29 {
		t.Errorf("only %d files", seen)
	}
}

// TestSchemaFindsMistakes that are of keys and shapes.
func TestSchemaFindsMistakes(t *testing.T) {
	const check = "checks: [{id: a, title: a, expect: a.Up}]\n"
	for text, file := range map[string]string{
		"title: a\n" + check + "hnits: [a]\n":         activityYAML,
		"title: a\nchecks: [{id: a, expect: a.Up}]\n": activityYAML,
		check:                           activityYAML,
		"title: a\nskills: a\n" + check: activityYAML,
		"title: a\n" + check + "diagnose: [catalog]\n":                                activityYAML,
		"title: a\n" + check + "diagnose: [{id: a, whan: a}]\n":                       activityYAML,
		"title: a\n" + check + "diagnose: [{id: a, when: a, verdict: bad}]\n":         activityYAML,
		"title: a\n" + check + "questions: [{id: a, ask: a, kind: open}]\n":           activityYAML,
		"title: a\n" + check + "programs: {p: {argv: [a], within: 2s, folders: a}}\n": activityYAML,
		"title: a\n" + check + "catalogue: maybe\n":                                   activityYAML,
		"title: a\nauthors: me\n":                                                     lessonYAML,
		"tilte: a\n":                                                                  lessonYAML,
	} {
		if err := fits(t, schemaOf(t, file), text); err == nil {
			t.Errorf("%q fits", text)
		}
	}
}
