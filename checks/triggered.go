package checks

import (
	"path"
	"strings"
)

// A lesson names the service that a timer, socket or path unit starts by that
// unit, "triggered by x.timer": so learners may call it what they like. Its Thing
// is named x.timer>x.service, the second being what x.timer starts if it says
// nothing else.
const (
	triggeredBy = "triggered by "
	triggers    = ">"
)

// unitName is what a lesson's name of a unit comes to as the Name of a [Thing].
func unitName(text string) string {
	trigger, ok := strings.CutPrefix(text, triggeredBy)
	if !ok {
		return text
	}
	return trigger + triggers + strings.TrimSuffix(trigger, path.Ext(trigger)) + ".service"
}

// Trigger splits the name of a unit that is named by what starts it: into the unit
// that does, and the service of the same name.
func (t Thing) Trigger() (trigger, usual string, ok bool) {
	if t.Kind != UnitKind {
		return "", "", false
	}
	return strings.Cut(t.Name, triggers)
}

// calledUnit is the name of the unit that a thing stands for, as it was seen.
func calledUnit(t Thing, seen *Snapshot) string {
	_, usual, ok := t.Trigger()
	if !ok {
		return t.Name
	}
	if u, _ := seen.thing(t).(*Unit); u != nil && u.Id != "" {
		return u.Id
	}
	return usual
}
