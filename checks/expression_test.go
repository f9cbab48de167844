package checks

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

var (
	agentThing = facts.Thing{Kind: facts.UnitKind, Name: "hello-agent.service"}
	manyThing  = facts.Thing{Kind: facts.UnitsKind, Name: "hello-agent@*.service"}
	fileThing  = facts.Thing{Kind: facts.FileKind, Name: "~/agent.py"}
)

func testScope() scope {
	return newScope(things{"agent": agentThing, "instances": manyThing, "script": fileThing})
}

func source(text string) Source { return Source{Text: text, Path: "a.yaml", Line: 7, Column: 13} }

func TestLiterals(t *testing.T) {
	tests := map[string]any{
		"3s": 3 * time.Second, "500ms": 500 * time.Millisecond, "2min": 2 * time.Minute, "1h": time.Hour, "7d": 7 * 24 * time.Hour,
		"10us": 10 * time.Microsecond, "1.5s": 1500 * time.Millisecond, "0.5G": uint64(1 << 29),
		"500M": uint64(524288000), "1G": uint64(1 << 30), "64K": uint64(65536), "2T": uint64(2 << 40),
		"infinity": facts.Infinity, "forever": facts.Forever,
		`"3s"`: "3s", `'500M'`: "500M", "`2min`": "2min", `"a \" 3s"`: `a " 3s`,
		"1s + 1ms": 1001 * time.Millisecond, "3s == 3000ms": true, "2 * 3s == 6s": true,
		"agent.RestartUSec + 3s": 13 * time.Second, "agent.MemoryMax <= 1G": true, "agent.MemoryMax == 500M": true,
		`filter(agent.Lines, .Text != "")[-1].Text`: "last",
	}
	seen := facts.NewSnapshot(time.Time{})
	seen.Things[agentThing] = &facts.Unit{RestartUSec: 10 * time.Second, MemoryMax: 524288000, Lines: []facts.Line{{Text: "first"}, {Text: "last"}}}
	for text, want := range tests {
		e, err := compile(source(text), testScope(), nil)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if got, err := e.run(testScope().things, seen, nil); err != nil || got != want {
			t.Errorf("%s: got %v (%T), %v, want %v", text, got, got, err, want)
		}
	}
}

// TestNeeds: exactly the named words are looked at; of lists also the Id, which
// names each of their units.
func TestNeeds(t *testing.T) {
	unit := func(words ...string) facts.Needs { return needs(agentThing, words...) }
	tests := map[string]facts.Needs{
		`agent.ActiveState == "active"`:                                                      unit("ActiveState"),
		`agent.ActiveState == "active" and agent.SteadyFor >= 3s`:                            unit("ActiveState", "SteadyFor"),
		`agent.RestartUSec + 3s > 1s ? agent.User == "" : script.Exists`:                     join(unit("RestartUSec", "User"), needs(fileThing, "Exists")),
		`any(agent.Runs, .Healed)`:                                                           unit("Runs"),
		`any(agent.Runs, .Healed and agent.NRestarts > 0)`:                                   unit("Runs", "NRestarts"),
		`agent.Runs[0].Stop == "stop"`:                                                       unit("Runs"),
		`all(instances, .ActiveState == "active")`:                                           needs(manyThing, "ActiveState", "Id"),
		`len(instances) >= 3`:                                                                needs(manyThing, "Id"),
		`count(instances, .Process.UID != 0) == 3`:                                           needs(manyThing, "Id", "Process"),
		`instances[0].MainPID > 0`:                                                           needs(manyThing, "Id", "MainPID"),
		`filter(instances, .MainPID > 0)[0].User == ""`:                                      needs(manyThing, "Id", "MainPID", "User"),
		`all(instances, any(.ExecStart, .Path == agent.FragmentPath))`:                       join(needs(manyThing, "ExecStart", "Id"), unit("FragmentPath")),
		`let up = map(filter(instances, .MainPID > 0), .User); len(up) > 2 and "root" in up`: needs(manyThing, "Id", "MainPID", "User"),
		`let up = any(instances, .MainPID > 0); up`:                                          needs(manyThing, "Id", "MainPID"),
		`len(map(instances, .MainPID)) == 3`:                                                 needs(manyThing, "Id", "MainPID"),
		`script.Owner == learner.Name`:                                                       join(needs(fileThing, "Owner"), needs(facts.Thing{Kind: facts.LearnerKind}, "Name")),
		`let n = agent.NRestarts; n > 0`:                                                     unit("NRestarts"),
		`not (agent.User in ["", "root"])`:                                                   unit("User"),
		`agent.ExecStart[0].Argv[1:] == ["a"]`:                                               unit("ExecStart"),
		`agent?.User == ""`:                                                                  unit("User"),
		`agent["User"] == ""`:                                                                unit("User"),
		`true`:                                                                               {},
	}
	for text, want := range tests {
		e, err := compile(source(text), testScope(), nil)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if got := fmt.Sprint(e.needs); got != fmt.Sprint(want) {
			t.Errorf("%s:\ngot  %s\nwant %s", text, got, fmt.Sprint(want))
		}
	}
}

func needs(thing facts.Thing, words ...string) facts.Needs {
	n := facts.Needs{thing: facts.Words{}}
	for _, w := range words {
		n[thing][w] = true
	}
	return n
}

func join(all ...facts.Needs) facts.Needs {
	joined := facts.Needs{}
	for _, n := range all {
		joined.Add(n)
	}
	return joined
}

func TestFaultsHaveAPlace(t *testing.T) {
	tests := map[string]string{
		`agent.Restrat == "always"`:                                "7:19: unit has no word Restrat (did you mean Restart?)",
		`agent.NRestarts > 0 and agent.Actve == "x"`:               "7:43: unit has no word Actve (sdlab lesson words Unit lists those it has)",
		`3s > 2s and 500M > 2K and agent.Idd == ""`:                "7:45: unit has no word Idd (did you mean Id?)",
		`agnet.User == ""`:                                         "7:13: nothing is called agnet here (did you mean agent?)",
		`agent.NRestarts`:                                          "7:13: this must be a yes or no, and it is a number",
		`agent.RestartUSec > 3`:                                    "7:31: invalid operation: > (mismatched types time.Duration and int) (a time span has a unit, such as 3s or 500ms)",
		`agent.User == 3`:                                          "whatever their kind: string(x) turns a number into one)",
		`agent == nil`:                                             "7:13: agent alone says nothing: name one of its words",
		`agent.Lines[0].Text containz "x"`:                         "7:33: containz is not allowed here (did you mean contains?)",
		`agent.ActiveEnterTimestamp == ""`:                         ".IsZero() says that it never happened",
		`agent == "active"`:                                        "compare one of its words, such as .ActiveState",
		`any(agent.Names, .Text == "")`:                            "a text has no word Text (in a list of texts the element is #)",
		`any(agent.Runs, .Resut == "")`:                            "run has no word Resut (did you mean Result?)",
		`agent.Paths == []`:                                        "7:19: hello-agent.service has no Paths: only units of type path have that",
		`agent.StateDirectoryMod == 0o750`:                         "unit has no word StateDirectoryMod (did you mean StateDirectoryMode?)",
		`all(instances, .Actve == "x")`:                            "unit has no word Actve",
		`all(instances, # == nil)`:                                 "# alone says nothing about a unit",
		`agent.User == "a`:                                         "literal not terminated",
		`now() > agent.ActiveEnterTimestamp`:                       "nothing is called now here",
		`99999999999d > 1s`:                                        "mismatched types",
		`let a = instances; a[0].User == ""`:                       "units cannot be kept in a variable",
		`let a = filter(instances, .MainPID > 0); a[0].User == ""`: "units cannot be kept in a variable",
		`agent[learner.Name] == ""`:                                "",
		"agent.User == \"\" and\nagent.Restrat == \"\"":            "8:",
	}
	for text, want := range tests {
		_, err := compile(source(text), testScope(), truth)
		var fault *Error
		if !errors.As(err, &fault) || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "a.yaml:") {
			t.Errorf("%s:\ngot  %v\nwant %s", text, err, want)
		}
	}
}

func TestTexts(t *testing.T) {
	now := time.Date(2026, 11, 24, 4, 0, 0, 0, time.Local)
	seen := facts.NewSnapshot(now)
	seen.Things[agentThing] = &facts.Unit{
		Id: "hello-agent.service", NRestarts: 2, RestartUSec: 90 * time.Second, MemoryMax: facts.Infinity, TimeoutStopUSec: facts.Forever,
		ActiveEnterTimestamp: now.Add(-time.Minute), InactiveEnterTimestamp: now.AddDate(0, 0, -1), DropInPaths: []string{"/a", "/b"},
		ExecStart: []facts.Exec{{Path: "/bin/true", Argv: []string{"/bin/true", "x"}}}, NeedDaemonReload: true,
		Refusal: "It has no ExecStart=.", StateDirectoryMode: 0o750, UMask: 0o027, Conditions: []facts.Condition{{Name: "ConditionUser", Value: "!root"}},
	}
	tests := map[string]string{
		"no expression":                             "no expression",
		"refused: {agent.Refusal}. It is":           "refused: It has no ExecStart=. It is",
		"refused: {agent.Refusal}":                  "refused: It has no ExecStart=.",
		"{agent.Id} restarted {agent.NRestarts}":    "hello-agent.service restarted 2",
		"{{ and }}":                                 "{ and }",
		"{agent.RestartUSec}":                       "1min30s",
		"{agent.RestartUSec + 3s}":                  "1min33s",
		"{agent.MemoryMax}/{agent.TimeoutStopUSec}": "infinity/infinity",
		"{agent.MemoryMax <= 500M}":                 "no",
		"{agent.MemoryMax > 500M}":                  "yes",
		"since {agent.ActiveEnterTimestamp}":        "since 03:59:00",
		"since {agent.InactiveEnterTimestamp}":      "since 2026-11-23 04:00:00",
		"{agent.ExecMainStartTimestamp}":            "never",
		"{agent.DropInPaths}, {agent.Wants}":        "/a, /b, none",
		"{agent.ExecStart[0]}":                      "/bin/true x",
		"{agent.NeedDaemonReload}":                  "yes",
		"{agent.StateDirectoryMode}, {agent.UMask}": "0750, 0027",
		"{agent.Conditions}":                        "ConditionUser=!root",
		"{agent.DropInPaths[7]}":                    "?",
		"{agent.Runs[-1].Stop}":                     "?",
		`{agent.User != "" ? agent.User : "root"}`:  "root",
	}
	for text, want := range tests {
		compiled, err := compileText(source(text), testScope())
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if got := compiled.render(testScope().things, seen, nil); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"a { b":             "a.yaml:7:15: unpaired brace",
		"a } b":             "a.yaml:7:15: unpaired brace",
		"it is {agent.Idd}": "a.yaml:7:26: unit has no word Idd",
		"{agent}":           "agent alone says nothing",
	} {
		if _, err := compileText(source(text), testScope()); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", text, err, want)
		}
	}
}

func TestNearest(t *testing.T) {
	tests := []struct {
		name       string
		candidates []string
		want       string
	}{
		{"Restrat", []string{"Restart", "RestartUSec"}, "Restart"},
		{"restart", []string{"Result", "Restart"}, "Restart"},
		{"agnet", []string{"agent", "manager"}, "agent"},
		{"tset", []string{"test", "lint"}, "test"},
		{"ab", []string{"cd"}, ""},
		{"nonsense", []string{"Restart", "User"}, ""},
		{"Usr", []string{"User"}, "User"},
		{"", []string{"User"}, ""},
	}
	for _, test := range tests {
		if got := facts.Nearest(test.name, test.candidates); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestMeantSetting(t *testing.T) {
	tests := []struct{ section, key, setting, belongs string }{
		{"Service", "Restrat", "Restart", "Service"},
		{"Service", "restart", "Restart", "Service"},
		{"Service", "ExecStrat", "ExecStart", "Service"},
		{"Service", "StartLimitIntervalSec", "StartLimitIntervalSec", "Unit"}, // a right key in a wrong section
		{"Unit", "MemoryMax", "MemoryMax", "Service"},
		{"Service", "WantedBy", "WantedBy", "Install"},
		{"Install", "WantdBy", "WantedBy", "Install"},
		{"Services", "Restart", "Restart", "Service"}, // a wrong section
		{"Timer", "OnUnitActivSec", "OnUnitActiveSec", "Timer"},
		{"Path", "DirectoryNotEmty", "DirectoryNotEmpty", "Path"},
		{"Path", "PathExist", "PathExists", "Path"},
		{"Slice", "MemoryMx", "MemoryMax", "Slice"},
		{"Slice", "MemoryMax", "MemoryMax", "Slice"},
		{"Socket", "ListenStrem", "ListenStream", "Socket"},
		{"Service", "ListenStream", "ListenStream", "Socket"},
		{"Service", "StateDirectoryMod", "StateDirectoryMode", "Service"},
		{"Service", "CPUQuotaPerSecUSec", "CPUQuota", "Service"}, // a property
		{"Unit", "LimitNOFILESoft", "LimitNOFILE", "Service"},
		{"Service", "Whatever", "", ""},
	}
	for _, test := range tests {
		if setting, belongs := unitfile.MeantSetting(test.section, test.key); setting != test.setting || belongs != test.belongs {
			t.Errorf("[%s] %s: got %s in [%s]", test.section, test.key, setting, belongs)
		}
	}
}

// TestSightingsOfModes: for people as chmod takes them, for programs as numbers.
func TestSightingsOfModes(t *testing.T) {
	s := sighting(time.Time{}, fileThing, "Mode", 0o640)
	if s.Said != "0640" || s.Value != 0o640 {
		t.Errorf("got %q and %v", s.Said, s.Value)
	}
	if s := sighting(time.Time{}, agentThing, "KillMode", "mixed"); s.Said != "mixed" {
		t.Errorf("got %q", s.Said)
	}
	if s := sighting(time.Time{}, agentThing, "TimersMonotonic", []facts.Elapse{{Setting: "OnBootSec", After: 3 * time.Second}}); s.Said != "OnBootSec=3s" {
		t.Errorf("got %q", s.Said)
	}
}
