package manager

import (
	"context"
	"slices"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/dbus"
)

// oneFailed is a bus on which b.service failed and nothing else exists.
type oneFailed struct{ Bus }

func (oneFailed) Properties(_ context.Context, asked []dbus.Property) ([]dbus.Answer, error) {
	answers := make([]dbus.Answer, len(asked))
	for i, p := range asked {
		switch {
		case p == property("b.service", "Service", "Result"):
			answers[i].Value = "exit-code"
		case p.Unit == "b.service" && p.Name == "ActiveState":
			answers[i].Value = "failed"
		case p.Unit == "b.service" && p.Name == "LoadState":
			answers[i].Value = "loaded"
		case p.Name == "LoadState":
			answers[i].Value = "not-found"
		default:
			answers[i].Err = facts.ErrAbsent
		}
	}
	return answers, nil
}

func TestDependencies(t *testing.T) {
	u := &facts.Unit{Wants: []string{"b.service", "c.target"}, Requires: []string{"b.service"}, After: []string{"b.service", "d.service"}}
	if err := (&Manager{Bus: oneFailed{}}).Dependencies(t.Context(), u); err != nil {
		t.Fatal(err)
	}
	want := []facts.Dependency{
		{Name: "b.service", Wanted: true, Required: true, After: true, LoadState: "loaded", ActiveState: "failed", Result: "exit-code"},
		{Name: "c.target", Wanted: true, LoadState: "not-found"},
	}
	if len(u.Dependencies) != 2 || u.Dependencies[0] != want[0] || u.Dependencies[1] != want[1] {
		t.Errorf("got %+v, want %+v", u.Dependencies, want)
	}
}

func TestUnknownUnits(t *testing.T) {
	u := &facts.Unit{Wants: []string{"b.service", "c.target"}, After: []string{"b.service", "d.service"}, Before: []string{"c.target"}}
	if err := (&Manager{Bus: oneFailed{}}).UnknownUnits(t.Context(), u); err != nil {
		t.Fatal(err)
	}
	if want := []string{"c.target", "d.service"}; !slices.Equal(u.UnknownUnits, want) {
		t.Errorf("got %v, want %v", u.UnknownUnits, want)
	}
}

func TestFailedBelow(t *testing.T) {
	u := &facts.Unit{Id: "a.target", Wants: []string{"a.target", "c.target"}, Triggers: []string{"b.service"}}
	if err := (&Manager{Bus: oneFailed{}}).FailedBelow(t.Context(), u); err != nil {
		t.Fatal(err)
	}
	if want := []string{"b.service"}; !slices.Equal(u.FailedBelow, want) {
		t.Errorf("got %v, want %v", u.FailedBelow, want)
	}
}
