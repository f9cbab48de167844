package report

import (
	"strings"
	"testing"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

// What could not be seen has its reason, also beside what failed, and once.
func TestTellsWhyItCouldNotLook(t *testing.T) {
	closed := &facts.Finding{ID: "unit-file-closed", Why: "The unit file is closed to you.", Try: "Check with sudo."}
	r := &checks.Result{Activity: &checks.Activity{ID: "1.3", Title: "Start it"}, Verdict: checks.Fail, Checks: []checks.CheckResult{
		{Title: "it is readable", Verdict: checks.Unseen, Diagnosis: closed},
		{Title: "it runs", Verdict: checks.Fail, Diagnosis: &facts.Finding{ID: "not-running", Why: "It does not run."}},
		{Title: "it is closed", Verdict: checks.Unseen, Diagnosis: &facts.Finding{ID: closed.ID, Why: closed.Why, Try: closed.Try}},
	}}
	var out strings.Builder
	if err := Text(&out, Style{}, r); err != nil {
		t.Fatal(err)
	}
	if text := out.String(); strings.Count(text, closed.Why) != 1 || strings.Count(text, "It does not run.") != 1 {
		t.Error(text)
	}
}

// What this machine cannot do is explained when nothing else is left to do.
func TestNotApplicableBesideAFailure(t *testing.T) {
	lacks := &facts.Finding{ID: "not-available-here", Why: "This machine counts no memory."}
	r := &checks.Result{Activity: &checks.Activity{ID: "2.2", Title: "A ceiling"}, Verdict: checks.Fail, Checks: []checks.CheckResult{
		{Title: "it was killed", Verdict: checks.NotApplicable, Diagnosis: lacks},
		{Title: "it runs", Verdict: checks.Fail, Diagnosis: &facts.Finding{ID: "not-running", Why: "It does not run."}},
	}}
	for verdict, want := range map[checks.Verdict]int{checks.Fail: 0, checks.Pass: 1} {
		r.Verdict, r.Checks[1].Verdict = verdict, verdict
		var out strings.Builder
		if err := Text(&out, Style{}, r); err != nil {
			t.Fatal(err)
		}
		if text := out.String(); strings.Count(text, lacks.Why) != want || !strings.Contains(text, "it was killed") {
			t.Error(verdict, text)
		}
	}
}
