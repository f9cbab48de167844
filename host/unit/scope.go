package unit

import (
	"path/filepath"

	"github.com/sdlab/sdlab/facts"
)

// unitDirs are the folders for units, highest priority first
// (systemd.unit(5)). /lib is left out: it is /usr/lib or a link to it.
func (f *Files) Dirs() []string {
	if f.Scope == facts.User {
		config := filepath.Join(f.Disk.Learner.Home, ".config/systemd")
		return []string{
			config + "/user.control", config + "/user", "/etc/systemd/user",
			filepath.Join(f.Disk.Learner.Home, ".local/share/systemd/user"),
			"/usr/local/lib/systemd/user", "/usr/lib/systemd/user",
		}
	}
	return []string{
		"/etc/systemd/system.control", "/run/systemd/system.control", "/run/systemd/transient",
		"/etc/systemd/system", "/run/systemd/system",
		"/usr/local/lib/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system",
	}
}
