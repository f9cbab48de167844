package disk

import (
	"path/filepath"
	"strings"
)

// Expand lists the paths that a pattern stands for, the pattern itself if
// there are none.
func (d *Disk) Expand(pattern string) []string {
	if !strings.ContainsAny(pattern, "*?[") {
		return []string{pattern}
	}
	found, _ := filepath.Glob(d.Path(pattern))
	for i := range found {
		found[i] = d.Inside(found[i])
	}
	if len(found) == 0 {
		return []string{pattern}
	}
	return found
}

// searchPath is where systemd looks for a program named without a slash.
var searchPath = []string{"/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"}

// FindProgram is where systemd finds a program.
func (d *Disk) FindProgram(path string) string {
	if strings.Contains(path, "/") {
		return path
	}
	for _, dir := range searchPath {
		if full := filepath.Join(dir, path); d.File(full).Exists {
			return full
		}
	}
	return path
}
