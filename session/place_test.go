package session

import (
	"os"
	"testing"

	"github.com/sdlab/sdlab/progress"
)

// The guide goes on where it was closed, unless there is nothing left to do or to read.
func TestResume(t *testing.T) {
	s := atHome(t, nil)
	b := BookmarkOf(s)
	resumes := func(want string, part int) {
		t.Helper()
		e, err := b.Resume()
		if err != nil || e.ID != want || b.PartOf(e) != part {
			t.Errorf("resumes at %s part %d, not %s part %d (%v)", e.ID, b.PartOf(e), want, part, err)
		}
	}
	resumes("0.1", 0)
	e, err := s.Lesson.Find("1.4")
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Keep(t.Context(), e, 5, true); err != nil {
		t.Fatal(err)
	}
	resumes("1.4", 5)
	pass := s.entry("1.4", progress.Attempt)
	pass.Verdict = "pass"
	if err := s.Log.Add(pass); err != nil {
		t.Fatal(err)
	}
	resumes("0.1", 0)
	if err := b.Keep(t.Context(), e, 3, false); err != nil { // the page isn't read
		t.Fatal(err)
	}
	resumes("1.4", 3)
	for _, damage := range []string{"", "{", `{"lesson":"other","activity":"1.4","part":3}`, `{"lesson":"` + s.Identity().ID + `","scope":"user","activity":"9.9","part":3}`} {
		if err := os.WriteFile(b.path(), []byte(damage), 0o600); err != nil {
			t.Fatal(err)
		}
		resumes("0.1", 0)
	}
	inShell := atHome(t, map[string]string{activityVar: "2.1"})
	if e, err := BookmarkOf(inShell).Resume(); err != nil || e.ID != "2.1" {
		t.Errorf("in a shell of 2.1: %s, %v", e.ID, err)
	}
}
