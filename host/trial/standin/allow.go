package standin

import (
	"strings"

	"github.com/godbus/dbus/v5"
)

// Names that are not only in the lists below.
const (
	busName     = "org.freedesktop.DBus"
	managerName = "org.freedesktop.systemd1"
	properties  = "org.freedesktop.DBus.Properties"
)

// anywhere are methods by which every object tells about itself, each with the
// signature of its arguments.
var anywhere = map[string]string{
	properties:                            "Get(ss) GetAll(s)",
	"org.freedesktop.DBus.Introspectable": "Introspect()",
	"org.freedesktop.DBus.Peer":           "Ping() GetMachineId()",
}

// allowed are the methods that a client may call beside these, by destination
// and interface. They are known to change nothing (org.freedesktop.systemd1(5),
// org.freedesktop.login1(5), the D-Bus specification, "Message Bus Messages").
var allowed = map[string]map[string]string{
	busName: {
		busName: "Hello() GetId() GetNameOwner(s) NameHasOwner(s) ListNames() ListActivatableNames() AddMatch(s) RemoveMatch(s) " +
			"GetConnectionUnixUser(s) GetConnectionUnixProcessID(s) GetConnectionCredentials(s)",
	},
	managerName: {
		"org.freedesktop.systemd1.Manager": "GetUnit(s) GetUnitByPID(u) GetUnitByInvocationID(ay) GetUnitByControlGroup(s) LoadUnit(s) " +
			"GetUnitProcesses(s) GetUnitFileState(s) GetUnitFileLinks(sb) GetDefaultTarget() GetJob(u) GetJobAfter(u) GetJobBefore(u) " +
			"ListUnits() ListUnitsFiltered(as) ListUnitsByPatterns(asas) ListUnitsByNames(as) ListJobs() " +
			"ListUnitFiles() ListUnitFilesByPatterns(asas) GetDynamicUsers() LookupDynamicUserByName(s) LookupDynamicUserByUID(u) " +
			"Subscribe() Unsubscribe()",
		"org.freedesktop.systemd1.Service": "GetProcesses()",
		"org.freedesktop.systemd1.Scope":   "GetProcesses()",
		"org.freedesktop.systemd1.Slice":   "GetProcesses()",
		"org.freedesktop.systemd1.Socket":  "GetProcesses()",
	},
	"org.freedesktop.login1": {
		"org.freedesktop.login1.Manager": "ListSessions() ListUsers() ListSeats() ListInhibitors() GetSession(s) GetSessionByPID(u) GetUser(u) GetUserByPID(u) GetSeat(s)",
	},
	"org.freedesktop.hostname1": {},
	"org.freedesktop.timedate1": {},
	"org.freedesktop.timesync1": {},
	"org.freedesktop.locale1":   {},
	"org.freedesktop.resolve1":  {},
	"org.freedesktop.network1":  {},
	"org.freedesktop.machine1":  {},
}

// allow says whether a call to the owner of a name may pass. A call without an
// interface gets the only one that has such a method, so that nobody else
// chooses.
func allow(h *header, owner string, arguments []string) bool {
	interfaces, known := allowed[owner]
	if !known || h.kind != methodCall || !dbus.ObjectPath(h.path).IsValid() {
		return false
	}
	if h.iface == "" {
		h.iface = onlyInterface(interfaces, h.member)
	}
	if !listed(interfaces[h.iface], h.member, h.signature) && !listed(anywhere[h.iface], h.member, h.signature) {
		return false
	}
	// A rule that eavesdrops asks for messages between others.
	return h.member != "AddMatch" || len(arguments) == 1 && !strings.Contains(arguments[0], "eavesdrop")
}

func listed(methods, member, signature string) bool {
	return member != "" && strings.Contains(" "+methods+" ", " "+member+"("+signature+") ")
}

func onlyInterface(interfaces map[string]string, member string) (only string) {
	for _, of := range []map[string]string{interfaces, anywhere} {
		for name, methods := range of {
			if !strings.Contains(" "+methods, " "+member+"(") {
				continue
			}
			if only != "" {
				return ""
			}
			only = name
		}
	}
	return only
}

// aboutFiles says whether a method is about unit files, whatever state their
// units are in: there nothing is exchanged.
func (h *header) aboutFiles() bool {
	return strings.HasPrefix(h.member, "ListUnitFiles") || strings.HasPrefix(h.member, "GetUnitFile")
}
