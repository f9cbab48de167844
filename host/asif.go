package host

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/dbus"
	"github.com/sdlab/sdlab/host/trial"
)

// guard lets a program look at the managers, with units of the one that is
// looked at in the given states.
func (l *look) guard(ctx context.Context, states map[string]string) (*trial.Guard, error) {
	swaps, err := trial.AsIf(ctx, units{l}, states, l.looksAt)
	if err != nil {
		return nil, err
	}
	guard := &trial.Guard{SystemBus: dbus.SystemBus(), UserBus: dbus.UserBus(), RuntimeDir: dbus.RuntimeDir()}
	if os.Geteuid() == 0 && l.Learner.UID != 0 { // those are root's
		guard.RuntimeDir = fmt.Sprintf("/run/user/%d", l.Learner.UID)
		guard.UserBus = "unix:path=" + guard.RuntimeDir + "/bus"
	}
	if l.Scope == facts.User {
		guard.User = swaps
	} else {
		guard.System = swaps
	}
	return guard, nil
}

// looksAt says whether the plan is about the unit.
func (l *look) looksAt(unit string) bool {
	_, is := l.plan.Needs[facts.Thing{Kind: facts.UnitKind, Name: unit}]
	return is
}

// units are the manager's, for package trial.
type units struct{ *look }

// LoadedUnits is of [trial.Units].
func (u units) LoadedUnits(ctx context.Context, pattern string) ([]string, error) {
	return u.Bus.LoadedUnits(ctx, pattern)
}

// UnitFiles is of [trial.Units]. Templates are left out.
func (u units) UnitFiles(suffix string) []string {
	var names []string
	for _, dir := range u.files.Dirs() {
		files, _ := filepath.Glob(u.disk.Path(filepath.Join(dir, "*"+suffix)))
		for _, file := range files {
			if name := filepath.Base(file); !strings.Contains(name, "@") && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// States is of [trial.Units].
func (u units) States(ctx context.Context, names []string) ([]trial.State, error) {
	words := append([]string{"LoadState", "ActiveState", "SubState"}, trial.Defining...)
	var asked []dbus.Property
	for _, name := range names {
		for _, word := range words {
			asked = append(asked, dbus.Property{Unit: name, Interface: "Unit", Name: word})
		}
	}
	answers, err := u.Bus.Properties(ctx, asked)
	if err != nil {
		return nil, err
	}
	var list []trial.State
	for of := range slices.Chunk(answers, len(words)) {
		said := map[string]string{}
		for i, word := range words {
			said[word], _ = of[i].Value.(string)
		}
		s := trial.State{Name: names[len(list)], Load: said["LoadState"], Active: said["ActiveState"], Sub: said["SubState"], Words: map[string]string{}}
		for _, word := range trial.Defining {
			s.Words[word] = said[word]
		}
		list = append(list, s)
	}
	return list, nil
}
