package host

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/dbus"
	"github.com/sdlab/sdlab/host/manager"
	"github.com/sdlab/sdlab/host/trial"
)

// twoUnits is a bus with one unit that is up and one that never was.
type twoUnits struct{ manager.Bus }

func (twoUnits) LoadedUnits(context.Context, string) ([]string, error) {
	return []string{"hello-agent.service", "idle.service"}, nil
}

func (twoUnits) Properties(_ context.Context, asked []dbus.Property) ([]dbus.Answer, error) {
	answers := make([]dbus.Answer, len(asked))
	for i, p := range asked {
		up := p.Unit == "hello-agent.service"
		answers[i].Value = map[string]string{
			"LoadState": "loaded", "ActiveState": map[bool]string{true: "active", false: "inactive"}[up], "SubState": map[bool]string{true: "running", false: "dead"}[up],
		}[p.Name]
	}
	return answers, nil
}

// TestARunIsHeldAgainstAnotherState: also if that one is not asked for.
func TestARunIsHeldAgainstAnotherState(t *testing.T) {
	spec := func(state string) facts.ProgramSpec {
		return facts.ProgramSpec{Argv: []string{"script"}, About: "hello-agent", AsIf: map[string]string{"hello-agent.service": state}, Within: time.Second}
	}
	up := facts.Thing{Kind: facts.ProgramKind, Name: "3.4 up"}
	plan := facts.Plan{
		Needs:    facts.Needs{up: {"Says": true}},
		Programs: map[string]facts.ProgramSpec{"3.4 up": spec("active"), "3.4 down": spec("inactive"), "3.4 now": {Argv: []string{"script"}}},
	}
	ran := 0
	h := &Host{Clock: clock, Bus: twoUnits{}, Run: func(context.Context, trial.Command) (trial.Saw, error) {
		ran++
		return trial.Saw{Exited: true, Lines: []string{[]string{"", "hello-agent is not running", "hello-agent is running"}[ran]}}, nil
	}}
	l := h.begin(plan)
	var side sync.WaitGroup
	started := l.beginPrograms(t.Context(), &side)
	side.Wait()
	if got := started[up].saw.Says; got != trial.Down || ran != 2 || len(started) != 1 {
		t.Errorf("says %q, after %d runs, %v asked for", got, ran, len(started))
	}
}
