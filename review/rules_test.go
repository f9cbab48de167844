package review

import (
	"testing"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

var agent = facts.Thing{Kind: facts.UnitKind, Name: "hello-agent.service"}

func source(text string) checks.Source { return checks.Source{Text: text, Path: "review.yaml"} }

func ruleFor(id, when string) RuleSpec {
	return RuleSpec{Severity: facts.Danger, Settings: []string{"User"}, RuleSpec: checks.RuleSpec{ID: id, When: source(when), Why: source("It is {unit.User}."), Try: source("Change it.")}}
}

func small(t *testing.T) Rules {
	t.Helper()
	rules, err := Compile(nil, []RuleSpec{ruleFor("runs-as-root", `unit.User == "root"`), ruleFor("steps", `unit.RestartSteps > 5`)})
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

// TestFill: a rule that could not be tried makes the list unknown, unless this
// systemd does not have what the rule is about.
func TestFill(t *testing.T) {
	for name, test := range map[string]struct {
		err     error
		unknown bool
	}{
		"unseen": {&facts.Blindness{ID: "unit-file-closed", Why: "the file is closed"}, true},
		"absent": {facts.ErrAbsent, false},
	} {
		seen := facts.NewSnapshot(time.Now())
		unit := &facts.Unit{User: "root", Settings: []facts.Setting{{Section: "Service", Key: "User", Value: "root", Path: "/x.service", Line: 6}}}
		seen.Things[agent] = unit
		seen.Fail(agent, "RestartSteps", test.err)
		small(t).Fill(seen, agent)
		if unknown := seen.Failures[agent]["Findings"] != nil; unknown != test.unknown {
			t.Errorf("%s: unknown %v", name, unknown)
		}
		if len(unit.Findings) != 1 || unit.Findings[0].Why != "It is root." || unit.Findings[0].Line != 6 {
			t.Errorf("%s: found %+v", name, unit.Findings)
		}
	}
}

// TestSharedNames: what has a name is looked at for the rules that use it.
func TestSharedNames(t *testing.T) {
	rules, err := Compile([]checks.Named{{Name: "root", Value: source(`unit.User == "root"`)}}, []RuleSpec{ruleFor("runs-as-root", "root"), ruleFor("steps", "unit.RestartSteps > 5")})
	if err != nil {
		t.Fatal(err)
	}
	if words := rules[:1].Needs(agent)[agent]; !words["User"] || words["RestartSteps"] {
		t.Errorf("got %v", words)
	}
}

func TestNeeds(t *testing.T) {
	words := small(t).Needs(agent)[agent]
	for _, word := range []string{"User", "RestartSteps", "Settings", "Secrets"} {
		if !words[word] {
			t.Errorf("%s is not looked at", word)
		}
	}
}

// TestCompileFaults: a rule has to do on a machine without systemd, too.
func TestCompileFaults(t *testing.T) {
	harmless := ruleFor("x", "true")
	harmless.Severity = "none"
	for name, spec := range map[string]RuleSpec{
		"a word no file tells":    ruleFor("x", `unit.ActiveState == "active"`),
		"what the manager tells":  ruleFor("x", `manager.Version > 250`),
		"an unknown severity":     harmless,
		"an unknown word":         ruleFor("x", `unit.Usr == ""`),
		"no id":                   ruleFor("", `true`),
		"something it cannot say": {Severity: facts.Advice, RuleSpec: checks.RuleSpec{ID: "x", When: source("true"), Why: source("{unit.Usr}"), Try: source("x")}},
	} {
		if _, err := Compile(nil, []RuleSpec{spec}); err == nil {
			t.Errorf("%s: no fault", name)
		}
	}
}
