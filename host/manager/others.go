package manager

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/dbus"
)

// properties are those behind words of a unit.
func properties(name string, words ...string) (asked []dbus.Property) {
	for _, word := range words {
		face, _ := facts.Property(name, word)
		asked = append(asked, property(name, face, word))
	}
	return asked
}

// of asks other units for the words, which they may not have.
func (m *Manager) of(ctx context.Context, names []string, words ...string) ([]*facts.Unit, error) {
	var asked []dbus.Property
	for _, name := range names {
		asked = append(asked, properties(name, words...)...)
	}
	answers, err := m.known(ctx, asked...)
	if err != nil {
		return nil, err
	}
	others := make([]*facts.Unit, len(names))
	for i := range names {
		others[i] = &facts.Unit{}
		for j, word := range words {
			// A target has no Result: what a unit does not have stays empty.
			if a := answers[i*len(words)+j]; a.Err == nil {
				_ = dbus.Set(others[i], word, a.Value)
			}
		}
	}
	return others, nil
}

// in picks the units whose state, of load or of activity, is this one.
func (m *Manager) in(ctx context.Context, names []string, word, state string) ([]string, error) {
	var asked []dbus.Property
	for _, name := range names {
		asked = append(asked, property(name, "Unit", word))
	}
	answers, err := m.known(ctx, asked...)
	found := []string{}
	for i, a := range answers {
		if a.Value == state && err == nil {
			found = append(found, names[i])
		}
	}
	return found, err
}

// once are the names of all lists, in order and each once.
func once(lists ...[]string) []string {
	names := slices.Concat(lists...)
	slices.Sort(names)
	return slices.Compact(names)
}

// required are the units that this one cannot do without.
func required(u *facts.Unit) []string { return slices.Concat(u.Requires, u.Requisite, u.BindsTo) }

// MissingRequirements looks which units that this one cannot do without do not exist.
func (m *Manager) MissingRequirements(ctx context.Context, u *facts.Unit) (err error) {
	u.MissingRequirements, err = m.in(ctx, required(u), "LoadState", "not-found")
	return err
}

// FailedRequirements looks which units that this one cannot do without, and waits for, failed.
func (m *Manager) FailedRequirements(ctx context.Context, u *facts.Unit) error {
	failed, err := m.in(ctx, required(u), "ActiveState", "failed")
	u.FailedRequirements = slices.DeleteFunc(failed, func(name string) bool { return !slices.Contains(u.After, name) })
	return err
}

// Rivals looks which units that may not be up beside this one are.
func (m *Manager) Rivals(ctx context.Context, u *facts.Unit) (err error) {
	u.Rivals, err = m.in(ctx, once(u.Conflicts, u.ConflictedBy), "ActiveState", "active")
	return err
}

// Dependencies looks at the units that this one pulls in.
func (m *Manager) Dependencies(ctx context.Context, u *facts.Unit) error {
	wanted := slices.Concat(u.Wants, u.Upholds)
	names := once(wanted, required(u))
	others, err := m.of(ctx, names, "LoadState", "ActiveState", "Result", "InactiveExitTimestamp", "ActiveEnterTimestamp", "InactiveEnterTimestamp")
	if err != nil {
		return err
	}
	u.Dependencies = []facts.Dependency{}
	for i, name := range names {
		seen := others[i]
		u.Dependencies = append(u.Dependencies, facts.Dependency{
			Name: name, Wanted: slices.Contains(wanted, name), Required: slices.Contains(required(u), name), After: slices.Contains(u.After, name),
			LoadState: seen.LoadState, ActiveState: seen.ActiveState, Result: seen.Result, InactiveExitTimestamp: seen.InactiveExitTimestamp,
			ActiveEnterTimestamp: seen.ActiveEnterTimestamp, InactiveEnterTimestamp: seen.InactiveEnterTimestamp,
		})
	}
	return nil
}

// Watches looks what the path units that start this one wait for.
func (m *Manager) Watches(ctx context.Context, u *facts.Unit) error {
	u.Watches = []facts.Watch{}
	names := slices.DeleteFunc(slices.Clone(u.TriggeredBy), func(name string) bool { return !strings.HasSuffix(name, ".path") })
	others, err := m.of(ctx, names, "Paths", "ActiveState", "ActiveEnterTimestamp")
	for i, path := range others {
		if path.ActiveState != "active" {
			path.ActiveEnterTimestamp = time.Time{}
		}
		for _, shown := range path.Paths { // /srv/inbox (DirectoryNotEmpty)
			at := strings.LastIndex(shown, " (")
			if at < 0 {
				continue
			}
			u.Watches = append(u.Watches, facts.Watch{
				Unit: names[i], Setting: strings.Trim(shown[at:], " ()"), Path: shown[:at], Since: path.ActiveEnterTimestamp,
			})
		}
	}
	return err
}

// UnknownUnits looks which units this one names without needing them, and that
// do not exist.
func (m *Manager) UnknownUnits(ctx context.Context, u *facts.Unit) (err error) {
	u.UnknownUnits, err = m.in(ctx, once(u.Wants, u.Upholds, u.After, u.Before), "LoadState", "not-found")
	return err
}

// BrokenOnFailure looks which units in OnFailure= systemd could not start now.
func (m *Manager) BrokenOnFailure(ctx context.Context, u *facts.Unit) error {
	others, err := m.of(ctx, u.OnFailure, "LoadState")
	u.BrokenOnFailure = []string{}
	for i, other := range others {
		if other.LoadState != "loaded" {
			u.BrokenOnFailure = append(u.BrokenOnFailure, u.OnFailure[i])
		}
	}
	return err
}

// OnFailureUnits are the units in OnFailure=, as far as their files go.
func (m *Manager) OnFailureUnits(ctx context.Context, u *facts.Unit) ([]*facts.Unit, error) {
	return m.of(ctx, u.OnFailure, "FragmentPath", "DropInPaths")
}

// Triggered says which units each of these starts; none for one that cannot be asked.
func (m *Manager) Triggered(ctx context.Context, names []string) map[string][]string {
	started := map[string][]string{}
	others, _ := m.of(ctx, names, "Triggers")
	for i, other := range others {
		started[names[i]] = other.Triggers
	}
	return started
}
