package disk

import (
	"path/filepath"
	"strings"
)

// searchPath is where systemd looks for a program named without a slash.
var searchPath = []string{"/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"}

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
