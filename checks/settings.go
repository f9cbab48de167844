package checks

import (
	"slices"

	"github.com/sdlab/sdlab/facts"
)

// State is what an inquiry reads, by the name that the catalogue has for it, if it
// reads a word about what the unit does at present.
const State = "state"

// settingsRead lists the settings that an expression's words come from.
func settingsRead(needs facts.Needs) []string {
	var settings []string
	for thing, words := range needs {
		if thing.Kind != facts.UnitKind && thing.Kind != facts.UnitsKind {
			continue
		}
		for name := range facts.UnitKind.Shown(words) {
			word, _ := facts.UnitKind.Word(name)
			if word.State {
				settings = append(settings, State)
			}
			settings = append(settings, word.Settings...)
		}
	}
	slices.Sort(settings)
	return slices.Compact(settings)
}

// givenFor are the values that expressions have beside what was seen: what the check
// or the inquiry reads, and that without what is a state.
func givenFor(reads []string) map[string]any {
	settings := slices.DeleteFunc(slices.Clone(reads), func(name string) bool {
		word, _ := facts.UnitKind.Word(name)
		return name == State || word.State
	})
	return map[string]any{"reads": reads, "settings": settings, "decided": []string{}}
}

// givenTypes has an empty value of each.
var givenTypes = map[string]any{"reads": []string{}, "settings": []string{}, "decided": []string{}}

// decided lists, by unit, the settings that checks of the activity are about which
// pass: these are as the activity wants them, and no rule for any unit is to say
// that they should be otherwise.
func (a *Activity) decided(seen *facts.Snapshot) map[string][]string {
	settings := map[string][]string{}
	for _, c := range a.Checks {
		if a.judgeCheck(c, seen, nil).Verdict != Pass {
			continue
		}
		for thing, words := range c.expect.needs {
			if thing.Kind != facts.UnitKind && thing.Kind != facts.UnitsKind {
				continue
			}
			for _, unit := range unitsOf(seen, thing) {
				settings[unit.Name] = append(settings[unit.Name], settingsRead(facts.Needs{thing: words})...)
			}
		}
	}
	return settings
}
