package checks

import (
	"fmt"
	"maps"
	"slices"
	"sort"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// byHand lists the commands that show a person what the check looked at.
func (a *Activity) byHand(c *Check) []string {
	var commands []string
	for _, thing := range c.expect.needs.Sorted() {
		words := c.expect.needs[thing]
		switch thing.Kind {
		case facts.UnitKind, facts.UnitsKind:
			commands = append(commands, unitByHand(thing.Name, words)...)
		case facts.FileKind:
			commands = append(commands, "ls -ld "+thing.Name) // of a folder not what is in it
		case facts.ProgramKind:
			commands = append(commands, shellLine(a.programs[thing.Name].Argv))
		case facts.AnswersKind:
			commands = append(commands, "sdlab answer "+a.ID)
		case facts.ManagerKind:
			for _, word := range slices.Sorted(maps.Keys(words)) {
				if command := managerCommands[word]; command != "" {
					commands = append(commands, command)
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

// managerCommands show words of the manager. Which scope it has, one knows.
var managerCommands = map[string]string{
	"Variables":     "systemctl show-environment | cut -d= -f1",
	"Version":       "systemctl --version",
	"DefaultTarget": "systemctl get-default",
	"BootID":        "journalctl --list-boots",
}

// commandsFor are the ways to see words that are no properties, or that
// systemctl show(1) cannot print.
var commandsFor = map[string]string{
	"SteadyFor":         "systemctl status %s",
	"StartingFor":       "systemctl status %s",
	"InStateFor":        "systemctl status %s",
	"Conditions":        "systemctl status %s",
	"Asserts":           "systemctl status %s",
	"Runs":              "journalctl -u %s",
	"SkippedFor":        "journalctl -u %s",
	"LastStop":          "journalctl -u %s",
	"OnFailureRuns":     "journalctl -u %s",
	"BrokenOnFailure":   "systemctl status $(systemctl show -P OnFailure %s)",
	"OnFailureChanged":  "systemctl cat $(systemctl show -P OnFailure %s)",
	"Period":            "systemctl list-timers %s",
	"DueIn":             "systemctl list-timers %s",
	"Lines":             "journalctl -u %s -n 20",
	"Settings":          "systemctl cat %s",
	"IgnoredLines":      "systemd-analyze verify %s",
	"UnreadDropIns":     "systemctl cat %s",
	"StrayDropIns":      "systemctl cat %s",
	"RunsOldConfig":     "systemctl status %s",
	"InstallTargets":    "systemctl cat %s",
	"WantedAtBoot":      "systemctl list-dependencies --reverse %s",
	"WantsLinks":        "systemctl is-enabled %s",
	"TasksMaxIsDefault": "systemctl show -p DefaultTasksMax",
	"WritesTo":          "ls -l /proc/$(systemctl show -P MainPID %s)/fd",
	"Process":           "ps -eo pid,user,unit,uunit,args | grep -F %s",
	"Executable":        "systemctl cat %s",
	"Script":            "systemctl cat %s",
	"UnsetVariables":    "systemctl show -p ExecStart -p Environment %s",
	"Directory":         "systemctl cat %s",
	"Account":           "systemctl cat %s",
	"Findings":          "sdlab review %s",
	"Dependencies":      "systemctl list-dependencies %s",
	"FilesChanged":      "systemctl cat %s",
	"Secrets":           "systemctl cat %s",
	"OpenSecretScripts": "systemctl cat %s",
	"RunsSupplied":      "systemctl status %s",
	"Watches":           "systemctl list-units --all --type path; systemctl show -p TriggeredBy %s",
	"EnvFiles":          "sudo ls -l $(systemctl show -P EnvironmentFiles %s | grep -o '^/[^ ]*')",
	"Variables":         "sudo cat /proc/$(systemctl show -P MainPID %s)/environ | tr '\\0' '\\n' | cut -d= -f1",
	"InstancePassed":    "systemctl status %s",
	"StartsTake":        "systemctl show %s | grep -E '^(Restart|StartLimit)'",
}

func unitByHand(name string, words facts.Words) []string {
	var properties []string
	others := map[string]bool{}
	for word := range words {
		if command := commandsFor[word]; command != "" {
			others[fmt.Sprintf(command, quoted(name))] = true
		} else if _, is := facts.Property(name, word); is {
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
