package trial

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/host/trial/standin"
)

// Units is what can be asked about a manager's units.
type Units interface {
	// LoadedUnits lists the names of the loaded units that match a pattern.
	LoadedUnits(ctx context.Context, pattern string) ([]string, error)
	// UnitFiles lists the units of a type, such as .service, that have a file.
	UnitFiles(suffix string) []string
	// States tells of each unit, in order.
	States(ctx context.Context, names []string) ([]State, error)
}

// State is how a unit is.
type State struct {
	Name, Load, Active, Sub string
	Words                   map[string]string // the properties in [Defining]
}

// Defining are the properties that say how a unit is defined, as far as
// systemctl shows them along with its state.
var Defining = []string{"Description", "FragmentPath", "UnitFileState", "UnitFilePreset"}

// A NoStandInError says that no unit is in the state that one is to seem to be in.
type NoStandInError struct{ Unit, State string }

func (e *NoStandInError) Error() string {
	return fmt.Sprintf("no unit but %s could be %s", e.Unit, e.State)
}

// AsIf finds for each unit one that is in the state that it is to seem to be in.
// Those in spare are not to be taken.
func AsIf(ctx context.Context, units Units, states map[string]string, spare func(unit string) bool) ([]standin.Names, error) {
	var swaps []standin.Names
	for _, unit := range slices.Sorted(maps.Keys(states)) {
		names, err := standInFor(ctx, units, unit, states[unit], func(other string) bool {
			return spare(other) || slices.ContainsFunc(swaps, func(n standin.Names) bool { return n.Other == other })
		})
		if err != nil {
			return nil, err
		}
		if names.Unit != names.Other {
			swaps = append(swaps, names)
		}
	}
	return swaps, nil
}

// standInFor finds a unit of the same type that is in the wanted state: the unit
// itself, if it is. Best is one that runs, or one that never has.
func standInFor(ctx context.Context, units Units, unit, state string, spare func(unit string) bool) (standin.Names, error) {
	loaded, err := units.LoadedUnits(ctx, "*"+filepath.Ext(unit))
	if err != nil {
		return standin.Names{}, err
	}
	// A user's manager may have loaded none but the unit itself.
	for _, names := range [][]string{loaded, units.UnitFiles(filepath.Ext(unit))} {
		all, err := units.States(ctx, append([]string{unit}, names...))
		if err != nil {
			return standin.Names{}, err
		}
		self := all[0]
		if self.Active == state {
			return standin.Names{Unit: unit, Other: unit}, nil
		}
		fit := slices.DeleteFunc(all[1:], func(s State) bool {
			return s.Load != "loaded" || s.Active != state || spare(s.Name)
		})
		if len(fit) > 0 {
			best := slices.MinFunc(fit, better)
			return standin.Names{Unit: unit, Other: best.Name, OtherDescription: best.Words["Description"], Kept: self.Words}, nil
		}
	}
	return standin.Names{}, &NoStandInError{unit, state}
}

// better orders units: services that run, or never ran, go before those that ran
// once and count as active. Among these the last in the alphabet is taken: the
// program may be about other services as well, hardly about user@1000.service or
// systemd-udevd.service.
func better(a, b State) int {
	plain := []string{"running", "dead", "failed"}
	switch ofA, ofB := slices.Contains(plain, a.Sub), slices.Contains(plain, b.Sub); {
	case ofA && !ofB:
		return -1
	case ofB && !ofA:
		return 1
	}
	return strings.Compare(b.Name, a.Name)
}
