package checks

import (
	"slices"

	"github.com/sdlab/sdlab/facts"
)

// state is what a check reads, by the name that the catalogue has for it, if it
// reads a word about what the unit does at present.
const state = "state"

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
				settings = append(settings, state)
			}
			settings = append(settings, word.Settings...)
		}
	}
	slices.Sort(settings)
	return slices.Compact(settings)
}

// given are the values that a check's rules have beside what was seen: what it reads,
// and that without what is a state.
func (c *Check) given() map[string]any {
	settings := slices.DeleteFunc(slices.Clone(c.reads), func(name string) bool {
		word, _ := facts.UnitKind.Word(name)
		return name == state || word.State
	})
	return map[string]any{"reads": c.reads, "settings": settings}
}

// givenTypes has an empty value of each.
var givenTypes = map[string]any{"reads": []string{}, "settings": []string{}}
