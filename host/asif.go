package host

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/dbus"
	"github.com/sdlab/sdlab/host/swapbus"
)

// guard puts a bus of its own before each manager's, for one program: there it
// may look and change nothing, and the units seem to be in the given states, by
// having changed places with others that are. It returns the environment that
// leads the program there.
func (l *look) guard(ctx context.Context, states map[string]string) (env map[string]string, end func(), err error) {
	swaps, err := l.swaps(ctx, states)
	if err != nil {
		return nil, nil, err
	}
	dir, err := l.disk.TempFolder()
	if err != nil {
		return nil, nil, fmt.Errorf("cannot stand between a program and the bus: %w", err)
	}
	system, session := filepath.Join(dir, "system"), filepath.Join(dir, "bus")
	buses, err := openAll(l.Learner.UID, []door{ // the deepest last
		{system, dbus.SystemBus(), swaps[facts.System]},
		{session, dbus.UserBus(), swaps[facts.User]},
		// systemctl --user has a way of its own to the manager, and takes that first.
		{filepath.Join(dir, "systemd/private"), "unix:path=" + dbus.RuntimeDir() + "/systemd/private", swaps[facts.User]},
	})
	end = func() {
		for _, bus := range buses {
			_ = bus.Close()
		}
		_ = os.RemoveAll(dir)
	}
	if err != nil {
		end()
		return nil, nil, fmt.Errorf("cannot stand between a program and the bus: %w", err)
	}
	env = map[string]string{"DBUS_SYSTEM_BUS_ADDRESS": "unix:path=" + system, "DBUS_SESSION_BUS_ADDRESS": "unix:path=" + session, "XDG_RUNTIME_DIR": dir}
	if l.Learner.UID == 0 {
		env["SYSTEMCTL_FORCE_BUS"] = "1" // root's systemctl has a way that cannot be moved, /run/systemd/private
	}
	return env, end, nil
}

// door is a socket by which a program reaches a manager, and the bus behind it.
type door struct {
	path, behind string
	names        []swapbus.Names
}

// openAll begins to serve at the doors, for the learner alone.
func openAll(learner int, doors []door) (buses []*swapbus.Bus, err error) {
	for _, d := range doors {
		if err := os.MkdirAll(filepath.Dir(d.path), 0o700); err != nil {
			return buses, err
		}
		bus, err := swapbus.Listen(d.path, d.behind, d.names...)
		if err != nil {
			return buses, err
		}
		buses = append(buses, bus)
	}
	if os.Geteuid() != 0 {
		return buses, nil
	}
	return buses, handOverDoors(learner, doors)
}

// handOverDoors gives the sockets to the learner, and at last their folders, the
// outermost behind the others: in a folder of their own, learners could put
// something else where root still works.
func handOverDoors(learner int, doors []door) error {
	for _, d := range doors {
		if err := os.Lchown(d.path, learner, -1); err != nil {
			return err
		}
	}
	for _, d := range slices.Backward(doors) {
		if err := os.Lchown(filepath.Dir(d.path), learner, -1); err != nil {
			return err
		}
	}
	return nil
}

// swaps finds for each unit one that is in the state that it is to seem to be in.
func (l *look) swaps(ctx context.Context, states map[string]string) (map[facts.Scope][]swapbus.Names, error) {
	var swaps []swapbus.Names
	for _, unit := range slices.Sorted(maps.Keys(states)) {
		names, err := l.standIn(ctx, unit, states[unit], swaps)
		if err != nil {
			return nil, err
		}
		if names.Unit != names.Other {
			swaps = append(swaps, names)
		}
	}
	return map[facts.Scope][]swapbus.Names{l.Scope: swaps}, nil
}

// candidate is a unit that might stand in for another.
type candidate struct {
	name, load, active, sub string
	words                   map[string]string // what says how it is defined
}

// defined are the properties that say how a unit is defined, as far as
// systemctl shows them along with its state.
var defined = []string{"Description", "FragmentPath", "UnitFileState", "UnitFilePreset"}

// standIn finds a unit of the same type that is in the wanted state: the unit
// itself, if it is. Best is one that runs, or one that never has.
func (l *look) standIn(ctx context.Context, unit, state string, taken []swapbus.Names) (swapbus.Names, error) {
	loaded, err := l.Bus.LoadedUnits(ctx, "*"+filepath.Ext(unit))
	if err != nil {
		return swapbus.Names{}, err
	}
	// A user's manager may have loaded none but the unit itself.
	for _, names := range [][]string{loaded, l.unitFiles(filepath.Ext(unit))} {
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
		if len(fit) > 0 {
			best := slices.MinFunc(fit, better)
			return swapbus.Names{Unit: unit, Other: best.name, OtherDescription: best.words["Description"], Kept: self.words}, nil
		}
	}
	return swapbus.Names{}, &facts.Blindness{
		ID:  "no-stand-in",
		Why: fmt.Sprintf("no unit of this machine is %s, so the check could not show its program what that looks like", state),
		Try: fmt.Sprintf("Make %s %s yourself, then check again.", unit, state),
	}
}

// unitFiles lists the units of a type that have a file, but for templates.
func (l *look) unitFiles(suffix string) []string {
	var names []string
	for _, dir := range l.files.Dirs() {
		files, _ := filepath.Glob(l.disk.Path(filepath.Join(dir, "*"+suffix)))
		for _, file := range files {
			if name := filepath.Base(file); !strings.Contains(name, "@") && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// better orders candidates: services that run, or never ran, go before those
// that ran once and count as active. Among these the last in the alphabet is
// taken: the program may be about other services as well, hardly about
// user@1000.service or systemd-udevd.service.
func better(a, b candidate) int {
	plain := []string{"running", "dead", "failed"}
	switch ofA, ofB := slices.Contains(plain, a.sub), slices.Contains(plain, b.sub); {
	case ofA && !ofB:
		return -1
	case ofB && !ofA:
		return 1
	}
	return strings.Compare(b.name, a.name)
}

// looksAt says whether the plan is about the unit.
func (l *look) looksAt(unit string) bool {
	_, is := l.plan.Needs[facts.Thing{Kind: facts.UnitKind, Name: unit}]
	return is
}

func (l *look) candidates(ctx context.Context, names []string) ([]candidate, error) {
	words := append([]string{"LoadState", "ActiveState", "SubState"}, defined...)
	var asked []dbus.Property
	for _, name := range names {
		for _, word := range words {
			asked = append(asked, dbus.Property{Unit: name, Interface: "Unit", Name: word})
		}
	}
	answers, err := l.Bus.Properties(ctx, asked)
	if err != nil {
		return nil, err
	}
	var list []candidate
	for of := range slices.Chunk(answers, len(words)) {
		said := map[string]string{}
		for i, word := range words {
			said[word], _ = of[i].Value.(string)
		}
		c := candidate{name: names[len(list)], load: said["LoadState"], active: said["ActiveState"], sub: said["SubState"], words: map[string]string{}}
		for _, word := range defined {
			c.words[word] = said[word]
		}
		list = append(list, c)
	}
	return list, nil
}
