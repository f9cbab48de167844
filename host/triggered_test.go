package host

import (
	"context"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/dbus"
	"github.com/sdlab/sdlab/host/manager"
)

// triggering is a bus of timers, with what they start.
type triggering struct {
	manager.Bus
	starts map[string][]string
}

func (b triggering) Properties(_ context.Context, asked []dbus.Property) ([]dbus.Answer, error) {
	answers := make([]dbus.Answer, len(asked))
	for i, p := range asked {
		answers[i].Value = b.starts[p.Unit]
	}
	return answers, nil
}

func TestFollowTriggers(t *testing.T) {
	bus := triggering{starts: map[string][]string{"a.timer": {"health.service"}, "c.socket": {"c@1.socket"}}}
	unit := func(name string) facts.Thing { return facts.Thing{Kind: facts.UnitKind, Name: name} }
	given := facts.Needs{
		unit("a.timer>a.service"):  {"Runs": true},
		unit("b.timer>b.service"):  {"Lines": true},
		unit("c.socket>c.service"): {"Lines": true},
		unit("health.service"):     {"Result": true},
	}
	l := (&Host{Bus: bus, Clock: clock}).begin(facts.Plan{Needs: given})
	followed := l.followTriggers(t.Context())
	for from, to := range map[string]string{"a.timer>a.service": "health.service", "b.timer>b.service": "b.service", "c.socket>c.service": "c.service"} {
		if followed[unit(from)] != unit(to) {
			t.Errorf("%s came to %v, want %s", from, followed[unit(from)], to)
		}
		if _, ok := l.plan.Needs[unit(from)]; ok {
			t.Errorf("%s is still looked for", from)
		}
	}
	if words := l.plan.Needs[unit("health.service")]; !words["Runs"] || !words["Result"] || !words["Id"] {
		t.Errorf("of health.service is seen %v", words)
	}
	if len(given) != 4 || given[unit("health.service")]["Runs"] {
		t.Errorf("the plan that was given was changed: %v", given)
	}
	l.unit("health.service").Id = "health.service"
	l.seen.Fail(unit("b.service"), "Lines", context.Canceled)
	l.seeTriggered(followed)
	if u, ok := l.seen.Things[unit("a.timer>a.service")].(*facts.Unit); !ok || u.Id != "health.service" {
		t.Errorf("a.timer>a.service is %v", l.seen.Things[unit("a.timer>a.service")])
	}
	if l.seen.Failures[unit("b.timer>b.service")]["Lines"] == nil {
		t.Error("a failure to look is lost")
	}
}
