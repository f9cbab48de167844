package checks

import (
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// TestInquiryAboutUnit: the catalogue explains a unit without an activity, and says
// what has to be looked at for that.
func TestInquiryAboutUnit(t *testing.T) {
	catalogue := oneGroup(t,
		RuleSpec{ID: "flapping", Reads: []string{"Restart"}, When: source("unit.NRestarts > 3"), Why: source("It restarts.")},
		RuleSpec{ID: "ignored", Each: source("unit.IgnoredLines"), When: source(`it.Kind == "key"`), Why: source("Line {it.Line}, after {unit.NRestarts}.")},
		RuleSpec{ID: "for-a-check", For: []string{"up"}, When: source("true"), Why: source("It is not up.")},
		RuleSpec{ID: "waits", Last: true, Verdict: Pending, When: source("true"), Why: source("It waits."), Due: source("0s")},
	)
	q := &Inquiry{Reads: []string{"Restart"}, Units: []facts.Thing{agentThing}, Catalogue: func() (Catalogue, error) { return catalogue, nil }}
	seen := facts.NewSnapshot(time.Now())
	unit := &facts.Unit{IgnoredLines: []facts.IgnoredLine{{Kind: "value", Line: 1}, {Kind: "key", Line: 7}}}
	seen.Things[agentThing] = unit
	for _, word := range []string{"NRestarts", "IgnoredLines"} { // the dear one by itself
		found, missing, err := q.Reason(seen)
		if err != nil || found != nil || len(missing[agentThing]) != 1 || !missing[agentThing][word] {
			t.Fatalf("missing %v, want %s; %v", missing, word, err)
		}
		seen.Asked = missing.Clone()
		seen.Asked.Add(facts.Needs{agentThing: {"NRestarts": true}})
	}
	for want, change := range map[string]func(){
		"Line 7, after 0.": func() {},
		"It restarts.":     func() { unit.NRestarts = 4 },
		"It waits.":        func() { unit.IgnoredLines = nil },
	} {
		was := *unit
		change()
		found, missing, err := q.Reason(seen)
		if err != nil || found == nil || len(missing) > 0 || found.Finding.Why != want || found.Unit != agentThing {
			t.Errorf("want %q: got %+v, missing %v, %v", want, found, missing, err)
		}
		if found != nil && found.Verdict == Pending && found.Due == 0 {
			t.Error("a state that is due now is not looked at again soon")
		}
		*unit = was
	}
}

// TestRuledOutForAllChecks: what does not hold for one check is not tried for the
// next one, unless the rule reads what a check gives it.
func TestRuledOutForAllChecks(t *testing.T) {
	catalogue := oneGroup(t,
		RuleSpec{ID: "restarts", When: source("unit.NRestarts > 3"), Why: source("It restarts.")},
		RuleSpec{ID: "by-setting", Where: []Named{{"asked", source("reads")}}, When: source(`"User" in asked`), Why: source("It is about User=.")},
		RuleSpec{ID: "by-element", Each: source("unit.IgnoredLines"), When: source(`it.Setting in reads`), Why: source("Line {it.Line}.")},
	)
	seen := facts.NewSnapshot(time.Now())
	seen.Things[agentThing] = &facts.Unit{IgnoredLines: []facts.IgnoredLine{{Setting: "Group", Line: 7}}}
	seen.Asked = facts.Needs{agentThing: {"NRestarts": true, "IgnoredLines": true}}
	out := ruledOut{}
	for _, check := range []struct{ reads, want string }{{"Restart", ""}, {"User", "It is about User=."}, {"Group", "Line 7."}, {"Restart", ""}} {
		q := &Inquiry{Reads: []string{check.reads}, Units: []facts.Thing{agentThing}, Catalogue: func() (Catalogue, error) { return catalogue, nil }, out: out}
		found, missing, err := q.Reason(seen)
		why := ""
		if found != nil {
			why = found.Finding.Why
		}
		if err != nil || len(missing) > 0 || why != check.want {
			t.Errorf("about %s=: %q, want %q; missing %v, %v", check.reads, why, check.want, missing, err)
		}
		for tried := range out {
			if tried.rule.ID != "restarts" || tried.unit != agentThing {
				t.Errorf("about %s=: rule %s is ruled out for every check", check.reads, tried.rule.ID)
			}
		}
		if len(out) != 1 {
			t.Errorf("about %s=: %d rules are ruled out, not the one that reads nothing of the check", check.reads, len(out))
		}
	}
}
