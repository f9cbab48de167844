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
		for name := range words {
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
