package batch

import (
	"encoding/binary"
	"fmt"
	"io"
)

// Types of messages and header fields, by the D-Bus specification.
const (
	methodCall  = 1
	methodReply = 2
	errorReply  = 3

	fieldPath        = 1
	fieldInterface   = 2
	fieldMember      = 3
	fieldErrorName   = 4
	fieldReplySerial = 5
	fieldDestination = 6
	fieldSignature   = 8
)

const (
	version    = 1
	headerSize = 16      // of what a message always has: the lengths are in it
	maxMessage = 1 << 27 // 128 MiB, the specification's own limit
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

// appendCall appends a call's message.
func appendCall(out []byte, serial uint32, c Call) ([]byte, error) {
	w := writer{out: out, start: len(out)}
	w.out = append(w.out, 'l', methodCall, 0, version, 0, 0, 0, 0)
	w.number(serial)
	w.number(0) // the header's length, known below
	w.field(fieldPath, "o", c.Path)
	w.field(fieldInterface, "s", c.Interface)
	w.field(fieldMember, "s", c.Method)
	w.field(fieldDestination, "s", c.To)
	signature := ""
	for _, arg := range c.Args {
		switch arg.(type) {
		case string:
			signature += "s"
		case []string:
			signature += "as"
		default:
			return out, fmt.Errorf("cannot send a %T over D-Bus", arg)
		}
	}
	if signature != "" {
		w.field(fieldSignature, "g", signature)
	}
	binary.LittleEndian.PutUint32(w.out[w.start+12:], uint32(len(w.out)-w.start-headerSize))
	w.pad(8)
	body := len(w.out)
	for _, arg := range c.Args {
		w.argument(arg)
	}
	binary.LittleEndian.PutUint32(w.out[w.start+4:], uint32(len(w.out)-body))
	return w.out, nil
}

// writer appends values to a message that begins at start.
type writer struct {
	out   []byte
	start int
}

func (w *writer) pad(n int) {
	for (len(w.out)-w.start)%n != 0 {
		w.out = append(w.out, 0)
	}
}

func (w *writer) number(n uint32) { w.out = binary.LittleEndian.AppendUint32(w.out, n) }

func (w *writer) text(s string) {
	w.pad(4)
	w.number(uint32(len(s)))
	w.out = append(append(w.out, s...), 0)
}

func (w *writer) signature(s string) {
	w.out = append(append(append(w.out, byte(len(s))), s...), 0)
}

func (w *writer) field(number byte, kind, value string) {
	w.pad(8)
	w.out = append(w.out, number)
	w.signature(kind)
	if kind == "g" {
		w.signature(value)
		return
	}
	w.text(value)
}

func (w *writer) argument(arg any) {
	list, is := arg.([]string)
	if !is {
		w.text(arg.(string))
		return
	}
	w.pad(4)
	at := len(w.out)
	w.number(0)
	for _, s := range list {
		w.text(s)
	}
	binary.LittleEndian.PutUint32(w.out[at:], uint32(len(w.out)-at-4))
}

// readMessage reads one message: an answer, with the serial of its call, or one
// that nobody asked for, with a serial of 0.
func readMessage(from io.Reader) (to uint32, reply Reply, err error) {
	raw := make([]byte, headerSize, 256)
	if _, err := io.ReadFull(from, raw); err != nil {
		return 0, reply, err
	}
	r := reader{in: raw, order: binary.LittleEndian, at: 4}
	if raw[0] == 'B' {
		r.order = binary.BigEndian
	}
	body, _, fields := int64(r.number()), r.number(), int64(r.number())
	size := headerSize + (fields+7)&^7 + body
	if size > maxMessage {
		return 0, reply, fmt.Errorf("a D-Bus message of %d bytes is too long", size)
	}
	r.in = append(raw, make([]byte, size-headerSize)...)
	if _, err := io.ReadFull(from, r.in[headerSize:]); err != nil {
		return 0, reply, err
	}
	signature, name := "", ""
	for end := headerSize + int(fields); r.at < end && r.err == nil; {
		r.pad(8)
		switch field, value := r.byte(), r.variant(); field {
		case fieldReplySerial:
			to, _ = value.(uint32)
		case fieldSignature:
			signature, _ = value.(string)
		case fieldErrorName:
			name, _ = value.(string)
		}
	}
	r.pad(8)
	for signature != "" && r.err == nil {
		var value any
		value, signature = r.value(signature)
		reply.Body = append(reply.Body, value)
	}
	switch raw[1] {
	case methodReply:
	case errorReply:
		text := ""
		if len(reply.Body) > 0 {
			text, _ = reply.Body[0].(string)
		}
		reply = Reply{Err: &Error{name, text}}
	default:
		to = 0
	}
	return to, reply, r.err
}
