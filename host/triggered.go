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
	var asked []Property
	for thing := range l.plan.Needs {
		if trigger, _, ok := thing.Trigger(); ok {
			followed[thing] = facts.Thing{}
			asked = append(asked, Property{trigger, "Unit", "Triggers"})
		}
	}
	if len(asked) == 0 {
		return followed
	}
	var answers []Answer
	var err error
	if fault := facts.Catch(func() { answers, err = l.Bus.Properties(ctx, asked) }); fault != nil {
		err = fault // the units themselves cannot be asked about, either
	}
	starts := map[string][]string{}
	for i, a := range answers {
		if err == nil && a.Err == nil {
			starts[asked[i].Unit], _ = a.Value.([]string)
		}
	}
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
