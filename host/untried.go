package host

import (
	"os"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// untriedChanges lists the unit's files that changed after it went down.
func (l *look) untriedChanges(u *facts.Unit) []string {
	ended := u.InactiveEnterTimestamp
	if ended.IsZero() || !slices.Contains([]string{"inactive", "failed"}, u.ActiveState) {
		return nil
	}
	files := slices.Concat([]string{u.FragmentPath}, u.DropInPaths, u.EnvironmentFiles, []string{l.scriptOf(u)})
	var changed []string
	for _, file := range files {
		file = strings.TrimPrefix(file, "-")
		if file != "" && l.inodeChanged(file).After(ended) {
			changed = append(changed, file)
		}
	}
	return changed
}

// inodeChanged is the file's ctime: unlike its mtime it moves when a file is
// renamed or gets other rights, which mends a unit, too. Zero if it is not there.
func (l *look) inodeChanged(path string) time.Time {
	info, err := os.Stat(l.path(path))
	if err != nil {
		return time.Time{}
	}
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return info.ModTime()
	}
	return time.Unix(st.Ctim.Unix())
}
