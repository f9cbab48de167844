package report

import (
	"slices"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/course"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/grade"
	"github.com/sdlab/sdlab/progress"
)

// A property keeps systemd's name; a word of sdlab's own is one that there is.
func TestOwnWords(t *testing.T) {
	known := slices.Concat(facts.UnitKind.Words(), facts.FileKind.Words(), facts.ProgramKind.Words())
	for word := range ownWords {
		if len(facts.Faces(word)) > 0 {
			t.Errorf("%s is a property of systemd's", word)
		}
		if !slices.Contains(known, word) {
			t.Errorf("there is no word %s", word)
		}
	}
	if got := sawWhat("a.service SteadyFor"); got != "a.service has been running for" {
		t.Errorf("got %q", got)
	}
	if got := sawWhat("a.service NRestarts"); got != "a.service NRestarts" {
		t.Errorf("got %q", got)
	}
}

func TestCut(t *testing.T) {
	for _, tt := range []struct {
		text  string
		width int
		want  string
	}{
		{"It fits.", 8, "It fits."},
		{"It counts as up when it has lasted 3 s.", 25, "It counts as up when it …"},
		{"It is over. What follows is long.", 15, "It is over."},
		{"unbreakable", 5, "unbr …"},
	} {
		if got := Cut(tt.text, tt.width); got != tt.want {
			t.Errorf("%q at %d: got %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

// What to act on stands last, what passes is counted, and -v shows all.
func TestWhatToActOnComesLast(t *testing.T) {
	r := &checks.Result{Activity: &checks.Activity{ID: "1.3", Title: "Start it"}, Verdict: checks.Fail, Checks: []checks.CheckResult{
		{Title: "it is there", Verdict: checks.Pass},
		{Title: "it runs", Verdict: checks.Fail, Diagnosis: &facts.Finding{ID: "x", Why: "It was not started.", Try: "Start it."},
			Saw: []checks.Sighting{{Name: "a One", Said: "1"}, {Name: "a Two", Said: "2"}, {Name: "a Three", Said: "3"}, {Name: "a Four", Said: "4"}}},
		{ID: "c", Title: "it speaks", Verdict: checks.Fail},
	}}
	text := func(s Style) string {
		var out strings.Builder
		if err := Text(&out, s, r); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	short := text(Style{})
	if !strings.Contains(short, "not yet, 1 of 3 ✓") || strings.Contains(short, "it is there") || strings.Contains(short, "a Four") || !strings.HasSuffix(short, "Start it.\n") {
		t.Errorf("got\n%s", short)
	}
	if long := text(Style{Verbose: true}); !strings.Contains(long, "it is there") || !strings.Contains(long, "a Four") {
		t.Errorf("got\n%s", long)
	}
}

// Nothing on the way is red: what was not tried is open, not failed.
func TestGradeOnTheWay(t *testing.T) {
	results := []*checks.Result{
		{Activity: &checks.Activity{ID: "0.1", Title: "Warm-up"}, Verdict: checks.Fail},
		{Activity: &checks.Activity{ID: "1.1", Title: "Agent"}, Verdict: checks.Fail},
	}
	var out strings.Builder
	if err := GradeTable(&out, Style{Colour: true}, grade.Of(results, map[string]progress.Standing{"0.1": {Passed: true, Attempts: 2}}, grade.Terms{Course: course.Default()})); err != nil {
		t.Fatal(err)
	}
	text := out.String()
	for _, want := range []string{"undone", "–", "1 of 2 activities passed: 10 of 20 points, 50 %.", "The pass mark of 70 % is 4 points away."} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if strings.Contains(text, "\x1b[31m") || strings.Contains(text, "fail") {
		t.Errorf("it reproaches:\n%s", text)
	}
}

// TestGradeOnANarrowScreen: no line is too wide, and no title is cut.
func TestGradeOnANarrowScreen(t *testing.T) {
	results := []*checks.Result{
		{Activity: &checks.Activity{ID: "0.1", Title: "Warm-up: your first service, and what is around it"}, Verdict: checks.Fail},
		{Activity: &checks.Activity{ID: "1.1", Title: "Agent"}, Verdict: checks.Fail},
	}
	text := GradeRows(Style{Width: 40}, grade.Of(results, map[string]progress.Standing{"0.1": {Passed: true, Attempts: 2}}, grade.Terms{Course: course.Default()}))
	want := "0.1  Warm-up: your first service, and\n     what is around it\n     10/10  yes, undone\n1.1  Agent\n     –      –\n"
	if !strings.HasPrefix(text, want) {
		t.Errorf("got\n%s", text)
	}
}
