package host

import (
	"path/filepath"

	"golang.org/x/sys/unix"

	"time"
)

// Scope is which service manager is asked: the system's or the learner's own.
type Scope string

// The scopes.
const (
	System Scope = "system"
	User   Scope = "user"
)

// unitDirs are the folders for units, highest priority first
// (systemd.unit(5)). /lib is left out: it is /usr/lib or a link to it.
func (h *Host) unitDirs() []string {
	if h.Scope == User {
		config := filepath.Join(h.Learner.Home, ".config/systemd")
		return []string{
			config + "/user.control", config + "/user", "/etc/systemd/user",
			filepath.Join(h.Learner.Home, ".local/share/systemd/user"),
			"/usr/local/lib/systemd/user", "/usr/lib/systemd/user",
		}
	}
	return []string{
		"/etc/systemd/system.control", "/run/systemd/system.control", "/run/systemd/transient",
		"/etc/systemd/system", "/run/systemd/system",
		"/usr/local/lib/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system",
	}
}

// journalFields are the names of the fields that hold a unit and its
// invocation in the manager's own records, and in those of the unit's processes.
func journalFields(s Scope) (unit, invocation, processUnit, processInvocation string) {
	if s == User {
		return "USER_UNIT", "USER_INVOCATION_ID", "_SYSTEMD_USER_UNIT", "_SYSTEMD_INVOCATION_ID"
	}
	return "UNIT", "INVOCATION_ID", "_SYSTEMD_UNIT", "_SYSTEMD_INVOCATION_ID"
}

func clock() (time.Time, time.Duration) {
	var ts unix.Timespec
	// CLOCK_MONOTONIC is what systemd's *TimestampMonotonic count in.
	if err := unix.ClockGettime(unix.CLOCK_MONOTONIC, &ts); err != nil {
		return time.Now(), 0
	}
	return time.Now(), time.Duration(ts.Nano())
}
