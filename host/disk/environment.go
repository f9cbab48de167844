package disk

import (
	"path/filepath"
	"strings"
)

// expanded lists the paths that a pattern stands for, the pattern itself if
// there are none.
func (d *Disk) Expand(pattern string) []string {
	if !strings.ContainsAny(pattern, "*?[") {
		return []string{pattern}
	}
	found, _ := filepath.Glob(d.Path(pattern))
	for i := range found {
		found[i] = strings.TrimPrefix(found[i], strings.TrimSuffix(d.Root, "/"))
	}
	if len(found) == 0 {
		return []string{pattern}
	}
	return found
}
