package hosttest

import (
	"context"
	"errors"
	"fmt"
	"path"
	"reflect"
	"slices"
	"sync/atomic"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/dbus"
)

// bus answers with recorded properties.
type bus struct {
	d        description
	requests atomic.Int64
}

// request counts a request, and fails as the live bus does when there is none
// or when it goes away.
func (b *bus) request(ctx context.Context) error {
	n := int(b.requests.Add(1))
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case b.d.NoBus != "":
		return facts.Blind("no-bus").Because(errors.New(b.d.NoBus))
	case b.d.BusRequests > 0 && n > b.d.BusRequests:
		return facts.Blind("bus-lost").Because(errors.New("connection closed by peer"))
	}
	return nil
}

func (b *bus) Properties(ctx context.Context, asked []dbus.Property) ([]dbus.Answer, error) {
	if err := b.request(ctx); err != nil {
		return nil, err
	}
	answers := make([]dbus.Answer, len(asked))
	for i, p := range asked {
		answers[i].Value, answers[i].Err = b.property(p)
	}
	return answers, nil
}

func (b *bus) property(p dbus.Property) (any, error) {
	unit, known := b.d.Units[p.Unit]
	recorded, has := unit[p.Interface][p.Name]
	switch {
	case p == dbus.Property{Interface: "Manager", Name: "Version"}:
		return b.d.Version, nil
	case has:
		return recorded.v, nil
	case !known:
		return notFound(p), nil
	}
	return nil, fmt.Errorf("this systemd has no property %s for %s: %w", p.Name, p.Unit, facts.ErrAbsent)
}

// notFound is what systemd says of a unit that it has no file for.
func notFound(p dbus.Property) any {
	switch p.Name {
	case "Id", "Description":
		return p.Unit
	case "Names":
		return []string{p.Unit}
	case "LoadState":
		return "not-found"
	case "ActiveState":
		return "inactive"
	case "SubState":
		return "dead"
	case "InvocationID":
		return []byte{}
	case "Job":
		return []any{uint32(0), "/"}
	case "LoadError":
		return []any{"org.freedesktop.systemd1.NoSuchUnit", fmt.Sprintf("Unit %s not found.", p.Unit)}
	}
	field, ok := reflect.TypeFor[facts.Unit]().FieldByName(p.Name)
	if !ok {
		return uint64(0)
	}
	switch field.Type {
	case reflect.TypeFor[time.Duration](), reflect.TypeFor[time.Time]():
		return uint64(0)
	case reflect.TypeFor[[]facts.Exec]():
		return [][]any{}
	}
	return reflect.Zero(field.Type).Interface()
}

func (b *bus) UnitsIn(ctx context.Context, states []string) ([]string, error) {
	all, err := b.LoadedUnits(ctx, "*")
	return slices.DeleteFunc(all, func(name string) bool {
		unit := b.d.Units[name]["Unit"]
		return !slices.ContainsFunc(states, func(state string) bool {
			return unit["ActiveState"].v == state || unit["SubState"].v == state || unit["LoadState"].v == state
		})
	}), err
}

func (b *bus) LoadedUnits(ctx context.Context, pattern string) ([]string, error) {
	if err := b.request(ctx); err != nil {
		return nil, err
	}
	var names []string
	for name := range b.d.Units {
		if match, _ := path.Match(pattern, name); match {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names, nil
}

func (b *bus) DefaultTarget(ctx context.Context) (string, error) {
	return b.d.DefaultTarget, b.request(ctx)
}
