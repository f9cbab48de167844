package checks

import (
	"fmt"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// An action is what is left to do when the rest has been corrected.
type action struct {
	verb string
	unit string // the name that the lesson has for the unit; "" where the verb is about none
}

// actions are the commands of systemctl(1) that a rule's then can name, by the
// word for them, and whether they are about a unit.
var actions = map[string]struct {
	command string
	ofUnit  bool
}{
	"reload":       {"daemon-reload", false},
	"start":        {"start", true},
	"restart":      {"restart", true},
	"reset-failed": {"reset-failed", true},
}

// compileActions reads what a rule's then says: "reload", "reload, restart", or
// "restart gateway", where gateway is a name for a unit.
func compileActions(source Source, names scope, units []string) ([]action, error) {
	var list []action
	for text := range strings.SplitSeq(source.Text, ",") {
		verb, unit, _ := strings.Cut(strings.TrimSpace(text), " ")
		if verb == "" && source.Text == "" {
			return nil, nil
		}
		known, ok := actions[verb]
		if !ok {
			return nil, source.fault("then is one or several of reload, start, restart and reset-failed, with commas between them")
		}
		if known.ofUnit && unit == "" && len(units) > 0 {
			unit = units[0]
		}
		if _, named := names.things[unit]; known.ofUnit && !named {
			return nil, source.fault("nothing is called %s here", unit)
		}
		list = append(list, action{verb, unit})
	}
	return list, nil
}

// commands are the actions as typed, one after the other.
func commands(list []action, names things, seen *facts.Snapshot) string {
	typed := make([]string, len(list))
	for i, a := range list {
		typed[i] = systemctl(seen.Scope, actions[a.verb].command)
		if a.unit != "" {
			typed[i] += " " + shellLine([]string{names[a.unit].Name})
		}
	}
	return strings.Join(typed, " && ")
}

// systemctl is the command with which a manager of the scope is told to change.
func systemctl(scope, command string) string {
	if scope == userScope {
		return fmt.Sprintf("systemctl --user %s", command)
	}
	return fmt.Sprintf("sudo systemctl %s", command)
}
