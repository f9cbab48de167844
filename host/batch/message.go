package batch

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"

	"github.com/godbus/dbus/v5"
)

// Error is a call's refusal.
type Error struct {
	Name string // such as org.freedesktop.DBus.Error.UnknownProperty
	Text string // for people; may be empty
}

func (e *Error) Error() string {
	if e.Text == "" {
		return e.Name
	}
	return e.Text
}

// serialAt is where a message has its serial, which godbus sets for its own
// connections only.
const serialAt = 8

// appendCall appends a call's message.
func appendCall(out []byte, serial uint32, c Call) ([]byte, error) {
	m := dbus.Message{Type: dbus.TypeMethodCall, Body: c.Args, Headers: map[dbus.HeaderField]dbus.Variant{
		dbus.FieldPath:        dbus.MakeVariant(dbus.ObjectPath(c.Path)),
		dbus.FieldInterface:   dbus.MakeVariant(c.Interface),
		dbus.FieldMember:      dbus.MakeVariant(c.Method),
		dbus.FieldDestination: dbus.MakeVariant(c.To),
	}}
	if len(c.Args) > 0 {
		m.Headers[dbus.FieldSignature] = dbus.MakeVariant(dbus.SignatureOf(c.Args...))
	}
	buffer, start := bytes.NewBuffer(out), len(out)
	if err := m.EncodeTo(buffer, binary.LittleEndian); err != nil {
		return out, fmt.Errorf("cannot call %s over D-Bus: %w", c.Method, err)
	}
	out = buffer.Bytes()
	binary.LittleEndian.PutUint32(out[start+serialAt:], serial)
	return out, nil
}

// readMessage reads one message: an answer, with the serial of its call, or one
// that nobody asked for, with a serial of 0.
func readMessage(from io.Reader) (to uint32, reply Reply, err error) {
	m, err := dbus.DecodeMessage(from)
	if err != nil {
		return 0, reply, err
	}
	for _, value := range m.Body {
		reply.Body = append(reply.Body, plain(value))
	}
	switch m.Type {
	case dbus.TypeMethodReply:
	case dbus.TypeError:
		refused := &Error{}
		refused.Name, _ = m.Headers[dbus.FieldErrorName].Value().(string)
		if len(reply.Body) > 0 {
			refused.Text, _ = reply.Body[0].(string)
		}
		reply = Reply{Err: refused}
	default:
		return 0, reply, nil
	}
	to, _ = m.Headers[dbus.FieldReplySerial].Value().(uint32)
	return to, reply, nil
}

// plain is a value without the type that it is wrapped in, and so for all that a map
// of any values has.
func plain(value any) any {
	switch v := value.(type) {
	case dbus.Variant:
		return plain(v.Value())
	case map[string]dbus.Variant:
		all := make(map[string]any, len(v))
		for name, one := range v {
			all[name] = plain(one)
		}
		return all
	}
	return value
}
