package trial

import (
	"context"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/dbus"
	"github.com/sdlab/sdlab/host/trial/standin"
)

// Bus is what is asked about a manager's units; see [manager.Bus].
type Bus interface {
	Properties(ctx context.Context, asked []dbus.Property) ([]dbus.Answer, error)
	LoadedUnits(ctx context.Context, pattern string) ([]string, error)
}

// state is how a unit is.
type state struct {
	Name, Load, Active, Sub string
	Words                   map[string]string // the properties in [defining]
}

// defining are the properties that say how a unit is defined, as far as
// systemctl shows them along with its state.
var defining = []string{"Description", "FragmentPath", "UnitFileState", "UnitFilePreset"}

// asIf finds for each unit one that is in the state that it is to seem to be in.
// Those that the plan is about are not to be taken.
func (p *Programs) asIf(ctx context.Context, states map[string]string) ([]standin.Names, error) {
	var swaps []standin.Names
	for _, unit := range slices.Sorted(maps.Keys(states)) {
		names, err := p.standInFor(ctx, unit, states[unit], func(other string) bool {
			_, looked := p.Plan.Needs[facts.Thing{Kind: facts.UnitKind, Name: other}]
			return looked || slices.ContainsFunc(swaps, func(n standin.Names) bool { return n.Other == other })
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
func (p *Programs) standInFor(ctx context.Context, unit, wanted string, spare func(unit string) bool) (standin.Names, error) {
	loaded, err := p.Bus.LoadedUnits(ctx, "*"+filepath.Ext(unit))
	if err != nil {
		return standin.Names{}, err
	}
	// A user's manager may have loaded none but the unit itself.
	for _, names := range [][]string{loaded, p.unitFiles(filepath.Ext(unit))} {
		all, err := p.states(ctx, append([]string{unit}, names...))
		if err != nil {
			return standin.Names{}, err
		}
		self := all[0]
		if self.Active == wanted {
			return standin.Names{Unit: unit, Other: unit}, nil
		}
		fit := slices.DeleteFunc(all[1:], func(s state) bool {
			return s.Load != "loaded" || s.Active != wanted || spare(s.Name)
		})
		if len(fit) > 0 {
			best := slices.MinFunc(fit, better)
			return standin.Names{Unit: unit, Other: best.Name, OtherDescription: best.Words["Description"], Kept: self.Words}, nil
		}
	}
	return standin.Names{}, facts.Blind("no-stand-in", unit, wanted)
}

// stillAsIf is an error if a unit, or what was shown in its place, is not in the state any
// more that it was to seem to be in.
func (p *Programs) stillAsIf(ctx context.Context, shown []standin.Names, states map[string]string) error {
	for _, unit := range slices.Sorted(maps.Keys(states)) {
		other := unit
		if i := slices.IndexFunc(shown, func(n standin.Names) bool { return n.Unit == unit }); i >= 0 {
			other = shown[i].Other
		}
		now, err := p.states(ctx, []string{other})
		if err != nil {
			return err
		}
		if now[0].Active != states[unit] {
			return facts.Blind("stand-in-changed", unit, states[unit])
		}
	}
	return nil
}

// better orders units: services that run, or never ran, go before those that ran
// once and count as active. Among these the last in the alphabet is taken: the
// program may be about other services as well, hardly about user@1000.service or
// systemd-udevd.service.
func better(a, b state) int {
	plain := []string{"running", "dead", "failed"}
	switch ofA, ofB := slices.Contains(plain, a.Sub), slices.Contains(plain, b.Sub); {
	case ofA && !ofB:
		return -1
	case ofB && !ofA:
		return 1
	}
	return strings.Compare(b.Name, a.Name)
}

// unitFiles lists the units of a type, such as .service, that have a file, without
// templates.
func (p *Programs) unitFiles(suffix string) []string {
	var names []string
	for _, dir := range p.Files.Dirs() {
		files, _ := filepath.Glob(p.Files.Disk.Path(filepath.Join(dir, "*"+suffix)))
		for _, file := range files {
			if name := filepath.Base(file); !strings.Contains(name, "@") && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// states tells of each unit, in order.
func (p *Programs) states(ctx context.Context, names []string) ([]state, error) {
	words := append([]string{"LoadState", "ActiveState", "SubState"}, defining...)
	var asked []dbus.Property
	for _, name := range names {
		for _, word := range words {
			asked = append(asked, dbus.Property{Unit: name, Interface: "Unit", Name: word})
		}
	}
	answers, err := p.Bus.Properties(ctx, asked)
	if err != nil {
		return nil, err
	}
	var list []state
	for of := range slices.Chunk(answers, len(words)) {
		said := map[string]string{}
		for i, word := range words {
			said[word], _ = of[i].Value.(string)
		}
		s := state{Name: names[len(list)], Load: said["LoadState"], Active: said["ActiveState"], Sub: said["SubState"], Words: map[string]string{}}
		for _, word := range defining {
			s.Words[word] = said[word]
		}
		list = append(list, s)
	}
	return list, nil
}
