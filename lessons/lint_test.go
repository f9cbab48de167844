package lessons

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

func lintCatalogue() fs.FS {
	return fstest.MapFS{
		"groups.yaml": {Data: []byte("groups: [{file: unit.yaml, when: unit.LoadState != \"loaded\"}]\n")},
		"unit.yaml":   {Data: []byte("diagnose:\n  - {id: masked, when: unit.LoadState == \"masked\", why: It is masked.}\n")},
	}
}

// sound is a lesson in which nothing is wrong.
func sound() map[string]string {
	return map[string]string{
		"lesson.yaml": "title: Sound\nuncovered: {1.1 up: it is so, masked: it is so}\n",
		"1.1-first/activity.yaml": `title: First
units: {agent: hello-agent.service}
checks: [{id: up, title: it is up, expect: agent.ActiveState == "active"}]
diagnose: [{id: down, when: "true", why: It is down.}]
faults: [left]
hints: [a, b, c]
`,
		"1.1-first/page.md":         "# First\n\n{{if eq .Scope \"user\"}}Yours.{{else}}Root's.{{end}}\n",
		"1.1-first/solution.sh":     "true\n",
		"1.1-first/reset.sh":        "true\n",
		"1.1-first/setup.sh":        "true\n",
		"1.1-first/cases/a.sh":      "# title: a\n# want: fail down\n# breaks: up\n# only: bookworm\n# user: bob\n# fault: left\n",
		"1.1-first/cases/full.sh":   "# title: b\n# want: fail masked\n# options: full\n",
		"1.1-first/cases/own.sh":    "# title: c\n# want: fail not-set-up\n",
		"1.1-first/cases/unseen.sh": "# title: d\n# want: error journal-blind\n",
	}
}

func lint(t *testing.T, texts map[string]string) string {
	t.Helper()
	files := fstest.MapFS{}
	for name, text := range texts {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	l, err := Open("test", files, func() (fs.FS, error) { return lintCatalogue(), nil })
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Lint(Elsewhere{Suites: []string{"bookworm"}, Findings: []string{"runs-as-root"}}); err != nil {
		return err.Error()
	}
	return ""
}

// withLine is the sound activity with a further key, and perhaps another expectation.
func withLine(line string, expect ...string) string {
	text := strings.Replace(sound()["1.1-first/activity.yaml"], "title: First\n", "title: First\n"+line+"\n", 1)
	if len(expect) > 0 {
		text = strings.Replace(text, `agent.ActiveState == "active"`, "'"+expect[0]+"'", 1)
	}
	return text
}

// TestLintTellsAll: one fault does not hide the others.
func TestLintTellsAll(t *testing.T) {
	texts := sound()
	texts["1.1-first/activity.yaml"] = "title: First\nskills: a\nhintss: [b]\nchecks: [{id: up, title: it is up, expect: agent.Up}]\n"
	texts["1.1-first/page.md"] = "# First\n\n{{.Nam}}\n"
	texts["1.2-second/activity.yaml"] = "title: Second\nskills: [monitoring]\nchecks: [{id: a, title: a, expect: 1 == 1}]\nhints: [a, b, c]\n"
	texts["1.3-third/activity.yaml"] = "title: Third\nskills: [monitorin]\nchecks: [{id: a, title: a, expect: 1 == 1}]\nhints: [a, b, c]\n"
	got := lint(t, texts)
	for _, want := range []string{"activity.yaml:2:9: this must be a list", "did you mean hints?", "1.1-first/page.md:3", "1.2-second/cases: the activity has no cases", "1.2-second/page.md", "1.3-third/cases"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// TestLintSkills finds one that is almost another.
func TestLintSkills(t *testing.T) {
	texts := sound()
	for _, name := range []string{"1.2-second", "1.3-third"} {
		for _, part := range []string{"page.md", "solution.sh", "reset.sh"} {
			texts[name+"/"+part] = texts["1.1-first/"+part]
		}
		texts[name+"/cases/a.sh"] = "# title: a\n# want: pass\n"
	}
	texts["1.2-second/activity.yaml"] = "title: Second\nskills: [monitoring]\nchecks: [{id: a, title: a, expect: 1 == 1}]\nhints: [a, b, c]\n"
	texts["1.3-third/activity.yaml"] = "title: Third\nskills: [monitorin]\nchecks: [{id: a, title: a, expect: 1 == 1}]\nhints: [a, b, c]\n"
	if got := lint(t, texts); got != `1.2-second/activity.yaml: the skill "monitoring" is almost "monitorin" (a grade adds up points by these names)` {
		t.Error(got)
	}
}

func TestLint(t *testing.T) {
	if got := lint(t, sound()); got != "" {
		t.Fatalf("a sound lesson: %s", got)
	}
	const page, a = "1.1-first/page.md", "1.1-first/cases/a.sh"
	head := "# title: a\n# want: "
	wide := strings.Repeat("x", 77)
	for name, c := range map[string]struct{ file, text, want string }{
		"a name with a meaning":  {"1.1-first/activity.yaml", "title: First\nunits: {all: a.service}\nchecks: [{id: up, title: up, expect: 'true'}]\n", "2:14: the name \"all\" already has a meaning"},
		"a name of two words":    {"1.1-first/activity.yaml", "title: First\nunits: {my-unit: a.service}\nchecks: [{id: up, title: up, expect: 'true'}]\n", "an expression cannot have \"my-unit\" in it"},
		"a condition left open":  {page, "# First\n\n{{if eq .Scope \"user\"}}Yours.\n", "without its {{end}}?"},
		"setup":                  {"1.1-first/setup.sh", "{{if}}\n", "1.1-first/setup.sh:1"},
		"setup, user scope":      {"1.1-first/setup.sh", "{{if eq .Scope \"user\"}}{{.Nam}}{{end}}\n", "1.1-first/setup.sh:1"},
		"solution, user scope":   {"1.1-first/solution.sh", "{{if eq .Scope \"user\"}}{{.Nam}}{{end}}\n", "1.1-first/solution.sh:1"},
		"page, user scope":       {page, "# First\n\n{{if eq .Scope \"user\"}}{{.Nam}}{{end}}\n", "page.md:3"},
		"page, old systemd":      {page, "# First\n\n{{if lt .Systemd 252}}{{.Nam}}{{end}}\n", "page.md:3"},
		"page, new systemd":      {page, "# First\n\n{{if gt .Systemd 257}}{{.Nam}}{{end}}\n", "page.md:3"},
		"page, in a sandbox":     {page, "# First\n\n{{if .Sandbox}}{{.Nam}}{{end}}\n", "page.md:3"},
		"wide, for some readers": {page, "# First\n\n```sh\n{{if lt .Systemd 252}}" + wide + "{{end}}\n```\n", "76 fit a screen of 80, on the page for systemd 247, system scope"},
		"unknown diagnosis":      {a, head + "fail dwon\n", `neither 1.1 nor the catalogue has a diagnosis "dwon" (did you mean down?)`},
		"what a review finds":    {a, head + "fail runs-as-root\n", `has a diagnosis "runs-as-root"`},
		"unknown suite":          {a, head + "fail down\n# only: bokworm\n", `there is no suite "bokworm"`},
		"no user":                {a, head + "fail down\n# user: Bob the builder\n", `no user can be called "Bob the builder"`},
		"uncovered, unknown":     {"lesson.yaml", "title: Sound\nuncovered: {1.1 upp: it is so}\n", `uncovered: "1.1 upp" is neither a check`},
		"uncovered, no reason":   {"lesson.yaml", "title: Sound\nuncovered: {down: ''}\n", `uncovered: "down"`},
		"nothing reads it":       {"1.1-first/Setup.sh", "true\n", "1.1-first/Setup.sh: nothing reads this (did you mean setup.sh?)"},
		"a case of another kind": {"1.1-first/cases/b.txt", "true\n", "1.1-first/cases/b.txt: nothing reads this (the file of a case ends in .sh)"},
		"an activity elsewhere":  {page, "# First\n\n```sh\nsdlab check 1.9\n```\n", "page.md:4:13: there is no activity 1.9"},
		"a pattern for a file":   {"1.1-first/activity.yaml", withLine("files: {logs: /var/log/*.log}"), "activity.yaml:2:15: the name logs is for one file"},
		"never so":               {"1.1-first/activity.yaml", strings.Replace(sound()["1.1-first/activity.yaml"], `== "active"`, `== "activ"`, 1), `activity.yaml:3:44: ActiveState is never "activ" (it can be: active, reloading`},
		"never among":            {"1.1-first/activity.yaml", strings.Replace(sound()["1.1-first/activity.yaml"], `agent.ActiveState == "active"`, `'agent.ActiveState in ["active", "running"]'`, 1), `ActiveState is never "running"`},
		"no such option":         {"1.1-first/activity.yaml", withLine("questions: [{id: why, ask: Why?, kind: choice, options: [user, folder]}]\nnames: {right: 'answers.why == \"usr\"'}", "agent.ActiveState == \"active\" and right"), `the answer to why is never "usr" (it can be: user, folder)`},
		"a fault without a file": {"1.1-first/supplied/faults/right.sh", "true\n", "1.1-first/supplied/faults/right.sh: the activity has no fault \"right\""},
		"a key without value":    {"lesson.yaml", sound()["lesson.yaml"] + "version:\n", "lesson.yaml:3:1: version has no value"},
		"a colon in a hint":      {"1.1-first/activity.yaml", strings.Replace(sound()["1.1-first/activity.yaml"], "hints: [a,", "hints: [a: b,", 1), "a colon with a space behind it makes it a mapping (put it in quotes)"},
		"a span in words":        {"1.1-first/activity.yaml", strings.Replace(sound()["1.1-first/activity.yaml"], `== "active"`, `== "active" and agent.RestartUSec < 1minute`, 1), "time spans are 500ms, 3s, 5min"},
		"full and fresh":         {a, head + "fail down\n# options: full fresh\n", "a full case cannot be"},
		"full and a user":        {a, head + "fail down\n# options: full\n# user: bob\n", "a full case cannot be"},
		"full and a scope":       {a, head + "fail down\n# options: full\n# scope: user\n", "a full case cannot be"},
	} {
		t.Run(name, func(t *testing.T) {
			texts := sound()
			texts[c.file] = c.text
			got := lint(t, texts)
			lines := 0
			if strings.Contains(name, "without a file") {
				lines = 1 // for the fault and for the file
			}
			if !strings.Contains(got, c.want) || strings.Count(got, "\n") > lines {
				t.Errorf("got %q, want once %q", got, c.want)
			}
		})
	}
}

// A rule may pass on what a review finds: then its ids are the activity's.
func TestLintKnowsFindings(t *testing.T) {
	texts := sound()
	texts["1.1-first/activity.yaml"] = strings.Replace(texts["1.1-first/activity.yaml"], "diagnose: [", "diagnose: [{findings: agent.Findings}, ", 1)
	texts["1.1-first/cases/a.sh"] = "# title: a\n# want: fail runs-as-root\n"
	if got := lint(t, texts); got != "" {
		t.Error(got)
	}
}
