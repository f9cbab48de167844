package unitfile

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// MaxUnits is how many unit files a text may hold. Where there are more, [Blocks]
// and [Pasted] stop behind the first that is too many.
const MaxUnits = 50

// Blocks finds the unit files in a text such as an assistant writes: the code
// blocks of Markdown that have a section such as [Service], and the here documents
// of a shell that have one. In a here document without quotes the shell puts in its
// variables, as far as they are given. The rest becomes
// empty lines, so that line numbers hold. A text without such blocks is one unit file as
// it is.
func Blocks(text string, shell map[string]string) []string {
	all := lines(text)
	var blocks []string
	for i := 0; i < len(all) && len(blocks) <= MaxUnits; i++ {
		if end := closing(all, i); end > 0 {
			blocks = append(blocks, blockUnits(all, i+1, end, shell)...)
			i = end
		}
	}
	if len(blocks) == 0 {
		blocks = hereDocuments(all, 0, len(all), shell)
	}
	if len(blocks) == 0 {
		return []string{text}
	}
	return blocks
}

// closing is the line that ends the code block that begins in a line, 0 if none
// begins there, or if it has no end.
func closing(all []string, from int) int {
	sign := fenceOf(all[from])
	for i := from + 1; sign != "" && i < len(all); i++ {
		if fenceOf(all[i]) == sign {
			return i
		}
	}
	return 0
}

// fenceOf is the sign that begins and ends a code block, "" for another line.
func fenceOf(line string) string {
	for _, sign := range []string{"```", "~~~"} {
		if strings.HasPrefix(strings.TrimSpace(line), sign) {
			return sign
		}
	}
	return ""
}

// blockUnits are the unit files in a code block, which is a unit file itself or a
// shell's commands that write some.
func blockUnits(all []string, from, to int, shell map[string]string) []string {
	if found := hereDocuments(all, from, to, shell); len(found) > 0 {
		return found
	}
	return part(all, from, to)
}

// part is the lines from the one on and before the other, in their places, if
// they are a unit's.
func part(all []string, from, to int) []string {
	block := strings.Join(all[from:to], "\n")
	if !hasUnit(all[from:to]) {
		return nil
	}
	return []string{strings.Repeat("\n", from) + block + "\n"}
}

var hereDocument = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`<<-?\s*(["'\\]?)(\w+)`)
})

func hereDocuments(all []string, from, to int, shell map[string]string) []string {
	var found []string
	begun, end, quoted := -1, "", false
	known := maps.Clone(shell)
	for i := from; i < to && len(found) <= MaxUnits; i++ {
		if begun >= 0 && strings.TrimSpace(all[i]) == end {
			text := slices.Clone(all[:i])
			for n := begun; n < i && !quoted; n++ {
				text[n] = expandShell(text[n], known)
			}
			found = append(found, part(text, begun, i)...)
			begun = -1
		} else if m := hereDocument().FindStringSubmatch(all[i]); begun < 0 && m != nil {
			begun, end, quoted = i+1, m[2], m[1] != ""
		} else if m := shellSets().FindStringSubmatch(all[i]); begun < 0 && m != nil && known != nil {
			known[m[1]] = expandShell(strings.Trim(m[2], `"'`), known)
		}
	}
	return found
}

var (
	shellSets = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^\s*(?:export\s+)?([A-Za-z_]\w*)=(\S+|"[^"]*"|'[^']*')\s*;?\s*$`)
	})
	shellPuts = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\\[\\$]|[$]\{(\w+)\}|[$](\w+)|[$]\(([^()]*)\)`) })
	whichOf   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:which|command -v)\s+([\w.-]+)$`) })
	shellSays = map[string]string{"whoami": "USER", "id -un": "USER", "pwd": "PWD", "hostname": "HOSTNAME"}
)

// expandShell does what a shell does to a line of a here document without quotes: it
// puts in the variables that are known, and takes the backslash off an escaped $.
func expandShell(line string, shell map[string]string) string {
	return shellPuts().ReplaceAllStringFunc(line, func(found string) string {
		if found[0] == '\\' {
			return found[1:]
		}
		m := shellPuts().FindStringSubmatch(found)
		name := m[1] + m[2]
		if m[3] != "" {
			name = shellSays[m[3]]
			if program := whichOf().FindStringSubmatch(m[3]); program != nil {
				return "/usr/bin/" + program[1]
			}
		}
		if value, known := shell[name]; known {
			return value
		}
		return found
	})
}

// hasUnit says whether lines have a section that only one type of unit has.
func hasUnit(all []string) bool {
	for _, line := range all {
		for _, own := range typeSections {
			if sectionOf(line) == own {
				return true
			}
		}
	}
	return false
}
