package proof

import (
	"errors"
	"testing"

	"github.com/sdlab/sdlab/lessons"
)

// Only what lacks something may be played again: a wrong cause stays wrong.
func TestLacks(t *testing.T) {
	wants := lessons.WhyCase{Want: "user-bus-missing"}
	for name, row := range map[string]struct {
		outcome WhyOutcome
		want    bool
	}{
		"right":             {WhyOutcome{Case: wants, ID: "user-bus-missing"}, false},
		"another cause":     {WhyOutcome{Case: wants, ID: "port-in-use"}, false},
		"no cause is known": {WhyOutcome{Case: wants, ID: causeUnknown}, true},
		"likely":            {WhyOutcome{Case: wants, ID: "user-bus-missing", Likely: true}, false},
		"not played":        {WhyOutcome{Case: wants, Err: errors.New("no machine")}, true},
	} {
		if got := row.outcome.lacks(); got != row.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
