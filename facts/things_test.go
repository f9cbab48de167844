package facts

import (
	"strings"
	"testing"
	"time"
)

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

func TestErrnoOf(t *testing.T) {
	for words, want := range map[string]int{"No such file or directory": 2, "Permission denied": 13, "Exec format error": 8, "Read-only file system": 30, "errno 200": 0, "": 0} {
		if got := ErrnoOf(words); got != want {
			t.Errorf("%q: %d, want %d", words, got, want)
		}
	}
}

// TestSayBounded: a list that has one list in it many times over is cut.
func TestSayBounded(t *testing.T) {
	var list any = []any{"x", "x"}
	for range 40 {
		list = []any{list, list}
	}
	if said := Say(time.Now(), list); len(said) > 4*maxSaid || !strings.HasSuffix(said, "…") {
		t.Errorf("%d bytes", len(said))
	}
}
