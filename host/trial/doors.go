package trial

import (
	"path/filepath"

	"github.com/sdlab/sdlab/host/trial/standin"
)

// A door is a socket by which a program reaches a manager.
type door struct {
	Name     string   // its place among the stand-ins
	Real     string   // the address of what a stand-in connects to
	Covers   []string // where the manager's socket is; the stand-in takes its place
	Direct   bool     // there is no bus between, but the manager itself
	Exchange []standin.Names
}

// doors are the ways to the managers that sdlab itself would take. The last,
// systemctl --user takes first.
func doors(g Guard) []door {
	bus, private := filepath.Join(g.RuntimeDir, "bus"), filepath.Join(g.RuntimeDir, "systemd/private")
	return []door{
		{Name: "system", Real: g.SystemBus, Covers: []string{"/run/dbus/system_bus_socket"}, Exchange: g.System},
		{Name: "bus", Real: g.UserBus, Covers: []string{bus}, Exchange: g.User},
		{Name: "systemd/private", Real: "unix:path=" + private, Covers: []string{private}, Direct: true, Exchange: g.User},
	}
}

// leading is the environment that leads a program to the doors in a folder.
func leading(user User, dir string) map[string]string {
	env := map[string]string{
		"DBUS_SYSTEM_BUS_ADDRESS":  "unix:path=" + filepath.Join(dir, "system"),
		"DBUS_SESSION_BUS_ADDRESS": "unix:path=" + filepath.Join(dir, "bus"),
		"XDG_RUNTIME_DIR":          dir,
	}
	if user.UID == 0 {
		env["SYSTEMCTL_FORCE_BUS"] = "1" // root's systemctl would first take a way that is for root alone
	}
	return env
}
