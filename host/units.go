package host

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"
	"sync"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/history"
)

// seeUnits looks at all units in the plan.
func (l *look) seeUnits(ctx context.Context) {
	failures, err := l.manager.Read(ctx, l.expand(ctx), l.unit)
	if err != nil {
		l.failAll(err, facts.UnitKind, facts.UnitsKind, facts.ManagerKind)
		return
	}
	for _, f := range failures {
		l.failWord(f.Unit, f.Word, f.Err)
	}
	l.seeManager(ctx)
	l.each(func(s sight, words facts.Words) {
		s.ctx = ctx
		s.find(words, facts.Managers, facts.Files, facts.Proc, facts.Analyze)
	})
}

// recall finds the words of the units that the journal tells. It has been asked
// about those that the plan has by their names.
func (l *look) recall(ctx context.Context, named *history.Readings) {
	found := map[facts.Thing]*history.Readings{}
	for thing, words := range l.wanted(facts.UnitsKind) {
		units := map[string]facts.Words{}
		for _, u := range l.many(thing) {
			units[u.Id] = words
		}
		found[thing] = l.ask(ctx, units)
	}
	l.each(func(s sight, words facts.Words) {
		s.ctx, s.journal = ctx, cmp.Or(found[s.thing], named)
		if s.thing.Kind == facts.UnitKind && s.u.Id != "" && s.u.Id != s.thing.Name { // an alias
			s.journal = l.ask(ctx, map[string]facts.Words{s.u.Id: words})
		}
		s.find(words, facts.History)
	})
}

// ask asks the journal about units whose names were not known before they were read.
func (l *look) ask(ctx context.Context, units map[string]facts.Words) *history.Readings {
	var side sync.WaitGroup
	r := l.history.Ask(ctx, &side, units)
	side.Wait()
	return r
}

// each goes over the plan's units, those that its patterns found behind the others.
func (l *look) each(do func(s sight, words facts.Words)) {
	for thing, words := range l.wanted(facts.UnitKind) {
		l.tryThing(thing, func() { do(sight{look: l, thing: thing, u: l.unit(thing.Name)}, words) })
	}
	for thing, words := range l.wanted(facts.UnitsKind) {
		for _, u := range l.many(thing) {
			l.tryThing(thing, func() { do(sight{look: l, thing: thing, u: u}, words) })
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
