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
	q := &Inquiry{Reads: Everything(), Units: []facts.Thing{agentThing}, Catalogue: func() (Catalogue, error) { return catalogue, nil }}
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
