package unitfile

import "strings"

// Pasted takes a text apart that is several unit files one below the other, each
// with a [Unit] of its own, and returns those of services, in their places. What
// systemctl cat prints is one unit and its drop-ins, and comes back whole.
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
	var services []string
	for n, from := range append(begins, len(all))[:len(begins)] {
		to := len(all)
		if n+1 < len(begins) {
			to = begins[n+1]
		}
		for from < to && sectionOf(all[from]) == "" && !isComment(all[from]) {
			from++ // what is said about the unit
		}
		switch block := strings.Join(all[from:to], "\n"); {
		case len(services) > MaxUnits:
			return services
		case OtherUnit(block) != "":
		case !isWhole(block):
			return []string{text}
		default:
			services = append(services, strings.Repeat("\n", from)+block+"\n")
		}
	}
	if len(services) == 0 {
		return []string{text}
	}
	return services
}

// isWhole says whether a text has what makes it a service by itself: a command.
func isWhole(block string) bool {
	settings, _ := Scan("", block)
	for _, s := range settings {
		if s.Section == "Service" && s.Key == "ExecStart" {
			return true
		}
	}
	return false
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
