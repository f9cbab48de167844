package vocabulary

import (
	"strings"
	"testing"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

// TestExamplesCompile: what authors are told to write is what checks take.
func TestExamplesCompile(t *testing.T) {
	for _, s := range All() {
		if s.Name != strings.ToLower(s.Name) {
			continue // a part is in no thing by itself
		}
		for _, w := range s.Words {
			expect := w.Example
			_, err := checks.Compile(checks.Spec{
				ID: "1.1", Path: "activity.yaml",
				Units:    []checks.Named{{Name: "agent", Value: checks.Source{Text: "agent.service"}}},
				Files:    []checks.Named{{Name: "script", Value: checks.Source{Text: "~/script"}}},
				Programs: []checks.NamedProgram{{Name: "run", Spec: facts.ProgramSpec{Argv: []string{"true"}}}},
				Checks:   []checks.CheckSpec{{ID: "a", Title: "a", Expect: checks.Source{Text: expect}}},
			})
			if err != nil && !otherType(w) {
				t.Errorf("%s: %v", expect, err)
			}
		}
	}
}

// otherType says whether a word is of units of another type than a service.
func otherType(w Word) bool {
	return len(w.Units) > 0 && !strings.Contains(strings.Join(w.Units, " "), "service")
}

// TestWordsAreSaid: there is something to say about a word that is worked out, since no
// manual page of systemd's has it.
func TestWordsAreSaid(t *testing.T) {
	said := map[string]Word{}
	for _, s := range All() {
		if s.About == "" {
			t.Errorf("nothing is said of %s", s.Name)
		}
		for _, w := range s.Words {
			said[s.Name+"."+w.Name] = w
			if s.Name == "unit" && w.From != string(facts.Bus) && w.About == "" {
				t.Errorf("nothing is said of the word %s", w.Name)
			}
		}
	}
	for name, want := range map[string]Word{
		"unit.RestartUSec": {Type: "time span", Units: []string{"service"}, ByHand: "systemctl show -p RestartUSec UNIT"},
		"unit.Runs":        {Type: "list of Run", ByHand: "journalctl -u UNIT"},
		"file.Mode":        {Type: "number", Example: "script.Mode == 0o750"},
		"unit.MemoryMax":   {Type: "number", Example: "agent.MemoryMax <= 64M"},
	} {
		got := said[name]
		if got.Type != want.Type || want.ByHand != "" && got.ByHand != want.ByHand || want.Example != "" && got.Example != want.Example ||
			len(want.Units) > 0 && strings.Join(got.Units, " ") != strings.Join(want.Units, " ") {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestCalls(t *testing.T) {
	var names []string
	for _, s := range All() {
		for _, w := range s.Calls {
			names = append(names, s.Name+"."+w.Name+" "+w.Type)
		}
	}
	for _, want := range []string{"unit.ComesBackAfter(number) true or false", "Run.Spans(time) true or false", "Run.AskedBefore(Run) true or false"} {
		if !strings.Contains(strings.Join(names, "\n"), want) {
			t.Errorf("%s is not among %q", want, names)
		}
	}
}
