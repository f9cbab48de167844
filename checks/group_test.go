package checks

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// pair is a machine with two units, looked at by their names.
type pair struct{ web, worker facts.Unit }

var (
	webThing    = facts.Thing{Kind: facts.UnitKind, Name: "web.service"}
	workerThing = facts.Thing{Kind: facts.UnitKind, Name: "worker.service"}
)

func (p pair) Look(_ context.Context, plan facts.Plan) (*facts.Snapshot, error) {
	seen := facts.NewSnapshot(time.Now())
	for thing := range plan.Needs {
		if thing.Kind == facts.GroupKind {
			panic("a host is asked about the units of a group, not about groups")
		}
	}
	seen.Things[webThing], seen.Things[workerThing] = &p.web, &p.worker
	return seen, nil
}

func groupActivity(t *testing.T) *Activity {
	t.Helper()
	a, err := Compile(Spec{
		ID: "1.1", Path: "1.1",
		Units: []Named{{"web", source("web.service")}, {"team", source("web.service worker.service")}},
		Checks: []CheckSpec{
			{ID: "up", Title: "all are up", Expect: source(`all(team, .Up)`)},
			{ID: "back", Title: "all come back", Expect: source(`all(team, .ComesBackAfter(1))`)},
		},
		Rules: inOrder(
			RuleSpec{ID: "no-restart", For: []string{"back"}, When: source("true"), Why: source("{map(filter(team, not .ComesBackAfter(1)), .Id)} stay down."), Try: source("Set Restart=always."), Then: source("reload, restart team")},
		),
	})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestGroupNeedsItsUnits: of a method the words that it reads are looked at.
func TestGroupNeedsItsUnits(t *testing.T) {
	a := groupActivity(t)
	want := needs(webThing, "Up")
	want.Add(needs(workerThing, "Up"))
	if got := a.Checks[0].expect.needs; !sameNeeds(got, want) {
		t.Errorf("needs %v, want %v", got, want)
	}
	for _, thing := range []facts.Thing{webThing, workerThing} {
		words := a.Checks[1].expect.needs[thing]
		if !words["Restart"] || !words["RestartPreventExitStatus"] || words["ComesBackAfter"] {
			t.Errorf("of %s is looked at %v", thing.Name, words)
		}
	}
	if reads := a.Checks[0].reads; !slices.Contains(reads, "state") {
		t.Errorf("Up is no state: %v", reads)
	}
}

func sameNeeds(a, b facts.Needs) bool { return len(a.Without(b))+len(b.Without(a)) == 0 }

func TestGroup(t *testing.T) {
	catalogue := oneGroup(t, RuleSpec{ID: "failed", Reads: []string{"state"}, When: source(`unit.ActiveState == "failed"`), Why: source("{unit.Id} failed.")})
	machine := pair{web: facts.Unit{Id: "web.service", ActiveState: "active", Up: true, Restart: "always"}, worker: facts.Unit{Id: "worker.service", ActiveState: "failed", Restart: "no"}}
	e := &Examiner{Host: machine, Catalogue: func() (Catalogue, error) { return catalogue, nil }}
	results, err := e.Examine(t.Context(), []*Activity{groupActivity(t)})
	if err != nil {
		t.Fatal(err)
	}
	up, back := results[0].Checks[0], results[0].Checks[1]
	if up.Verdict != Fail || up.Diagnosis.Why != "worker.service failed." {
		t.Errorf("the catalogue is not tried for a unit that only the group names: %+v", up)
	}
	if back.Diagnosis.Why != "worker.service stay down." {
		t.Errorf("says %q", back.Diagnosis.Why)
	}
	if want := "Set Restart=always. Then run: sudo systemctl daemon-reload && sudo systemctl restart web worker"; back.Diagnosis.Try != want {
		t.Errorf("advises %q, want %q", back.Diagnosis.Try, want)
	}
	for _, s := range up.Saw {
		if s.What == "web.service Up" {
			t.Error("a result shows Up, which systemctl does not know")
		}
	}
	if len(up.Saw) != 6 { // ActiveState, SubState, SteadyFor of each
		t.Errorf("shows %v", up.Saw)
	}
}

// A reason that says "the unit" of one of several names it first.
func TestReasonNamesItsUnit(t *testing.T) {
	catalogue := oneGroup(t, RuleSpec{ID: "failed", Reads: []string{"state"}, When: source(`unit.ActiveState == "failed"`), Why: source("The unit failed.")})
	machine := pair{web: facts.Unit{Id: "web.service", ActiveState: "failed", Restart: "always"}, worker: facts.Unit{Id: "worker.service", ActiveState: "failed", Restart: "no"}}
	e := &Examiner{Host: machine, Catalogue: func() (Catalogue, error) { return catalogue, nil }}
	results, err := e.Examine(t.Context(), []*Activity{groupActivity(t)})
	if err != nil {
		t.Fatal(err)
	}
	if got := results[0].Checks[0].Diagnosis.Why; got != "web.service: The unit failed." {
		t.Errorf("says %q", got)
	}
}

func TestThen(t *testing.T) {
	seen := facts.NewSnapshot(time.Time{})
	names := newScope(things{"web": webThing, "door": {Kind: facts.UnitKind, Name: "door.socket"}})
	for text, want := range map[string]string{
		"reload":                    "sudo systemctl daemon-reload",
		"reload, restart":           "sudo systemctl daemon-reload && sudo systemctl restart web",
		"restart door":              "sudo systemctl restart door.socket",
		"reset-failed, start":       "sudo systemctl reset-failed web && sudo systemctl start web",
		"stop door web, start door": "sudo systemctl stop door.socket web && sudo systemctl start door.socket",
	} {
		list, err := compileActions(source(text), names, []string{"web", "door"})
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if got := commands(list, names.things, seen); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
	seen.Scope = userScope
	list, _ := compileActions(source("reload"), names, nil)
	if got := commands(list, names.things, seen); got != "systemctl --user daemon-reload" {
		t.Errorf("in user scope: %s", got)
	}
	for _, text := range []string{"relaod", "restart wep", "reload web", "reload,", "restart,"} {
		if _, err := compileActions(source(text), names, nil); err == nil {
			t.Errorf("%s is taken", text)
		}
	}
}

// TestOuterConditionIsLinted: what is wrong with the condition of a group of groups shows,
// though its groups have none of their own.
func TestOuterConditionIsLinted(t *testing.T) {
	rules := func() ([]Named, []RuleSpec, error) { return nil, nil, nil }
	catalogue := NewCatalogue(nil, []GroupSpec{{When: source("unit.Nonsense"), Groups: []GroupSpec{{Rules: rules}}}})
	if _, err := catalogue.Rules(); err == nil || !strings.Contains(err.Error(), "Nonsense") {
		t.Errorf("got %v", err)
	}
}
