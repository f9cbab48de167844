package standin

import (
	"bytes"
	"encoding/binary"
	"io"
	"strings"
	"testing"

	"github.com/godbus/dbus/v5"
)

// A field of a header, as an attacker would write it.
type field struct {
	code  byte
	kind  string
	value any // a string or a uint32
}

// aMessage writes any header, however wrong.
func aMessage(order byteOrder, kind, flags byte, fields []field, body []byte) []byte {
	mark := byte('l')
	if order == byteOrder(binary.BigEndian) {
		mark = 'B'
	}
	out := order.AppendUint32([]byte{mark, kind, flags, version}, uint32(len(body)))
	out = order.AppendUint32(out, 7)
	out = append(out, 0, 0, 0, 0)
	for _, f := range fields {
		out = append(pad8(out), f.code, byte(len(f.kind)))
		out = append(append(out, f.kind...), 0)
		switch v := f.value.(type) {
		case uint32:
			out = order.AppendUint32(append(out, make([]byte, -len(out)&3)...), v)
		case string:
			if f.kind == "g" {
				out = append(append(append(out, byte(len(v))), v...), 0)
				continue
			}
			out = appendText(order, append(out, make([]byte, -len(out)&3)...), v)
		}
	}
	order.PutUint32(out[fixedHeader:], uint32(len(out)-headerSize))
	return append(pad8(out), body...)
}

// to are the fields of a call.
func to(destination, path, iface, member, signature string) (fields []field) {
	for _, f := range []field{
		{fieldDestination, "s", destination},
		{fieldPath, "o", path},
		{fieldInterface, "s", iface},
		{fieldMember, "s", member},
		{fieldSignature, "g", signature},
	} {
		if f.value != "" {
			fields = append(fields, f)
		}
	}
	return fields
}

const (
	managerPath = "/org/freedesktop/systemd1"
	managerFace = "org.freedesktop.systemd1.Manager"
)

func text(s ...string) (body []byte) {
	for _, s := range s {
		body = appendText(binary.LittleEndian, append(body, make([]byte, -len(body)&3)...), s)
	}
	return body
}

// stopping are names of which one, exchanged in the wrong place, would become a method.
var stopping = exchange{{
	Unit: "GetUnit.service", Other: "StopUnit.service", OtherDescription: "StopUnit",
	Kept: map[string]string{"Description": "GetUnit"},
}}

func courierTo(bus, client io.Writer, names exchange) *courier {
	return &courier{exchange: names, bus: bus, client: client, asked: map[uint32]question{}, owners: map[string]string{":1.4": managerName}}
}

func TestCallsThatPass(t *testing.T) {
	for name, fields := range map[string][]field{
		"a unit":               to(managerName, managerPath, managerFace, "GetUnit", "s"),
		"the only interface":   to(managerName, managerPath, "", "GetUnit", "s"),
		"by the unique name":   to(":1.4", managerPath, managerFace, "GetUnit", "s"),
		"all properties":       to(managerName, unitPath("a.service"), properties, "GetAll", "s"),
		"another's properties": to("org.freedesktop.hostname1", "/org/freedesktop/hostname1", properties, "GetAll", "s"),
	} {
		var bus, client bytes.Buffer
		const interactive = 4 // a flag: somebody may be asked for a password
		raw := aMessage(binary.LittleEndian, methodCall, interactive, fields, text("x"))
		if err := courierTo(&bus, &client, stopping).forth(raw); err != nil || client.Len() > 0 {
			t.Errorf("%s: %v, %q", name, err, client.Bytes())
		}
		m, err := dbus.DecodeMessage(&bus)
		if err != nil || m.Flags != 0 || m.Headers[dbus.FieldInterface].Value() == nil {
			t.Errorf("%s: %v (%v)", name, m, err)
		}
	}
}

func TestCallsThatDoNotPass(t *testing.T) {
	type attack struct {
		kind   byte
		fields []field
		body   []byte
	}
	call := func(fields []field, args ...string) attack { return attack{methodCall, fields, text(args...)} }
	stop := to(managerName, managerPath, managerFace, "StopUnit", "ss")
	for name, a := range map[string]attack{
		"plainly":                        call(stop, "a.service", "replace"),
		"by the unique name":             call(to(":1.4", managerPath, managerFace, "StopUnit", "ss"), "a", "replace"),
		"with no interface":              call(to(managerName, managerPath, "", "StopUnit", "ss"), "a", "replace"),
		"a property":                     call(to(managerName, managerPath, properties, "Set", "ssv")),
		"one that looks like a look":     call(to(managerName, managerPath, managerFace, "Get", "ss"), "a", "b"),
		"another interface's Get":        call(to(managerName, managerPath, "org.example", "Get", "ss"), "a", "b"),
		"other arguments":                call(to(managerName, managerPath, managerFace, "GetUnit", "ss"), "a", "b"),
		"another destination":            call(to("org.example", managerPath, managerFace, "GetUnit", "s"), "a"),
		"a stranger":                     call(to(":1.5", managerPath, managerFace, "GetUnit", "s"), "a"),
		"nobody":                         call(to("", managerPath, managerFace, "GetUnit", "s"), "a"),
		"to no object":                   call(to(managerName, "", managerFace, "GetUnit", "s"), "a"),
		"a service is started":           call(to(busName, "/", busName, "StartServiceByName", "su"), "a"),
		"a name is taken":                call(to(busName, "/", busName, "RequestName", "su"), "a"),
		"a monitor":                      call(to(busName, "/", "org.freedesktop.DBus.Monitoring", "BecomeMonitor", "asu")),
		"eavesdropping":                  call(to(busName, "/", busName, "AddMatch", "s"), "type='signal',eavesdrop='true'"),
		"a session is ended":             call(to("org.freedesktop.login1", "/", "org.freedesktop.login1.Manager", "TerminateSession", "s"), "1"),
		"files":                          call(append(to(managerName, managerPath, managerFace, "GetUnit", "s"), field{fieldFiles, "u", uint32(1)}), "a"),
		"a method named in a list":       call(to(managerName, managerPath, managerFace, "GetUnit(s) StopUnit", "ss"), "a", "b"),
		"a description as the member":    call(to(managerName, managerPath, managerFace, "StopUnit", "s"), "a"),
		"a unit's name as the member":    call(to(managerName, managerPath, managerFace, "StopUnit.service", "s"), "a"),
		"two members":                    call(append(to(managerName, managerPath, managerFace, "GetUnit", "s"), field{fieldMember, "s", "StopUnit"}), "a"),
		"two members, the other first":   call(append([]field{{fieldMember, "s", "StopUnit"}}, to(managerName, managerPath, managerFace, "GetUnit", "s")...), "a"),
		"two signatures":                 call(append(to(managerName, managerPath, managerFace, "GetUnit", "s"), field{fieldSignature, "g", "ss"}), "a"),
		"a member that is an object":     call(append(to(managerName, managerPath, managerFace, "", "s"), field{fieldMember, "o", "GetUnit"}), "a"),
		"a field that nobody knows":      call(append(to(managerName, managerPath, managerFace, "GetUnit", "s"), field{10, "s", "StopUnit"}), "a"),
		"a member with an end in it":     call(to(managerName, managerPath, managerFace, "GetUnit\x00", "s"), "a"),
		"more than the signature says":   call(to(managerName, managerPath, managerFace, "GetUnit", "s"), "a", "another"),
		"less than the signature says":   call(to(managerName, managerPath, managerFace, "GetUnit", "s")),
		"a signal":                       {signal, to("", managerPath, managerFace, "JobNew", "s"), text("a")},
		"an answer":                      {methodReply, []field{{fieldReplySerial, "u", uint32(3)}}, nil},
		"a call that is also an answer":  call(append(to(managerName, managerPath, managerFace, "GetUnit", "s"), field{fieldReplySerial, "u", uint32(3)}), "a"),
		"a kind that there is not":       {9, to(managerName, managerPath, managerFace, "GetUnit", "s"), text("a")},
		"as if it was sent by the owner": call(append(stop, field{fieldSender, "s", managerName}), "a", "b"),
	} {
		var bus, client bytes.Buffer
		c := courierTo(&bus, &client, stopping)
		_ = c.forth(aMessage(binary.LittleEndian, a.kind, 0, a.fields, a.body))
		if bus.Len() > 0 {
			t.Errorf("%s: what passes is %q", name, bus.Bytes())
		}
		if a.kind != methodCall && client.Len() > 0 {
			t.Errorf("%s is answered: %q", name, client.Bytes())
		}
	}
}

// TestOfAHeaderOnlyAnExactPathIsExchanged.
func TestOfAHeaderOnlyAnExactPathIsExchanged(t *testing.T) {
	for path, want := range map[string]string{
		unitPath("GetUnit.service"):         unitPath("StopUnit.service"),
		unitPath("StopUnit.service"):        unitPath("GetUnit.service"),
		"/x/GetUnit_2eservice":              "/x/GetUnit_2eservice",
		unitPath("GetUnit.service") + "/x":  unitPath("GetUnit.service") + "/x",
		"/org/freedesktop/systemd1/unit/Ge": "/org/freedesktop/systemd1/unit/Ge",
	} {
		var bus, client bytes.Buffer
		c := courierTo(&bus, &client, stopping)
		raw := aMessage(binary.LittleEndian, methodCall, 0, to(managerName, path, properties, "GetAll", "s"), text("GetUnit"))
		if err := c.forth(raw); err != nil {
			t.Fatal(err)
		}
		m, err := dbus.DecodeMessage(&bus)
		if err != nil {
			t.Fatal(err)
		}
		if got := m.Headers[dbus.FieldPath].Value(); got != dbus.ObjectPath(want) {
			t.Errorf("%s becomes %v, want %s", path, got, want)
		}
		if got := m.Headers[dbus.FieldMember].Value(); got != "GetAll" || m.Body[0] != "StopUnit" {
			t.Errorf("%s: member %v, argument %v", path, got, m.Body)
		}
	}
}

// TestOwners are learned from the bus, and from nobody else.
func TestOwners(t *testing.T) {
	var bus, client bytes.Buffer
	c := courierTo(&bus, &client, nil)
	ask := aMessage(binary.LittleEndian, methodCall, 0, to(busName, "/", busName, "GetNameOwner", "s"), text(managerName))
	get := aMessage(binary.LittleEndian, methodCall, 0, to(":1.99", managerPath, managerFace, "GetUnit", "s"), text("a"))
	if err := c.forth(get); err != nil || bus.Len() > 0 {
		t.Fatalf("a stranger is called: %v", err)
	}
	if err := c.forth(ask); err != nil {
		t.Fatal(err)
	}
	reply := aMessage(binary.LittleEndian, methodReply, 0, []field{{fieldReplySerial, "u", uint32(7)}, {fieldSignature, "g", "s"}}, text(":1.99"))
	if err := c.back(reply); err != nil {
		t.Fatal(err)
	}
	bus.Reset()
	if err := c.forth(get); err != nil || bus.Len() == 0 {
		t.Errorf("the owner is not called: %v", err)
	}
	if strings.Contains(client.String(), "AccessDenied") == (client.Len() == 0) {
		t.Errorf("the client was told %q", client.String())
	}
}
