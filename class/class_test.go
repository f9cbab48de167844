package class

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/course"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/grade"
	"github.com/sdlab/sdlab/handin"
	"github.com/sdlab/sdlab/progress"
)

var noon = time.Date(2026, 12, 1, 12, 0, 0, 0, time.UTC)

// row is that of a learner who passed 1.1, or whose 1.1 has that verdict.
func row(t testing.TB, id, name string, verdict checks.Verdict, change ...func(*handin.Signed)) *Row {
	t.Helper()
	s := &handin.Signed{Report: handin.Report{Made: noon, Learner: handin.Learner{ID: id, Name: name}}, Intact: true}
	s.Entries = []progress.Entry{
		{Time: noon.Add(-time.Hour), Activity: "1.1", What: progress.Attempt, Verdict: "fail", Diagnosis: "no-daemon-reload"},
		{Time: noon.Add(-50 * time.Minute), Activity: "1.1", What: progress.Hint},
		{Time: noon.Add(-time.Minute), Activity: "1.1", What: progress.Attempt, Verdict: string(verdict), Diagnosis: map[bool]string{true: "", false: "not-started"}[verdict == checks.Pass]},
	}
	s.Signature.Key = []byte(id)
	for _, c := range change {
		c(s)
	}
	c, err := course.Read("c", []byte("title: Ops\ndeadline: 2026-11-30 12:00 UTC\nlate: {days: 9, cost: 10}\nextensions: {ext: 3 days}"))
	if err != nil {
		t.Fatal(err)
	}
	result := &checks.Result{Activity: &checks.Activity{ID: "1.1", Title: "One"}, Verdict: verdict}
	if verdict != checks.Pass {
		result.Checks = []checks.CheckResult{{ID: "a", Verdict: verdict, Diagnosis: &facts.Finding{ID: "not-started", Why: "It was not started."}}}
	}
	g := grade.Of([]*checks.Result{result}, map[string]progress.Standing{"1.1": {Attempts: 2, Hints: 1}}, grade.Terms{Course: c, Learner: id, At: s.Made})
	return NewRow(id+".json", s, []handin.Point{{Name: "signature", State: handin.Holds}}, g, c)
}

func newClass(rows []*Row, roster *Roster) *Class {
	return New("Ops", 70, []Activity{{ID: "1.1", Title: "One", Of: 1000}}, rows, []Fault{{"bad.json", "it is empty"}}, roster)
}

func roster(t testing.TB, text string) *Roster {
	t.Helper()
	r, err := ReadRoster([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// withRun puts a run of a service into the evidence.
func withRun(id string) func(*handin.Signed) {
	return func(s *handin.Signed) {
		s.Activities = []handin.Activity{{ID: "1.1", Now: &handin.Evidence{Things: []handin.Thing{{Kind: "unit", Name: "a.service", Words: []handin.Values{{"InvocationID": json.RawMessage(`"` + id + `"`)}}}}}}}
	}
}

func TestNew(t *testing.T) {
	run := strings.Repeat("ab", 16)
	older := row(t, "ada", "Ada", checks.Fail)
	older.Made, older.File = noon.Add(-time.Hour), "older.json"
	rows := []*Row{
		older, row(t, "ada", "Ada", checks.Pass), row(t, "ext", "", checks.Pass), row(t, "bob", "Bob", checks.Fail, withRun(run)),
		row(t, "eve", "Eve", checks.Unseen, withRun(run)), row(t, "guest", "", checks.Pass), row(t, "key", "", checks.Pass),
	}
	c := newClass(rows, roster(t, "id,name,key\nADA,Ada Lovelace,\next,,\nbob,,\neve,,\nkey,,0123456789abcdef\nzoe,Zoe,\n"))
	byID := map[string]*Row{}
	for _, r := range c.Rows {
		byID[r.ID] = r
	}
	if r := byID["ada"]; r.Name != "Ada Lovelace" || r.LateDays != 1 || r.Points != 900 || r.Worked != 10*time.Minute {
		t.Errorf("%+v", r)
	}
	if r := byID["ext"]; r.LateDays != 0 || !r.Extended || r.Points != 1000 {
		t.Errorf("%+v", r)
	}
	if r := byID["eve"]; len(r.Open) != 1 || r.Cells[0].State != Open {
		t.Errorf("%+v", r)
	}
	if r := byID["guest"]; len(r.Notes) != 1 || r.State != handin.Odd {
		t.Errorf("%+v", r)
	}
	if r := byID["key"]; r.State != handin.Broken {
		t.Errorf("%+v", r)
	}
	if len(c.Missing) != 1 || c.Missing[0].ID != "zoe" || len(c.Faults) != 2 {
		t.Errorf("missing %v, faults %v", c.Missing, c.Faults)
	}
	if want := []Copy{{"bob", "eve", aRun.String(), 1}}; !slices.Equal(c.Copies, want) {
		t.Errorf("copies %v", c.Copies)
	}
	if m := c.Mistakes[0]; m.Diagnosis != "no-daemon-reload" || m.Learners != 5 { // not those of key, whose report does not hold
		t.Errorf("%+v", m)
	}
	sameTruth(t, c)
}

// Each pair of those who share a run is said, and a note that only begins like that of a
// copy makes none.
func TestCopies(t *testing.T) {
	run := withRun(strings.Repeat("ab", 16))
	again := row(t, "bob", "", checks.Pass, run)
	again.File = "again.json"
	c := newClass([]*Row{row(t, "ada", "", checks.Pass, run), row(t, "bob", "", checks.Pass, run), again, row(t, "cyd", "", checks.Pass, run), row(t, "dot", "", checks.Pass)}, nil)
	if want := []Copy{{"ada", "bob", aRun.String(), 1}, {"ada", "cyd", aRun.String(), 1}, {"bob", "cyd", aRun.String(), 1}}; !slices.Equal(c.Copies, want) {
		t.Errorf("%v, want %v", c.Copies, want)
	}
	for _, r := range c.Rows {
		if r.ID == "dot" {
			r.Notes = append(r.Notes, "copy?: is how the learner's own text begins")
		}
		if flagged := slices.Contains(r.Flags(), "copy?"); flagged != (r.ID != "dot") {
			t.Errorf("%s: flags %v", r.ID, r.Flags())
		}
	}
	var many []*Row
	for i := range 40 {
		many = append(many, row(t, fmt.Sprintf("l%02d", i), "", checks.Pass, run))
	}
	if got, most := len(copies(many)), 40*maxOwners; got > most || got < 40 {
		t.Errorf("%d pairs, at most %d", got, most)
	}
}

// sameTruth compares what the formats say of each learner.
func sameTruth(t *testing.T, c *Class) {
	t.Helper()
	var table, sheet, doc, page bytes.Buffer
	for _, err := range []error{Table(&table, c), CSV(&sheet, c), JSON(&doc, c), HTML(&page, c, noon)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	rows, err := csv.NewReader(&sheet).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var d document
	if err := json.Unmarshal(doc.Bytes(), &d); err != nil {
		t.Fatal(err)
	}
	for i, r := range c.Rows {
		points, shown := r.Points.String(), r.Points.String()
		if len(r.Open) > 0 {
			points, shown = "", "?"
		}
		if rows[i+1][0] != r.ID || rows[i+1][2] != points {
			t.Errorf("CSV: %v, want %s", rows[i+1], points)
		}
		if d.Learners[i].ID != r.ID || (d.Learners[i].Points == nil) != (points == "") {
			t.Errorf("JSON: %+v", d.Learners[i])
		}
		if !strings.Contains(table.String(), fmt.Sprintf("%7s", shown)) {
			t.Errorf("table has no %s of %s:\n%s", shown, r.ID, table.String())
		}
		if want := fmt.Sprintf(`<td class="number">%s</td>`, shown); !strings.Contains(page.String(), want) {
			t.Errorf("the page has no %s", want)
		}
	}
	for _, text := range []string{table.String(), page.String()} {
		for _, want := range []string{"share a run of a service", "Zoe", "bad.json: it is empty", "1.1"} {
			if !strings.Contains(text, want) {
				t.Errorf("%q is not in:\n%s", want, text)
			}
		}
	}
}

// Names are hostile: nothing of them gets out of its place.
func TestHostile(t *testing.T) {
	name := `</script><script>alert(1)</script><img src=x onerror=alert(1)>=1+1` + "\x1b[2J\u202e"
	c := newClass([]*Row{row(t, "=1", name, checks.Fail)}, nil)
	c.Rows[0].Notes = []string{name}
	var table, sheet, page bytes.Buffer
	for _, err := range []error{Table(&table, c), CSV(&sheet, c), HTML(&page, c, noon)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, text := range []string{table.String(), sheet.String(), page.String()} {
		if strings.ContainsAny(text, "\x1b\u202e") {
			t.Errorf("%q", text)
		}
	}
	if strings.Count(page.String(), "<script") != 1 || strings.Contains(page.String(), "<img") {
		t.Errorf("a name got out: %s", page.String())
	}
	if strings.HasPrefix(strings.Split(sheet.String(), "\n")[1], "=") {
		t.Error(sheet.String())
	}
}

func TestRoster(t *testing.T) {
	for name, text := range map[string]string{
		"plain": "id,name\nada,Ada\n", "BOM": "\xef\xbb\xbfid,name\r\nada,Ada\r\n", "semicolons": "Name;Username\nAda;ada\n", "quotes": "\"SIS Login ID\",\"Student\"\n\"ada\",\"Ada\"\n",
		"tabs": "User Name\tName\nada\tAda\n", "UTF-16": "\xff\xfei\x00d\x00,\x00n\x00a\x00m\x00e\x00\n\x00a\x00d\x00a\x00,\x00A\x00d\x00a\x00\n\x00", "empty rows": "id,name\n,\nada,Ada\n\n",
	} {
		r, err := ReadRoster([]byte(text))
		if err != nil || len(r.Members) != 1 || r.Members[0] != (Member{ID: "ada", Name: "Ada"}) {
			t.Errorf("%s: %+v, %v", name, r, err)
		}
	}
	for text, want := range map[string]string{
		"": "it is empty", "a,b\n1,2\n": "no column for the learners' ids", "id\nada\nAda\n": "row 3: the roster has the id \"Ada\" twice", "id\n": "nobody on the roster", "id\n\xff": "not UTF-8",
	} {
		if _, err := ReadRoster([]byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

// Exports as Canvas, Moodle and Blackboard write them.
func TestFill(t *testing.T) {
	c := newClass([]*Row{row(t, "ada", "", checks.Pass), row(t, "eve", "", checks.Unseen), row(t, "new", "", checks.Pass)}, nil)
	for name, test := range map[string]struct{ export, column, want string }{
		"Canvas": {"Student,ID,SIS User ID,SIS Login ID,Section,Ops (1234),Final\n    Points Possible,,,,,10,\n\"Lovelace, Ada\",77,s1,ada,A,,90\nEve,78,s2,eve,A,,80\n", "",
			"Student,ID,SIS User ID,SIS Login ID,Section,Ops (1234),Final\n\"    Points Possible\",,,,,10,\n\"Lovelace, Ada\",77,s1,ada,A,9,90\nEve,78,s2,eve,A,,80\n"},
		"Moodle": {"\xef\xbb\xbfIdentifier,Full name,Email address,Username,Status,Grade,Maximum Grade\nParticipant 1,Ada,a@x,ada,,,10\nParticipant 2,Eve,e@x,eve,,,10\n", "",
			"\xef\xbb\xbfIdentifier,Full name,Email address,Username,Status,Grade,Maximum Grade\nParticipant 1,Ada,a@x,ada,,9,10\nParticipant 2,Eve,e@x,eve,,,10\n"},
		"Blackboard": {"\"Last Name\",\"First Name\",\"Username\",\"Ops [Total Pts: 10 Score] |55\"\n\"L\",\"Ada\",\"ada\",\"\"\n", "",
			"Last Name,First Name,Username,Ops [Total Pts: 10 Score] |55\nL,Ada,ada,9\n"},
		"by name": {"id;Lab;Lab 2\nada;;\n", "lab 2", "id;Lab;Lab 2\nada;;9\n"},
	} {
		var out bytes.Buffer
		filled, err := c.Fill(&out, []byte(test.export), test.column)
		if err != nil || out.String() != test.want || filled.Filled != 1 || !slices.Contains(filled.Unknown, "new") {
			t.Errorf("%s: %v %+v\n%q, want\n%q", name, err, filled, out.String(), test.want)
		}
	}
	for export, want := range map[string]string{
		"id,Ops 1,Ops 2\nada,,\n": "several columns begin with Ops", "id,x\nada,\n": "no column is called like the course, Ops", "x,Ops\n1,\n": "no column with the learners' ids",
	} {
		if _, err := c.Fill(&bytes.Buffer{}, []byte(export), ""); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", export, err)
		}
	}
}

func FuzzRoster(f *testing.F) {
	f.Add([]byte("id,name\nada,Ada\n"))
	f.Add([]byte("\xff\xfei\x00d\x00\n\x00a\x00"))
	f.Add([]byte("\"id\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		if r, err := ReadRoster(text); err == nil {
			if _, found := r.Find(r.Members[0].ID); !found {
				t.Fatalf("%q is not found", r.Members[0].ID)
			}
		}
		c := newClass([]*Row{row(t, "ada", "", checks.Pass)}, nil)
		_, _ = c.Fill(&bytes.Buffer{}, text, "")
	})
}

// TestAsks: what a learner writes is beside the result, and changes nothing else. Those of
// one name are told apart.
func TestAsks(t *testing.T) {
	asks := func(s *handin.Signed) { s.Note = "=why?" }
	c := newClass([]*Row{row(t, "ada", "Ada", checks.Pass, asks), row(t, "ada2", "ada", checks.Pass)}, nil)
	first, second := c.Rows[0], c.Rows[1]
	if !first.Asks || len(first.Notes) != 1 || first.Notes[0] != "writes: =why?" || first.State != handin.Holds || first.Label() != "ada, Ada" || first.Points != second.Points {
		t.Errorf("%+v", first)
	}
	if second.Asks || len(second.Notes) > 0 || second.Label() != "ada2, ada" {
		t.Errorf("%+v", second)
	}
	var page, table strings.Builder
	if err := HTML(&page, c, noon); err != nil || !strings.Contains(page.String(), ">asks<") {
		t.Error(err)
	}
	if err := Table(&table, c); err != nil || !strings.Contains(table.String(), "ada: writes: =why?") || strings.Count(table.String(), "   asks") > 1 {
		t.Errorf("%v\n%s", err, table.String())
	}
}

// TestRosterRows: rows that no report can be for are said, and a quotation mark that isn't
// closed does not swallow a learner.
func TestRosterRows(t *testing.T) {
	r := roster(t, "id,name\nada,Ada\n,Nobody\n,Points Possible\n,\n")
	if rows := r.Nameless("r.csv"); len(rows) != 1 || rows[0].File != "r.csv" || !strings.Contains(rows[0].Why, "row 3 has no id") {
		t.Errorf("%+v", rows)
	}
	if _, err := ReadRoster([]byte("id,name\nada,\"Ada\nbob,Bob\n")); err == nil || !strings.Contains(err.Error(), "quotation mark") {
		t.Error(err)
	}
}

// TestVersions: who made a report with something else than the others is said.
func TestVersions(t *testing.T) {
	rows := []*Row{row(t, "ada", "", checks.Pass), row(t, "bob", "", checks.Pass)}
	if lines := newClass(rows, nil).versions(); lines != nil {
		t.Errorf("all alike: %v", lines)
	}
	rows[0].Versions, rows[1].Versions = Versions{"1.0", "0.9"}, Versions{"1.1", "0.9"}
	want := []string{"made with lesson 1.0, sdlab 0.9: 1, ada", "made with lesson 1.1, sdlab 0.9: 1, bob"}
	if lines := newClass(rows, nil).versions(); !slices.Equal(lines, want) {
		t.Errorf("%v, want %v", lines, want)
	}
}
