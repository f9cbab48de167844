package unit

import (
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// installNames are the units that would want this one, were it enabled. An empty
// assignment empties its list.
func InstallNames(settings []facts.Setting) []string {
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
