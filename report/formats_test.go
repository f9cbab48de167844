package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/course"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/grade"
	"github.com/sdlab/sdlab/progress"
)

const hostile = "<script>alert(1)</script> # \"x\", '|' \\ =1+1 \x1b[31m\u202e"

// sheets are grades with all that can be in one.
func sheets() map[string]*grade.Grade {
	one := func(id string, v checks.Verdict) *checks.Result {
		c := checks.CheckResult{ID: "c", Title: "It holds " + hostile, Verdict: v}
		if v != checks.Pass {
			c.Diagnosis = &facts.Finding{ID: "d", Why: "Because " + hostile, Try: "Try."}
		}
		return &checks.Result{Activity: &checks.Activity{ID: id, Slug: "s" + id, Title: "Title " + hostile}, Verdict: v, Checks: []checks.CheckResult{c}}
	}
	of := func(points string, results ...*checks.Result) *grade.Grade {
		c, err := course.Read("c", []byte("points: "+points))
		if err != nil {
			panic(err)
		}
		g := grade.Of(results, map[string]progress.Standing{"1.2": {Attempts: 3, Hints: 1}}, grade.Terms{Course: c, At: time.Date(2026, 11, 30, 9, 0, 0, 5, time.UTC)})
		g.Lesson, g.Learner, g.Remarks = "systemd", "=cmd|' /C calc'!A0 "+hostile, []string{"signature (odd): " + hostile}
		return g
	}
	return map[string]*grade.Grade{
		"whole": of("10", one("1.1", checks.Pass), one("1.2", checks.Fail), one("1.3", checks.NotApplicable)),
		"open":  of("2.5", one("1.1", checks.Pass), one("1.2", checks.Fail), one("1.3", checks.Unseen)),
	}
}

func written(t *testing.T, write func(*bytes.Buffer) error) string {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(out.String(), "\x1b\u202e") {
		t.Errorf("characters that steer a terminal: %q", out.String())
	}
	return out.String()
}

// TestTAP has perl's own reader of TAP read it.
func TestTAP(t *testing.T) {
	prove, err := exec.LookPath("prove")
	if err != nil {
		t.Fatalf("prove reads TAP and is part of perl: %v", err)
	}
	for name, g := range sheets() {
		text := written(t, func(b *bytes.Buffer) error { return GradeTAP(b, g) })
		file := filepath.Join(t.TempDir(), "grade.tap")
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		said, _ := exec.Command(prove, "-v", "--exec", "cat", file).CombinedOutput()
		for _, want := range map[string][]string{
			"whole": {"Failed 1/3 subtests", "Failed test:  2"}, "open": {"Failed 1/3 subtests", "Failed test:  2", "less 1 skipped subtest"},
		}[name] {
			if !strings.Contains(string(said), want) {
				t.Errorf("%s: prove does not say %q:\n%s\n%s", name, want, said, text)
			}
		}
		if strings.Contains(string(said), "Parse errors") {
			t.Errorf("%s: %s", name, said)
		}
	}
}

func TestGradescope(t *testing.T) {
	for name, g := range sheets() {
		var d map[string]any
		text := written(t, func(b *bytes.Buffer) error { return GradeGradescope(b, g) })
		if err := json.Unmarshal([]byte(text), &d); err != nil {
			t.Fatal(err)
		}
		_, scored := d["score"]
		if scored != (name == "whole") {
			t.Errorf("%s: score %v", name, d["score"])
		}
		for i, test := range d["tests"].([]any) {
			one := test.(map[string]any)
			_, scored := one["score"]
			if open := name == "open" && i == 2; scored == open || one["name"] == "" || one["number"] == "" || one["max_score"] == nil {
				t.Errorf("%s: %v", name, one)
			}
			for key := range one {
				if !strings.Contains(" score max_score name name_format number output output_format tags visibility status extra_data ", " "+key+" ") {
					t.Errorf("%s: Gradescope knows no %s", name, key)
				}
			}
		}
	}
}

// TestClassroom holds the result against what Classroom 50 publishes of its schema
// classroom50/result/v1: closed at the top, whole numbers, times without fractions.
func TestClassroom(t *testing.T) {
	env := map[string]string{"CLASSROOM": "c", "ASSIGNMENT": "a", "SUBMISSION_TAG": "submit/1", "COMMIT_URL": "https://x/c", "RELEASE_URL": "https://x/r"}
	c, err := ClassroomFrom(func(name string) string { return env[name] })
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string][2]float64{"whole": {10, 20}, "open": {250, 500}} {
		text := written(t, func(b *bytes.Buffer) error { return GradeClassroom(b, sheets()[name], c) })
		var d map[string]any
		if err := json.Unmarshal([]byte(text), &d); err != nil {
			t.Fatal(err)
		}
		for _, key := range []string{"schema", "classroom", "assignment", "submission", "commit", "release", "review", "datetime", "score", "max-score", "tests"} {
			if d[key] == nil || d[key] == "" {
				t.Errorf("%s: no %s", name, key)
			}
			delete(d, key+"-")
		}
		if len(d) != 11 {
			t.Errorf("%s: the top has other keys: %v", name, d)
		}
		if d["score"] != want[0] || d["max-score"] != want[1] || !regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$`).MatchString(d["datetime"].(string)) {
			t.Errorf("%s: %v", name, d)
		}
		sum := [2]float64{}
		for _, test := range d["tests"].([]any) {
			one := test.(map[string]any)
			score, most := one["score"].(float64), one["max-score"].(float64)
			if _, ok := one["passed"].(bool); !ok || one["test-name"] == "" || score > most || score != float64(int(score)) {
				t.Errorf("%s: %v", name, one)
			}
			sum[0] += score
			sum[1] += most
		}
		if sum != want {
			t.Errorf("%s: the tests add up to %v, want %v", name, sum, want)
		}
	}
	for missing, value := range map[string]string{"CLASSROOM": "", "SUBMISSION_TAG": "v1"} {
		if _, err := ClassroomFrom(func(name string) string {
			if name == missing {
				return value
			}
			return env[name]
		}); err == nil || !strings.Contains(err.Error(), missing) {
			t.Errorf("without %s: %v", missing, err)
		}
	}
}

func TestCSV(t *testing.T) {
	for name, g := range sheets() {
		text := written(t, func(b *bytes.Buffer) error { return GradeCSV(b, g) })
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil || len(rows) != 4 {
			t.Fatalf("%s: %v, %d rows", name, err, len(rows))
		}
		if points := rows[3][5]; (points == "") != (name == "open") {
			t.Errorf("%s: points %q", name, points)
		}
		for _, row := range rows {
			for _, cell := range row {
				if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
					t.Errorf("%s: a spreadsheet takes %q for a formula", name, cell)
				}
			}
		}
	}
	for cell, want := range map[string]string{"=1": "'=1", "+49 30": "'+49 30", "-5": "-5", "@x": "'@x", "\t=1": "'\t=1", "a=b": "a=b", "": "", "-": "'-", " =1": "' =1"} {
		if got := Harmless(cell); got != want {
			t.Errorf("%q becomes %q, want %q", cell, got, want)
		}
	}
}

// TestHTML parses the page as XML, which it is but for its void elements, and finds
// nothing in it that is from elsewhere or that runs.
func TestHTML(t *testing.T) {
	for name, g := range sheets() {
		text := written(t, func(b *bytes.Buffer) error { return GradeHTML(b, g) })
		d := xml.NewDecoder(strings.NewReader(text))
		d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
		for {
			token, err := d.Token()
			if token == nil {
				if err.Error() != "EOF" {
					t.Errorf("%s: %v", name, err)
				}
				break
			}
			element, ok := token.(xml.StartElement)
			if !ok {
				continue
			}
			if strings.Contains(" script img link iframe object embed base form ", " "+element.Name.Local+" ") {
				t.Errorf("%s: there is a <%s>", name, element.Name.Local)
			}
			for _, a := range element.Attr {
				if strings.HasPrefix(a.Name.Local, "on") || a.Name.Local == "src" || a.Name.Local == "href" || a.Name.Local == "style" {
					t.Errorf("%s: <%s %s>", name, element.Name.Local, a.Name.Local)
				}
			}
		}
		if !strings.Contains(text, Digest(PageStyle)) {
			t.Error("the page's policy does not allow its style")
		}
	}
}
