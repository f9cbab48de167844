package session

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/sdlab/sdlab/progress"
)

// What was set up on a disk that is gone is due again; what is kept beside it is not.
func TestSetupIsOfAMachine(t *testing.T) {
	file := filepath.Join(t.TempDir(), "machine-id")
	if got := machine(file); got != "" {
		t.Errorf("a machine without an id is %q", got)
	}
	ids := map[string]bool{}
	for _, id := range []string{"0123456789abcdef0123456789abcdef\n", "fedcba9876543210fedcba9876543210\n"} {
		if err := os.WriteFile(file, []byte(id), 0o600); err != nil {
			t.Fatal(err)
		}
		ids[machine(file)] = true
	}
	if len(ids) != 2 || ids[""] {
		t.Errorf("got %v", ids)
	}
	now := machine(file)
	for name, test := range map[string]struct {
		was  string
		want bool
	}{"this one": {now, true}, "another one": {"other", false}, "older record": {"", true}} {
		setup := progress.Entry{Activity: "3.2", What: progress.Setup, Fault: "port-taken", Token: "t", Machine: test.was}
		standings := map[string]progress.Standing{"3.2": progress.Standing{Passed: true}.After(setup)}
		movedTo(now, standings)
		if got := standings["3.2"]; got.Ready != test.want || !got.Passed || got.Fault != "port-taken" {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
