package swapbus

import (
	"fmt"
	"regexp"
	"strings"
)

// Names are two units that change places, and what people call them.
type Names struct {
	Unit, Other                       string // hello-agent.service, rescue.service
	UnitDescription, OtherDescription string // Hello Agent, Rescue Shell
}

// swapAll exchanges each pair.
func swapAll(names []Names) func(string) string {
	var swaps []func(string) string
	for _, n := range names {
		swaps = append(swaps, n.swapper())
	}
	return func(text string) string {
		for _, swap := range swaps {
			text = swap(text)
		}
		return text
	}
}

// swapper returns what exchanges the two in a text of a message: a name, a path
// with one in it, a pattern for names, a description.
func (n Names) swapper() func(string) string {
	partner := map[string]string{
		n.Unit: n.Other, n.Other: n.Unit,
		busPath(n.Unit): busPath(n.Other), busPath(n.Other): busPath(n.Unit),
		stem(n.Unit): stem(n.Other), stem(n.Other): stem(n.Unit),
	}
	either := func(of func(string) string) string {
		return regexp.QuoteMeta(of(n.Unit)) + "|" + regexp.QuoteMeta(of(n.Other))
	}
	// A name ends where no other character of a unit's name follows
	// (systemd.unit(5)). Without its suffix it counts in a pattern only.
	whole := regexp.MustCompile(`(^|[^\w:.\\@-])(?:(` + either(itself) + `|` + either(busPath) + `)([^\w:.\\@-]|$)|(` + either(stem) + `)([*?[]))`)
	return func(text string) string {
		switch text {
		case n.UnitDescription:
			return n.OtherDescription
		case n.OtherDescription:
			return n.UnitDescription
		}
		return whole.ReplaceAllStringFunc(text, func(found string) string {
			part := whole.FindStringSubmatch(found)
			return part[1] + partner[part[2]+part[4]] + part[3] + part[5]
		})
	}
}

func itself(name string) string { return name }

func stem(name string) string { return name[:max(0, strings.LastIndexByte(name, '.'))] }

// busPath is the unit's name as the last part of its object path
// (sd_bus_path_encode(3)): all but ASCII letters and digits become _xx, and so
// does a digit in front.
func busPath(name string) string {
	var path strings.Builder
	for i, c := range []byte(name) {
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		if letter || i > 0 && c >= '0' && c <= '9' {
			path.WriteByte(c)
		} else {
			fmt.Fprintf(&path, "_%02x", c)
		}
	}
	return path.String()
}
