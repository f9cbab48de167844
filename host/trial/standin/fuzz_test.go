package standin

import (
	"bytes"
	"encoding/binary"
	"testing"

	"github.com/godbus/dbus/v5"
)

// Names from which the fuzzer makes headers, beside its own.
var (
	someNames   = []string{managerName, busName, ":1.4", "org.freedesktop.login1", "org.freedesktop.hostname1", "org.example"}
	somePaths   = []string{managerPath, "/", unitPath("GetUnit.service"), unitPath("StopUnit.service"), "/org/freedesktop/systemd1/unit/x", ""}
	someFaces   = []string{managerFace, busName, properties, "org.freedesktop.DBus.Peer", "org.freedesktop.systemd1.Service", ""}
	someMembers = []string{"GetUnit", "StopUnit", "Get", "GetAll", "Set", "LoadUnit", "ListUnits", "AddMatch", "Hello", "Ping", "StartUnit", "GetProcesses"}
	someKinds   = []string{"s", "ss", "", "ssv", "asas", "u", "ay", "sb", "as", "a{sv}", "v", "a(ss)"}
)

// pick takes a name from the list, or the fuzzer's own.
func pick(list []string, at byte, own string) string {
	if int(at) < len(list) {
		return list[at]
	}
	return own
}

// FuzzCall sends calls that are wrong field by field. Whatever goes on to the bus
// is one message, which another implementation reads as one that is in the list.
func FuzzCall(f *testing.F) {
	f.Add(false, byte(1), byte(0), byte(0), byte(0), byte(0), byte(0), byte(0), text("a.service"), byte(0), "", uint32(0), uint32(0))
	f.Add(true, byte(1), byte(5), byte(2), byte(2), byte(2), byte(2), byte(1), text("a", "b"), byte(3), "StopUnit", uint32(0), uint32(0))
	f.Add(false, byte(1), byte(0), byte(1), byte(1), byte(1), byte(7), byte(0), text("type='signal'"), byte(9), "", uint32(0), uint32(0))
	f.Add(false, byte(2), byte(0), byte(0), byte(0), byte(0), byte(1), byte(1), text("a", "replace"), byte(7), ":1.1", uint32(8), uint32(0))
	f.Add(false, byte(1), byte(0), byte(0), byte(0), byte(5), byte(250), byte(250), []byte{1, 's', 0, 0}, byte(8), "v", uint32(0), uint32(8))
	f.Fuzz(func(t *testing.T, big bool, kind, flags, name, path, face, member, signature byte, body []byte, extra byte, own string, bodyLie, fieldsLie uint32) {
		var order byteOrder = binary.LittleEndian
		if big {
			order = binary.BigEndian
		}
		fields := to(pick(someNames, name, own), pick(somePaths, path, own), pick(someFaces, face, own), pick(someMembers, member, own), pick(someKinds, signature, own))
		switch {
		case extra == fieldReplySerial || extra == fieldFiles:
			fields = append(fields, field{extra, "u", uint32(len(own))})
		case extra != 0 && fieldTypes[extra] != "":
			fields = append(fields, field{extra, fieldTypes[extra], own})
		case extra != 0:
			fields = append(fields, field{extra, "s", own})
		}
		if len(own) > 200 {
			return // a signature's length is one byte
		}
		raw := aMessage(order, kind, flags, fields, body)
		order.PutUint32(raw[4:], order.Uint32(raw[4:])+bodyLie)
		order.PutUint32(raw[12:], order.Uint32(raw[12:])+fieldsLie)
		var bus, client bytes.Buffer
		c := courierTo(&bus, &client, stopping)
		err := c.forth(raw)
		if bus.Len() > 0 {
			if err != nil {
				t.Errorf("an error, and still it went on: %v", err)
			}
			mayPass(t, bus.Bytes())
		}
		if client.Len() > 0 {
			if m, err := dbus.DecodeMessage(bytes.NewReader(client.Bytes())); err != nil || m.Type != dbus.TypeError {
				t.Errorf("the client is told %q (%v)", client.Bytes(), err)
			}
		}
	})
}

// mayPass reads a message as a bus would.
func mayPass(t *testing.T, raw []byte) {
	t.Helper()
	from := bytes.NewReader(raw)
	m, err := dbus.DecodeMessage(from)
	if err != nil || from.Len() > 0 {
		t.Fatalf("what goes on is %q, %d bytes more than a message (%v)", raw, from.Len(), err)
	}
	said := map[dbus.HeaderField]string{}
	for code, value := range m.Headers {
		switch v := value.Value().(type) {
		case string:
			said[code] = v
		case dbus.Signature:
			said[code] = v.String()
		case dbus.ObjectPath:
			if !v.IsValid() {
				t.Errorf("it is sent to %q, which is no path", v)
			}
		default:
			t.Errorf("field %d is %v", code, v)
		}
	}
	to := said[dbus.FieldDestination]
	if to == ":1.4" {
		to = managerName
	}
	iface, member, kinds := said[dbus.FieldInterface], said[dbus.FieldMember], said[dbus.FieldSignature]
	interfaces, known := allowed[to]
	if !known || m.Type != dbus.TypeMethodCall || m.Flags&^(dbus.FlagNoReplyExpected|dbus.FlagNoAutoStart) != 0 || said[dbus.FieldSender] != "" ||
		!listed(interfaces[iface], member, kinds) && !listed(anywhere[iface], member, kinds) {
		t.Errorf("what goes on is %v: %v", m, said)
	}
	if h, body, err := parse(raw); err != nil || !bytes.Equal(h.encode(body), raw) {
		t.Errorf("what goes on is read otherwise here: %v", err)
	}
}

// FuzzAnswer sends answers and signals with any body. What the client gets is
// a message, and with the names exchanged once more it is what the bus has sent.
func FuzzAnswer(f *testing.F) {
	f.Add(byte(2), byte(0), "s", text("GetUnit.service"))
	f.Add(byte(4), byte(2), "a{sv}", append([]byte{16, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 'I', 'd', 0, 1, 's', 0, 0, 0}, 1, 0, 0, 0, 'x', 0))
	f.Add(byte(3), byte(5), "v", []byte{1, 's', 0, 0, 1, 0, 0, 0, 'x', 0})
	for _, raw := range malformed {
		if h, body, err := parse(raw); err == nil {
			f.Add(byte(2), byte(0), h.signature, body)
		}
	}
	f.Fuzz(func(t *testing.T, kind, path byte, signature string, body []byte) {
		if len(signature) > 255 {
			return
		}
		fields := append(to("", pick(somePaths, path, "/x"), "", "", signature), field{fieldReplySerial, "u", uint32(7)})
		raw := aMessage(binary.LittleEndian, kind, 0, fields, body)
		plain := exchange{{Unit: stopping[0].Unit, Other: stopping[0].Other}}
		once, ok := handed(t, raw, plain)
		if !ok {
			return
		}
		twice, ok := handed(t, once, plain)
		if h, inside, err := parse(raw); err != nil || !ok || !bytes.Equal(twice, h.encode(inside)) {
			t.Errorf("%q becomes %q, and that %q (%v)", raw, once, twice, err)
		}
		// With properties that are kept there is a message, too.
		if kept, ok := handed(t, raw, stopping); ok {
			if _, _, err := parse(kept); err != nil {
				t.Errorf("%q becomes %q: %v", raw, kept, err)
			}
		}
	})
}

// handed is what a client gets of a bus's message.
func handed(t *testing.T, raw []byte, names exchange) ([]byte, bool) {
	t.Helper()
	var bus, client bytes.Buffer
	if courierTo(&bus, &client, names).back(raw) != nil || client.Len() == 0 {
		return nil, false
	}
	return client.Bytes(), true
}
