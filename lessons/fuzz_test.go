package lessons

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/sdlab/sdlab/termtext"
)

// fuzzKeys are lines of an activity's file, each with a % where a value goes.
var fuzzKeys = []string{
	"title: %", "needs: %", "skills: [%]", "system-only: %", "units: {a: %}", "units: {%: a.service}", "files: {f: %}",
	"programs:\n  p: {argv: [%], within: %, env: {A: %}}", "programs: {p: %}",
	"checks:\n  - {id: %, title: %, expect: %}", "checks: [{id: a, title: b, expect: '%'}]", "checks: [{id: a, title: b, expect: 'all(%, # == %)', patience: '%'}]",
	"diagnose:\n  - {id: %, when: %, why: %, try: %}", "diagnose: [{id: d, where: {x: '%', y: 'x + %'}, when: '%', why: '{x} {y} {%}'}]", "diagnose: [catalogue, %]",
	"questions: [{id: %, ask: %, kind: %, options: [%, %]}]", "faults: [%]", "hints: [%, %, %]", "hints: %", "%", "&a %", "<<: *a", "? %\n: %",
}

// fuzzLessonKeys are lines of lesson.yaml.
var fuzzLessonKeys = []string{
	"id: %", "version: %", "title: %", "authors: [%, %]", "authors: %", "licence: %", "language: %", "needs-sdlab: %", "pass-mark: %",
	"user-paths: {%: %}", "uncovered: {%: %}", "%", "&a %", "<<: *a", "? %\n: %", "%: %",
}

// fuzzValues are what stands there, beside the fuzzer's own text.
var fuzzValues = []string{
	"a", "1.1", "yes", "1 == 1", "'true'", `"\u202e"`, "a.service", "~/a", "/etc/passwd", "2s", "[1, 2]", "{a: b}", "*a", "1..9", "a.ActiveState",
	"filter(1..9, # > 2)", "let x = 1; x", "{{.Home}}", "{{if 1}}", "{{end}}", "{{define \"a\"}}", "{{template \"a\" .}}", "{a}", "null", "|\n  a", "- a",
}

// fuzzed makes a text of a list of lines: each byte chooses one, and what stands
// in it, or takes a piece of the free text.
func fuzzed(lines []string, choices []byte, free string) string {
	var text strings.Builder
	next := func() int {
		if len(choices) == 0 {
			return 0
		}
		c := choices[0]
		choices = choices[1:]
		return int(c)
	}
	for n := 0; len(choices) > 0 && n < 30; n++ {
		line := lines[next()%len(lines)]
		for strings.Contains(line, "%") {
			value := free
			if c := next() % (len(fuzzValues) + 1); c < len(fuzzValues) {
				value = fuzzValues[c]
			}
			line = strings.Replace(line, "%", strings.ReplaceAll(value, "%", ""), 1)
		}
		text.WriteString(line + "\n")
	}
	return text.String()
}

// checkIdentity holds what is read of a lesson.yaml against what an identity may be.
func checkIdentity(t *testing.T, l *Lesson, e Entry) {
	t.Helper()
	i, err := l.Identity()
	if _, failed := i.Criteria(e); failed != nil && err == nil && notText("", i.Title) != nil {
		t.Errorf("title %q", i.Title)
	}
	if NeededSdlab(l.files) != "" && err == nil && i.NeedsSdlab == "" {
		t.Errorf("needs %q, and the identity does not say so", NeededSdlab(l.files))
	}
	if err == nil && (!idLike(i.ID) || i.Version != "" && !versionLike(i.Version) || i.PassMark < 0 || i.PassMark > 100) {
		t.Errorf("%+v", i)
	}
}

// FuzzLesson reads lessons that are put together key by key. Whatever is in one,
// it is read or refused, soon, and nothing of it that is not seen comes through.
func FuzzLesson(f *testing.F) {
	f.Add([]byte{0, 0, 9, 0, 0, 3, 12, 1, 4, 2, 3, 17, 0, 0, 0}, []byte{17, 18, 19, 20}, "x\u202e")
	f.Add([]byte{10, 17, 11, 17, 16, 13}, []byte{24, 25, 26}, "(((((((")
	f.Add([]byte{20, 13, 21, 0}, []byte{1}, "*a")
	f.Add([]byte{0, 5, 1, 27, 7, 27, 8, 27, 2, 3}, []byte{0, 27, 1, 27, 8, 27}, "1.2")
	f.Fuzz(func(t *testing.T, activity, page []byte, free string) {
		files := fstest.MapFS{
			"lesson.yaml":           {Data: []byte(fuzzed(fuzzLessonKeys, page, free))},
			"1.1-a/activity.yaml":   {Data: []byte(fuzzed(fuzzKeys, activity, free))},
			"1.1-a/page.md":         {Data: []byte(fuzzed(append(fuzzKeys, "# %", "```sh\n%\n```", "> %", "| % | % |", "%"), page, free))},
			"1.1-a/solution.sh":     {Data: []byte(fuzzed([]string{"%", "echo %"}, page, free))},
			"1.1-a/cases/a.sh":      {Data: []byte(fuzzed([]string{"# title: %", "# want: %", "# options: %", "# only: %", "%"}, page, free))},
			"1.1-a/supplied/a":      {Data: []byte(free)},
			"1.1-a/activity.yaml.d": {Data: page},
		}
		began := time.Now()
		l, err := Open("fuzzed", files, func() (fs.FS, error) { return lintCatalogue(), nil })
		if err != nil {
			t.Fatal(err)
		}
		_ = l.Lint(Elsewhere{})
		e := l.Entries()[0]
		_, _ = l.About(e)
		checkIdentity(t, l, e)
		_, _ = l.Hints(e)
		if a, err := l.Activity(e); err == nil {
			_, _ = a.Rules()
			_ = a.Commands()
		}
		for _, read := range []func() (string, error){
			func() (string, error) {
				return l.Page(e, Reader{Name: "learner", Home: "/home/learner", Scope: "system"})
			},
			func() (string, error) { return l.Solution(e) },
		} {
			text, err := read()
			if i, r := termtext.Hidden(text); err == nil && i >= 0 {
				t.Errorf("%U came through: %q", r, text)
			}
		}
		if took := time.Since(began); took > 10*time.Second {
			t.Errorf("took %v", took)
		}
	})
}
