package trial

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/dbus"
	"github.com/sdlab/sdlab/host/disk"
	"github.com/sdlab/sdlab/host/unit"
)

// twoUnits is a bus with one unit that is up and one that never was.
type twoUnits struct{}

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
	said := []string{"hello-agent is not running", "hello-agent is running"}
	ran := 0
	p := &Programs{
		Bus:   twoUnits{},
		Files: &unit.Files{Disk: &disk.Disk{Root: t.TempDir()}},
		Plan:  facts.Plan{Programs: map[string]facts.ProgramSpec{"3.4 up": spec("active"), "3.4 down": spec("inactive"), "3.4 now": {Argv: []string{"script"}}}},
		Run: func(context.Context, Command) (Saw, error) {
			ran++
			return Saw{Exited: true, Lines: said[ran-1 : ran]}, nil
		},
	}
	var side sync.WaitGroup
	started := p.Begin(t.Context(), &side, map[facts.Thing]facts.Words{up: {"Says": true}})
	side.Wait()
	if got := started[up]; got.Err != nil || got.Saw.Says != Down || ran != 2 || len(started) != 1 {
		t.Errorf("says %q, %v, after %d runs; asked for were %d", got.Saw.Says, got.Err, ran, len(started))
	}
}
