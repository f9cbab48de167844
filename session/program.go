package session

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
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
