package host

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// followTriggers puts the units themselves in the place of those that the plan
// names by what starts them, and returns which is which. The plan that was given
// stays as it is.
func (l *look) followTriggers(ctx context.Context) map[facts.Thing]facts.Thing {
	followed := map[facts.Thing]facts.Thing{}
	var triggers []string
	for thing := range l.plan.Needs {
		if trigger, _, ok := thing.Trigger(); ok {
			followed[thing] = facts.Thing{}
			triggers = append(triggers, trigger)
		}
	}
	if len(triggers) == 0 {
		return followed
	}
	starts := l.manager.Triggered(ctx, triggers)
	needs := maps.Clone(l.plan.Needs)
	for thing := range followed {
		trigger, name, _ := thing.Trigger()
		if i := slices.IndexFunc(starts[trigger], isService); i >= 0 {
			name = starts[trigger][i]
		}
		real := facts.Thing{Kind: facts.UnitKind, Name: name}
		words := maps.Clone(needs[thing])
		words["Id"] = true // what a person calls it
		maps.Copy(words, needs[real])
		needs[real], followed[thing] = words, real
		delete(needs, thing)
	}
	l.plan.Needs = needs
	return followed
}

func isService(name string) bool { return strings.HasSuffix(name, ".service") }

// seeTriggered gives what was seen of the units the names that the plan has for them.
func (l *look) seeTriggered(followed map[facts.Thing]facts.Thing) {
	for thing, real := range followed {
		if u, ok := l.seen.Things[real]; ok {
			l.seen.Things[thing] = u
		}
		if failed, ok := l.seen.Failures[real]; ok {
			l.seen.Failures[thing] = failed
		}
	}
}
