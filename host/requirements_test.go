package host

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
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
			answers[i].Err = facts.ErrAbsent
		}
	}
	return answers, nil
}

func TestDependencies(t *testing.T) {
	u := &facts.Unit{Wants: []string{"b.service", "c.target"}, Requires: []string{"b.service"}, After: []string{"b.service", "d.service"}}
	if err := (sight{look: &look{Host: &Host{Bus: oneFailed{}}}, ctx: t.Context(), u: u}).dependencies(); err != nil {
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
	if err := (sight{look: &look{Host: &Host{Bus: oneFailed{}}}, ctx: t.Context(), u: u}).unknownUnits(); err != nil {
		t.Fatal(err)
	}
	if want := []string{"c.target", "d.service"}; !slices.Equal(u.UnknownUnits, want) {
		t.Errorf("got %v, want %v", u.UnknownUnits, want)
	}
}

// refusing is a bus that tells nothing of any unit.
type refusing struct{ Bus }

func (refusing) Properties(_ context.Context, asked []Property) ([]Answer, error) {
	answers := make([]Answer, len(asked))
	for i := range answers {
		answers[i].Err = &facts.Blindness{ID: "bus-denied"}
	}
	return answers, nil
}

func TestRefusedIsNotUnknown(t *testing.T) {
	thing := facts.Thing{Kind: facts.UnitKind, Name: "a.service"}
	l := &look{Host: &Host{Bus: refusing{}}, seen: facts.NewSnapshot(time.Now())}
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
