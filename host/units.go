package host

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// guard is asked for first and last in a look at a unit. The manager moves it
// at every change of state, so a difference means that the values between
// belong to two states.
const guard = "StateChangeTimestampMonotonic"

const (
	tornRetries = 50 // of a few milliseconds each: also a unit that restarts all the time is seen whole in one
	entered     = "ActiveEnterTimestampMonotonic"
)

// units looks at all units in the plan, and again at those that changed state
// under the look.
func (l *look) units(ctx context.Context) {
	wanted := l.expand(ctx)
	for try := 0; len(wanted) > 0 && try < tornRetries; try++ {
		torn, err := l.readUnits(ctx, wanted)
		if err != nil {
			l.failAll(facts.UnitKind, err)
			l.failAll(facts.UnitsKind, err)
			l.failAll(facts.ManagerKind, err)
			return
		}
		wanted = torn
	}
	l.failTorn(wanted)
	l.manager(ctx)
	l.machine()
	for thing, words := range l.wanted(facts.UnitKind) {
		l.tryThing(thing, func() { l.beforeJournal(ctx, thing, l.unit(thing.Name), words) })
	}
	for thing, words := range l.wanted(facts.UnitsKind) {
		for _, u := range l.many(thing) {
			l.tryThing(thing, func() { l.beforeJournal(ctx, thing, u, words) })
		}
	}
}

// failTorn notes what was never seen in one piece.
func (l *look) failTorn(units map[string]facts.Words) {
	for name, words := range units {
		for word := range words {
			l.failWord(name, word, &facts.Blindness{
				ID:  "unit-restless",
				Why: fmt.Sprintf("%s changed its state during each of %d looks, so that what was seen belongs to no one moment", name, tornRetries),
				Try: fmt.Sprintf("Stop it if it restarts all the time (systemctl stop %s), or check again.", name),
			})
		}
	}
}

// expand lists the units to read with the properties to ask for.
func (l *look) expand(ctx context.Context) map[string]facts.Words {
	units := map[string]facts.Words{}
	add := func(name string, words facts.Words) {
		if units[name] == nil {
			units[name] = facts.Words{}
		}
		maps.Copy(units[name], propertiesOf(words))
	}
	for thing, words := range l.wanted(facts.UnitKind) {
		add(thing.Name, words)
	}
	for thing, words := range l.wanted(facts.UnitsKind) {
		names, err := l.Bus.LoadedUnits(ctx, thing.Name)
		if err != nil {
			l.seen.Fail(thing, "", err)
			continue
		}
		slices.Sort(names)
		list := []*facts.Unit{}
		for _, name := range names {
			add(name, words)
			units[name]["Id"] = true // what tells the elements apart
			list = append(list, l.unit(name))
		}
		l.seen.Things[thing] = list
	}
	return units
}

// beforeJournal finds the words of a unit that do not wait for the journal.
func (l *look) beforeJournal(ctx context.Context, thing facts.Thing, u *facts.Unit, words facts.Words) {
	s := sight{look: l, ctx: ctx, thing: thing, u: u}
	s.find(words, facts.Managers, facts.Files, facts.Proc, facts.Analyze)
}

// propertiesOf are the manager's properties among the words and what they need.
func propertiesOf(words facts.Words) facts.Words {
	all := facts.UnitKind.With(words)
	maps.DeleteFunc(all, func(name string, _ bool) bool {
		word, known := facts.UnitKind.Word(name)
		return !known || word.Source != facts.Bus
	})
	return all
}

// unit returns the snapshot's unit of that name, made when first asked for.
func (l *look) unit(name string) *facts.Unit {
	thing := facts.Thing{Kind: facts.UnitKind, Name: name}
	if u, ok := l.seen.Things[thing].(*facts.Unit); ok {
		return u
	}
	u := &facts.Unit{}
	l.seen.Things[thing] = u
	return u
}

func (l *look) many(thing facts.Thing) []*facts.Unit {
	list, _ := l.seen.Things[thing].([]*facts.Unit)
	return list
}

// readUnits asks for everything in one go and returns the units that were torn.
func (l *look) readUnits(ctx context.Context, units map[string]facts.Words) (map[string]facts.Words, error) {
	var asked []Property
	order := slices.Sorted(maps.Keys(units))
	for _, name := range order {
		asked = append(asked, Property{name, "Unit", guard})
		for _, word := range slices.Sorted(maps.Keys(units[name])) {
			face, _ := facts.Property(name, word)
			asked = append(asked, Property{name, face, word})
		}
		asked = append(asked, Property{name, "Unit", entered}, Property{name, "Unit", guard})
	}
	answers, err := l.Bus.Properties(ctx, asked)
	if err != nil {
		return nil, err
	}
	torn := map[string]facts.Words{}
	for _, name := range order {
		mine := answers[:len(units[name])+3]
		answers = answers[len(mine):]
		if mine[0].Value != mine[len(mine)-1].Value {
			torn[name] = units[name]
		}
		l.store(name, slices.Sorted(maps.Keys(units[name])), mine[1:])
	}
	return torn, nil
}

// store puts one unit's answers into the snapshot.
func (l *look) store(name string, words []string, answers []Answer) {
	u := l.unit(name)
	for i, word := range words {
		err := answers[i].Err
		if err == nil {
			err = setWord(u, word, answers[i].Value)
		}
		if err != nil {
			l.failWord(name, word, err)
		}
	}
	if words := len(words); u.ActiveState == "active" && answers[words].Err == nil {
		_, now := l.Clock()
		if since, err := spanOf(answers[words].Value); err == nil && since > 0 {
			u.SteadyFor = max(0, now-since)
		}
	} else {
		u.SteadyFor = 0
	}
}

// failWord notes that a property is missing: for the unit, for the lists it is
// in, and for the words that are worked out from it.
func (l *look) failWord(name, property string, err error) {
	for thing, words := range l.plan.Needs {
		about := thing.Kind == facts.UnitKind && thing.Name == name
		if thing.Kind == facts.UnitsKind {
			about = slices.Contains(l.many(thing), l.unit(name))
		}
		if !about {
			continue
		}
		for word := range words {
			w, _ := facts.UnitKind.Word(word)
			derived := w.NeedsWord(property) && !errors.Is(err, facts.ErrAbsent)
			if word == property || derived {
				l.seen.Fail(thing, word, err)
			}
		}
	}
}

// ask reads further properties of a unit, for words that need them only now
// and then.
func (l *look) ask(ctx context.Context, u *facts.Unit, name string, words ...string) error {
	var asked []Property
	for _, word := range words {
		face, _ := facts.Property(name, word)
		asked = append(asked, Property{name, face, word})
	}
	answers, err := l.Bus.Properties(ctx, asked)
	if err != nil {
		return err
	}
	for i, word := range words {
		if answers[i].Err != nil {
			return answers[i].Err
		}
		if err := setWord(u, word, answers[i].Value); err != nil {
			return err
		}
	}
	return nil
}

// manager looks at the service manager itself.
func (l *look) manager(ctx context.Context) {
	for thing, words := range l.wanted(facts.ManagerKind) {
		m := &facts.Manager{Scope: string(l.Scope)}
		l.seen.Things[thing] = m
		if words["BootID"] {
			m.BootID = l.bootID()
		}
		if words["Version"] {
			version, err := l.version(ctx)
			if err != nil {
				l.seen.Fail(thing, "Version", err)
			}
			m.Version = version
		}
		if words["DefaultTarget"] {
			target, err := l.Bus.DefaultTarget(ctx)
			if err != nil {
				l.seen.Fail(thing, "DefaultTarget", err)
			}
			m.DefaultTarget = target
		}
		if words["Variables"] {
			names, err := l.managerVariables(ctx)
			if err != nil {
				l.seen.Fail(thing, "Variables", err)
			}
			m.Variables = names
		}
	}
}

// managerVariables asks for the manager's own environment, and keeps the names.
func (l *look) managerVariables(ctx context.Context) ([]string, error) {
	answers, err := l.Bus.Properties(ctx, []Property{{"", "Manager", "Environment"}})
	if err != nil {
		return nil, err
	}
	assignments, _ := answers[0].Value.([]string)
	names := make([]string, len(assignments))
	for i, a := range assignments {
		names[i], _, _ = strings.Cut(a, "=")
	}
	return names, nil
}

// version asks the manager which systemd it is.
func (l *look) version(ctx context.Context) (int, error) {
	answers, err := l.Bus.Properties(ctx, []Property{{"", "Manager", "Version"}})
	if err != nil {
		return 0, err
	}
	text, _ := answers[0].Value.(string)
	return versionNumber(text)
}
