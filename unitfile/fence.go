package unitfile

import (
	"regexp"
	"strings"
	"sync"
)

// MaxUnits is how many unit files a text may hold. Where there are more, [Blocks]
// and [Pasted] stop behind the first that is too many.
const MaxUnits = 50

// Blocks finds the unit files in a text such as an assistant writes: the code
// blocks of Markdown that have a [Service] section, and the here documents of a
// shell that have one. The rest becomes
// empty lines, so that line numbers hold. A text without such blocks is one unit file as
// it is.
func Blocks(text string) []string {
	all := lines(text)
	var blocks []string
	for i := 0; i < len(all) && len(blocks) <= MaxUnits; i++ {
		if end := closing(all, i); end > 0 {
			blocks = append(blocks, services(all, i+1, end)...)
			i = end
		}
	}
	if len(blocks) == 0 {
		blocks = hereDocuments(all, 0, len(all))
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

// services are the unit files in a code block, which is a unit file itself or a
// shell's commands that write some.
func services(all []string, from, to int) []string {
	if found := hereDocuments(all, from, to); len(found) > 0 {
		return found
	}
	return part(all, from, to)
}

// part is the lines from the one on and before the other, in their places, if
// they have a [Service] section.
func part(all []string, from, to int) []string {
	block := strings.Join(all[from:to], "\n")
	if !strings.Contains(block, "[Service]") {
		return nil
	}
	return []string{strings.Repeat("\n", from) + block + "\n"}
}

var hereDocument = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`<<-?\s*["'\\]?(\w+)`)
})

func hereDocuments(all []string, from, to int) []string {
	var found []string
	begun, end := -1, ""
	for i := from; i < to && len(found) <= MaxUnits; i++ {
		if begun >= 0 && strings.TrimSpace(all[i]) == end {
			found = append(found, part(all, begun, i)...)
			begun = -1
		} else if m := hereDocument().FindStringSubmatch(all[i]); begun < 0 && m != nil {
			begun, end = i+1, m[1]
		}
	}
	return found
}

// OtherUnit is the section that makes a text the unit file of something other than a
// service, such as Timer; "" if there is none, or a [Service] as well.
func OtherUnit(text string) string {
	other := ""
	for _, line := range lines(text) {
		switch section := strings.Trim(strings.TrimSpace(line), "[]"); section {
		case "Service":
			return ""
		case "Timer", "Socket", "Path", "Mount", "Automount", "Swap", "Slice", "Scope":
			if strings.HasPrefix(strings.TrimSpace(line), "[") {
				other = section
			}
		}
	}
	return other
}
