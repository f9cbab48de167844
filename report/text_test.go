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
