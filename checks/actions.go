package checks

import (
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// An action is what is left to do when the rest has been corrected.
type action struct {
	verb  string
	units []string // the lesson's names for them; none where the verb is about none
}

// actions are the commands of systemctl(1) that a rule's then can name, by the
// word for them, and whether they are about units.
var actions = map[string]struct {
	command string
	ofUnit  bool
}{
	"reload":       {"daemon-reload", false},
	"start":        {"start", true},
	"stop":         {"stop", true},
	"restart":      {"restart", true},
	"reset-failed": {"reset-failed", true},
	"enable":       {"enable", true},
	"reenable":     {"reenable", true},
}

// compileActions reads what a rule's then says: "reload", "reload, restart", or
// "restart gateway worker", with the lesson's names for units and groups of them.
func compileActions(source Source, names scope, units []string) ([]action, error) {
	if source.Text == "" {
		return nil, nil
	}
	var list []action
	for text := range strings.SplitSeq(source.Text, ",") {
		words := strings.Fields(text)
		if len(words) == 0 || actions[words[0]].command == "" {
			return nil, source.fault("then is one or several of reload, start, stop, restart, reset-failed, enable and reenable, with commas between them")
		}
		a := action{verb: words[0], units: words[1:]}
		about := actions[a.verb].ofUnit
		if about && len(a.units) == 0 && len(units) > 0 {
			a.units = units[:1]
		}
		if about != (len(a.units) > 0) {
			return nil, source.fault("reload is about no unit, and all others are about one")
		}
		for _, unit := range a.units {
			if _, named := names.things[unit]; !named {
				return nil, source.fault("nothing is called %s here", unit)
			}
		}
		list = append(list, a)
	}
	return list, nil
}

// commands are the actions as typed, one after the other.
func commands(list []action, names things, seen *facts.Snapshot) string {
	typed := make([]string, len(list))
	for i, a := range list {
		argv := []string{actions[a.verb].command}
		for _, alias := range a.units {
			for _, unit := range names[alias].Members() {
				argv = append(argv, strings.TrimSuffix(calledUnit(unit, seen), ".service"))
			}
		}
		typed[i] = systemctl(seen.Scope) + " " + shellLine(argv)
	}
	return strings.Join(typed, " && ")
}

// systemctl is the command with which a manager of the scope is told to change.
func systemctl(scope string) string {
	if scope == userScope {
		return "systemctl --user"
	}
	return "sudo systemctl"
}
