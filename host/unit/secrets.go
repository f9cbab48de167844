package unit

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
	"github.com/sdlab/sdlab/unitfile"
)

// Secrets finds what looks like a secret in the unit's files.
func (f *Files) Secrets(u *facts.Unit) []facts.Secret {
	found := unitfile.Secrets(f.SettingsOf(u))
	for _, path := range FilesOf(u) {
		found = append(found, unitfile.LooseSecrets(path, f.Disk.TextOf(path))...)
	}
	return found
}

// HeldSecrets finds the values in the unit's environment files that look like secrets. A file that may not be read has none to tell.
func (c *Command) HeldSecrets(u *facts.Unit) []facts.Secret {
	var held []facts.Secret
	for _, path := range envPaths(c.Disk, u) {
		held = append(held, unitfile.AssignedSecrets(path, unitfile.ReadEnvironment(c.Disk.TextOf(path)))...)
	}
	return held
}

// CommandNames are the names of the programs that ExecStart= runs.
func CommandNames(u *facts.Unit) []string {
	var names []string
	for _, e := range u.ExecStart {
		names = append(names, unitfile.Names(e)...)
	}
	return names
}

// SettingsOf reads the unit's files unless that is done.
func (f *Files) SettingsOf(u *facts.Unit) []facts.Setting {
	if u.Settings == nil {
		return f.Settings(u)
	}
	return u.Settings
}

// OpenSecretFiles finds files that any user may read and that the unit takes
// secrets from, and such copies of its files. Of what it reads it keeps nothing.
func (c *Command) OpenSecretFiles(u *facts.Unit) []string {
	var open []string
	for _, path := range envPaths(c.Disk, u) {
		if c.Disk.OpenToAll(path) && assignsSecret(c.Disk, path) {
			open = append(open, path)
		}
	}
	for _, s := range c.SettingsOf(u) {
		if _, path, named := strings.Cut(s.Value, ":"); s.Key == "LoadCredential" && named && c.Disk.OpenToAll(path) {
			open = append(open, path)
		}
	}
	return append(open, c.openCopies(u)...)
}

// copySuffixes are those of the copies that editors and people leave beside a file.
var copySuffixes = []string{"~", ".bak", ".save", ".old", ".orig"}

// openCopies finds copies of the unit's files, and of what it reads secrets from, that
// any user may read and that still hold one.
func (c *Command) openCopies(u *facts.Unit) []string {
	var open []string
	for _, file := range slices.Concat(FilesOf(u), envPaths(c.Disk, u)) {
		for _, suffix := range copySuffixes {
			if path := file + suffix; c.Disk.OpenToAll(path) && assignsSecret(c.Disk, path) {
				open = append(open, path)
			}
		}
	}
	return open
}

// assignsSecret says whether an environment file gives a value to a variable
// that usually holds a secret.
func assignsSecret(d *disk.Disk, path string) bool {
	content, err := d.Text(path)
	if err != nil {
		return false
	}
	content = strings.ReplaceAll("\n"+content, "\nEnvironment=", "\n") // in a copy of a unit file
	return slices.ContainsFunc(unitfile.ReadEnvironment(content), func(a unitfile.Assignment) bool {
		return a.Value != "" && unitfile.LooksSecret(a.Name)
	})
}

// madeBySystemd are settings by which systemd makes folders, and where.
var madeBySystemd = map[string]string{
	"StateDirectory": "/var/lib/", "CacheDirectory": "/var/cache/", "LogsDirectory": "/var/log/", "RuntimeDirectory": "/run/",
}

// MissingHere finds what the unit names and this machine has not.
func (c *Command) MissingHere(u *facts.Unit) []string {
	var missing []string
	add := func(what, path string) {
		if !filepath.IsAbs(path) || strings.ContainsAny(path, "%$*?") {
			return
		}
		if f := c.Disk.File(path); !f.Exists && !f.Hidden {
			missing = append(missing, what+" "+path)
		}
	}
	if name := u.User; name != "" && !u.DynamicUser && !strings.Contains(name, "%") && !c.Disk.Users().Account(name).Exists {
		missing = append(missing, "the user "+name)
	}
	if len(u.ExecStart) > 0 {
		add("the program", c.Disk.FindProgram(u.ExecStart[0].Path))
	}
	if dir := strings.TrimPrefix(u.WorkingDirectory, "!"); !strings.HasPrefix(dir, "-") && !c.makesFolder(u, dir) {
		add("the folder", dir)
	}
	for _, path := range u.EnvironmentFiles {
		if !strings.HasPrefix(path, "-") {
			add("the file", path)
		}
	}
	for _, folder := range c.outputFolders(u) {
		add("the output folder", folder)
	}
	return missing
}

// outputFolders are those of the files that the unit's output goes to, which systemd
// does not make.
func (c *Command) outputFolders(u *facts.Unit) []string {
	var folders []string
	for _, s := range c.SettingsOf(u) {
		if s.Section != "Service" || s.Key != "StandardOutput" && s.Key != "StandardError" {
			continue
		}
		how, path, _ := strings.Cut(s.Value, ":")
		folder := filepath.Dir(path)
		if slices.Contains([]string{"append", "file", "truncate"}, how) && !c.makesFolder(u, folder) && !slices.Contains(folders, folder) {
			folders = append(folders, folder)
		}
	}
	return folders
}

func (c *Command) makesFolder(u *facts.Unit, dir string) bool {
	return slices.ContainsFunc(c.SettingsOf(u), func(s facts.Setting) bool {
		base := madeBySystemd[s.Key]
		return base != "" && s.Section == "Service" && strings.HasPrefix(dir, base)
	})
}

// OpenSecretScripts finds scripts on the unit's command lines that any user may
// read and that hold a secret. Of what it reads it keeps nothing.
func (c *Command) OpenSecretScripts(u *facts.Unit) []string {
	open := []string{}
	home, folder := c.Disk.Users().HomeOf(c.userOf(u)), c.folderOf(u)
	for _, e := range slices.Concat(u.ExecStart, u.ExecStartPre, u.ExecStartPost, u.ExecReload, u.ExecStop, u.ExecStopPost) {
		for _, word := range append([]string{e.Path}, fileArguments(e.Argv, home)...) {
			path := absolute(folder, word)
			if path == "" || slices.Contains(open, path) || !c.Disk.OpenToAll(path) {
				continue
			}
			if f := c.Disk.File(path); f.Text && unitfile.ScriptHoldsSecret(c.Disk.TextOf(path), filepath.Ext(path) == ".py") {
				open = append(open, path)
			}
		}
	}
	return open
}

// SecretReaders finds who else may read the files that the unit takes variables
// and credentials from. A file whose content may not be seen may hold a secret.
func (c *Command) SecretReaders(u *facts.Unit) []facts.Reader {
	found := []facts.Reader{}
	add := func(path string) {
		for _, user := range c.Disk.Readers(path, c.Disk.Users().Account(c.userOf(u)).UID) {
			found = append(found, facts.Reader{User: user, Path: path})
		}
	}
	for _, path := range envPaths(c.Disk, u) {
		if _, err := c.Disk.Text(path); err != nil || assignsSecret(c.Disk, path) {
			add(path)
		}
	}
	for _, credential := range u.LoadCredential {
		if _, path, _ := strings.Cut(credential, ":"); filepath.IsAbs(path) {
			add(path)
		}
	}
	return found
}
