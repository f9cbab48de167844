package unitfile

import (
	"regexp"
	"strings"
	"sync"
)

// How a value is written in a script.
var (
	// NAME=value, at the beginning of a shell's command or in front of another.
	shellAssignment = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?m)(?:^|[\s;&|(])([A-Za-z_]\w*)=("[^"\n]*"|'[^'\n]*'|[^\s;&|"'()]+)`)
	})
	// name = "value", "NAME": "value", environ["NAME"] = "value" and get("NAME", "value").
	quotedAssignment = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\b(?:([A-Za-z_]\w*)["']?\]?\s*[=:]|(?:get|getenv|setdefault|putenv)\(["'](\w+)["']\s*,)\s*[bfru]?("[^"\n]*"|'[^'\n]*')`)
	})
)

// ScriptHoldsSecret says whether a script gives what looks like a secret to a
// name that usually holds one. In Python such a value stands in quotes.
func ScriptHoldsSecret(text string, python bool) bool {
	first, _, _ := strings.Cut(text, "\n")
	assignment := shellAssignment()
	if python || strings.HasPrefix(first, "#!") && strings.Contains(first, "python") {
		assignment = quotedAssignment()
	}
	for line := range strings.Lines(text) {
		if isComment(line) {
			continue
		}
		for _, m := range assignment.FindAllStringSubmatch(line, -1) {
			name, value := strings.Join(m[1:len(m)-1], ""), strings.Trim(m[len(m)-1], `"'`)
			if LooksSecret(name) && real(name, value) && !strings.ContainsAny(value, " `{") {
				return true
			}
		}
	}
	return false
}
