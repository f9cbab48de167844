package content_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/content"
	"github.com/sdlab/sdlab/host/hosttest"
	"github.com/sdlab/sdlab/lessons"
)

func systemd(t *testing.T) *lessons.Lesson {
	t.Helper()
	files, err := content.Systemd()
	if err != nil {
		t.Fatal(err)
	}
	l, err := lessons.Open("systemd", files, content.Catalogue)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// examiner returns what judges activities without waiting; they are compiled once.
func examiner(t *testing.T) func(t *testing.T, h checks.Host, ids ...string) []*checks.Result {
	t.Helper()
	l := systemd(t)
	known := map[string]*checks.Activity{}
	for _, e := range l.Entries() {
		a, err := l.Activity(e)
		if err != nil {
			t.Fatal(err)
		}
		known[e.ID] = a
	}
	catalogue, err := l.Catalogue()
	rules := criteria(t).Rules // what a unit's Findings come from
	return func(t *testing.T, h checks.Host, ids ...string) []*checks.Result {
		t.Helper()
		var activities []*checks.Activity
		for _, id := range ids {
			activities = append(activities, known[id])
		}
		return examine(t, &checks.Examiner{Host: h, Catalogue: func() (checks.Catalogue, error) { return catalogue, err }, Review: func() (checks.Reviewer, error) { return rules, nil }}, activities)
	}
}

func examine(t *testing.T, e *checks.Examiner, activities []*checks.Activity) []*checks.Result {
	t.Helper()
	results, err := e.Examine(t.Context(), activities)
	if err != nil {
		t.Fatal(err)
	}
	return results
}

// said is a verdict in the words of a case's want line.
func said(r *checks.Result) string {
	words := string(r.Verdict)
	if c := r.Blame(); c != nil && c.Diagnosis != nil {
		words += " " + c.Diagnosis.ID
	}
	return words
}

// TestRecordedMachines judges machines that were recorded on real systemd.
func TestRecordedMachines(t *testing.T) {
	tests := map[string]map[string]string{
		"untouched": {"1.1": "fail script-missing", "1.2": "fail unit-not-found", "1.3": "fail unit-not-found", "1.4": "fail unit-not-found", "1.5": "fail unit-not-found"},
		"written":   {"1.1": "pass", "1.2": "pass", "1.3": "fail not-started", "1.4": "fail not-started", "1.5": "fail not-enabled"},
		"healthy":   {"1.1": "pass", "1.2": "pass", "1.3": "pass", "1.4": "fail never-killed", "1.5": "fail not-enabled"},
		"settling":  {"1.3": "pending settling", "1.4": "pending settling"},
		"gap":       {"1.3": "pending waiting-for-restart", "1.4": "pending waiting-for-restart", "1.5": "fail not-enabled"},
		"healed":    {"1.3": "pass", "1.4": "pass", "1.5": "fail not-enabled"},
		"restarted": {"1.3": "pass", "1.4": "fail restarted-by-hand"},
		"stopped":   {"1.2": "pass", "1.3": "fail stopped-by-hand", "1.4": "fail stopped-by-hand"},
		"enabled":   {"1.3": "pass", "1.4": "fail never-killed", "1.5": "pass"},
		"static":    {"1.2": "fail no-install-section", "1.3": "pass", "1.5": "fail no-install-section"},
		"flapping":  {"1.2": "fail placeholder-left", "1.3": "fail placeholder-left", "1.4": "fail placeholder-left"},
		"misspelt":  {"1.2": "fail key-ignored", "1.3": "pass", "1.4": "fail key-ignored"},
		"blind":     {"1.2": "pass", "1.3": "pass", "1.4": "error journal-blind", "1.5": "fail not-enabled"},
	}
	judge := examiner(t)
	for _, name := range hosttest.Names() {
		situation, image, _ := strings.Cut(name, "-")
		t.Run(name, func(t *testing.T) {
			wanted := tests[situation]
			if len(wanted) == 0 {
				t.Fatalf("nobody says what %s on %s should come to", situation, image)
			}
			h := hosttest.New(t, name)
			for id, want := range wanted {
				if got := said(judge(t, h, id)[0]); got != want {
					t.Errorf("%s: got %q, want %q", id, got, want)
				}
			}
		})
	}
}

// TestFailingCheckShowsWhatItSaw holds for every failing check of every recording.
func TestFailingCheckShowsWhatItSaw(t *testing.T) {
	judge, ids := examiner(t), systemd(t).IDs()
	for _, name := range hosttest.Names() {
		h := hosttest.New(t, name)
		for _, r := range judge(t, h, ids...) {
			for _, c := range r.Checks {
				if c.Verdict != checks.Fail && c.Verdict != checks.Pending {
					continue
				}
				if c.Diagnosis == nil {
					t.Errorf("%s %s %s: no rule says why", name, r.Activity.ID, c.ID)
					continue
				}
				if c.Diagnosis.Why == "" || c.Diagnosis.Try == "" || strings.Contains(c.Diagnosis.Why+c.Diagnosis.Try, "?.") {
					t.Errorf("%s %s %s: %+v", name, r.Activity.ID, c.ID, c.Diagnosis)
				}
				// What was answered about what setup planted, no command shows.
				about := func(s checks.Sighting) bool { return !strings.HasPrefix(s.What, "your answer") }
				if len(c.Saw) == 0 || len(c.ByHand) == 0 && slices.ContainsFunc(c.Saw, about) {
					t.Errorf("%s %s %s: saw %v, by hand %v", name, r.Activity.ID, c.ID, c.Saw, c.ByHand)
				}
			}
		}
	}
}
