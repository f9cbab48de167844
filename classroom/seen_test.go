//go:build sandbox

package classroom

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// document is what the class report says in JSON.
type document struct {
	Title    string
	Learners []*row
	Missing  []struct{ ID, Name string }
	Copies   []struct{ A, B, What string }
	Faults   []struct{ File, Why string }
	Mistakes []struct {
		Activity, Diagnosis string
		Learners, Of        int
	}
}

type row struct {
	ID, Name, Key string
	Points        *float64
	Of            float64
	Passed        *bool
	LateDays      int `json:"late_days"`
	Extended      bool
	Hints         int
	Minutes       int
	Holds         string
	Notes         []string
	Made          time.Time
	Activities    []struct {
		State     string
		Points    *float64
		Attempts  int
		Hints     int
		Solved    bool `json:"solution_used"`
		Diagnosis string
	}
}

func (r *row) label() string {
	if r.Name != "" {
		return r.Name
	}
	return r.ID
}

func (r *row) states() string {
	var out strings.Builder
	for _, a := range r.Activities {
		out.WriteString(map[string]string{"passed": "+", "failed": "x", "untried": ".", "open": "?", "aside": "-"}[a.State])
	}
	return out.String()
}

func (r *row) percent() string {
	if r.Points == nil {
		return "?"
	}
	return strconv.Itoa(int(*r.Points * 100 / r.Of))
}

func (r *row) points() string {
	if r.Points == nil {
		return "?"
	}
	return strconv.FormatFloat(*r.Points, 'f', -1, 64)
}

// look makes the class report in all formats, and compares them.
func (d *desk) look() *document {
	d.t.Helper()
	report := func(format string) string {
		return string(d.sdlab(1, "class", "report", "reports", "--course", "course.yaml", "--roster", "roster.csv", "--format", format))
	}
	seen := &document{}
	text := report("json")
	if err := json.Unmarshal([]byte(text), seen); err != nil {
		d.t.Fatalf("%v\n%s", err, last(text))
	}
	table := report("table")
	d.t.Logf("\n%s", table)
	sameTable(d.t, seen, table)
	sameCSV(d.t, seen, report("csv"))
	page := report("html")
	write(d.t, d.path("class.html"), []byte(page))
	samePage(d.t, seen, page)
	return seen
}

// sameTable holds the table for a terminal against what JSON says.
func sameTable(t *testing.T, seen *document, table string) {
	t.Helper()
	lines := strings.Split(table, "\n")
	if len(lines) < len(seen.Learners)+1 {
		t.Fatalf("the table is too short:\n%s", table)
	}
	line := regexp.MustCompile(`^(.*?) +(\S+) +(\S+)  ((?:[-+x.?]   )+)(.*)$`)
	for i, r := range seen.Learners {
		m := line.FindStringSubmatch(lines[i+1])
		if m == nil || !strings.HasPrefix(r.label(), strings.TrimSuffix(m[1], "…")) || m[2] != r.points() || m[3] != r.percent() || strings.ReplaceAll(m[4], " ", "") != r.states() {
			t.Errorf("table: %q (%q), JSON: %s %s %s %s", lines[i+1], m, r.label(), r.points(), r.percent(), r.states())
			continue
		}
		late, broken := strings.Contains(m[5], fmt.Sprintf("late, day %d", r.LateDays)), strings.Contains(m[5], "DOES NOT HOLD")
		if late != (r.LateDays > 0) || broken != (r.Holds == "broken") || strings.Contains(m[5], "extended") != (r.Extended && r.LateDays == 0) {
			t.Errorf("table: %q, JSON: late %d, extended %v, %s", lines[i+1], r.LateDays, r.Extended, r.Holds)
		}
	}
	for _, text := range seen.told() {
		if !strings.Contains(table, text) {
			t.Errorf("the table does not say %q", text)
		}
	}
}

// told are texts that each format for people has.
func (seen *document) told() []string {
	var texts []string
	for _, r := range seen.Learners {
		texts = append(texts, r.Notes...)
	}
	for _, c := range seen.Copies {
		texts = append(texts, fmt.Sprintf("%s and %s share %s", c.A, c.B, c.What))
	}
	for _, m := range seen.Missing {
		texts = append(texts, m.Name+" ("+m.ID+")")
	}
	for _, f := range seen.Faults {
		texts = append(texts, f.File+": "+f.Why)
	}
	return texts
}

// sameCSV holds the CSV against what JSON says.
func sameCSV(t *testing.T, seen *document, text string) {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(rows) != 1+len(seen.Learners)+len(seen.Missing)+len(seen.Faults) {
		t.Fatalf("%d rows of CSV: %v", len(rows), err)
	}
	at := map[string]int{}
	for i, name := range rows[0] {
		at[name] = i
	}
	plain := func(s string) string { return strings.TrimPrefix(s, "'") } // cells that begin with = and its like
	for i, r := range seen.Learners {
		cells := rows[i+1]
		want := map[string]string{
			"id": r.ID, "name": r.Name, "points": strings.TrimPrefix(r.points(), "?"), "percent": strings.TrimPrefix(r.percent(), "?"), "late_days": strconv.Itoa(r.LateDays),
			"hints": strconv.Itoa(r.Hints), "minutes": strconv.Itoa(r.Minutes), "holds": r.Holds, "notes": strings.Join(r.Notes, "; "), "handed_in": r.Made.Truncate(time.Second).Format(time.RFC3339),
		}
		if r.Passed != nil {
			want["passed"] = map[bool]string{true: "yes", false: "no"}[*r.Passed]
		}
		for j, a := range r.Activities {
			want[counting[j].id] = ""
			if a.Points != nil {
				want[counting[j].id] = strconv.FormatFloat(*a.Points, 'f', -1, 64)
			}
		}
		for name, text := range want {
			if got := plain(cells[at[name]]); got != text {
				t.Errorf("CSV: %s of %s is %q, JSON: %q", name, r.ID, got, text)
			}
		}
	}
	if strings.Contains(text, ",=") || strings.Contains(text, "\"=") {
		t.Errorf("CSV: a cell is a formula:\n%s", text)
	}
	for i, f := range seen.Faults {
		if cells := rows[1+len(seen.Learners)+len(seen.Missing)+i]; cells[0] != "" || cells[at["notes"]] != f.File+": "+f.Why {
			t.Errorf("CSV: %q, JSON: %+v", cells, f)
		}
	}
	for i, m := range seen.Missing {
		if cells := rows[1+len(seen.Learners)+i]; cells[0] != m.ID || cells[at["points"]] != "" {
			t.Errorf("CSV: %q, JSON: %s has no report", cells, m.ID)
		}
	}
}

var (
	pageRow    = regexp.MustCompile(`(?s)<tr [^>]*data-state="(\w+)"[^>]*>(.*?)</tr>`)
	pageNumber = regexp.MustCompile(`<td class="number">([^<]*)</td>`)
	pageCell   = regexp.MustCompile(`<td class="(\w+)"[^>]*aria-label="`)
)

// samePage holds the page against what JSON says. That a browser shows it is for the test of package class.
func samePage(t *testing.T, seen *document, page string) {
	t.Helper()
	rows := pageRow.FindAllStringSubmatch(page, -1)
	if len(rows) != len(seen.Learners) {
		t.Fatalf("the page has %d rows, JSON has %d", len(rows), len(seen.Learners))
	}
	for i, r := range seen.Learners {
		numbers, cells := pageNumber.FindAllStringSubmatch(rows[i][2], -1), pageCell.FindAllStringSubmatch(rows[i][2], -1)
		var states []string
		for _, c := range cells {
			states = append(states, c[1])
		}
		var want []string
		for _, a := range r.Activities {
			want = append(want, a.State)
		}
		text := html.UnescapeString(rows[i][2])
		if len(numbers) != 4 || numbers[0][1] != r.points() || numbers[1][1] != r.percent() || numbers[2][1] != strconv.Itoa(r.Hints) || numbers[3][1] != strconv.Itoa(r.Minutes) ||
			!slices.Equal(states, want) || !strings.Contains(text, r.label()) || strings.Contains(text, fmt.Sprintf("late, day %d", r.LateDays)) != (r.LateDays > 0) {
			t.Errorf("page: %.400s, JSON: %+v", rows[i][2], r)
		}
	}
	plain := html.UnescapeString(page)
	for _, text := range seen.told() {
		if !strings.Contains(plain, text) {
			t.Errorf("the page does not say %q", text)
		}
	}
	for _, m := range seen.Mistakes[:min(15, len(seen.Mistakes))] {
		if !strings.Contains(plain, fmt.Sprintf("%d of %d, %s: %s", m.Learners, m.Of, m.Activity, m.Diagnosis)) {
			t.Errorf("the page does not have the mistake %+v", m)
		}
	}
	if strings.Contains(page, "<script>alert") {
		t.Error("a name is markup")
	}
}
