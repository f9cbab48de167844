package checks

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// film is a machine whose unit changes with the time since the first look.
type film struct {
	scenes []scene
	began  time.Time
	looks  int
	plans  []facts.Plan
}

type scene struct {
	until time.Duration // since the first look; 0 for the last
	unit  facts.Unit
	err   error // why the unit could not be seen
}

func (f *film) Look(ctx context.Context, plan facts.Plan) (*facts.Snapshot, error) {
	if f.looks == 0 {
		f.began = time.Now()
	}
	f.looks++
	f.plans = append(f.plans, plan)
	seen := facts.NewSnapshot(time.Now())
	for _, s := range f.scenes {
		if s.until == 0 || time.Since(f.began) < s.until {
			unit := s.unit
			seen.Things[agentThing] = &unit
			if s.err != nil {
				seen.Fail(agentThing, "", s.err)
			}
			break
		}
	}
	return seen, ctx.Err()
}

func inOrder(list ...RuleSpec) func() (Rules, error) {
	return func() (Rules, error) { return Rules{list, len(list)}, nil }
}

// activity has one check, up, and rules for two states that settle and one that
// does not.
func activity(t *testing.T) *Activity {
	t.Helper()
	a, err := Compile(Spec{
		ID: "1.1", Title: "1.1", Path: "1.1", Units: []Named{{"agent", source("hello-agent.service")}},
		Checks: []CheckSpec{{ID: "up", Title: "it is up", Expect: source(`agent.ActiveState == "active" and agent.SteadyFor >= 3s`)}},
		Rules: inOrder(
			RuleSpec{ID: "waiting", Verdict: Pending, When: source(`agent.SubState == "auto-restart"`), Why: source("It waits {agent.RestartUSec}."), Patience: source("agent.RestartUSec + 4s")},
			RuleSpec{ID: "settling", Verdict: Pending, When: source(`agent.ActiveState == "active"`), Why: source("It is new."), Patience: source("4s")},
			RuleSpec{ID: "patient", Verdict: Pending, When: source(`agent.ActiveState == "activating"`), Why: source("It starts."), Patience: source("1h")},
			RuleSpec{ID: "blind", When: source(`any(agent.Runs, .Healed)`), Why: source("It healed.")},
			RuleSpec{ID: "down", When: source(`true`), Why: source("It is down.")},
		),
	})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

var (
	gap      = facts.Unit{ActiveState: "activating", SubState: "auto-restart", RestartUSec: 10 * time.Second}
	fresh    = facts.Unit{ActiveState: "active", SubState: "running", SteadyFor: time.Second}
	steady   = facts.Unit{ActiveState: "active", SubState: "running", SteadyFor: 5 * time.Second}
	dead     = facts.Unit{ActiveState: "failed", SubState: "failed"}
	starting = facts.Unit{ActiveState: "activating", SubState: "start"}
)

func TestPatience(t *testing.T) {
	brief := &facts.Blindness{ID: "journal-blind", Why: "nothing yet", Brief: true}
	tests := map[string]struct {
		scenes    []scene
		noWait    bool
		want      Verdict
		diagnosis string
		takes     time.Duration
	}{
		"passes at once":                    {scenes: []scene{{unit: steady}}, want: Pass},
		"fails at once":                     {scenes: []scene{{unit: dead}}, want: Fail, diagnosis: "down"},
		"settles":                           {scenes: []scene{{until: 7 * time.Second, unit: gap}, {until: 10 * time.Second, unit: fresh}, {unit: steady}}, want: Pass, takes: 10 * time.Second},
		"is not waited for":                 {scenes: []scene{{until: 7 * time.Second, unit: gap}, {unit: steady}}, noWait: true, want: Pending, diagnosis: "waiting"},
		"settles into a failure":            {scenes: []scene{{until: 7 * time.Second, unit: gap}, {unit: dead}}, want: Fail, diagnosis: "down", takes: 7 * time.Second},
		"never settles":                     {scenes: []scene{{unit: gap}}, want: Pending, diagnosis: "waiting", takes: 14 * time.Second},
		"the next state gets its time, too": {scenes: []scene{{until: 13 * time.Second, unit: gap}, {unit: fresh}}, want: Pending, diagnosis: "settling", takes: 17 * time.Second},
		"nobody waits for ever":             {scenes: []scene{{unit: starting}}, want: Pending, diagnosis: "patient", takes: maxPatient},
		"the look breaks meanwhile":         {scenes: []scene{{until: 2 * time.Second, unit: gap}, {err: &facts.Blindness{ID: "bus-lost", Why: "it went away"}}}, want: Unseen, diagnosis: "bus-lost", takes: 2 * time.Second},
		"blind for a moment":                {scenes: []scene{{until: 2 * time.Second, err: brief}, {unit: steady}}, want: Pass, takes: 2 * time.Second},
		"blind for longer":                  {scenes: []scene{{err: brief}}, want: Unseen, diagnosis: "journal-blind", takes: defaultPatience},
		"blind for a moment, no wait":       {scenes: []scene{{err: brief}}, noWait: true, want: Unseen, diagnosis: "journal-blind"},
		"flapping has an end": {scenes: []scene{
			{until: 10 * time.Second, unit: gap}, {until: 11 * time.Second, unit: fresh}, {until: 21 * time.Second, unit: gap}, {unit: fresh},
		}, want: Pending, diagnosis: "waiting", takes: 14 * time.Second},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f := &film{scenes: test.scenes}
				e := &Examiner{Host: f, Catalogue: noCatalogue}
				var lefts []time.Duration
				if !test.noWait {
					e.Waiting = func(_ *Activity, _ CheckResult, left time.Duration) { lefts = append(lefts, left) }
				}
				began := time.Now()
				results, err := e.Examine(t.Context(), []*Activity{activity(t)})
				if err != nil {
					t.Fatal(err)
				}
				r := results[0]
				if id := diagnosed(r); r.Verdict != test.want || id != test.diagnosis {
					t.Errorf("got %s %s, want %s %s", r.Verdict, id, test.want, test.diagnosis)
				}
				if took := time.Since(began); took < test.takes || took > test.takes+lookLater {
					t.Errorf("took %v, want %v", took, test.takes)
				}
				for _, left := range lefts {
					if left <= 0 || left > maxPatient {
						t.Errorf("said that %v are left", left)
					}
				}
			})
		})
	}
}

// What reasons asked about is looked at from the beginning the next time, up to a bound.
func TestForesight(t *testing.T) {
	f := &film{scenes: []scene{{unit: dead}}}
	e := &Examiner{Host: f, Catalogue: noCatalogue, Foresight: &Foresight{}}
	a := activity(t)
	for i, want := range []int{2, 1, 1} {
		before := f.looks
		results, err := e.Examine(t.Context(), []*Activity{a})
		if err != nil {
			t.Fatal(err)
		}
		if looks := f.looks - before; looks != want || diagnosed(results[0]) != "down" {
			t.Errorf("the %d. time: %d looks, %s", i+1, looks, diagnosed(results[0]))
		}
	}
	foreseen, some := &Foresight{}, facts.Words{"IgnoredLines": true}
	for _, w := range facts.UnitKind.Vocabulary()[:60] {
		some[w.Name] = true
	}
	for i := range 4 {
		last := facts.Thing{Kind: facts.UnitKind, Name: string(rune('a' + i))}
		foreseen.note(facts.Needs{last: some})
		expected := foreseen.expected()
		if n := count(expected); n > mostForeseen || !expected[last]["Id"] || expected[last]["IgnoredLines"] {
			t.Errorf("%d words, %v", n, expected[last])
		}
	}
}

func noCatalogue() (Catalogue, error) { return nil, nil }

// oneGroup is a catalogue of these rules, which are sound.
func oneGroup(t *testing.T, rules ...RuleSpec) Catalogue {
	t.Helper()
	c := NewCatalogue(nil, []GroupSpec{{Rules: func() ([]Named, []RuleSpec, error) { return nil, rules, nil }}})
	if _, err := c.Rules(); err != nil {
		t.Fatal(err)
	}
	return c
}

// explained judges the activity's first check over a snapshot that has everything
// that is asked about.
func explained(t *testing.T, a *Activity, seen *facts.Snapshot) CheckResult {
	t.Helper()
	for {
		why := &reasons{catalogue: noCatalogue, missing: facts.Needs{}}
		c := a.judge(seen, why)[0]
		if why.err != nil {
			t.Fatal(why.err)
		}
		if len(why.missing) == 0 {
			return c
		}
		if seen.Asked == nil {
			seen.Asked = facts.Needs{}
		}
		seen.Asked.Add(why.missing)
	}
}

func diagnosed(r *Result) string {
	if c := r.Blame(); c != nil && c.Diagnosis != nil {
		return c.Diagnosis.ID
	}
	return ""
}

func TestWaitEndsWithItsContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 3*time.Second)
		defer cancel()
		e := &Examiner{Host: &film{scenes: []scene{{unit: gap}}}, Catalogue: noCatalogue, Waiting: func(*Activity, CheckResult, time.Duration) {}}
		if _, err := e.Examine(ctx, []*Activity{activity(t)}); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v", err)
		}
	})
}

// TestQuickLookIsSmall: what passes is looked at once, for what its checks name.
func TestQuickLookIsSmall(t *testing.T) {
	f := &film{scenes: []scene{{unit: steady}}}
	broken := func() (Catalogue, error) { return nil, errors.New("was read") }
	if _, err := (&Examiner{Host: f, Catalogue: broken}).Examine(t.Context(), []*Activity{activity(t)}); err != nil {
		t.Fatal(err)
	}
	words := f.plans[0].Needs[agentThing]
	if f.looks != 1 || len(words) != 2 || !words["ActiveState"] || !words["SteadyFor"] {
		t.Errorf("%d looks, at %v", f.looks, words)
	}
}

// TestRuleThatCannotBeSeen: a rule whose words are out of sight does not hold.
func TestRuleThatCannotBeSeen(t *testing.T) {
	a := activity(t)
	seen := facts.NewSnapshot(time.Now())
	u := dead
	u.Runs = []facts.Run{{Healed: true}}
	seen.Things[agentThing] = &u
	if got := explained(t, a, seen).Diagnosis.ID; got != "blind" {
		t.Errorf("got %s", got)
	}
	seen.Fail(agentThing, "Runs", errors.New("no journal"))
	if got := explained(t, a, seen).Diagnosis.ID; got != "down" {
		t.Errorf("got %s", got)
	}
}

func TestCouldNotLook(t *testing.T) {
	tests := map[string]struct {
		err  error
		want Verdict
		id   string
	}{
		"blind":               {&facts.Blindness{ID: "journal-blind", Why: "w", Try: "t"}, Unseen, "journal-blind"},
		"any error":           {errors.New("cannot read it"), Unseen, "could-not-look"},
		"not in this systemd": {errors.Join(errors.New("no property"), facts.ErrAbsent), NotApplicable, "not-available-here"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			a := activity(t)
			seen := facts.NewSnapshot(time.Now())
			seen.Fail(agentThing, "SteadyFor", test.err)
			c := explained(t, a, seen)
			if c.Verdict != test.want || c.Diagnosis == nil || c.Diagnosis.ID != test.id {
				t.Errorf("got %s %+v", c.Verdict, c.Diagnosis)
			}
			for _, s := range c.Saw {
				if strings.Contains(s.What, "SteadyFor") {
					t.Errorf("it saw what it could not see: %v", s)
				}
			}
		})
	}
}

// TestAnswersAreNotGivenAway: a check that judges an answer shows the answer and
// nothing of the machine, neither as seen nor by way of the catalogue.
func TestAnswersAreNotGivenAway(t *testing.T) {
	a, err := Compile(Spec{
		ID: "1.1", Title: "Quiz", Path: "1.1", Units: []Named{{"agent", source("hello-agent.service")}},
		Questions: []Question{{ID: "state", Ask: "Which state?", Kind: Text}},
		Checks:    []CheckSpec{{ID: "state", Title: "the state", Expect: source("answers.state == agent.ActiveState")}},
	})
	if err != nil {
		t.Fatal(err)
	}
	catalogue := oneGroup(t, RuleSpec{ID: "unit-failed", When: source(`unit.ActiveState == "failed"`), Why: source("It failed.")})
	e := &Examiner{
		Host:      &film{scenes: []scene{{unit: dead}}},
		Catalogue: func() (Catalogue, error) { return catalogue, nil },
		Remember:  func(string) Memory { return Memory{Answers: map[string]string{"state": "active"}} },
	}
	results, err := e.Examine(t.Context(), []*Activity{a})
	if err != nil {
		t.Fatal(err)
	}
	got := results[0].Checks[0]
	if got.Verdict != Fail || got.Diagnosis != nil || len(got.Saw) != 1 || got.Saw[0].What != "your answer to state" || got.Saw[0].Said != "active" {
		t.Errorf("got %+v, diagnosis %+v", got, got.Diagnosis)
	}
}

// crowd is a machine with several units of one pattern.
type crowd []*facts.Unit

func (c crowd) Look(context.Context, facts.Plan) (*facts.Snapshot, error) {
	seen := facts.NewSnapshot(time.Now())
	seen.Things[manyThing] = []*facts.Unit(c)
	for _, u := range c {
		seen.Things[facts.Thing{Kind: facts.UnitKind, Name: u.Id}] = u
	}
	return seen, nil
}

func TestCatalogueIsTriedForEachUnitOfAList(t *testing.T) {
	catalogue := oneGroup(t,
		RuleSpec{ID: "failed", When: source(`unit.ActiveState == "failed"`), Why: source("{unit.Id} failed.")},
		RuleSpec{ID: "waiting", Verdict: Pending, When: source(`unit.SubState == "auto-restart"`), Why: source("{unit.Id} waits.")},
	)
	a, err := Compile(Spec{
		ID: "1.1", Path: "1.1", Units: []Named{{"crew", source(manyThing.Name)}},
		Checks: []CheckSpec{{ID: "up", Title: "all are up", Expect: source(`all(crew, .ActiveState == "active")`)}},
		Rules: func() (Rules, error) {
			return Rules{[]RuleSpec{{ID: "down", When: source("true"), Why: source("One is down.")}}, 0}, nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	named := func(id string, u facts.Unit) *facts.Unit { u.Id = id; return &u }
	tests := map[string]struct {
		units crowd
		want  string
	}{
		"the one it holds for":      {crowd{named("a@1.service", steady), named("a@2.service", dead)}, "a@2.service failed."},
		"the first rule, not unit":  {crowd{named("a@1.service", gap), named("a@2.service", dead)}, "a@2.service failed."},
		"none, so the last resorts": {crowd{named("a@1.service", starting)}, "One is down."},
	}
	for name, test := range tests {
		e := &Examiner{Host: test.units, Catalogue: func() (Catalogue, error) { return catalogue, nil }}
		results, err := e.Examine(t.Context(), []*Activity{a})
		if err != nil {
			t.Fatal(err)
		}
		if got := results[0].Checks[0].Diagnosis.Why; got != test.want {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
}

// TestPauseUntilDue: where it is known when a state changes, few looks are wasted until then.
func TestPauseUntilDue(t *testing.T) {
	open := func(due time.Duration) []*Result {
		check := CheckResult{Verdict: Pending, Diagnosis: &facts.Finding{ID: "waiting"}, patience: time.Minute, due: due}
		return []*Result{{Activity: &Activity{ID: "1.1"}, Checks: []CheckResult{check}, Verdict: Pending}}
	}
	longAgo := newPatience()
	longAgo.began = longAgo.began.Add(-time.Minute)
	for name, c := range map[string]struct {
		of   *patience
		due  time.Duration
		want time.Duration
	}{
		"nobody can say when":           {newPatience(), 0, lookFirst},
		"nor a minute later":            {longAgo, 0, lookLater},
		"soon":                          {longAgo, 2 * time.Second, 2 * time.Second},
		"now":                           {newPatience(), time.Nanosecond, lookSoonest},
		"in a while, and may be sooner": {newPatience(), 10 * time.Second, lookDue},
	} {
		if got := c.of.pause(open(c.due)); got != c.want {
			t.Errorf("%s: the next look is in %v, want %v", name, got, c.want)
		}
	}
}
