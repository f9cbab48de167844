package host

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// bootDepth bounds the way from a unit up to default.target; the longest in a
// stock Debian is 4.
const bootDepth = 12

// goal is the unit that a boot starts, by its own name.
func (l *look) goal(ctx context.Context) (string, error) {
	target, err := l.Bus.DefaultTarget(ctx)
	if err != nil {
		return "", err
	}
	return l.realName(ctx, target)
}

func (s sight) wantedAtBoot() error {
	goal, err := s.goal(s.ctx)
	if err == nil {
		s.u.WantedAtBoot, err = s.reachedAtBoot(s.ctx, s.names(), goal)
	}
	return err
}

// realName resolves an alias such as default.target.
func (l *look) realName(ctx context.Context, name string) (string, error) {
	answers, err := l.Bus.Properties(ctx, []Property{{name, "Unit", "Id"}})
	if err != nil {
		return "", err
	}
	if id, ok := answers[0].Value.(string); ok {
		return id, nil
	}
	return name, answers[0].Err
}

// reachedAtBoot goes by the links that the next boot will find on disk (one made
// by hand is not known before a reload), and by what the manager knows, except
// from links in /run: a boot empties that.
func (l *look) reachedAtBoot(ctx context.Context, names []string, goal string) (bool, error) {
	var from, passing []string
	for _, link := range l.wantsLinks(names) {
		folder := filepath.Base(filepath.Dir(link))
		target := strings.TrimSuffix(folder, filepath.Ext(folder))
		name, err := l.realName(ctx, target)
		if err != nil {
			continue // no name of a unit, so no boot follows the link
		}
		switch {
		case !strings.HasPrefix(link, "/run/") && strings.HasSuffix(target, ".target"):
			from = append(from, name)
		case strings.HasPrefix(link, "/run/") && !strings.Contains(link, "/systemd/generator"):
			passing = append(passing, name)
		}
	}
	known, err := l.pulledInBy(ctx, names[:1])
	if err != nil {
		return false, err
	}
	for _, name := range known {
		if !slices.Contains(passing, name) {
			from = append(from, name)
		}
	}
	return l.reaches(ctx, from, goal)
}

// reaches climbs from the units to those that pull them in, until it meets goal.
func (l *look) reaches(ctx context.Context, level []string, goal string) (bool, error) {
	known := map[string]bool{}
	for _, unit := range level {
		known[unit] = true
	}
	for range bootDepth {
		if slices.Contains(level, goal) {
			return true, nil
		}
		above, err := l.pulledInBy(ctx, level)
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
	return false, nil
}

// pullers are the properties that name the units which start this one along
// with themselves. UpheldBy came with systemd 249.
var pullers = []string{"WantedBy", "RequiredBy", "BoundBy", "UpheldBy"}

// pulledInBy are the units that start one of these along with themselves. What is
// masked is started by nobody.
func (l *look) pulledInBy(ctx context.Context, units []string) ([]string, error) {
	var asked []Property
	for _, unit := range units {
		for _, p := range append([]string{"LoadState"}, pullers...) {
			asked = append(asked, Property{unit, "Unit", p})
		}
	}
	answers, err := l.Bus.Properties(ctx, asked)
	if err == nil {
		err = denied(answers)
	}
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

// installTargets reads what [Install] names and asks the manager about each.
func (s sight) installTargets() error {
	l, ctx, u := s.look, s.ctx, s.u
	goal, err := l.goal(ctx)
	if err != nil {
		return err
	}
	u.InstallTargets = []facts.Target{}
	for _, name := range installNames(l.settings(u)) {
		t := facts.Target{Name: name}
		answers, err := l.Bus.Properties(ctx, []Property{{name, "Unit", "LoadState"}})
		if err == nil {
			err = denied(answers)
		}
		if err != nil {
			return err
		}
		t.Masked = answers[0].Value == "masked"
		t.Exists = answers[0].Value == "loaded" || t.Masked
		if t.Exists {
			real, err := l.realName(ctx, name) // default.target is another's alias
			if err != nil {
				return err
			}
			if t.Reached, err = l.reaches(ctx, []string{real}, goal); err != nil {
				return err
			}
		}
		u.InstallTargets = append(u.InstallTargets, t)
	}
	return l.closedFile(u)
}

// installNames are the units that would want this one, were it enabled. An empty
// assignment empties its list.
func installNames(settings []facts.Setting) []string {
	var all []string
	for _, key := range []string{"WantedBy", "RequiredBy", "UpheldBy"} {
		var names []string
		for _, s := range settings {
			if s.Section != "Install" || s.Key != key {
				continue
			}
			words, _ := unitfile.Split(s.Value)
			names = append(names, words...)
			if s.Value == "" {
				names = nil
			}
		}
		all = append(all, names...)
	}
	return all
}
