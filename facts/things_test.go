package facts

import "testing"

// TestAProgramShowsAllAtOnce: what a run showed needs no other run.
func TestAProgramShowsAllAtOnce(t *testing.T) {
	run, unit := Thing{ProgramKind, "1.1 run"}, Thing{UnitKind, "a.service"}
	seen := &Snapshot{Asked: Needs{run: {"Lines": true}, unit: {"Id": true}}}
	for _, c := range []struct {
		needs Needs
		lacks bool
	}{
		{Needs{run: {"Lines": true}}, false},
		{Needs{run: {"About": true, "ExitCode": true}}, false},
		{Needs{run: {"ReadsInput": true}}, true}, // it is given a line to read then
		{Needs{run: {"Says": true}}, true},       // another run has to be made beside
		{Needs{unit: {"Type": true}}, true},
		{Needs{{ProgramKind, "1.1 other"}: {"Lines": true}}, true},
	} {
		if got := len(seen.Lacking(c.needs)) > 0; got != c.lacks {
			t.Errorf("%v is lacking: %v", c.needs, got)
		}
	}
}
