package unit

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

// StrayDropIns finds files that seem to be meant as drop-ins of the unit: in
// the right folder under a wrong name or with nothing in them, in a folder with
// a similar name, or in a similar place (systemd.unit(5)).
func (f *Files) StrayDropIns(name string) []facts.DropIn {
	strays := []facts.DropIn{}
	for i, dir := range append(f.Dirs(), f.wrongDirs()...) {
		read := i < len(f.Dirs())
		entries, _ := os.ReadDir(f.Disk.Path(dir))
		for _, entry := range entries {
			path := filepath.Join(dir, entry.Name())
			right := read && entry.Name() == name+".d"
			switch {
			case !right && !dropInLike(name, entry.Name(), read):
			case disk.IsDir(f.Disk.Path(path)):
				strays = append(strays, f.straysIn(path, right)...)
			case right || filepath.Ext(path) == ".conf":
				strays = append(strays, f.stray(path, "folder"))
			}
		}
	}
	return strays
}

// straysIn lists the files of a folder that are not drop-ins.
func (f *Files) straysIn(dir string, right bool) (strays []facts.DropIn) {
	files, _ := os.ReadDir(f.Disk.Path(dir))
	for _, file := range files {
		if fault := dropInFault(right, file); fault != "" {
			strays = append(strays, f.stray(filepath.Join(dir, file.Name()), fault))
		}
	}
	return strays
}

// wrongDirs are folders that are taken for those of units.
func (f *Files) wrongDirs() []string {
	home := f.Disk.Learner.Home
	if f.Scope == facts.User {
		return []string{filepath.Join(home, ".config/systemd"), filepath.Join(home, ".config/systemd/system"), home}
	}
	return []string{"/etc/systemd", "/etc", filepath.Join(home, ".config/systemd/user"), home}
}

// dropInLike says whether a folder, or a file, may be meant to hold what is
// added to the unit, by its name: that of the unit up to the first dot, and
// behind it nothing that means something else; or what systemctl edit calls a
// drop-in. Only beside units does a mere name say that much.
func dropInLike(unit, entry string, besideUnits bool) bool {
	if entry == "override.conf" {
		return true
	}
	wanted, _, _ := strings.Cut(unit, ".")
	stem, rest, _ := strings.Cut(entry, ".")
	if !disk.Near(disk.Letters(wanted), disk.Letters(stem)) || strings.HasSuffix(stem, "@") || filepath.Ext(entry) == filepath.Ext(unit) {
		return false
	}
	others := strings.Fields("wants requires upholds timer socket target path mount slice")
	elsewhere := slices.ContainsFunc(strings.Split(rest, "."), func(part string) bool { return slices.Contains(others, part) })
	return !elsewhere && (rest != "" || besideUnits)
}

// dropInFault is what keeps a file from being read as a drop-in; "" if nothing
// does, or if it is not meant as one.
func dropInFault(rightFolder bool, file os.DirEntry) string {
	name := file.Name()
	info, err := file.Info()
	switch {
	case err != nil || !info.Mode().IsRegular() || strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~"):
		return ""
	case filepath.Ext(name) == ".conf" && !rightFolder:
		return "folder"
	case filepath.Ext(name) == ".conf" && info.Size() == 0:
		return "empty"
	case filepath.Ext(name) != ".conf" && rightFolder:
		return "suffix"
	}
	return ""
}

// AsOnDisk says that the manager has the unit, and has read its files as they are now.
func AsOnDisk(u *facts.Unit) bool {
	return u.LoadState == "loaded" && !u.NeedDaemonReload && len(u.UnreadDropIns) == 0
}

func (f *Files) stray(path, fault string) facts.DropIn {
	d := facts.DropIn{Path: path, Fault: fault}
	for _, s := range f.in(path) {
		d.Keys = append(d.Keys, s.Key)
	}
	return d
}
