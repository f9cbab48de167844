package host

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// secrets finds what looks like a secret in the unit's files.
func (s sight) secrets() error {
	s.u.Secrets = unitfile.Secrets(s.settingsOf(s.u))
	for _, path := range filesOf(s.u) {
		s.u.Secrets = append(s.u.Secrets, unitfile.CommentedSecrets(path, s.textOf(path))...)
	}
	return s.closedFile(s.u)
}

func commandNames(u *facts.Unit) []string {
	var names []string
	for _, e := range u.ExecStart {
		names = append(names, unitfile.Names(e)...)
	}
	return names
}

// settingsOf reads the unit's files unless that is done.
func (l *look) settingsOf(u *facts.Unit) []facts.Setting {
	if u.Settings == nil {
		return l.settings(u)
	}
	return u.Settings
}

// Permission bits of users who are neither the owner nor in the group (stat(2)).
const (
	othersRead  = 0o004
	othersEnter = 0o001
)

// openSecretFiles finds files that any user may read and that the unit takes
// secrets from. Of what it reads it keeps nothing.
func (l *look) openSecretFiles(u *facts.Unit) []string {
	var open []string
	for _, pattern := range u.EnvironmentFiles {
		for _, path := range l.expanded(strings.TrimPrefix(pattern, "-")) {
			if l.openToAll(path) && l.assignsSecret(path) {
				open = append(open, path)
			}
		}
	}
	for _, s := range l.settingsOf(u) {
		if _, path, named := strings.Cut(s.Value, ":"); s.Key == "LoadCredential" && named && l.openToAll(path) {
			open = append(open, path)
		}
	}
	return open
}

// openToAll says whether any user may read the file and enter the folders on
// the way to it.
func (l *look) openToAll(path string) bool {
	info, err := os.Stat(l.path(path))
	if err != nil || !filepath.IsAbs(path) || !info.Mode().IsRegular() || info.Mode().Perm()&othersRead == 0 {
		return false
	}
	for path != "/" {
		path = filepath.Dir(path)
		if info, err := os.Stat(l.path(path)); err != nil || info.Mode().Perm()&othersEnter == 0 {
			return false
		}
	}
	return true
}

// assignsSecret says whether an environment file gives a value to a variable
// that usually holds a secret.
func (l *look) assignsSecret(path string) bool {
	content, err := l.text(path)
	if err != nil {
		return false
	}
	for line := range strings.Lines(content) {
		name, value, assigned := strings.Cut(strings.TrimSpace(line), "=")
		if assigned && !strings.HasPrefix(name, "#") && strings.TrimSpace(value) != "" && unitfile.LooksSecret(name) {
			return true
		}
	}
	return false
}

// madeBySystemd are settings by which systemd makes folders, and where.
var madeBySystemd = map[string]string{
	"StateDirectory": "/var/lib/", "CacheDirectory": "/var/cache/", "LogsDirectory": "/var/log/", "RuntimeDirectory": "/run/",
}

// missingHere finds what the unit names and this machine has not.
func (l *look) missingHere(u *facts.Unit) []string {
	var missing []string
	add := func(what, path string) {
		if !filepath.IsAbs(path) || strings.ContainsAny(path, "%$*?") {
			return
		}
		if f := l.file(path); !f.Exists && !f.Hidden {
			missing = append(missing, what+" "+path)
		}
	}
	if name := u.User; name != "" && !u.DynamicUser && !strings.Contains(name, "%") && !l.account(name).Exists {
		missing = append(missing, "the user "+name)
	}
	if len(u.ExecStart) > 0 {
		add("the program", l.findProgram(u.ExecStart[0].Path))
	}
	if dir := strings.TrimPrefix(u.WorkingDirectory, "!"); !strings.HasPrefix(dir, "-") && !l.makesFolder(u, dir) {
		add("the folder", dir)
	}
	for _, path := range u.EnvironmentFiles {
		if !strings.HasPrefix(path, "-") {
			add("the file", path)
		}
	}
	return missing
}

func (l *look) makesFolder(u *facts.Unit, dir string) bool {
	return slices.ContainsFunc(l.settingsOf(u), func(s facts.Setting) bool {
		base := madeBySystemd[s.Key]
		return base != "" && s.Section == "Service" && strings.HasPrefix(dir, base)
	})
}
