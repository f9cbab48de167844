package live

import (
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
