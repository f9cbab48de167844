package host

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/dbus"
	"github.com/sdlab/sdlab/host/manager"
)

// restless is a bus on which the unit has changed its state whenever it is asked.
type restless struct {
	manager.Bus
	count, until uint64
}

func (b *restless) Properties(_ context.Context, asked []dbus.Property) ([]dbus.Answer, error) {
	answers := make([]dbus.Answer, len(asked))
	for i, p := range asked {
		switch p.Name {
		case "StateChangeTimestampMonotonic":
			b.count++
			answers[i].Value = min(b.count, b.until)
		case "ActiveEnterTimestampMonotonic":
			answers[i].Value = uint64(0)
		default:
			answers[i].Value = "active"
		}
	}
	return answers, nil
}

func TestAUnitThatIsNeverSeenWhole(t *testing.T) {
	unit := facts.Thing{Kind: facts.UnitKind, Name: "x.service"}
	for until, want := range map[uint64]string{1 << 60: "unit-restless", 8: ""} {
		plan := facts.Plan{Needs: facts.Needs{unit: facts.Words{"ActiveState": true}}}
		h := &Host{Bus: &restless{until: until}, Clock: func() (time.Time, time.Duration) { return time.Now(), 0 }}
		l := h.begin(plan)
		l.seeUnits(t.Context())
		got := ""
		if blind, ok := errors.AsType[*facts.Blindness](l.seen.Failures[unit]["ActiveState"]); ok {
			got = blind.ID
		}
		if got != want {
			t.Errorf("a unit that rests after %d changes is seen with %q, want %q", until, got, want)
		}
	}
}
