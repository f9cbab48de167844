package checks

import (
	"maps"
	"slices"
)

// Commands are the programs that looking at the activity runs, as they would be
// typed, sorted.
func (a *Activity) Commands() []string {
	var commands []string
	for _, p := range a.programs {
		var words []string
		for _, name := range slices.Sorted(maps.Keys(p.Env)) {
			words = append(words, name+"="+p.Env[name])
		}
		line := shellLine(p.Argv)
		if len(words) > 0 {
			line = "env " + shellLine(words) + " " + line
		}
		if p.Folder != "" {
			line = "cd " + quoted(p.Folder) + " && " + line
		}
		commands = append(commands, line)
	}
	slices.Sort(commands)
	return commands
}
