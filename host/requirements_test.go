package host

import (
	"context"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/dbus"
	"github.com/sdlab/sdlab/host/manager"
)

// refusing is a bus that tells nothing of any unit.
type refusing struct{ manager.Bus }

func (refusing) Properties(_ context.Context, asked []dbus.Property) ([]dbus.Answer, error) {
	answers := make([]dbus.Answer, len(asked))
	for i := range answers {
		answers[i].Err = &facts.Blindness{ID: "bus-denied"}
	}
	return answers, nil
}

func TestRefusedIsNotUnknown(t *testing.T) {
	thing := facts.Thing{Kind: facts.UnitKind, Name: "a.service"}
	l := (&Host{Bus: refusing{}, Clock: clock}).begin(facts.Plan{})
	u := &facts.Unit{Requires: []string{"b.service"}, After: []string{"b.service"}}
	words := facts.Words{"MissingRequirements": true, "FailedRequirements": true, "Dependencies": true, "UnknownUnits": true}
	sight{look: l, ctx: t.Context(), thing: thing, u: u}.find(words, facts.Managers)
	for word := range words {
		if l.seen.Failures[thing][word] == nil {
			t.Errorf("%s: as if it had been seen", word)
		}
	}
	if u.Dependencies != nil {
		t.Errorf("dependencies %+v of which nothing is known", u.Dependencies)
	}
}
