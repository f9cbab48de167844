package checks

import (
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// TestSecretsAreNotShown: of Environment= only the names.
func TestSecretsAreNotShown(t *testing.T) {
	s := sighting(time.Now(), agentThing, "Environment", []string{"API_KEY=hunter2", "B=c"})
	if s.Said != "API_KEY, B" || strings.Contains(s.Said, "hunter2") {
		t.Errorf("got %q", s.Said)
	}
}

// TestProgramsAreNamedForPeople: who reads the result knows the program, and not
// what the lesson calls its runs.
func TestProgramsAreNamedForPeople(t *testing.T) {
	script := []string{"~/look.sh"}
	a := &Activity{programs: map[string]facts.ProgramSpec{
		"1.1 now":     {Argv: script},
		"1.1 down":    {Argv: script, About: "agent", AsIf: map[string]string{"agent.service": "inactive"}},
		"1.1 compile": {Argv: []string{"python3", "-c", strings.Repeat("x", longestCommand), "~/look.py"}},
	}}
	for run, want := range map[string]string{
		"1.1 now":     "~/look.sh said about ",
		"1.1 down":    "~/look.sh, with agent.service inactive, said about agent",
		"1.1 compile": "python3 … ~/look.py said about ",
	} {
		if got := a.see(time.Now(), facts.Thing{Kind: facts.ProgramKind, Name: run}, "About", []string{}).Name; got != want {
			t.Errorf("%s: got %q, want %q", run, got, want)
		}
	}
	for _, word := range facts.ProgramKind.Words() {
		if name := called(a.programs["1.1 down"], word); strings.HasSuffix(name, " ") {
			t.Errorf("%s has no words for a person", word)
		}
	}
}
