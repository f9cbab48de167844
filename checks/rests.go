package checks

import (
	"slices"

	"github.com/sdlab/sdlab/facts"
)

// RestsOn is what a result of the activity rests on, of what was looked at. A pass
// rests on what its checks read. Whatever else it comes to, the reason may rest on
// all that was looked at of the activity's things.
func (a *Activity) RestsOn(seen *facts.Snapshot, passed bool) facts.Needs {
	needs := a.quickPlan().Needs.Clone()
	if a.HasSetup {
		needs.Add(facts.Needs{{Kind: facts.PlantedKind, Name: a.ID}: {"Ready": true, "Fault": true, "Token": true}})
	}
	reviews := reviewed(needs)
	own := a.things()
	for thing, words := range seen.Asked {
		switch thing.Kind {
		case facts.AnswersKind, facts.PlantedKind:
			continue
		case facts.UnitKind, facts.UnitsKind, facts.FileKind, facts.ProgramKind:
			if !slices.Contains(own, thing) {
				continue
			}
		}
		if !passed || slices.Contains(reviews, thing) {
			needs.Add(facts.Needs{thing: words})
		}
	}
	for thing, words := range needs {
		needs.Add(facts.Needs{thing: thing.Kind.Shown(words)})
	}
	return needs
}
