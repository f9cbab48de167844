package standin

import (
	"regexp"
	"strings"
	"sync"

	"github.com/coreos/go-systemd/v22/dbus"
)

// Names are two units that change places.
type Names struct {
	Unit, Other      string // hello-agent.service, rescue.service
	OtherDescription string
	// Kept are properties of the first that stay its own: its Description, and
	// what else says how it is defined and not how it is.
	Kept map[string]string
}

// exchange is what happens to the texts of a message.
type exchange []Names

// swap exchanges the names of each pair.
func (e exchange) swap(text string) string {
	for _, n := range e {
		text = n.swap(text)
	}
	return text
}

// kept is the value that a unit's property keeps, "" if it keeps none.
func (e exchange) kept(unit, property string) string {
	for _, n := range e {
		if n.Unit == unit {
			return n.Kept[property]
		}
	}
	return ""
}

// keptAt is the same for the unit that is asked about at an object path, in
// which the names have changed places already.
func (e exchange) keptAt(path, property string) string {
	for _, n := range e {
		if path == unitPath(n.Other) {
			return n.Kept[property]
		}
	}
	return ""
}

// path exchanges an object path that is exactly one of a unit.
func (e exchange) path(path string) string {
	for _, n := range e {
		switch path {
		case unitPath(n.Unit):
			return unitPath(n.Other)
		case unitPath(n.Other):
			return unitPath(n.Unit)
		}
	}
	return path
}

func unitPath(name string) string {
	return "/org/freedesktop/systemd1/unit/" + dbus.PathBusEscape(name)
}

// whole finds names where no other character of a unit's name stands before or
// behind (systemd.unit(5)). In a pattern the suffix may be missing.
var whole = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[\w:.\\@-]+[*]?`)
})

// swap exchanges the two in a text of a message: a name, a path with one in it,
// a pattern for names, a description.
func (n Names) swap(text string) string {
	switch text {
	case n.Kept["Description"]:
		return n.OtherDescription
	case n.OtherDescription:
		return n.Kept["Description"]
	}
	return whole().ReplaceAllStringFunc(text, func(word string) string {
		for _, form := range []func(string) string{itself, dbus.PathBusEscape, pattern} {
			switch word {
			case form(n.Unit):
				return form(n.Other)
			case form(n.Other):
				return form(n.Unit)
			}
		}
		return word
	})
}

func itself(name string) string { return name }

func pattern(name string) string { return name[:max(0, strings.LastIndexByte(name, '.'))] + "*" }
