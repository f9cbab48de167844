package session

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
)

// The two programs.
const (
	Sdlab = "sdlab"
	Guide = "sdlab-guide" // what a person sits in front of
)

// besides are the folders that the other program can be in, seen from the one of
// this program. A package may keep sdlab-guide out of PATH, in libexec.
var besides = [...]string{".", "../libexec/sdlab", "../../bin"}

// Program finds one of the two programs, beside the one that is running.
func Program(name string) (string, error) {
	self, err := os.Executable()
	if err != nil {
		return "", Missing(err, "see whether /proc is mounted")
	}
	return programNear(filepath.Dir(self), name)
}

func programNear(dir, name string) (string, error) {
	for _, beside := range besides {
		if path, err := exec.LookPath(filepath.Join(dir, beside, name)); err == nil {
			return path, nil
		}
	}
	return "", Missing(fmt.Errorf("%s is missing: sdlab consists of two programs", name),
		"put it next to the other one, in "+dir+"; both are in the same archive, and make build makes both")
}

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
