package manager

import (
	"context"
	"maps"
	"slices"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/dbus"
)

// guard is asked for first and last in a look at a unit. The manager moves it
// at every change of state, so a difference means that the values between
// belong to two states.
const guard = "StateChangeTimestampMonotonic"

const (
	tornRetries = 50 // of a few milliseconds each: also a unit that restarts all the time is seen whole in one
	entered     = "ActiveEnterTimestampMonotonic"
)

// A Failure is why a property of a unit could not be read.
type Failure struct {
	Unit, Word string
	Err        error
}

// Read reads properties of units, each unit's in one piece: one that changes its
// state meanwhile is read again. into gives the unit to store them in.
func (m *Manager) Read(ctx context.Context, wanted map[string]facts.Words, into func(name string) *facts.Unit) (failures []Failure, err error) {
	for try := 0; len(wanted) > 0 && try < tornRetries; try++ {
		torn, failed, err := m.readOnce(ctx, wanted, into)
		if err != nil {
			return nil, err
		}
		wanted, failures = torn, append(failures, failed...)
	}
	for name, words := range wanted {
		err := facts.Blind("unit-restless", name, tornRetries)
		for word := range words {
			failures = append(failures, Failure{name, word, err})
		}
	}
	return failures, nil
}

// readOnce asks for everything in one go and returns the units that were torn.
func (m *Manager) readOnce(ctx context.Context, units map[string]facts.Words, into func(name string) *facts.Unit) (torn map[string]facts.Words, failures []Failure, err error) {
	var asked []dbus.Property
	order := slices.Sorted(maps.Keys(units))
	for _, name := range order {
		asked = append(asked, property(name, "Unit", guard))
		asked = append(asked, properties(name, slices.Sorted(maps.Keys(units[name]))...)...)
		asked = append(asked, property(name, "Unit", entered), property(name, "Unit", guard))
	}
	answers, err := m.Bus.Properties(ctx, asked)
	if err != nil {
		return nil, nil, err
	}
	torn = map[string]facts.Words{}
	for _, name := range order {
		mine := answers[:len(units[name])+3]
		answers = answers[len(mine):]
		if mine[0].Value != mine[len(mine)-1].Value {
			torn[name] = units[name]
		}
		failures = append(failures, m.store(into(name), name, slices.Sorted(maps.Keys(units[name])), mine[1:])...)
	}
	return torn, failures, nil
}

// store puts one unit's answers into it.
func (m *Manager) store(u *facts.Unit, name string, words []string, answers []dbus.Answer) (failures []Failure) {
	for i, word := range words {
		err := answers[i].Err
		if err == nil {
			err = dbus.Set(u, word, answers[i].Value)
		}
		if err != nil {
			failures = append(failures, Failure{name, word, err})
		}
	}
	u.SteadyFor = 0
	if words := len(words); u.ActiveState == "active" && answers[words].Err == nil {
		_, now := m.Clock()
		if since, err := dbus.SpanOf(answers[words].Value); err == nil && since > 0 {
			u.SteadyFor = max(0, now-since)
		}
	}
	return failures
}

// Ask reads further properties of a unit, for words that need them only now
// and then.
func (m *Manager) Ask(ctx context.Context, u *facts.Unit, name string, words ...string) error {
	answers, err := m.Bus.Properties(ctx, properties(name, words...))
	if err != nil {
		return err
	}
	for i, word := range words {
		if answers[i].Err != nil {
			return answers[i].Err
		}
		if err := dbus.Set(u, word, answers[i].Value); err != nil {
			return err
		}
	}
	return nil
}
