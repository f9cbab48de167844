package session

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host"
	"github.com/sdlab/sdlab/host/dbus"
	"github.com/sdlab/sdlab/host/manager"
)

// noBus is where nobody answers.
type noBus struct{ manager.Bus }

// Properties is a part of [manager.Bus].
func (noBus) Properties(context.Context, []dbus.Property) ([]dbus.Answer, error) {
	return nil, errors.New("connection refused")
}

// Where systemd does not run, a page is for the learner of a sandbox machine; where it
// runs and does not answer, for this one. No page speaks of a systemd of version 0.
func TestPageWithoutSystemd(t *testing.T) {
	s := atHome(t, nil)
	root := t.TempDir()
	s.host = func() (*host.Host, error) { return &host.Host{Root: root, Learner: s.Learner, Bus: noBus{}}, nil }
	s.options.Host = func(facts.Scope) (*host.Host, error) { return s.host() }
	e, err := s.Activity([]string{"2.4"})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		runs bool
		home string
	}{{false, "/home/learner"}, {true, s.Learner.Home}} {
		if tt.runs {
			if err := os.MkdirAll(filepath.Join(root, "run/systemd/system"), 0o755); err != nil {
				t.Fatal(err)
			}
		}
		text, err := s.Page(t.Context(), e)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(text, "systemd, 252,") || !strings.Contains(text, tt.home+"/agents") {
			t.Errorf("systemd runs: %v\n%s", tt.runs, text)
		}
	}
}
