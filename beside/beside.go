// Package beside finds the programs that come with sdlab and do what a check
// should not pay for: the libraries they link take long to start. It does not
// know how they are called, and each can be missing.
package beside

import (
	"os"
	"os/exec"
	"path/filepath"
)

// The programs.
const (
	Page   = "sdlab-page"   // renders a page
	Choose = "sdlab-choose" // draws a list to choose from
)

// Find returns a program's path, next to the running program or on PATH, or "".
func Find(name string) string {
	if self, err := os.Executable(); err == nil {
		if path, err := exec.LookPath(filepath.Join(filepath.Dir(self), name)); err == nil {
			return path
		}
	}
	path, err := exec.LookPath(name)
	if err != nil {
		return ""
	}
	return path
}
