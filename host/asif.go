package host

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/host/swapbus"
)

// guard puts a bus of its own before each manager's, for one program: there it
// may look and change nothing, and the units seem to be in the given states, by
// having changed places with others that are. It returns the environment that
// leads the program there.
func (l *look) guard(ctx context.Context, states map[string]string) (env map[string]string, end func(), err error) {
	var swaps []swapbus.Names
	for _, unit := range slices.Sorted(maps.Keys(states)) {
		names, err := l.standIn(ctx, unit, states[unit], swaps)
		if err != nil {
			return nil, nil, err
		}
		if names.Unit != names.Other {
			swaps = append(swaps, names)
		}
	}
	// systemctl has a shorter way to the manager for root, and for a user's own.
	env = map[string]string{"SYSTEMCTL_FORCE_BUS": "1"}
	var buses []*swapbus.Bus
	end = func() {
		for _, bus := range buses {
			_ = bus.Close()
		}
	}
	for _, scope := range []Scope{System, User} {
		var names []swapbus.Names
		if scope == l.Scope {
			names = swaps
		}
		bus, err := swapbus.Listen(l.Learner.UID, busAddress(scope), names...)
		if err != nil {
			end()
			return nil, nil, fmt.Errorf("cannot stand between a program and the bus: %w", err)
		}
		buses = append(buses, bus)
		env[busVariable[scope]] = bus.Address()
	}
	return env, end, nil
}

// busVariable names the variable that leads a program to the manager's bus.
var busVariable = map[Scope]string{System: "DBUS_SYSTEM_BUS_ADDRESS", User: "DBUS_SESSION_BUS_ADDRESS"}

// candidate is a unit that might stand in for another.
type candidate struct {
	name, description, load, active, sub string
}

// standIn finds a unit of the same type that is in the wanted state: the unit
// itself, if it is. Best is one that runs, or one that never has.
func (l *look) standIn(ctx context.Context, unit, state string, taken []swapbus.Names) (swapbus.Names, error) {
	names, err := l.Bus.LoadedUnits(ctx, "*"+filepath.Ext(unit))
	if err != nil {
		return swapbus.Names{}, err
	}
	all, err := l.candidates(ctx, append([]string{unit}, names...))
	if err != nil {
		return swapbus.Names{}, err
	}
	self := all[0]
	if self.active == state {
		return swapbus.Names{Unit: unit, Other: unit}, nil
	}
	fit := slices.DeleteFunc(all[1:], func(c candidate) bool {
		used := slices.ContainsFunc(taken, func(n swapbus.Names) bool { return n.Other == c.name })
		return c.load != "loaded" || c.active != state || used || l.looksAt(c.name)
	})
	if len(fit) == 0 {
		return swapbus.Names{}, &checks.Blindness{
			ID:  "no-stand-in",
			Why: fmt.Sprintf("no unit of this machine is %s, so the check could not show its program what that looks like", state),
			Try: fmt.Sprintf("Make %s %s yourself, then check again.", unit, state),
		}
	}
	best := slices.MinFunc(fit, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(a.name, b.name))
	})
	return swapbus.Names{Unit: unit, Other: best.name, UnitDescription: self.description, OtherDescription: best.description}, nil
}

// rank puts services that run before those that ran once and count as active.
func (c candidate) rank() int {
	if slices.Contains([]string{"running", "dead", "failed"}, c.sub) {
		return 0
	}
	return 1
}

// looksAt says whether the plan is about the unit.
func (l *look) looksAt(unit string) bool {
	_, is := l.plan.Needs[checks.Thing{Kind: checks.UnitKind, Name: unit}]
	return is
}

func (l *look) candidates(ctx context.Context, names []string) ([]candidate, error) {
	words := []string{"Description", "LoadState", "ActiveState", "SubState"}
	var asked []Property
	for _, name := range names {
		for _, word := range words {
			asked = append(asked, Property{name, "Unit", word})
		}
	}
	answers, err := l.Bus.Properties(ctx, asked)
	if err != nil {
		return nil, err
	}
	list := make([]candidate, len(names))
	for i, name := range names {
		text := func(n int) string { s, _ := answers[len(words)*i+n].Value.(string); return s }
		list[i] = candidate{name, text(0), text(1), text(2), text(3)}
	}
	return list, nil
}

// busAddress is where the manager's bus is found.
func busAddress(scope Scope) string {
	if scope == User {
		return userBus()
	}
	if address := os.Getenv(busVariable[System]); address != "" {
		return address
	}
	return "unix:path=/run/dbus/system_bus_socket"
}
