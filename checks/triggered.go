package checks

import (
	"path"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// A lesson names the service that a timer, socket or path unit starts by that
// unit, "triggered by x.timer": so learners may call it what they like. See [facts.Triggered].
const triggeredBy = "triggered by "

// unitThing is what a lesson's name of a unit, or of several, stands for.
func unitThing(text string) facts.Thing {
	trigger, ok := strings.CutPrefix(text, triggeredBy)
	switch {
	case ok:
		return facts.Thing{Kind: facts.UnitKind, Name: facts.Triggered(trigger, strings.TrimSuffix(trigger, path.Ext(trigger))+".service")}
	case strings.Contains(text, " "):
		return facts.Thing{Kind: facts.GroupKind, Name: text}
	case strings.Contains(text, "*"):
		return facts.Thing{Kind: facts.UnitsKind, Name: text}
	}
	return facts.Thing{Kind: facts.UnitKind, Name: text}
}

// calledUnit is the name of the unit that a thing stands for, as it was seen.
func calledUnit(t facts.Thing, seen *facts.Snapshot) string {
	_, usual, ok := t.Trigger()
	if !ok {
		return t.Name
	}
	if u, _ := seen.Thing(t).(*facts.Unit); u != nil && u.Id != "" {
		return u.Id
	}
	return usual
}
