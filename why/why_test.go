package why_test

import (
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
	"github.com/sdlab/sdlab/why"
)

// What a unit is given is in no line and no text, and words of its names stay.
func TestMask(t *testing.T) {
	unit := facts.Thing{Kind: facts.UnitKind, Name: "hello-agent.service"}
	if !why.Needs(unit)[unit]["HeldSecrets"] {
		t.Error("it does not look at what the unit is given")
	}
	line := "invalid token abcd1234efgh of hello-agent at postgres://a:other-pass@db/x"
	u := &facts.Unit{
		Id: unit.Name, LoadState: "loaded", ActiveState: "failed", SubState: "failed", Said: []facts.Said{{Text: line}}, ExecStart: []facts.Exec{{Path: "/usr/bin/python3"}},
		HeldSecrets: unitfile.AssignedSecrets("/etc/env", unitfile.ReadEnvironment("API_TOKEN=abcd1234efgh\nNAME_SECRET=hello\n")),
	}
	for name, reason := range map[string]*checks.Reason{
		"no reason": nil,
		"a rule's lines": {Verdict: checks.Fail, Lines: []string{line}, Finding: facts.Finding{ID: "x", Why: "It says: " + line, Try: "grep abcd1234efgh hello-agent"},
			Or: []string{"abcd1234efgh"}, Tell: "abcd1234efgh", Show: []string{"echo abcd1234efgh"}},
	} {
		seen := facts.NewSnapshot(time.Now())
		seen.Scope, seen.Things[unit] = "system", u
		a := why.New(seen, unit, reason)
		texts := append(append([]string{}, a.Proof...), a.Show...)
		if r := a.Reason; r != nil {
			texts = append(append(texts, r.Why, r.Try, r.Tell), r.Or...)
		}
		all := strings.Join(texts, "\n")
		if strings.Contains(all, "abcd1234efgh") || strings.Contains(all, "other-pass") || !strings.Contains(all, "invalid token *** of hello-agent at postgres://a:***@db") {
			t.Errorf("%s: %s", name, all)
		}
	}
}
