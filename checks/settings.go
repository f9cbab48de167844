package checks

import (
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// stateWords are about what the unit does at present. A check that reads one
// of them "reads" state, which is how the catalogue calls them all.
var stateWords = []string{
	"ActiveState", "SubState", "SteadyFor", "StartingFor", "InStateFor", "InvocationID", "MainPID", "Result", "NRestarts", "Runs", "LastStop", "Lines", "Process",
	"ExecMainStatus", "ExecMainCode", "StatusText", "MemoryCurrent", "Variables", "InstancePassed", "WritesTo",
}

// settingsRead lists the settings that an expression's words come from.
func settingsRead(needs facts.Needs) []string {
	var settings []string
	for thing, words := range needs {
		if thing.Kind != facts.UnitKind && thing.Kind != facts.UnitsKind {
			continue
		}
		for word := range words {
			if slices.Contains(stateWords, word) {
				settings = append(settings, "state")
			}
			if names, special := facts.SettingNames[word]; special {
				settings = append(settings, names...)
				continue
			}
			settings = append(settings, strings.TrimSuffix(word, "USec")+map[bool]string{true: "Sec"}[strings.HasSuffix(word, "USec")])
		}
	}
	slices.Sort(settings)
	return slices.Compact(settings)
}

// given are the values that a check's rules have beside what was seen: what it reads,
// and that without what is a state.
func (c *Check) given() map[string]any {
	settings := slices.DeleteFunc(slices.Clone(c.reads), func(name string) bool { return name == "state" || slices.Contains(stateWords, name) })
	return map[string]any{"reads": c.reads, "settings": settings}
}

// givenTypes has an empty value of each.
var givenTypes = map[string]any{"reads": []string{}, "settings": []string{}}
