package checks

import (
	"maps"
	"slices"
	"sort"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// byHand lists the commands that show a person what the check looked at.
func (a *Activity) byHand(c *Check, seen *facts.Snapshot) []string {
	var commands []string
	for _, thing := range c.expect.needs.Sorted() {
		words := thing.Kind.Shown(c.expect.needs[thing])
		switch thing.Kind {
		case facts.UnitKind, facts.UnitsKind:
			commands = append(commands, unitByHand(calledUnit(thing, seen), words)...)
		case facts.FileKind:
			if words["Lines"] {
				commands = append(commands, "cat "+thing.Name)
			}
			commands = append(commands, "ls -ld "+thing.Name) // of a folder not what is in it
		case facts.ProgramKind:
			commands = append(commands, shellLine(a.programs[thing.Name].Argv))
		case facts.AnswersKind:
			commands = append(commands, "sdlab answer "+a.ID)
		case facts.ManagerKind, facts.JournalKind, facts.MachineKind:
			for _, word := range slices.Sorted(maps.Keys(words)) {
				if w, _ := thing.Kind.Word(word); w.ByHand != "" {
					commands = append(commands, w.ByHand)
				}
			}
		}
	}
	return once(commands)
}

// once leaves out what stands there already.
func once(list []string) []string {
	var kept []string
	for _, s := range list {
		if !slices.Contains(kept, s) {
			kept = append(kept, s)
		}
	}
	return kept
}

func unitByHand(name string, words facts.Words) []string {
	var properties []string
	others := map[string]bool{}
	for word := range words {
		if w, _ := facts.UnitKind.Word(word); w.ByHand != "" {
			others[strings.ReplaceAll(w.ByHand, "%s", quoted(sought(name, w.ByHand)))] = true
		} else if _, is := facts.Property(name, word); is && word != "Id" { // whoever types the name has it
			properties = append(properties, word)
		}
	}
	var commands []string
	if len(properties) > 0 {
		sort.Strings(properties)
		commands = append(commands, "systemctl show -p "+strings.Join(properties, ",")+" "+quoted(name))
	}
	return append(commands, slices.Sorted(maps.Keys(others))...)
}

// sought is what a command looks for. grep -F does not know what a * is.
func sought(name, command string) string {
	if strings.Contains(command, "grep -F %s") {
		name, _, _ = strings.Cut(name, "*")
	}
	return name
}

func shellLine(argv []string) string {
	words := make([]string, len(argv))
	for i, a := range argv {
		words[i] = quoted(a)
	}
	return strings.Join(words, " ")
}

func quoted(word string) string {
	if word != "" && !strings.ContainsAny(word, " \t\n\"'\\$&|;<>*?()[]{}`!#") {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}

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
