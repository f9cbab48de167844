package unit

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

// Targets that every systemd has (systemd.special(7)): those that a boot
// reaches, and those that it does not.
var (
	bootTargets = strings.Fields(`default multi-user graphical basic sysinit local-fs local-fs-pre remote-fs remote-fs-pre network network-pre
		network-online nss-lookup nss-user-lookup time-set time-sync timers sockets paths slices swap getty cryptsetup`)
	otherTargets    = strings.Fields(`rescue emergency halt poweroff reboot kexec shutdown sleep suspend hibernate hybrid-sleep final umount exit`)
	userTargets     = strings.Fields(`default basic timers sockets paths`)
	userMoreTargets = strings.Fields(`graphical-session graphical-session-pre shutdown exit bluetooth printer smartcard sound`)
)

var anyUnit = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[A-Za-z0-9:_.\\@%-]+\.(service|socket|target|device|mount|automount|swap|timer|path|slice|scope)$`)
})

// NamedTargets reads [Install] without a manager. A target of another name may
// well exist on the machine that the unit is for, unless it resembles one of
// systemd's own.
func (f *Files) NamedTargets(settings []facts.Setting) []facts.Target {
	targets := []facts.Target{}
	for _, s := range settings {
		if s.Section != "Install" || !slices.Contains([]string{"WantedBy", "RequiredBy", "UpheldBy"}, s.Key) {
			continue
		}
		for _, name := range strings.Fields(s.Value) {
			targets = append(targets, f.namedTarget(name))
		}
	}
	return targets
}

func (f *Files) namedTarget(name string) facts.Target {
	reached, others := bootTargets, otherTargets
	if f.Scope == facts.User {
		reached, others = userTargets, userMoreTargets
	}
	t := facts.Target{Name: name}
	stem, isTarget := strings.CutSuffix(name, ".target")
	switch {
	case isTarget && slices.Contains(reached, stem):
		t.Exists, t.Reached = true, true
	case isTarget && slices.Contains(others, stem):
		t.Exists = true
	case !anyUnit().MatchString(name):
	case f.onDisk(name):
		t.Exists, t.Reached = true, true
	case isTarget && f.Scope == facts.User && slices.Contains(bootTargets, stem):
	case isTarget:
		t.Exists = facts.Nearest(stem, slices.Concat(reached, others)) == "" || !disk.Near(disk.Letters(stem), disk.Letters(facts.Nearest(stem, slices.Concat(reached, others))))
		t.Reached = t.Exists
	default:
		t.Exists, t.Reached = true, true
	}
	return t
}

// onDisk says whether a folder for units has a file of that name.
func (f *Files) onDisk(name string) bool {
	return slices.ContainsFunc(f.Dirs(), func(dir string) bool {
		return f.Disk.File(filepath.Join(dir, name)).Exists
	})
}

// Locate finds a unit's file and its drop-ins on disk, as paths, for where no
// manager can be asked; none if there is no such file.
func (f *Files) Locate(name string) []string {
	var paths []string
	for _, dir := range f.Dirs() {
		if path := filepath.Join(dir, name); f.Disk.File(path).Kind == "regular" {
			paths = append(paths, path)
			break
		}
	}
	if paths == nil {
		return nil
	}
	return append(paths, f.dropIns(name, nil)...)
}
