package handin

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/progress"
	"github.com/sdlab/sdlab/unitfile"
)

var agent = facts.Thing{Kind: facts.UnitKind, Name: "agent.service"}

func newEvidence(seen *facts.Snapshot, needs facts.Needs) (*Evidence, error) {
	return maskOf(seen, needs).evidence(seen, needs)
}

func activity(t *testing.T) *checks.Activity {
	t.Helper()
	a, err := checks.Compile(checks.Spec{
		ID: "1.1", Slug: "up", Title: "Up", Units: []checks.Named{{Name: "agent", Value: checks.Source{Text: "agent.service"}}},
		Checks: []checks.CheckSpec{{ID: "up", Title: "It is up", Expect: checks.Source{Text: `agent.ActiveState == "active"`}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func evidenceOf(t *testing.T, state string) *Evidence {
	t.Helper()
	seen := facts.NewSnapshot(time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC))
	seen.Scope = "system"
	seen.Things[agent] = &facts.Unit{Id: "agent.service", ActiveState: state, InvocationID: "abc"}
	e, err := newEvidence(seen, facts.Needs{agent: {"ActiveState": true}})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// report is one whose learner passed, undid it, and keeps the evidence.
func report(t *testing.T) *Report {
	t.Helper()
	passed := evidenceOf(t, "active")
	digest, err := passed.Digest()
	if err != nil {
		t.Fatal(err)
	}
	r := &Report{
		Made: time.Date(2026, 11, 30, 10, 0, 0, 0, time.UTC), Lesson: Lesson{ID: "l", Digest: "d"}, Learner: Learner{ID: "ada"}, Machine: Machine{Scope: "system"},
		Activities: []Activity{{ID: "1.1", Verdict: checks.Fail, Checks: []Check{{"up", checks.Fail}}, Now: evidenceOf(t, "inactive"), Passed: passed}},
	}
	before := ""
	for _, e := range []progress.Entry{
		{Activity: "1.1", What: progress.Attempt, Verdict: "fail"}, {Activity: "1.1", What: progress.Hint},
		{Activity: "1.1", What: progress.Attempt, Verdict: "pass", Evidence: digest},
	} {
		e.Time, e.Lesson, e.Prev = r.Made.Add(-time.Hour), "l", before
		line, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		before = progress.HashOf(line)
		r.Log = append(r.Log, Line{Text: string(line)})
	}
	return r
}

func sign(t *testing.T, r *Report) []byte {
	t.Helper()
	key, err := NewKey()
	if err != nil {
		t.Fatal(err)
	}
	text, err := Sign(r, key)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// judged reads and judges a report.
func judged(t *testing.T, text []byte) (*Signed, *Regraded, map[string]State) {
	t.Helper()
	s, err := Read(text)
	if err != nil {
		t.Fatal(err)
	}
	j := &Judge{Catalogue: func() (checks.Catalogue, error) { return nil, nil }}
	g, err := j.Regrade(t.Context(), s, []*checks.Activity{activity(t)})
	if err != nil {
		t.Fatal(err)
	}
	states := map[string]State{}
	for _, p := range s.Verify(Lesson{ID: "l", Digest: "d"}, g) {
		states[p.Name] = p.State
	}
	return s, g, states
}

func TestRegrade(t *testing.T) {
	text := sign(t, report(t))
	for name, change := range map[string]func(string) string{
		"as it is": func(s string) string { return s },
		"laid out": func(s string) string {
			var out bytes.Buffer
			if err := json.Indent(&out, []byte(s), "", "\t"); err != nil {
				t.Fatal(err)
			}
			return out.String()
		},
		"with a BOM": func(s string) string { return "\uFEFF" + s },
	} {
		s, g, states := judged(t, []byte(change(string(text))))
		if !g.Standings["1.1"].Passed || g.Standings["1.1"].Hints != 1 || g.Results[0].Verdict != checks.Fail || len(g.Changed) > 0 {
			t.Errorf("%s: %+v", name, g)
		}
		for point, state := range states {
			if state != Holds {
				t.Errorf("%s: %s is %s", name, point, state)
			}
		}
		if s.Learner.ID != "ada" {
			t.Errorf("%+v", s.Learner)
		}
	}
}

// TestEdits edits a report in all ways that pay, without the key and with one.
func TestEdits(t *testing.T) {
	for name, test := range map[string]struct {
		edit   func(*Report)
		point  string
		state  State
		passed bool
	}{
		"a verdict":             {func(r *Report) { r.Activities[0].Verdict = checks.Pass }, "verdicts", Broken, true},
		"the evidence of now":   {func(r *Report) { r.Activities[0].Now = evidenceOf(t, "active") }, "verdicts", Odd, true},
		"an evidence of a pass": {func(r *Report) { r.Activities[0].Passed.At = r.Made }, "evidence", Broken, false},
		"no evidence":           {func(r *Report) { r.Activities[0].Passed = nil }, "evidence", Holds, false},
		"a hint taken away":     {func(r *Report) { r.Log = append(r.Log[:1], r.Log[2:]...) }, "record", Broken, true},
		"a hint made another":   {func(r *Report) { r.Log[1].Text = strings.Replace(r.Log[1].Text, "hint", "rest", 1) }, "record", Broken, true},
		"a line hidden":         {func(r *Report) { r.Log[1] = Line{Hash: progress.HashOf([]byte(r.Log[1].Text))} }, "record", Holds, true},
		"no record":             {func(r *Report) { r.Log = nil }, "record", Odd, false},
		"from the future":       {func(r *Report) { r.Made = time.Now().Add(48 * time.Hour) }, "times", Odd, true},
		"a clock an hour off":   {func(r *Report) { r.Made = r.Made.Add(-time.Hour) }, "times", Holds, true},
		"another lesson":        {func(r *Report) { r.Lesson.ID = "m" }, "lesson", Odd, true},
		"an older lesson":       {func(r *Report) { r.Lesson.Digest = "e" }, "lesson", Odd, true},
	} {
		r := report(t)
		test.edit(r)
		_, g, states := judged(t, sign(t, r))
		passed := g.Standings["1.1"].Passed || g.Results[0].Verdict == checks.Pass
		if states[test.point] != test.state || passed != test.passed || states["signature"] != Holds {
			t.Errorf("%s: %v, passed %v", name, states, passed)
		}
	}
	text := string(sign(t, report(t)))
	for name, edited := range map[string]string{
		"another name":      strings.Replace(text, `"id":"ada"`, `"id":"bob"`, 1),
		"another algorithm": strings.Replace(text, `"ed25519"`, `"none"`, 1),
	} {
		if _, _, states := judged(t, []byte(edited)); states["signature"] != Broken {
			t.Errorf("%s: %v", name, states)
		}
	}
}

func TestWithhold(t *testing.T) {
	_, g, _ := judged(t, sign(t, report(t)))
	g.Withhold()
	if g.Results[0].Verdict != checks.Unseen || g.Standings["1.1"].Passed {
		t.Errorf("%+v", g)
	}
}

func TestBadInput(t *testing.T) {
	good := string(sign(t, report(t)))
	for text, want := range map[string]string{
		"":                 "it is empty",
		"\x00\xff":         "not in UTF-8",
		good[:len(good)/2]: "it is not whole",
		good[:strings.Index(good, "\"report\":")+9] + `{"x":f`: "it is not whole",
		"[]":                                    "it is not a report",
		"{}":                                    "another schema",
		`{"schema":"sdlab.report/2"}`:           "made by another sdlab",
		`{"schema":"sdlab.report/0"}`:           "made by another sdlab",
		strings.Replace(good, `"ada"`, `""`, 1): "whose it is",
		strings.Replace(good, `"scope":"system"`, `"scope":"user","home":"/home/x\ny"`, 1): "is not a path",
		strings.Replace(good, `"made":"2026`, `"made":"x2026`, 1):                          "it is not a report",
		strings.Repeat(" ", MaxFile+1):                                                     "larger than 16 MiB",
	} {
		if _, err := Read([]byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.60q: %v, want %s", text, err, want)
		}
	}
	for n := 1; n < len(strings.TrimSpace(good)); n++ { // in the middle of a word, too
		if _, err := Read([]byte(good[:n])); err == nil || !strings.Contains(err.Error(), "not whole") {
			t.Fatalf("cut after %q: %v", good[max(0, n-20):n], err)
		}
	}
	r := report(t)
	r.Activities = append(r.Activities, r.Activities[0])
	if _, err := Read(sign(t, r)); err == nil || !strings.Contains(err.Error(), "stands in it twice") {
		t.Error(err)
	}
}

// No secret gets into evidence, wherever it stands.
func TestMask(t *testing.T) {
	const secret = "hunter2hunter"
	seen := facts.NewSnapshot(time.Now())
	seen.Things[agent] = &facts.Unit{
		Environment: []string{"DATABASE_PASSWORD=" + secret, "A_TOKEN=abc", "MODE=prod"},
		ExecStart:   []facts.Exec{{Path: "/bin/x", Argv: []string{"/bin/x", "--api-key", "k3yk3yk3y", "a b"}}},
		StatusText:  "connected with " + secret,
		Lines:       []facts.Line{{Text: "login password=other-secret ok"}, {Text: "using " + secret}, {Text: "it is up"}, {Text: "with zebra-crossing"}},
		Settings:    []facts.Setting{{Key: "Environment", Value: "X_SECRET=inthefile"}},
		HeldSecrets: unitfile.AssignedSecrets("/etc/agent.env", unitfile.ReadEnvironment("# API_TOKEN=no\nexport API_TOKEN=\"zebra-crossing\"\nMODE=prod")),
	}
	run := facts.Thing{Kind: facts.ProgramKind, Name: "1.1 run"}
	seen.Things[run] = &facts.Program{Lines: []string{"it printed " + secret, `{"token": "abcdefgh"}`}}
	e, err := newEvidence(seen, facts.Needs{agent: {"Environment": true, "ExecStart": true, "StatusText": true, "Lines": true, "Settings": true}, run: {"Lines": true}})
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{secret, "k3yk3yk3y", "other-secret", "inthefile", "zebra", "abcdefgh", "=abc"} {
		if strings.Contains(string(text), s) {
			t.Errorf("%s is in the evidence: %s", s, text)
		}
	}
	for _, s := range []string{"MODE=prod", "it is up", "DATABASE_PASSWORD="} {
		if !strings.Contains(string(text), s) {
			t.Errorf("%s is not in the evidence: %s", s, text)
		}
	}
}

func FuzzRead(f *testing.F) {
	key, err := NewKey()
	if err != nil {
		f.Fatal(err)
	}
	r := &Report{Made: time.Now(), Learner: Learner{ID: "a"}, Activities: []Activity{{ID: "1.1", Now: &Evidence{Things: []Thing{{Kind: facts.UnitKind, Name: "agent.service", Words: []Values{{"ActiveState": json.RawMessage(`"active"`)}}}}}}}, Log: []Line{{Text: `{"activity":"1.1"}`}}}
	text, err := Sign(r, key)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	a, err := checks.Compile(checks.Spec{ID: "1.1", Title: "Up", Units: []checks.Named{{Name: "agent", Value: checks.Source{Text: "agent.service"}}},
		Checks: []checks.CheckSpec{{ID: "up", Title: "It is up", Expect: checks.Source{Text: `agent.ActiveState == "active"`}}}})
	if err != nil {
		f.Fatal(err)
	}
	j := &Judge{Catalogue: func() (checks.Catalogue, error) { return nil, nil }}
	f.Fuzz(func(t *testing.T, text []byte) {
		s, err := Read(text)
		if err != nil {
			return
		}
		g, err := j.Regrade(t.Context(), s, []*checks.Activity{a})
		if err != nil {
			t.Fatal(err)
		}
		s.Verify(Lesson{}, g)
	})
}

// TestStricterRules: what passed when the report was made is judged by what it has, and
// only what it lacks is open.
func TestStricterRules(t *testing.T) {
	for expect, want := range map[string]checks.Verdict{
		`agent.ActiveState == "active"`:                          checks.Pass,
		`agent.ActiveState == "reloading"`:                       checks.Fail,
		`agent.ActiveState == "active" and agent.NRestarts == 0`: checks.Unseen,
	} {
		for _, quick := range []bool{false, true} {
			stricter, err := checks.Compile(checks.Spec{
				ID: "1.1", Slug: "up", Title: "Up", Units: []checks.Named{{Name: "agent", Value: checks.Source{Text: "agent.service"}}},
				Checks: []checks.CheckSpec{{ID: "up", Title: "It is up", Expect: checks.Source{Text: expect}}},
				Rules: func() (checks.Rules, error) {
					return checks.Rules{List: []checks.RuleSpec{{ID: "not-reloading", When: checks.Source{Text: `agent.ActiveState == "active"`}, Why: checks.Source{Text: "why"}, Try: checks.Source{Text: "try"}}}}, nil
				},
			})
			if err != nil {
				t.Fatal(err)
			}
			r := report(t)
			r.Activities[0] = Activity{ID: "1.1", Verdict: checks.Pass, Checks: []Check{{"up", checks.Pass}}, Now: evidenceOf(t, "active")}
			s, err := Read(sign(t, r))
			if err != nil {
				t.Fatal(err)
			}
			j := &Judge{Quick: quick, Catalogue: func() (checks.Catalogue, error) { return nil, nil }}
			g, err := j.Regrade(t.Context(), s, []*checks.Activity{stricter})
			if err != nil || g.Results[0].Verdict != want || g.Standings["1.1"].Passed != (want == checks.Pass) {
				t.Fatalf("%s: %+v, %v", expect, g.Results[0], err)
			}
			if why := g.Results[0].Blame(); want == checks.Fail && (why.Diagnosis == nil || why.Diagnosis.ID != "not-reloading") {
				t.Errorf("quick %v: no reason: %+v", quick, why)
			}
		}
	}
}
