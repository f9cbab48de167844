package lessons

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestBombs: what a stranger writes to take the time or memory of whoever lints
// or reads a lesson is refused, or is no bomb.
func TestBombs(t *testing.T) {
	doubled := strings.Builder{}
	for i := range 32 {
		fmt.Fprintf(&doubled, `{{define "a%d"}}{{template "a%d" .}}{{template "a%d" .}}{{end}}`, i, i+1, i+1)
	}
	aliases := "title: First\nhints: &a0 [x,x,x,x,x,x,x,x]\nfaults:\n"
	for i := range 12 {
		aliases += fmt.Sprintf("  - &a%d [%s]\n", i+1, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d,", i), 9), ","))
	}
	numbered := ""
	for i := range 20000 {
		numbered += fmt.Sprintf("%d \n", i)
	}
	const page, activity = "1.1-first/page.md", "1.1-first/activity.yaml"
	head := "title: First\nhints: [a, b, c]\nchecks: [{id: up, title: up, expect: 1 == 1}]\n"
	many := func(text string) string { return strings.Repeat(text, (maxText-200)/len(text)) }
	for bomb, c := range map[string]struct{ file, text, want string }{
		"loop":            {page, "# First\n{{range 2000000000}}{{end}}\n", "page.md:2:9: a text of a lesson has no range"},
		"with":            {page, "# First\n{{with .Home}}{{.}}{{end}}\n", "page.md:2:8: a text of a lesson has no with"},
		"printf":          {page, "# First\n{{printf \"%999999d\" 1}}\n", "page.md:2:3: a text of a lesson has no printf"},
		"printf in if":    {page, "# First\n{{if eq .Home (printf \"%999999d\" 1)}}{{end}}\n", "page.md:2:16: a text of a lesson has no printf"},
		"doubled":         {page, "# First\n" + doubled.String() + "{{define \"a32\"}}{{end}}{{template \"a0\" .}}\n", "filling this in takes more than 20000 steps"},
		"itself":          {page, "# First\n{{define \"a\"}}{{template \"a\" .}}{{end}}{{template \"a\" .}}\n", "page.md:2:26: the template a is part of itself"},
		"conditions":      {page, "# First\n" + many("{{if 1}}"), "there are more than 2000 pairs of braces"},
		"filled":          {page, "# First\n{{define \"a\"}}" + strings.Repeat("x\n", 10000) + "{{end}}" + strings.Repeat("{{template \"a\" .}}", 100), "filled in, the text is longer than 512 KiB"},
		"template parens": {page, "# First\n{{if " + many("(") + "}}{{end}}\n", "page.md:2:1: "},
		"fences":          {page, "# First\n" + many("```text\na\n```\n"), ""},
		"quotes":          {page, "# First\n" + many("> a\n"), ""},
		"stars":           {page, "# First\n" + many("*a "), "spaces at the end of the line"},
		"links":           {page, "# First\n" + many("[a"), ""},
		"faults":          {page, "# First\n" + numbered, "and more: fix these first"},
		"aliases":         {activity, aliases, "activity.yaml"},
		"lesson aliases":  {"lesson.yaml", strings.ReplaceAll(strings.Replace(aliases, "hints:", "authors:", 1), "faults:", "uncovered:"), "lesson.yaml"},
		"lesson deep":     {"lesson.yaml", "title: a\nauthors: " + many("["), "exceeded max depth"},
		"lesson long id":  {"lesson.yaml", "id: " + many("a"), "the id of a lesson is of"},
		"lesson authors":  {"lesson.yaml", "title: a\nauthors: [" + many("a, ") + "b]\n", "there are more than"},
		"deep list":       {activity, head + "faults: " + many("["), "exceeded max depth"},
		"deep map":        {activity, head + "faults: " + many("{a: "), "exceeded max depth"},
		"many rules":      {activity, head + "diagnose:\n" + many("  - {id: down, when: 'true', why: It is so.}\n"), ""},
		"many names": {activity, head + "diagnose:\n  - id: down\n    where: {" + strings.TrimSuffix(strings.Repeat("x: '1', ", 900), ", ") +
			"}\n    when: 'true'\n    why: \"" + strings.Repeat("{x} ", 3000) + "\"\n", "the rules up to here take too long to read"},
		"many values": {activity, head + "diagnose:\n  - {id: down, when: 'true', why: \"" + strings.Repeat("{1} ", 3000) + "\"}\n", "the sentence has more than 64 values in it"},
		"case":        {"1.1-first/cases/a.sh", "# title: a\n# want: fail down\n" + many("# x\n"), ""},
	} {
		t.Run(bomb, func(t *testing.T) {
			texts := sound()
			texts[c.file] = c.text
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			began := time.Now()
			got := lint(t, texts)
			runtime.ReadMemStats(&after)
			if took := time.Since(began); took > 20*time.Second {
				t.Errorf("took %v", took)
			}
			if grown := after.TotalAlloc - before.TotalAlloc; grown > 2<<30 {
				t.Errorf("took %d MiB", grown>>20)
			}
			if c.want != "" && !strings.Contains(got, c.want) {
				t.Errorf("got %.300s, want %q", got, c.want)
			}
		})
	}
}
