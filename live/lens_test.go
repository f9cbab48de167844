package live

import (
	"context"
	"testing"

	"github.com/sdlab/sdlab/facts"
)

// A script that is corrected while it is run has to be run again, and what it writes does not count as that.
func TestRuns(t *testing.T) {
	l := lens{specs: map[string]facts.ProgramSpec{"run": {Argv: []string{"python3", "-u", "~/agents/a.py"}}, "check": {Argv: []string{"/srv/check"}}}}
	for path, want := range map[string]bool{"/home/bob/agents/a.py": true, "/srv/check": true, "/home/bob/agents/a.log": false, "/home/eve/agents/a.py": false} {
		if got := l.runs(path, "/home/bob"); got != want {
			t.Errorf("%s: %v", path, got)
		}
	}
}

// machine answers each look, and counts the runs of its program.
type machine struct{ runs int }

func (m *machine) Look(_ context.Context, plan facts.Plan) (*facts.Snapshot, error) {
	seen := &facts.Snapshot{Asked: plan.Needs, Things: map[facts.Thing]any{}}
	for thing := range plan.Needs {
		if thing.Kind == facts.ProgramKind {
			m.runs++
			seen.Things[thing] = &facts.Program{Exited: true}
		}
	}
	return seen, nil
}

func TestOnRequest(t *testing.T) {
	visit := facts.Thing{Kind: facts.ProgramKind, Name: "visit"}
	plan := facts.Plan{Needs: facts.Needs{visit: {"Exited": true}}, Programs: map[string]facts.ProgramSpec{"visit": {Argv: []string{"x"}, OnRequest: true}}}
	m := &machine{}
	l := lens{host: m}
	for _, step := range []struct {
		name                string
		run, asked, settled bool
		held                bool
		runs                int
	}{
		{"at first", true, false, false, true, 0},
		{"after an event", false, false, false, true, 0},
		{"when asked", true, true, false, false, 1},
		{"after an event that changes nothing for programs", false, false, false, false, 1},
		{"after a change, while the activity passes", true, false, true, false, 1},
		{"after a change, while it does not", true, false, false, true, 1},
	} {
		l.reset()
		l.run, l.asked, l.settled = step.run, step.asked, step.settled
		seen, err := l.Look(t.Context(), facts.Plan{Needs: plan.Needs.Clone(), Programs: plan.Programs})
		if err != nil {
			t.Fatal(err)
		}
		if got := seen.Thing(visit).(*facts.Program).Held; got != step.held || m.runs != step.runs {
			t.Errorf("%s: held %v after %d runs, want %v after %d", step.name, got, m.runs, step.held, step.runs)
		}
		if len(seen.Lacking(plan.Needs)) > 0 {
			t.Errorf("%s: the snapshot lacks what was asked for", step.name)
		}
	}
}
