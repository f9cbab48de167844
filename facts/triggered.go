package facts

import "strings"

// triggers is in the name of a unit that is named by what starts it.
const triggers = ">"

// Triggered is the Name of a [Thing] that is whatever unit the trigger starts, a
// timer, socket or path unit, and usually the one of the second name.
func Triggered(trigger, usual string) string { return trigger + triggers + usual }

// Trigger splits such a name.
func (t Thing) Trigger() (trigger, usual string, ok bool) {
	if t.Kind != UnitKind {
		return "", "", false
	}
	return strings.Cut(t.Name, triggers)
}
