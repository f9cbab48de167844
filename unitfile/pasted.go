package unitfile

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Pasted takes a text apart that is several unit files one below the other, each
// with a [Unit] of its own, and returns them in their places. What systemctl cat prints is one unit and its drop-ins, and comes back whole.
func Pasted(text string) []string {
	all := lines(text)
	begins := []int{0}
	typed := false
	for i, line := range all {
		switch section := sectionOf(line); {
		case section == "Unit" && typed:
			from := above(all, i)
			if strings.Contains(strings.Join(all[from:i], "\n"), ".conf") {
				return []string{text} // a drop-in
			}
			begins, typed = append(begins, from), false
		case section != "" && section != "Unit" && section != "Install":
			typed = true
		}
	}
	if len(begins) == 1 {
		return []string{text}
	}
	var units []string
	for n, from := range append(begins, len(all))[:len(begins)] {
		to := len(all)
		if n+1 < len(begins) {
			to = begins[n+1]
		}
		for from < to && sectionOf(all[from]) == "" && !isComment(all[from]) {
			from++ // what is said about the unit
		}
		switch block := strings.Join(all[from:to], "\n"); {
		case len(units) > MaxUnits:
			return units
		case !isWhole(block):
			return []string{text}
		default:
			units = append(units, strings.Repeat("\n", from)+block+"\n")
		}
	}
	if len(units) == 0 {
		return []string{text}
	}
	return units
}

// isWhole says whether a text has what makes it a unit by itself: of a service, a
// command.
func isWhole(block string) bool {
	if TypeIn(block) != "service" {
		return true
	}
	settings, _ := Scan("", block)
	return has(settings, "Service", "ExecStart")
}

// IsFragment says whether a text is meant to be added to a unit, as a drop-in is:
// a [Service] without a command, and no other section.
func IsFragment(block string) bool {
	for _, line := range lines(block) {
		if section := sectionOf(line); section != "" && section != "Service" {
			return false
		}
	}
	return !isWhole(block)
}

// IsUnit says whether a text has anything of a unit file in it: the head of a section, or a
// key that a section has.
func IsUnit(text string) bool {
	for _, line := range lines(text) {
		key, _, assigns := strings.Cut(line, "=")
		if sectionOf(line) != "" || assigns && isSetting(strings.TrimSpace(key)) {
			return true
		}
	}
	return false
}

func isSetting(key string) bool {
	for _, known := range KnownSettings() {
		if slices.Contains(known, key) {
			return true
		}
	}
	return false
}

// sectionOf is the section that a line begins, "" if it begins none.
func sectionOf(line string) string {
	line = strings.TrimSpace(line)
	if strings.HasPrefix(line, "[") && strings.HasSuffix(line, "]") {
		return strings.Trim(line, "[]")
	}
	return ""
}

// above is where the text above a unit's first section begins that is not part of
// the unit before it: comments, and what is said about the unit.
func above(all []string, section int) int {
	from := section
	for from > 0 && sectionOf(all[from-1]) == "" && (isComment(all[from-1]) || !strings.Contains(all[from-1], "=")) {
		from--
	}
	for from < section && from > 0 && strings.HasSuffix(all[from-1], "\\") {
		from++ // the end of a setting
	}
	return from
}

var unitNamed = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[A-Za-z0-9:_.\\@-]*[A-Za-z0-9_@]\.(?:service|timer|socket|path|mount|automount|swap|slice)\b`)
})

// maxAbove is how many lines above a unit its name is looked for.
const maxAbove = 3

// NameAbove is the name that a text gives a unit in it: in a comment at its top, in
// the command that writes it, or in the lines above; "" if it gives none of its type.
func NameAbove(text, block string) string {
	all, own := lines(text), lines(block)
	from := slices.IndexFunc(own, func(line string) bool { return strings.TrimSpace(line) != "" })
	kind := TypeIn(block)
	named := func(line string) string {
		for _, name := range slices.Backward(unitNamed().FindAllString(line, -1)) {
			if TypeOf(name) == kind {
				return name
			}
		}
		return ""
	}
	for i := max(from, 0); i < len(own) && sectionOf(own[i]) == ""; i++ {
		if name := named(own[i]); name != "" {
			return name
		}
	}
	for i, seen := from-1, 0; i >= 0 && i < len(all) && seen < maxAbove; i-- {
		if strings.TrimSpace(all[i]) == "" || fenceOf(all[i]) != "" && named(all[i]) == "" {
			continue
		}
		if assigns := strings.Contains(all[i], "=") && !strings.ContainsAny(all[i], "<>|"); assigns || sectionOf(all[i]) != "" {
			return "" // of the unit before
		}
		if name := named(all[i]); name != "" {
			return name
		}
		seen++
	}
	return ""
}
