package unit

import (
	"path/filepath"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

// Judge looks up the path that a program named: what it is, and which setting of
// the unit closes it.
func (c *Command) Judge(u *facts.Unit, said *facts.Said) {
	if said.Path == "" {
		return
	}
	path := absolute(c.folderOf(u), said.Path)
	said.File = c.forUnit(u, c.Disk.File(path), 0)
	said.Unreadable, said.Unwritable = c.lacks(u, said.File, path)
	folderOf := c.Disk.File(filepath.Dir(path))
	said.NoFolder = !folderOf.Exists && !folderOf.Hidden
	said.Closed = said.File.Veil
	if said.Closed == "" {
		said.Closed = c.readOnlyBy(u, path)
	}
}

// lacks says whether the unit's user lacks the right to read the file, and to write it.
func (c *Command) lacks(u *facts.Unit, f facts.File, path string) (read, write bool) {
	who := c.partyOf(u)
	if !f.Exists {
		return false, c.Disk.Denied(who, filepath.Dir(path), disk.MayWrite|disk.MayExec)
	}
	return c.Disk.Denied(who, path, disk.MayRead), c.Disk.Denied(who, path, disk.MayWrite)
}

// Folders that ProtectSystem= makes read-only (systemd.exec(5)).
var (
	systemFolders = []string{"/usr", "/boot", "/efi", "/bin", "/sbin", "/lib", "/lib64"}
	fullFolders   = append([]string{"/etc"}, systemFolders...)
	apiFolders    = []string{"/dev", "/proc", "/sys"}
)

// readOnlyBy is the setting that makes the path read-only for the unit; "" if none
// does, or something opens it again.
func (c *Command) readOnlyBy(u *facts.Unit, path string) string {
	if c.Scope == facts.User || !filepath.IsAbs(path) || within(path, opened(u)) {
		return ""
	}
	if by := listedReadOnly(u, path); by != "" {
		return by
	}
	switch {
	case u.ProtectHome == "read-only" && within(path, homes):
		return "ProtectHome=read-only"
	case u.ProtectKernelTunables && within(path, []string{"/proc/sys", "/sys"}):
		return "ProtectKernelTunables=yes"
	case u.PrivateTmp && within(path, ownTmp):
		return ""
	case u.ProtectSystem == "yes" && within(path, systemFolders):
		return "ProtectSystem=yes"
	case u.ProtectSystem == "full" && within(path, fullFolders):
		return "ProtectSystem=full"
	case u.ProtectSystem == "strict" && !within(path, apiFolders):
		return "ProtectSystem=strict"
	}
	return ""
}

// opened are the folders that a unit may write to, whatever else it says.
func opened(u *facts.Unit) []string {
	var folders []string
	for _, path := range u.ReadWritePaths {
		folders = append(folders, strings.TrimLeft(path, "-+"))
	}
	for parent, names := range map[string][]string{"/var/lib": u.StateDirectory, "/var/cache": u.CacheDirectory, "/var/log": u.LogsDirectory, "/run": u.RuntimeDirectory} {
		for _, name := range names {
			name, _, _ = strings.Cut(name, ":")
			folders = append(folders, filepath.Join(parent, name))
		}
	}
	return folders
}

// listedReadOnly is the ReadOnlyPaths= that has the path.
func listedReadOnly(u *facts.Unit, path string) string {
	for _, listed := range u.ReadOnlyPaths {
		if within(path, []string{strings.TrimLeft(listed, "-+")}) {
			return "ReadOnlyPaths=" + listed
		}
	}
	return ""
}

// within says whether the path is one of the folders, or in one.
func within(path string, folders []string) bool {
	for _, folder := range folders {
		if strings.HasPrefix(path+"/", strings.TrimRight(folder, "/")+"/") {
			return true
		}
	}
	return false
}
