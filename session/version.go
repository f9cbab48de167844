package session

import (
	"runtime/debug"
	"strings"
)

// Version is that of this program, as the build recorded it: 0.5.1. It is "" for a
// build without one, such as in a clone that has no tags.
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	return numbered(info.Main.Version)
}

// numbered leaves of a module's version its numbers. Go calls a commit after no
// version v0.0.0-DATE-COMMIT.
func numbered(version string) string {
	numbers, ok := strings.CutPrefix(version, "v")
	if !ok || strings.HasPrefix(numbers, "0.0.0-") {
		return ""
	}
	numbers, _, _ = strings.Cut(numbers, "+")
	numbers, _, _ = strings.Cut(numbers, "-")
	return numbers
}
