package trial

import (
	"context"
	"errors"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/dbus"
	"github.com/sdlab/sdlab/host/disk"
	"github.com/sdlab/sdlab/host/unit"
)

// changing is a bus on which a.service has these states, one at each look; the last stays.
type changing struct{ states []string }

func (c *changing) Properties(_ context.Context, asked []dbus.Property) ([]dbus.Answer, error) {
	now := c.states[0]
	if len(c.states) > 1 {
		c.states = c.states[1:]
	}
	answers := make([]dbus.Answer, len(asked))
	for i, p := range asked {
		if p.Name == "ActiveState" {
			answers[i].Value = now
		}
	}
	return answers, nil
}

func (c *changing) LoadedUnits(context.Context, string) ([]string, error) { return nil, nil }

// TestShownUnitsStay: a program is not judged by a run in which the unit that was shown
// to it has changed its state.
func TestShownUnitsStay(t *testing.T) {
	for name, c := range map[string]struct {
		states []string // at the decision and after the run, in turn
		runs   int
		fails  bool
	}{
		"stays":                   {[]string{"inactive"}, 1, false},
		"starts during one run":   {[]string{"inactive", "active", "inactive"}, 2, false},
		"starts during both runs": {[]string{"inactive", "active", "inactive", "active"}, 2, true},
	} {
		runs := 0
		p := &Programs{
			Bus:   &changing{c.states},
			Files: &unit.Files{Disk: &disk.Disk{Root: t.TempDir()}},
			Run:   func(context.Context, Command) (Saw, error) { runs++; return Saw{Exited: true}, nil },
		}
		_, err := p.one(context.Background(), facts.ProgramSpec{Argv: []string{"check"}, AsIf: map[string]string{"a.service": "inactive"}}, nil)
		var blind *facts.Blindness
		if errors.As(err, &blind) != c.fails || c.fails && blind.ID != "stand-in-changed" {
			t.Errorf("%s: got %v", name, err)
		}
		if runs != c.runs {
			t.Errorf("%s: %d runs, want %d", name, runs, c.runs)
		}
	}
}
