package host

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/coreos/go-systemd/v22/unit"

	"github.com/sdlab/sdlab/checks"
)

// settings reads the unit's file and drop-ins as they are on disk.
func (l *look) settings(u *checks.Unit) []checks.Setting {
	list := []checks.Setting{}
	for _, path := range append([]string{u.FragmentPath}, u.DropInPaths...) {
		list = append(list, l.settingsIn(path)...)
	}
	return list
}

func (l *look) settingsIn(path string) []checks.Setting {
	if path == "" {
		return nil
	}
	file, err := os.Open(l.path(path))
	if err != nil {
		return nil
	}
	defer file.Close()
	// A broken line ends the list; systemd-analyze verify tells about it.
	options, _ := unit.DeserializeOptions(file)
	var list []checks.Setting
	for _, o := range options {
		list = append(list, checks.Setting{Section: o.Section, Key: o.Name, Value: o.Value, Path: path})
	}
	return list
}

// unreadDropIns finds drop-ins on disk that the manager has not read.
func (l *look) unreadDropIns(name string, u *checks.Unit) []string {
	if u.LoadState != "loaded" && u.LoadState != "bad-setting" {
		return nil
	}
	unread, shadowed := []string{}, map[string]bool{}
	for _, p := range u.DropInPaths {
		shadowed[filepath.Base(p)] = true
	}
	for _, dir := range l.unitDirs() {
		found, _ := filepath.Glob(l.path(filepath.Join(dir, name+".d", "*.conf")))
		for _, on := range found {
			path := strings.TrimPrefix(on, strings.TrimSuffix(l.Root, "/"))
			if base := filepath.Base(path); !shadowed[base] && !masks(on) {
				shadowed[base] = true
				unread = append(unread, path)
			}
		}
	}
	return unread
}

// masks says whether the file is a link to /dev/null, or empty.
func masks(path string) bool {
	info, err := os.Stat(path)
	return err != nil || info.Size() == 0
}

// wantsLinks finds the links that pull the unit in, by the folder's name
// (.upholds came with systemd 254).
func (l *look) wantsLinks(name string) []string {
	var links []string
	for _, dir := range l.unitDirs() {
		for _, kind := range []string{"wants", "requires", "upholds"} {
			found, _ := filepath.Glob(l.path(filepath.Join(dir, "*."+kind, name)))
			for _, link := range found {
				links = append(links, strings.TrimPrefix(link, strings.TrimSuffix(l.Root, "/")))
			}
		}
	}
	slices.Sort(links)
	return slices.Compact(links)
}

// nearNames looks for the unit's file under a wrong name or in a wrong place.
func (l *look) nearNames(name string) []string {
	home := l.Learner.Home
	places := append(l.unitDirs(), "/etc/systemd", "/etc/systemd/user", "/etc/systemd/system/multi-user.target.wants",
		"/usr/lib/systemd/user", "/etc/init.d", "/etc", home, home+"/.config/systemd/user", home+"/.config/systemd/system", home+"/agents", home+"/agents/*", "/root", "/tmp")
	var near []string
	for _, place := range places {
		files, _ := filepath.Glob(l.path(filepath.Join(place, "*")))
		for _, file := range files {
			path := strings.TrimPrefix(file, strings.TrimSuffix(l.Root, "/"))
			if resembles(name, filepath.Base(path)) && !slices.Contains(near, path) && !isDir(file) {
				near = append(near, path)
			}
		}
	}
	return near
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// resembles compares names by their letters and digits, with and without the
// suffix, so that hello_agent.services and HelloAgent are near hello-agent.service.
func resembles(want, have string) bool {
	a, b := letters(want), letters(have)
	stem := letters(strings.TrimSuffix(want, filepath.Ext(want)))
	unitLike := strings.Contains(have, ".serv") || filepath.Ext(have) == filepath.Ext(want) || filepath.Ext(have) == "" || strings.HasPrefix(filepath.Ext(have), ".s") || strings.HasSuffix(have, ".txt")
	return unitLike && (checks.Nearest(b, []string{a}) != "" && near(a, b) || b == stem)
}

// near allows for one slip in six letters.
func near(a, b string) bool {
	return checks.Distance(a, b) <= max(1, len(a)/6)
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		}
		return -1
	}, s)
}
