package host

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// settings reads the unit's file and drop-ins as they are on disk.
func (l *look) settings(u *facts.Unit) []facts.Setting {
	list := []facts.Setting{}
	for _, path := range filesOf(u) {
		list = append(list, l.settingsIn(path)...)
	}
	return list
}

// filesOf are the unit's file and its drop-ins, in the order systemd reads them.
func filesOf(u *facts.Unit) []string {
	if u.FragmentPath == "" {
		return u.DropInPaths
	}
	return append([]string{u.FragmentPath}, u.DropInPaths...)
}

func (l *look) settingsIn(path string) []facts.Setting {
	list, _ := unitfile.Scan(path, l.textOf(path))
	return list
}

// maxUnitFile is more than any unit file holds, in bytes.
const maxUnitFile = 1 << 20

var errNotRegular = errors.New("not a regular file")

// openRegular opens a file, and no pipe or device: reading these need not end,
// and opening them may do anything.
func (l *look) openRegular(path string) (*os.File, error) {
	info, err := os.Stat(l.path(path))
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNotRegular
	}
	file, err := os.OpenFile(l.path(path), os.O_RDONLY|unix.O_NONBLOCK, 0) // in case it has become a pipe by now
	if err != nil {
		return nil, err
	}
	if info, err = file.Stat(); err == nil && !info.Mode().IsRegular() {
		err = errNotRegular
	}
	if err != nil {
		file.Close()
		return nil, err
	}
	return file, nil
}

// text reads a file as far as a unit file goes.
func (l *look) text(path string) (string, error) {
	file, err := l.openRegular(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	content, err := io.ReadAll(io.LimitReader(file, maxUnitFile))
	return string(content), err
}

// textOf is what is in the file, "" if that cannot be read.
func (l *look) textOf(path string) string {
	if path == "" {
		return ""
	}
	content, err := l.text(path)
	if err != nil {
		return ""
	}
	return content
}

// settingsOnDisk finds the unit's settings. Other words may have read them before.
func (s sight) settingsOnDisk() error {
	s.u.Settings = s.settingsOf(s.u)
	return s.closedFile(s.u)
}

func (s sight) namesNearby() error {
	if s.u.LoadState == "not-found" {
		s.u.NearNames = s.nearNames(s.name())
	}
	return nil
}

// closedFile says that a file of the unit may not be read by whoever looks.
// systemd reads it as root all the same.
func (l *look) closedFile(u *facts.Unit) error {
	for _, path := range append([]string{u.FragmentPath}, u.DropInPaths...) {
		if path == "" {
			continue
		}
		file, err := l.openRegular(path)
		if err == nil {
			file.Close()
		}
		if errors.Is(err, fs.ErrPermission) {
			return &facts.Blindness{
				ID:  "unit-file-closed",
				Why: fmt.Sprintf("the unit file %s is closed to you: systemd reads it as root, whoever checks cannot", path),
				Try: "Check with sudo. Or open the file, if it holds no secret: sudo chmod 644 " + path,
			}
		}
	}
	return nil
}

// unreadDropIns finds drop-ins on disk that the manager has not read.
func (l *look) unreadDropIns(name string, u *facts.Unit) []string {
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
func (l *look) wantsLinks(names []string) []string {
	var links []string
	for _, dir := range l.unitDirs() {
		for _, kind := range []string{"wants", "requires", "upholds"} {
			for _, name := range names {
				found, _ := filepath.Glob(l.path(filepath.Join(dir, "*."+kind, name)))
				for _, link := range found {
					if l.isLink(link) {
						links = append(links, strings.TrimPrefix(link, strings.TrimSuffix(l.Root, "/")))
					}
				}
			}
		}
	}
	slices.Sort(links)
	return slices.Compact(links)
}

// isLink tells a link from what systemd reads past: a copy, and a link to
// /dev/null or an empty file. One that leads nowhere counts by its name. Recorded
// machines have all files as copies.
func (l *look) isLink(path string) bool {
	info, err := os.Lstat(path)
	if err != nil || info.Mode()&fs.ModeSymlink == 0 && l.Root == "" {
		return false
	}
	target, err := os.Stat(path)
	return err != nil || target.Size() > 0
}

// nearNames looks for the unit's file under a wrong name or in a wrong place,
// and for a folder or a link that leads nowhere in the right one.
func (l *look) nearNames(name string) []string {
	home := l.Learner.Home
	places := append(l.unitDirs(), "/etc/systemd", "/etc/systemd/user", "/etc/systemd/system", "/etc/systemd/system/*", "/usr/local/lib/systemd",
		"/usr/lib/systemd", "/usr/lib/systemd/user", "/etc/init.d", "/etc", home, home+"/.config/systemd/user", home+"/.config/systemd/system",
		home+"/agents", home+"/agents/*", "/root", "/tmp")
	stem := letters(strings.TrimSuffix(name, filepath.Ext(name)))
	var near []string
	for _, place := range places {
		files, _ := filepath.Glob(l.path(filepath.Join(place, "*")))
		for _, file := range files {
			path, base := strings.TrimPrefix(file, strings.TrimSuffix(l.Root, "/")), filepath.Base(file)
			like := resembles(name, base) || strings.HasPrefix(path, "/etc/systemd/system/") && l.starts(file, stem)
			if like && !slices.Contains(near, path) && (base == name || !isDir(file)) {
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

// starts says whether the file is no link, and has an ExecStart= line with
// these letters in it: a unit for the right program with another name.
func (l *look) starts(file, stem string) bool {
	info, err := os.Lstat(file)
	if err != nil || !info.Mode().IsRegular() || info.Size() > glance {
		return false
	}
	for line := range strings.Lines(l.textOf(strings.TrimPrefix(file, strings.TrimSuffix(l.Root, "/")))) {
		if strings.HasPrefix(line, "ExecStart=") && strings.Contains(letters(line), stem) {
			return true
		}
	}
	return false
}

// resembles compares names by their letters and digits up to the first dot, so
// that hello_agent.services and HelloAgent.unit.txt are near
// hello-agent.service. A program's source is no unit, and a timer no service.
func resembles(want, have string) bool {
	wanted, _, _ := strings.Cut(want, ".")
	stem, suffix, _ := strings.Cut(have, ".")
	if "."+suffix != filepath.Ext(want) && slices.Contains(strings.Fields("py sh pyc log md d socket timer target path mount slice service.d"), suffix) {
		return false
	}
	return near(letters(wanted), letters(stem))
}

// near allows for one slip in six letters.
func near(a, b string) bool {
	return facts.Distance(a, b) <= max(1, len(a)/6)
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
