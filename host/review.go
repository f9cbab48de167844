package host

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// forReview works out the words of a unit that its review asks for. It needs no
// manager, only the unit's settings.
func (l *look) forReview(u *facts.Unit, words facts.Words) {
	if words["Secrets"] {
		u.Secrets = unitfile.Secrets(l.settingsOf(u))
		for _, path := range filesOf(u) {
			u.Secrets = append(u.Secrets, unitfile.CommentedSecrets(path, l.textOf(path))...)
		}
	}
	if words["CommandNames"] {
		u.CommandNames = nil // a unit may be looked at by its name and in a list
		for _, e := range u.ExecStart {
			u.CommandNames = append(u.CommandNames, unitfile.Names(e)...)
		}
	}
	if words["StartsTake"] {
		u.StartsTake = startsTake(u)
	}
	if words["OpenSecretFiles"] {
		u.OpenSecretFiles = l.openSecretFiles(u)
	}
	if words["SecretReaders"] {
		u.SecretReaders = l.secretReaders(u)
	}
	if words["OpenSecretScripts"] {
		u.OpenSecretScripts = l.openSecretScripts(u)
	}
	if words["MissingHere"] {
		u.MissingHere = l.missingHere(u)
	}
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
