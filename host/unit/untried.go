package unit

import (
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// untriedChanges lists the unit's files that changed after it went down.
func (c *Command) UntriedChanges(u *facts.Unit) []string {
	ended := u.InactiveEnterTimestamp
	if ended.IsZero() || !slices.Contains([]string{"inactive", "failed"}, u.ActiveState) {
		return nil
	}
	files := slices.Concat([]string{u.FragmentPath}, u.DropInPaths, u.EnvironmentFiles, []string{c.ScriptOf(u)})
	var changed []string
	for _, file := range files {
		file = strings.TrimPrefix(file, "-")
		if file != "" && c.Disk.InodeChanged(file).After(ended) {
			changed = append(changed, file)
		}
	}
	return changed
}
