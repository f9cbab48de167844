package unit

import (
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// HasFirstStart says whether a timer's settings have a time that needs no earlier
// start of its unit. An empty value of any time takes back all above it.
func HasFirstStart(settings []facts.Setting) bool {
	first := false
	for _, s := range settings {
		switch {
		case s.Section != "Timer" || !strings.HasPrefix(s.Key, "On") || !strings.HasSuffix(s.Key, "Sec") && s.Key != "OnCalendar":
		case s.Value == "":
			first = false
		case !strings.HasPrefix(s.Key, "OnUnit"):
			first = true
		}
	}
	return first
}
