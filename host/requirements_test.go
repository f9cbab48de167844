package host

import (
	"context"
	"testing"

	"github.com/sdlab/sdlab/checks"
)

// oneFailed is a bus on which b.service failed and nothing else exists.
type oneFailed struct{ Bus }

func (oneFailed) Properties(_ context.Context, asked []Property) ([]Answer, error) {
	answers := make([]Answer, len(asked))
	for i, p := range asked {
		switch {
		case p == Property{"b.service", "Service", "Result"}:
			answers[i].Value = "exit-code"
		case p.Unit == "b.service" && p.Name == "ActiveState":
			answers[i].Value = "failed"
		case p.Unit == "b.service" && p.Name == "LoadState":
			answers[i].Value = "loaded"
		case p.Name == "LoadState":
			answers[i].Value = "not-found"
		default:
			answers[i].Err = checks.ErrAbsent
		}
	}
	return answers, nil
}

func TestDependencies(t *testing.T) {
	l := &look{Host: &Host{Bus: oneFailed{}}, seen: &checks.Snapshot{}}
	u := &checks.Unit{Wants: []string{"b.service", "c.target"}, Requires: []string{"b.service"}, After: []string{"b.service", "d.service"}}
	l.dependencies(t.Context(), checks.Thing{Kind: checks.UnitKind, Name: "a.service"}, u)
	want := []checks.Dependency{
		{Name: "b.service", Wanted: true, Required: true, After: true, LoadState: "loaded", ActiveState: "failed", Result: "exit-code"},
		{Name: "c.target", Wanted: true, LoadState: "not-found"},
	}
	if len(u.Dependencies) != 2 || u.Dependencies[0] != want[0] || u.Dependencies[1] != want[1] {
		t.Errorf("got %+v, want %+v", u.Dependencies, want)
	}
}
