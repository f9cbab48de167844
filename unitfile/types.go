package unitfile

import (
	"github.com/coreos/go-systemd/v22/unit"

	"path/filepath"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// typeSections are the sections that make a text the file of a unit of that type.
var typeSections = map[string]string{
	"service": "Service", "timer": "Timer", "socket": "Socket", "path": "Path", "mount": "Mount",
	"automount": "Automount", "swap": "Swap", "slice": "Slice", "scope": "Scope",
}

// TypeOf is the type of a unit by its name, such as timer; "" if it has none.
func TypeOf(name string) string {
	ext := strings.TrimPrefix(filepath.Ext(name), ".")
	if typeSections[ext] == "" && ext != "target" && ext != "device" {
		return ""
	}
	return ext
}

// TypeIn is the type of the unit that a text is the file of, by its sections: a
// service if nothing says otherwise.
func TypeIn(text string) string {
	found := "service"
	for _, line := range lines(text) {
		section := sectionOf(line)
		if section == "Service" {
			return "service"
		}
		for kind, own := range typeSections {
			if section == own {
				found = kind
			}
		}
	}
	return found
}

// ownSections are those of a file that is read as one of a unit's: by its path, the
// folder of a drop-in, or what is in it. X- begins one that systemd leaves to others.
func ownSections(path, text string) []string {
	kind := TypeOf(path)
	if filepath.Ext(path) == ".conf" {
		kind = TypeOf(strings.TrimSuffix(filepath.Dir(path), ".d"))
	}
	if kind == "" {
		kind = TypeIn(text)
	}
	own := []string{"Unit", "Install"}
	if section := typeSections[kind]; section != "" {
		own = append(own, section)
	}
	return own
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// Misnamed finds the Where= of a mount that is not the path that the unit's name
// stands for: systemd refuses the unit.
func Misnamed(name string, settings []facts.Setting) []facts.IgnoredLine {
	kind := TypeOf(name)
	if kind != "mount" && kind != "automount" {
		return nil
	}
	var found []facts.IgnoredLine
	for _, s := range settings {
		if want := unit.UnitNamePathEscape(filepath.Clean(s.Value)) + "." + kind; s.Key == "Where" && filepath.IsAbs(s.Value) && want != name && !specifier().MatchString(s.Value) {
			found = append(found, facts.IgnoredLine{
				Path: s.Path, Line: s.Line, Text: s.Key + "=" + s.Value, Section: s.Section, Key: s.Key, Kind: "name", Setting: want, Belongs: s.Section,
				Message: "Where= setting doesn't match unit name. Refusing.",
			})
		}
	}
	return found
}

// Starts says whether a unit's file has it start the unit called name: a timer, path
// or socket that triggers it, or a unit that depends on it.
func Starts(by string, settings []facts.Setting, name string) bool {
	stem := strings.TrimSuffix(by, filepath.Ext(by))
	triggers, said := slices.Contains([]string{"timer", "path", "socket"}, TypeOf(by)), false
	for _, s := range settings {
		switch {
		case triggers && (s.Key == "Unit" || s.Key == "Service") && s.Section != "Unit":
			said = true
			if s.Value == name {
				return true
			}
		case slices.Contains([]string{"Wants", "Requires", "BindsTo", "Upholds", "OnFailure", "OnSuccess", "Also"}, s.Key):
			if slices.Contains(strings.Fields(s.Value), name) && by != name {
				return true
			}
		}
	}
	return triggers && !said && (name == stem+".service" || name == stem+"@.service")
}
