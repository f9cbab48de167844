package unit

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
	"github.com/sdlab/sdlab/unitfile"
)

// EnvFiles looks at the files that EnvironmentFile= names. It may name a pattern
// (systemd.exec(5)); one that finds nothing counts as a file that is not there.
func (c *Command) EnvFiles(u *facts.Unit) []facts.File {
	files := []facts.File{}
	for _, path := range envPaths(c.Disk, u) {
		f := c.Disk.File(path)
		c.readEnvironment(&f)
		files = append(files, f)
	}
	return files
}

// envPaths are the files that EnvironmentFile= names.
func envPaths(d *disk.Disk, u *facts.Unit) (paths []string) {
	for _, pattern := range u.EnvironmentFiles {
		paths = append(paths, d.Expand(strings.TrimPrefix(pattern, "-"))...)
	}
	return paths
}

// FilesChanged is when the newest of the files was changed that say how the
// unit's process is started.
func (c *Command) FilesChanged(u *facts.Unit) time.Time {
	return c.Disk.Newest(slices.Concat(FilesOf(u), envPaths(c.Disk, u)))
}

// readEnvironment finds the names in an environment file, if it may be read.
func (c *Command) readEnvironment(f *facts.File) {
	content, err := c.Disk.Text(f.Path)
	if err != nil {
		f.Closed = errors.Is(err, fs.ErrPermission)
		return
	}
	f.Assigns, f.Colons = []string{}, unitfile.Colons(content)
	for _, a := range unitfile.ReadEnvironment(content) {
		f.Assigns = append(f.Assigns, a.Name)
		if a.Exported {
			f.Exports = append(f.Exports, a.Name)
		}
	}
}

// CredentialFiles looks at the files that LoadCredential= reads. Without a
// slash it names a credential that the manager itself was given.
func (c *Command) CredentialFiles(u *facts.Unit) []facts.File {
	files := []facts.File{}
	for _, credential := range u.LoadCredential {
		if _, path, _ := strings.Cut(credential, ":"); filepath.IsAbs(path) {
			files = append(files, c.Disk.File(path))
		}
	}
	return files
}

// Hidden says that a file may not even be looked at: then it is not known
// whether there is one.
func Hidden(files []facts.File) error {
	if i := slices.IndexFunc(files, func(f facts.File) bool { return f.Hidden }); i >= 0 {
		return facts.Blind("folder-closed", files[i].Path)
	}
	return nil
}

// UntriedChanges lists the unit's files that changed after it went down.
func (c *Command) UntriedChanges(u *facts.Unit) []string {
	ended := u.InactiveEnterTimestamp
	if ended.IsZero() || !slices.Contains([]string{"inactive", "failed"}, u.ActiveState) {
		return nil
	}
	files := slices.Concat(FilesOf(u), u.EnvironmentFiles, []string{c.ScriptOf(u)})
	var changed []string
	for _, file := range files {
		file = strings.TrimPrefix(file, "-")
		if file != "" && c.Disk.InodeChanged(file).After(ended) {
			changed = append(changed, file)
		}
	}
	return changed
}
