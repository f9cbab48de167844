package unit

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
	"github.com/sdlab/sdlab/unitfile"
)

// Settings reads the unit's file and drop-ins as they are on disk.
func (f *Files) Settings(u *facts.Unit) []facts.Setting {
	list := []facts.Setting{}
	for _, path := range FilesOf(u) {
		list = append(list, f.in(path)...)
	}
	return list
}

// FilesOf are the unit's file and its drop-ins, in the order systemd reads them.
func FilesOf(u *facts.Unit) []string {
	if u.FragmentPath == "" {
		return u.DropInPaths
	}
	return append([]string{u.FragmentPath}, u.DropInPaths...)
}

func (f *Files) in(path string) []facts.Setting {
	list, _ := unitfile.Scan(path, f.Disk.TextOf(path))
	return list
}

// Closed says that a file of the unit may not be read by whoever looks.
// systemd still reads it, as root.
func (f *Files) Closed(u *facts.Unit) error {
	for _, path := range FilesOf(u) {
		file, err := f.Disk.OpenRegular(path)
		if err == nil {
			file.Close()
		}
		if errors.Is(err, fs.ErrPermission) {
			if folder := f.closedFolder(path); folder != path {
				return facts.Blind("unit-file-closed/folder", path, folder)
			}
			return facts.Blind("unit-file-closed", path)
		}
	}
	return nil
}

// closedFolder is the folder on the way to a file that keeps whoever looks from it, or
// the file itself.
func (f *Files) closedFolder(path string) string {
	for path != "/" {
		if _, err := os.Lstat(f.Disk.Path(path)); !errors.Is(err, fs.ErrPermission) {
			return path
		}
		path = filepath.Dir(path)
	}
	return path
}

// UnreadDropIns finds drop-ins on disk that the manager has not read.
func (f *Files) UnreadDropIns(name string, u *facts.Unit) []string {
	if u.LoadState != "loaded" && u.LoadState != "bad-setting" {
		return nil
	}
	return f.dropIns(name, u.DropInPaths)
}

// dropIns are the unit's drop-ins on disk, without those that one which is read, or
// one in a folder before theirs, has the name of.
func (f *Files) dropIns(name string, read []string) []string {
	found, shadowed := []string{}, map[string]bool{}
	for _, path := range read {
		shadowed[filepath.Base(path)] = true
	}
	for _, dir := range f.Dirs() {
		here, _ := filepath.Glob(f.Disk.Path(filepath.Join(dir, name+".d", "*.conf")))
		for _, on := range here {
			if base := filepath.Base(on); !shadowed[base] && !disk.Masks(on) {
				shadowed[base] = true
				found = append(found, f.Disk.Inside(on))
			}
		}
	}
	return found
}

// LostDropIns finds links among the drop-ins that lead to no file.
func (f *Files) LostDropIns(u *facts.Unit) []string {
	lost := []string{}
	for _, path := range u.DropInPaths {
		on := f.Disk.Path(path)
		if _, err := os.Lstat(on); err != nil {
			continue
		}
		if _, err := os.Stat(on); errors.Is(err, fs.ErrNotExist) {
			lost = append(lost, path)
		}
	}
	return lost
}

// WantsLinks finds the links that pull the unit in.
func (f *Files) WantsLinks(names []string) []string {
	var links []string
	for _, dir := range f.Dirs() {
		for _, folder := range f.pulling(dir) {
			for _, name := range names {
				if link := filepath.Join(folder, name); f.Disk.IsLink(f.Disk.Path(link)) {
					links = append(links, link)
				}
			}
		}
	}
	slices.Sort(links)
	return slices.Compact(links)
}

// pulling lists those folders in a folder of units that hold links to what a unit
// pulls in. (.upholds came with systemd 254.)
func (f *Files) pulling(dir string) []string {
	open, err := os.Open(f.Disk.Path(dir))
	if err != nil {
		return nil
	}
	defer open.Close()
	names, _ := open.Readdirnames(-1)
	names = slices.DeleteFunc(names, func(name string) bool {
		return !slices.Contains([]string{".wants", ".requires", ".upholds"}, filepath.Ext(name))
	})
	for i, name := range names {
		names[i] = filepath.Join(dir, name)
	}
	return names
}

// NearNames looks for the unit's file under a wrong name or in a wrong place,
// and for a folder or a link that leads nowhere in the right one.
func (f *Files) NearNames(name string, u *facts.Unit) []string {
	if u.LoadState != "not-found" {
		return nil
	}
	home := f.Disk.Learner.Home
	places := append(f.Dirs(), "/etc/systemd", "/etc/systemd/user", "/etc/systemd/system", "/etc/systemd/system/*", "/usr/local/lib/systemd",
		"/usr/lib/systemd", "/usr/lib/systemd/user", "/etc/init.d", "/etc", home, home+"/.config/systemd/user", home+"/.config/systemd/system",
		home+"/agents", home+"/agents/*", "/root", "/tmp")
	stem, isService := disk.Letters(strings.TrimSuffix(name, filepath.Ext(name))), filepath.Ext(name) == ".service"
	var near []string
	for _, place := range places {
		files, _ := filepath.Glob(f.Disk.Path(filepath.Join(place, "*")))
		for _, file := range files {
			path, base := f.Disk.Inside(file), filepath.Base(file)
			like := resembles(name, base) || isService && strings.HasPrefix(path, "/etc/systemd/system/") && f.starts(file, stem)
			if packaged(path) {
				like = base == name // with another name it is another unit, and stays where it is
			}
			if strings.Contains(path, ".wants/") && f.Disk.IsLink(file) {
				like = false // what enable made of the file that is found itself
			}
			if like && !slices.Contains(near, path) && (base == name || !disk.IsDir(file)) {
				near = append(near, path)
			}
		}
	}
	return near
}

// packaged says whether a file is where packages put theirs.
func packaged(path string) bool {
	return strings.HasPrefix(path, "/usr/lib/") || strings.HasPrefix(path, "/lib/")
}

// starts says whether the file is not a link, and has an ExecStart= line with
// these letters in it: a unit for the right program with another name.
func (f *Files) starts(file, stem string) bool {
	info, err := os.Lstat(file)
	if err != nil || !info.Mode().IsRegular() || info.Size() > disk.Glance {
		return false
	}
	for line := range strings.Lines(f.Disk.TextOf(f.Disk.Inside(file))) {
		if strings.HasPrefix(line, "ExecStart=") && strings.Contains(disk.Letters(line), stem) {
			return true
		}
	}
	return false
}

// resembles compares names by their letters and digits up to the first dot, so
// that hello_agent.services and HelloAgent.unit.txt are near
// hello-agent.service. A program's source is not a unit, and a service is not the
// timer that is missing beside it.
func resembles(want, have string) bool {
	wanted, _, _ := strings.Cut(want, ".")
	stem, suffix, _ := strings.Cut(have, ".")
	kind, _, _ := strings.Cut(suffix, ".")
	if "."+kind != filepath.Ext(want) && slices.Contains(strings.Fields("py sh pyc log md d service socket timer target path mount automount swap slice"), kind) || suffix == "service.d" {
		return false
	}
	return disk.Near(disk.Letters(wanted), disk.Letters(stem))
}

// Dirs are the folders for units, highest priority first
// (systemd.unit(5)). Where /lib is a link to usr/lib, its folder is left out.
func (f *Files) Dirs() []string {
	if f.Scope == facts.User {
		config := filepath.Join(f.Disk.Learner.Home, ".config/systemd")
		return []string{
			config + "/user.control", config + "/user", "/etc/systemd/user",
			filepath.Join(f.Disk.Learner.Home, ".local/share/systemd/user"),
			"/usr/local/lib/systemd/user", "/usr/lib/systemd/user",
		}
	}
	dirs := []string{
		"/etc/systemd/system.control", "/run/systemd/system.control", "/run/systemd/transient",
		"/etc/systemd/system", "/run/systemd/system",
		"/usr/local/lib/systemd/system", "/usr/lib/systemd/system",
	}
	if _, err := os.Readlink(f.Disk.Path("/lib")); err != nil {
		dirs = append(dirs, "/lib/systemd/system")
	}
	return dirs
}

// InstallNames are the units that would want this one, were it enabled. An empty
// assignment empties its list.
func InstallNames(settings []facts.Setting) []string {
	var all []string
	for _, key := range []string{"WantedBy", "RequiredBy", "UpheldBy"} {
		var names []string
		for _, s := range settings {
			if s.Section != "Install" || s.Key != key {
				continue
			}
			words, _ := unitfile.Split(s.Value)
			names = append(names, words...)
			if s.Value == "" {
				names = nil
			}
		}
		all = append(all, names...)
	}
	return all
}

// HasFirstStart says whether a timer's settings have a time that needs no earlier
// start of its unit. An empty value of any time takes back all above it.
func HasFirstStart(settings []facts.Setting) bool {
	first := false
	for _, s := range settings {
		switch {
		case s.Section != "Timer" || !strings.HasPrefix(s.Key, "On") || !strings.HasSuffix(s.Key, "Sec") && s.Key != "OnCalendar":
		case s.Value == "":
			first = false
		case !strings.HasPrefix(s.Key, "OnUnit"):
			first = true
		}
	}
	return first
}
