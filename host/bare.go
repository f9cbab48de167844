package host

import (
	"context"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// A Part is one file that a unit is read from, as text.
type Part struct {
	Path string // as it is to be shown
	Text string
}

// Bare sees a service by the text of its files alone, the unit file first and
// its drop-ins behind it: what they come to with systemd's defaults, as the
// words of the unit called name. No manager is asked. Verified are the lines
// that systemd reads past by its own account; nil if it could not be asked.
func (h *Host) Bare(ctx context.Context, plan facts.Plan, name string, parts []Part, verified []facts.IgnoredLine) *facts.Snapshot {
	wall, _ := h.Clock()
	l := &look{Host: h, plan: plan, seen: facts.NewSnapshot(wall)}
	settings, strange := []facts.Setting{}, []facts.IgnoredLine{}
	for _, p := range parts {
		s, odd := unitfile.Scan(p.Path, p.Text)
		settings, strange = append(settings, s...), append(strange, odd...)
	}
	u := unitfile.Build(name, settings)
	u.IgnoredLines = verified
	if verified == nil {
		u.IgnoredLines = unitfile.Ignored(settings, strange)
	}
	u.InstallTargets = l.namedTargets(settings)
	thing := facts.Thing{Kind: facts.UnitKind, Name: name}
	l.seen.Things[thing] = u
	l.seen.Things[facts.Thing{Kind: facts.ManagerKind}] = &facts.Manager{Scope: string(h.Scope)}
	sight{look: l, ctx: ctx, thing: thing, u: u}.find(plan.Needs[thing], facts.Files)
	for _, p := range parts {
		u.Secrets = append(u.Secrets, unitfile.CommentedSecrets(p.Path, p.Text)...)
	}
	return l.seen
}

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

// namedTargets reads [Install] without a manager. A target of another name may
// well exist on the machine that the unit is for, unless it resembles one of
// systemd's own.
func (l *look) namedTargets(settings []facts.Setting) []facts.Target {
	targets := []facts.Target{}
	for _, s := range settings {
		if s.Section != "Install" || !slices.Contains([]string{"WantedBy", "RequiredBy", "UpheldBy"}, s.Key) {
			continue
		}
		for _, name := range strings.Fields(s.Value) {
			targets = append(targets, l.namedTarget(name))
		}
	}
	return targets
}

func (l *look) namedTarget(name string) facts.Target {
	reached, others := bootTargets, otherTargets
	if l.Scope == User {
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
	case l.onDisk(name):
		t.Exists, t.Reached = true, true
	case isTarget && l.Scope == User && slices.Contains(bootTargets, stem):
	case isTarget:
		t.Exists = facts.Nearest(stem, slices.Concat(reached, others)) == "" || !near(letters(stem), letters(facts.Nearest(stem, slices.Concat(reached, others))))
		t.Reached = t.Exists
	default:
		t.Exists, t.Reached = true, true
	}
	return t
}

// onDisk says whether a folder for units has a file of that name.
func (l *look) onDisk(name string) bool {
	return slices.ContainsFunc(l.unitDirs(), func(dir string) bool {
		return l.file(filepath.Join(dir, name)).Exists
	})
}

// Locate finds a unit's file and its drop-ins on disk, as paths, for where no
// manager can be asked; none if there is no such file.
func (h *Host) Locate(name string) []string {
	l := &look{Host: h}
	var paths []string
	for _, dir := range h.unitDirs() {
		if path := filepath.Join(dir, name); l.file(path).Kind == "regular" {
			paths = append(paths, path)
			break
		}
	}
	if paths == nil {
		return nil
	}
	known := map[string]bool{}
	for _, dir := range h.unitDirs() {
		found, _ := filepath.Glob(h.path(filepath.Join(dir, name+".d", "*.conf")))
		for _, on := range found {
			if base := filepath.Base(on); !known[base] && !masks(on) {
				known[base] = true
				paths = append(paths, strings.TrimPrefix(on, strings.TrimSuffix(h.Root, "/")))
			}
		}
	}
	return paths
}
