package unit

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// configFolders are where the settings of systemd's own programs are, those that go
// before the others first (journald.conf(5)).
var configFolders = []string{"/etc/systemd", "/run/systemd", "/usr/local/lib/systemd", "/usr/lib/systemd"}

// JournalSettings reads journald.conf and its drop-ins.
func (f *Files) JournalSettings(j *facts.Journal) error {
	for _, path := range f.configFiles("journald.conf") {
		text, err := f.Disk.Text(path)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return facts.Blind("file-unreadable", path).Because(err)
		}
		settings, _ := unitfile.Scan(path, text)
		j.Settings = append(j.Settings, settings...)
		if changed := f.Disk.Newest([]string{path}); changed.After(j.Changed) {
			j.Changed = changed
		}
	}
	return nil
}

// configFiles lists the file and its drop-ins in the order in which they are read: of
// files of one name, only the one in the first folder counts.
func (f *Files) configFiles(name string) []string {
	main, dropIns := "", map[string]string{}
	for _, folder := range slices.Backward(configFolders) {
		path := filepath.Join(folder, name)
		if _, err := os.Stat(f.Disk.Path(path)); err == nil {
			main = path
		}
		found, _ := filepath.Glob(f.Disk.Path(filepath.Join(path+".d", "*.conf")))
		for _, dropIn := range found {
			dropIns[filepath.Base(dropIn)] = filepath.Join(path+".d", filepath.Base(dropIn))
		}
	}
	var all []string
	if main != "" {
		all = append(all, main)
	}
	var names []string
	for n := range dropIns {
		names = append(names, n)
	}
	slices.Sort(names)
	for _, n := range names {
		if !f.Disk.IsMask(dropIns[n]) {
			all = append(all, dropIns[n])
		}
	}
	return all
}
