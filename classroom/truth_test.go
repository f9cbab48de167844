//go:build sandbox

package classroom

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"
)

func (seen *document) row(id string) *row {
	for _, r := range seen.Learners {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// holds looks whether what the instructor sees of a learner is what the learner did.
func (seen *document) holds(t *testing.T, l learner, h hands) {
	t.Helper()
	r := seen.row(l.id)
	if r == nil {
		t.Errorf("%s has handed in and has no row", l.id)
		return
	}
	points, open := 0.0, false
	for i, a := range counting {
		cell := r.Activities[i]
		state := l.state(a.id)
		if l.copies != "" && state != "passed" {
			state = "passed" // the evidence is good, and that it is somebody else's is said below
		}
		if cell.State != state {
			t.Errorf("%s: %s is %s, and was %s", l.id, a.id, cell.State, state)
		}
		open = open || cell.State == "open"
		own := l.worth(a.id, a.points)
		if points += own; cell.Points != nil && l.copies == "" && *cell.Points != own {
			t.Errorf("%s: %s is worth %v, want %v", l.id, a.id, *cell.Points, own)
		}
	}
	late := l.late && l.id != "extended"
	if (r.LateDays == 1) != late || r.LateDays > 1 || r.Extended != (l.id == "extended") {
		t.Errorf("%s: late %d, extended %v", l.id, r.LateDays, r.Extended)
	}
	if late {
		points -= points * lateCost / 100
	}
	switch {
	case l.copies != "":
	case open != (r.Points == nil):
		t.Errorf("%s: points %v, open %v", l.id, r.Points, open)
	case !open && math.Abs(*r.Points-points) > 0.001:
		t.Errorf("%s: %v points, want %v", l.id, *r.Points, points)
	}
	if r.Key != h.key {
		t.Errorf("%s: signed with %s, and enroll said %s", l.id, r.Key, h.key)
	}
	if want := l.trust(); r.Holds != want {
		t.Errorf("%s: %s, want %s: %q", l.id, r.Holds, want, r.Notes)
	}
}

// state is what an activity came to, by what the learner did.
func (l learner) state(id string) string {
	stuckAt, _, _ := strings.Cut(l.stuck, "/")
	switch {
	case l.want[id] != "":
		return l.want[id]
	case slices.Contains(l.done, id), id == stuckAt && l.mended:
		return "passed"
	case id == stuckAt, l.hints[id] > 0, l.asks:
		return "failed"
	}
	return "untried"
}

// worth is the points that an activity is worth then.
func (l learner) worth(id string, points int) float64 {
	if l.state(id) != "passed" {
		return 0
	}
	hints := l.hints[id]
	if stuckAt, _, _ := strings.Cut(l.stuck, "/"); stuckAt == id && l.mended {
		hints++
	}
	cost := min(100, hints*hintCost)
	if slices.Contains(l.solved, id) {
		cost = min(100, cost+solutionCost)
	}
	return float64(points) * float64(100-cost) / 100
}

func (l learner) trust() string {
	if l.id == "nobody" {
		return "odd"
	}
	return "holds"
}

// notices looks whether mistakes, copies, edits and absences are said.
func (seen *document) notices(t *testing.T, short bool) {
	t.Helper()
	for _, l := range class() {
		if l.stuck == "" || short && !l.short {
			continue
		}
		seen.mistaken(t, l)
	}
	for _, pair := range [][2]string{{"ada", "copier"}, {"ada", "twin"}, {"ada", "renamer"}} {
		if !slices.ContainsFunc(seen.Copies, func(c struct{ A, B, What string }) bool { return c.A == pair[0] && c.B == pair[1] }) {
			t.Errorf("nobody says that %s and %s handed in the same", pair[0], pair[1])
		}
	}
	for _, c := range seen.Copies {
		known := []string{"ada", "copier", "twin", "renamer", "stuck03", "editor", "forger"}
		if !slices.Contains(known, c.A) || !slices.Contains(known, c.B) {
			t.Errorf("%+v is not a copy", c)
		}
	}
	for _, id := range []string{"editor", "renamer", "forger"} {
		if r := seen.row(id); r == nil || r.Holds != "broken" || r.Points != nil {
			t.Errorf("%s: %+v", id, r)
		}
	}
	var missing []string
	for _, m := range seen.Missing {
		missing = append(missing, m.ID)
	}
	if !slices.Equal(missing, []string{"absent", "broken"}) {
		t.Errorf("without a report: %q", missing)
	}
	for _, name := range []string{"broken", "ada-again", "an-image"} {
		if !slices.ContainsFunc(seen.Faults, func(f struct{ File, Why string }) bool {
			return strings.HasSuffix(f.File, "/"+name+".json") || name == "ada-again" && strings.HasSuffix(f.File, "/ada.json")
		}) {
			t.Errorf("nobody says what is wrong with %s", name)
		}
	}
}

// mistaken looks for the reason that the learner was told.
func (seen *document) mistaken(t *testing.T, l learner) {
	t.Helper()
	activity, _, _ := strings.Cut(l.stuck, "/")
	r := seen.row(l.id)
	for i, a := range counting {
		if a.id != activity || r == nil || l.mended {
			continue
		}
		want := casesOf(t)[l.stuck].Diagnosis
		if got := r.Activities[i].Diagnosis; got != want {
			t.Errorf("%s: stuck with %q, want %q", l.id, got, want)
		}
		met := 0
		for _, m := range seen.Mistakes {
			if m.Activity == activity && m.Diagnosis == want {
				met = m.Learners
			}
		}
		if met == 0 {
			t.Errorf("%s: %s of %s is not among the mistakes", l.id, want, activity)
		}
	}
}

// regrades judges each report that holds by itself, and expects the same points as in the class report.
func (d *desk) regrades(seen *document) {
	for _, r := range seen.Learners {
		if r.Holds == "broken" || r.ID == "ada" || r.ID == "twin" || r.Points == nil {
			continue
		}
		code := 1
		if *r.Passed {
			code = 0
		}
		var grade struct{ Score struct{ Points float64 } }
		text := d.sdlab(code, "regrade", "reports/"+r.ID+".json", "--course", "course.yaml", "--format", "json")
		if err := json.Unmarshal(text, &grade); err != nil || grade.Score.Points != *r.Points {
			d.t.Errorf("%s: regrade says %v points, and the class report %v: %v", r.ID, grade.Score.Points, *r.Points, err)
		}
	}
}
