package manager

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/dbus"
)

// bootDepth bounds the way from a unit up to default.target; the longest in a
// stock Debian is 4.
const bootDepth = 12

// goal is the unit that a boot starts, by its own name.
func (m *Manager) goal(ctx context.Context) (string, error) {
	target, err := m.Bus.DefaultTarget(ctx)
	if err != nil {
		return "", err
	}
	return m.realName(ctx, target)
}

// realName resolves an alias such as default.target.
func (m *Manager) realName(ctx context.Context, name string) (string, error) {
	answers, err := m.Bus.Properties(ctx, []dbus.Property{property(name, "Unit", "Id")})
	if err != nil {
		return "", err
	}
	if id, ok := answers[0].Value.(string); ok {
		return id, nil
	}
	return name, answers[0].Err
}

// WantedAtBoot says whether a boot starts the unit of that name. It goes by the links that the next boot will find on disk (one made
// by hand is not known before a reload), and by what the manager knows, except
// from links in /run: a boot empties that.
func (m *Manager) WantedAtBoot(ctx context.Context, name string, links []string) (bool, error) {
	var from, passing []string
	for _, link := range links {
		folder := filepath.Base(filepath.Dir(link))
		target := strings.TrimSuffix(folder, filepath.Ext(folder))
		real, err := m.realName(ctx, target)
		if err != nil {
			continue // no name of a unit, so no boot follows the link
		}
		switch {
		case !strings.HasPrefix(link, "/run/") && strings.HasSuffix(target, ".target"):
			from = append(from, real)
		case strings.HasPrefix(link, "/run/") && !strings.Contains(link, "/systemd/generator"):
			passing = append(passing, real)
		}
	}
	known, err := m.pulledInBy(ctx, []string{name})
	if err != nil {
		return false, err
	}
	for _, name := range known {
		if !slices.Contains(passing, name) {
			from = append(from, name)
		}
	}
	if len(from) == 0 {
		return false, nil
	}
	goal, err := m.goal(ctx)
	if err != nil {
		return false, err
	}
	return m.reaches(ctx, from, goal)
}

// reaches climbs from the units to those that pull them in, until it meets goal or a
// target below it.
func (m *Manager) reaches(ctx context.Context, level []string, goal string) (bool, error) {
	known := map[string]bool{}
	for _, unit := range level {
		known[unit] = true
	}
	for range bootDepth {
		if slices.Contains(level, goal) {
			return true, nil
		}
		above, err := m.pulledInBy(ctx, level)
		if err != nil {
			return false, err
		}
		level = nil
		for _, name := range above {
			if !known[name] {
				known[name] = true
				level = append(level, name)
			}
		}
		if len(level) == 0 {
			break
		}
	}
	below, err := m.below(ctx, goal)
	return slices.ContainsFunc(below, func(name string) bool { return known[name] }), err
}

// below are the targets that goal pulls in by itself. The manager forgets a target
// that is down, such as graphical.target after isolate multi-user.target, and then
// the one below it does not name it.
func (m *Manager) below(ctx context.Context, goal string) ([]string, error) {
	answers, err := m.known(ctx, property(goal, "Unit", "Requires"), property(goal, "Unit", "Wants"))
	if err != nil {
		return nil, err
	}
	var below []string
	var asked []dbus.Property
	for _, a := range answers {
		names, _ := a.Value.([]string)
		for _, name := range names {
			if strings.HasSuffix(name, ".target") {
				below = append(below, name)
				asked = append(asked, property(name, "Unit", "LoadState"))
			}
		}
	}
	answers, err = m.known(ctx, asked...)
	if err != nil {
		return nil, err
	}
	var sound []string
	for i, a := range answers {
		if a.Value == "loaded" {
			sound = append(sound, below[i])
		}
	}
	return sound, nil
}

// known asks for properties; not being allowed to is an error.
func (m *Manager) known(ctx context.Context, asked ...dbus.Property) ([]dbus.Answer, error) {
	answers, err := m.Bus.Properties(ctx, asked)
	if err == nil {
		err = dbus.Denied(answers)
	}
	return answers, err
}

// pullers are the properties that name the units which start this one along
// with themselves. UpheldBy came with systemd 249.
var pullers = []string{"WantedBy", "RequiredBy", "BoundBy", "UpheldBy"}

// pulledInBy are the units that start one of these along with themselves. What is
// masked is started by nobody.
func (m *Manager) pulledInBy(ctx context.Context, units []string) ([]string, error) {
	var asked []dbus.Property
	for _, unit := range units {
		for _, p := range append([]string{"LoadState"}, pullers...) {
			asked = append(asked, property(unit, "Unit", p))
		}
	}
	answers, err := m.known(ctx, asked...)
	if err != nil {
		return nil, err
	}
	var above []string
	for of := range slices.Chunk(answers, 1+len(pullers)) {
		if of[0].Value == "masked" {
			continue
		}
		for _, a := range of[1:] {
			names, _ := a.Value.([]string)
			above = append(above, names...)
		}
	}
	return above, nil
}

// InstallTargets asks about each of the targets that [Install] names.
func (m *Manager) InstallTargets(ctx context.Context, names []string) ([]facts.Target, error) {
	goal, err := m.goal(ctx)
	if err != nil {
		return nil, err
	}
	targets := []facts.Target{}
	for _, name := range names {
		t := facts.Target{Name: name}
		answers, err := m.known(ctx, property(name, "Unit", "LoadState"))
		if err != nil {
			return nil, err
		}
		t.Masked = answers[0].Value == "masked"
		t.Exists = answers[0].Value == "loaded" || t.Masked
		if t.Exists {
			real, err := m.realName(ctx, name) // default.target is another's alias
			if err != nil {
				return nil, err
			}
			if t.Reached, err = m.reaches(ctx, []string{real}, goal); err != nil {
				return nil, err
			}
		}
		targets = append(targets, t)
	}
	return targets, nil
}
