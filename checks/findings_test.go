package checks

import (
	"errors"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/facts"
)

// fixed is a review that comes to the same for every unit.
type fixed []facts.Remark

func (f fixed) Needs(unit facts.Thing) facts.Needs { return facts.Needs{unit: {"User": true}} }

func (f fixed) Fill(seen *facts.Snapshot, unit facts.Thing) {
	seen.Things[unit].(*facts.Unit).Findings = f
}

func (f fixed) rules() (Reviewer, error) { return f, nil }

func audit(t *testing.T) *Activity {
	t.Helper()
	a, err := Compile(Spec{
		ID: "6.2", Title: "Audit", Path: "6.2", Units: []Named{{"agent", source("hello-agent.service")}},
		Checks: []CheckSpec{{ID: "reviewed", Title: "nothing is found", Expect: source(`not any(agent.Findings, .Severity in ["danger", "warning"])`)}},
		Rules:  inOrder(RuleSpec{Findings: source(`filter(agent.Findings, .Severity == "danger")`)}),
	})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestFindings: what the review reads is looked at in the same snapshot, and the
// first finding that a rule asks for is the diagnosis.
func TestFindings(t *testing.T) {
	f := &film{scenes: []scene{{unit: steady}}}
	found := fixed{
		{Severity: facts.Advice, Finding: facts.Finding{ID: "limit-unset", Why: "No limit."}},
		{Severity: facts.Danger, Finding: facts.Finding{ID: "runs-as-root", Why: "It is root.", Try: "Change it."}, Path: "/etc/systemd/system/hello-agent.service", Line: 6, Text: "User=root"},
	}
	e := &Examiner{Host: f, Catalogue: noCatalogue, Review: found.rules}
	results, err := e.Examine(t.Context(), []*Activity{audit(t)})
	if err != nil {
		t.Fatal(err)
	}
	r := results[0].Checks[0]
	if words := f.plans[0].Needs[agentThing]; !words["User"] {
		t.Errorf("looked at %v only", words)
	}
	if r.Verdict != Fail || r.Diagnosis == nil || r.Diagnosis.ID != "runs-as-root" || r.Diagnosis.Try != "Change it." {
		t.Fatalf("got %s, %+v", r.Verdict, r.Diagnosis)
	}
	if why := r.Diagnosis.Why; why != "Line 6 of /etc/systemd/system/hello-agent.service, User=root: It is root." {
		t.Errorf("the line is missing: %s", why)
	}
	if said := r.Saw[0].Said; !strings.Contains(said, "runs-as-root (danger, line 6 of") || !strings.Contains(said, "limit-unset (advice") {
		t.Errorf("saw %s", said)
	}
	e.Review = found[:1].rules
	results, err = e.Examine(t.Context(), []*Activity{audit(t)})
	if err != nil || results[0].Verdict != Pass {
		t.Errorf("advice alone: got %s, %v", results[0].Verdict, err)
	}
}

// TestReviewIsReadWhenAskedFor: other activities do not pay for its rules.
func TestReviewIsReadWhenAskedFor(t *testing.T) {
	broken := func() (Reviewer, error) { return nil, errors.New("was read") }
	e := &Examiner{Host: &film{scenes: []scene{{unit: steady}}}, Catalogue: noCatalogue, Review: broken}
	if _, err := e.Examine(t.Context(), []*Activity{activity(t)}); err != nil {
		t.Error(err)
	}
	if _, err := e.Examine(t.Context(), []*Activity{audit(t)}); err == nil {
		t.Error("the rules were not read")
	}
}

// TestFindingsRule: such a rule has no words of its own.
func TestFindingsRule(t *testing.T) {
	for name, r := range map[string]RuleSpec{
		"with an id":   {ID: "mine", Findings: source(`agent.Findings`)},
		"no findings":  {Findings: source(`agent.Lines`)},
		"not a list":   {Findings: source(`agent.Findings[0].Why`)},
		"unknown word": {Findings: source(`agent.Findigns`)},
	} {
		rule, err := newRule(r, newScope(things{"agent": agentThing}), nil)
		if errors.Join(err, rule.Compile()) == nil {
			t.Errorf("%s: no fault", name)
		}
	}
}
