package checks

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

var unsafeUnit = facts.Unit{
	Id: "hello-agent.service", User: "root", MemoryMax: facts.Infinity,
	Settings: []facts.Setting{{Section: "Service", Key: "User", Value: "root", Path: "/etc/systemd/system/hello-agent.service", Line: 6}},
}

func smallReview(t *testing.T) func() (Review, error) {
	t.Helper()
	rule := func(id string, severity facts.Severity, when string) ReviewSpec {
		return ReviewSpec{Severity: severity, Settings: []string{"User"}, RuleSpec: RuleSpec{ID: id, When: source(when), Why: source("It is {unit.User}."), Try: source("Change it.")}}
	}
	review, err := CompileReview([]ReviewSpec{
		rule("limit-unset", facts.Advice, `unit.MemoryMax == infinity`),
		rule("runs-as-root", facts.Danger, `unit.User == "root"`),
		rule("steps", facts.Warning, `unit.RestartSteps > 5`),
	})
	if err != nil {
		t.Fatal(err)
	}
	return func() (Review, error) { return review, nil }
}

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

// TestFindings: the review's rules are looked up in the same snapshot, and the
// first finding that a rule asks for is the diagnosis.
func TestFindings(t *testing.T) {
	f := &film{scenes: []scene{{unit: unsafeUnit}}}
	e := &Examiner{Host: f, Catalogue: noCatalogue, Review: smallReview(t)}
	results, err := e.Examine(t.Context(), []*Activity{audit(t)})
	if err != nil {
		t.Fatal(err)
	}
	r := results[0].Checks[0]
	if words := f.plans[0].Needs[agentThing]; !words["User"] || !words["MemoryMax"] || !words["Settings"] {
		t.Errorf("looked at %v only", words)
	}
	if r.Verdict != Fail || r.Diagnosis == nil || r.Diagnosis.ID != "runs-as-root" || r.Diagnosis.Try != "Change it." {
		t.Fatalf("got %s, %+v", r.Verdict, r.Diagnosis)
	}
	if why := r.Diagnosis.Why; !strings.HasPrefix(why, "Line 6 of /etc/systemd/system/hello-agent.service, User=root: ") {
		t.Errorf("the line is missing: %s", why)
	}
	if said := r.Saw[0].Said; !strings.Contains(said, "runs-as-root (danger, line 6 of") || !strings.Contains(said, "limit-unset (advice") {
		t.Errorf("saw %s", said)
	}
}

// TestFindingsOfSafeUnit: without a danger nothing is left to say.
func TestFindingsOfSafeUnit(t *testing.T) {
	safe := unsafeUnit
	safe.User = "learner"
	e := &Examiner{Host: &film{scenes: []scene{{unit: safe}}}, Catalogue: noCatalogue, Review: smallReview(t)}
	results, err := e.Examine(t.Context(), []*Activity{audit(t)})
	if err != nil || results[0].Verdict != Pass {
		t.Errorf("got %s, %v", results[0].Verdict, err)
	}
}

// TestUnknownFindings: a rule that could not be tried makes the list unknown,
// unless this systemd does not have what the rule is about.
func TestUnknownFindings(t *testing.T) {
	for name, test := range map[string]struct {
		err  error
		want Verdict
	}{
		"unseen": {&facts.Blindness{ID: "unit-file-closed", Why: "the file is closed"}, Unseen},
		"absent": {facts.ErrAbsent, Pass},
	} {
		t.Run(name, func(t *testing.T) {
			seen := facts.NewSnapshot(time.Now())
			seen.Things[agentThing] = &facts.Unit{User: "learner"}
			seen.Fail(agentThing, "RestartSteps", test.err)
			rules, _ := smallReview(t)()
			rules.fill(seen, agentThing)
			if got := audit(t).judge(seen, nil)[0].Verdict; got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

// TestReviewIsReadWhenAskedFor: other activities do not pay for its rules.
func TestReviewIsReadWhenAskedFor(t *testing.T) {
	broken := func() (Review, error) { return nil, errors.New("was read") }
	e := &Examiner{Host: &film{scenes: []scene{{unit: steady}}}, Catalogue: noCatalogue, Review: broken}
	if _, err := e.Examine(t.Context(), []*Activity{activity(t, "1.1")}); err != nil {
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
		d, err := newDiagnosis(r, newScope(things{"agent": agentThing}), nil)
		if errors.Join(err, d.compile()) == nil {
			t.Errorf("%s: no fault", name)
		}
	}
}
