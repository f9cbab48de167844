package handin

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// with is a unit that is given an environment file.
func with(environment string, u facts.Unit) *facts.Snapshot {
	seen := facts.NewSnapshot(time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC))
	u.HeldSecrets = unitfile.AssignedSecrets("/etc/agent.env", unitfile.ReadEnvironment(environment))
	seen.Things[agent] = &u
	return seen
}

func evidenceText(t *testing.T, e *Evidence) string {
	t.Helper()
	text, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// A word of names is no secret, and names stay as they are.
func TestNamesStay(t *testing.T) {
	for _, value := range []string{"hello", "agent", "service", "active", "system", "learner", "hell", "etc/systemd", "hello-agent@.service1"} {
		seen := with("API_KEY="+value, facts.Unit{
			Id: "hello-agent@.service", ActiveState: "active", FragmentPath: "/etc/systemd/system/hello-agent@.service", User: "learner",
			Lines: []facts.Line{{Text: "hello-agent is active: hello, shell", Identifier: "hello"}}, Settings: []facts.Setting{{Path: "/etc/systemd/system/hello-agent@.service", Section: "Service", Key: "User", Value: "learner"}},
		})
		e, err := newEvidence(seen, facts.Needs{agent: {"Id": true, "ActiveState": true, "FragmentPath": true, "User": true, "Lines": true, "Settings": true}})
		if err != nil {
			t.Fatal(err)
		}
		if text := evidenceText(t, e); strings.Contains(text, "***") {
			t.Errorf("%s: %s", value, text)
		}
	}
}

// What is in an environment file is known by its look, not by its variable's name alone.
func TestHeld(t *testing.T) {
	environment := "DATABASE_URL=postgresql://agent:example-password@localhost/agents\nUPSTREAM=sk-abcdefghijklmnopqrstuv\nSIGNING_KEY=\"first-line1\nsecond-line2\"\nDEBUG_TOKEN=1\n"
	said := []string{
		"connecting to postgresql://agent:example-password@localhost/agents", "example-password", "with sk-abcdefghijklmnopqrstuv",
		"first-line1", "second-line2", "from https://x:other-pass@host/", "found ghp_abcdefghijklmnopqrstuv", "level 1",
	}
	var lines []facts.Line
	for _, text := range said {
		lines = append(lines, facts.Line{Text: text})
	}
	e, err := newEvidence(with(environment, facts.Unit{Lines: lines, Said: []facts.Said{{Text: "sh: sk-abcdefghijklmnopqrstuv: not found", Name: "sk-abcdefghijklmnopqrstuv"}}}),
		facts.Needs{agent: {"Lines": true, "Said": true}})
	if err != nil {
		t.Fatal(err)
	}
	text := evidenceText(t, e)
	for _, secret := range []string{"example-password", "sk-abc", "first-line", "second-line", "other-pass", "ghp_"} {
		if strings.Contains(text, secret) {
			t.Errorf("%s is in %s", secret, text)
		}
	}
	for _, kept := range []string{"postgresql://agent:***@localhost", "level 1"} {
		if !strings.Contains(text, kept) {
			t.Errorf("%s is not in %s", kept, text)
		}
	}
}

// Why something could not be seen is masked, too.
func TestMaskedErrors(t *testing.T) {
	seen := with("API_TOKEN=abcd1234efgh", facts.Unit{})
	seen.Fail(agent, "Lines", errors.New("cannot run journalctl abcd1234efgh"))
	e, err := newEvidence(seen, facts.Needs{agent: {"Lines": true}})
	if err != nil {
		t.Fatal(err)
	}
	if text := evidenceText(t, e); strings.Contains(text, "abcd1234efgh") || !strings.Contains(text, "journalctl ***") {
		t.Error(text)
	}
}

// A verdict that hangs on a masked word keeps the word, and one that hangs on a secret
// is told.
func TestEvidenceIsJudged(t *testing.T) {
	for value, want := range map[string]struct{ kept, hides bool }{"ready": {true, false}, "abcd1234efgh": {false, true}} {
		a, err := checks.Compile(checks.Spec{
			ID: "1.1", Slug: "up", Title: "Up", Units: []checks.Named{{Name: "agent", Value: checks.Source{Text: "agent.service"}}},
			Checks: []checks.CheckSpec{{ID: "up", Title: "It says so", Expect: checks.Source{Text: `any(agent.Lines, .Text endsWith "` + value + `")`}}},
		})
		if err != nil {
			t.Fatal(err)
		}
		seen := with("API_KEY="+value, facts.Unit{Id: "agent.service", Lines: []facts.Line{{Text: "it is " + value}}})
		seen.Asked = facts.Needs{agent: {"Lines": true}}
		j := &Judge{Catalogue: func() (checks.Catalogue, error) { return nil, nil }}
		e, hides, err := j.Evidence(t.Context(), &checks.Result{Activity: a, Verdict: checks.Pass, Seen: seen})
		if err != nil {
			t.Fatal(err)
		}
		if kept := strings.Contains(evidenceText(t, e), "it is "+value); kept != want.kept || hides != want.hides {
			t.Errorf("%s: kept %v, hides %v, want %+v", value, kept, hides, want)
		}
	}
}

// Each string of what is seen has a kind of place that [mask.bare] looks into, and each
// name among those that are masked is one of a field.
func TestEveryFieldIsLookedInto(t *testing.T) {
	names, seen := map[string]bool{}, map[reflect.Type]bool{}
	var look func(reflect.Type, string)
	look = func(of reflect.Type, at string) {
		switch of.Kind() {
		case reflect.Slice:
			look(of.Elem(), at)
		case reflect.Struct:
			if of == reflect.TypeFor[time.Time]() || seen[of] {
				return
			}
			seen[of] = true
			for f := range of.Fields() {
				if f.IsExported() {
					names[f.Name] = true
					look(f.Type, at+"."+f.Name)
				}
			}
		case reflect.Map, reflect.Pointer, reflect.Interface, reflect.Array, reflect.Func, reflect.Chan:
			t.Errorf("%s is of the kind %s, whose strings would not be masked", at, of.Kind())
		}
	}
	for _, kind := range kinds {
		if thing := reflect.TypeOf(kind.Zero()); thing != nil && thing.Kind() == reflect.Pointer {
			look(thing.Elem(), string(kind))
		}
	}
	for _, name := range written {
		if !names[name] {
			t.Errorf("nothing has a field %s", name)
		}
	}
	if !slices.Contains(written, "Text") || !names["Said"] {
		t.Error("it looks at nothing")
	}
}
