package checks

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

func TestFailureIsTheSameEachTime(t *testing.T) {
	closed, torn := errors.New("closed"), errors.New("torn")
	old := fmt.Errorf("not in this systemd: %w", facts.ErrAbsent)
	other := facts.Thing{Kind: facts.UnitKind, Name: "other.service"}
	for name, c := range map[string]struct {
		failed map[facts.Thing]map[string]error
		want   error
	}{
		"none":                        {nil, nil},
		"of what is not needed":       {map[facts.Thing]map[string]error{agentThing: {"Lines": torn}}, nil},
		"absent":                      {map[facts.Thing]map[string]error{agentThing: {"Runs": old}}, old},
		"unseen goes before absent":   {map[facts.Thing]map[string]error{agentThing: {"NRestarts": old, "Runs": torn}}, torn},
		"unseen in another thing":     {map[facts.Thing]map[string]error{agentThing: {"Runs": old}, other: {"Runs": closed}}, closed},
		"the first by the word":       {map[facts.Thing]map[string]error{agentThing: {"NRestarts": closed, "Runs": torn}}, closed},
		"the first by the thing":      {map[facts.Thing]map[string]error{agentThing: {"Runs": closed}, other: {"Runs": torn}}, torn},
		"a whole thing, before words": {map[facts.Thing]map[string]error{agentThing: {"": closed, "NRestarts": torn}}, closed},
	} {
		t.Run(name, func(t *testing.T) {
			seen := facts.NewSnapshot(time.Time{})
			seen.Failures = c.failed
			words := facts.Words{"NRestarts": true, "Runs": true, "State": true}
			for range 20 { // a map is gone through in another order each time
				if got := seen.Failure(facts.Needs{agentThing: words, other: words}); !errors.Is(got, c.want) {
					t.Fatalf("%v, want %v", got, c.want)
				}
			}
		})
	}
}
