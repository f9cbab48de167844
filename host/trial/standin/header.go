package standin

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Types of messages and header fields, by the D-Bus specification.
const (
	methodCall  = 1
	methodReply = 2
	errorReply  = 3
	signal      = 4

	fieldPath        = 1
	fieldInterface   = 2
	fieldMember      = 3
	fieldErrorName   = 4
	fieldReplySerial = 5
	fieldDestination = 6
	fieldSender      = 7
	fieldSignature   = 8
	fieldFiles       = 9

	// Flags. Nobody is there to be asked for a password.
	noReplyExpected = 1
	noAutoStart     = 2

	version     = 1
	fixedHeader = 12      // bytes before the fields
	headerSize  = 16      // of what a message always has: the lengths are in it
	maxFields   = 8 << 10 // bytes of header fields; names have 255 at most, paths are short
)

var errTorn = errors.New("a D-Bus message is not laid out as it says")

type byteOrder interface {
	binary.ByteOrder
	binary.AppendByteOrder
}

func orderOf(mark byte) (byteOrder, error) {
	switch mark {
	case 'l':
		return binary.LittleEndian, nil
	case 'B':
		return binary.BigEndian, nil
	}
	return nil, errTorn
}

// header is what a message says before its body. A field that is missing is "" or 0.
type header struct {
	mark                           byte // 'l' or 'B'
	order                          byteOrder
	kind, flags                    byte
	serial, replyTo                uint32
	path, iface, member, errorName string
	destination, sender, signature string
}

// fieldTypes are the types that the values of the header's fields have.
var fieldTypes = map[byte]string{
	fieldPath: "o", fieldInterface: "s", fieldMember: "s", fieldErrorName: "s", fieldReplySerial: "u",
	fieldDestination: "s", fieldSender: "s", fieldSignature: "g", fieldFiles: "u",
}

// text returns where the header keeps a field that is a text.
func (h *header) text(field byte) *string {
	switch field {
	case fieldPath:
		return &h.path
	case fieldInterface:
		return &h.iface
	case fieldMember:
		return &h.member
	case fieldErrorName:
		return &h.errorName
	case fieldDestination:
		return &h.destination
	case fieldSender:
		return &h.sender
	case fieldSignature:
		return &h.signature
	}
	return nil
}

// parse splits a message. Fields that the specification does not have, and any
// that is there twice, are errors: two readers might take them differently.
func parse(raw []byte) (h header, body []byte, err error) {
	if len(raw) < headerSize || raw[3] != version {
		return h, nil, errTorn
	}
	h.mark, h.kind, h.flags = raw[0], raw[1], raw[2]&(noReplyExpected|noAutoStart)
	if h.order, err = orderOf(h.mark); err != nil {
		return h, nil, err
	}
	h.serial = h.order.Uint32(raw[8:])
	r := &reader{in: raw, at: fixedHeader, order: h.order}
	end := headerSize + int(r.uint32())
	if h.serial == 0 || end > len(raw) || end > headerSize+maxFields {
		return h, nil, errTorn
	}
	seen := map[byte]bool{}
	for r.at < end && r.err == nil {
		r.align(8)
		h.field(r, seen)
	}
	if r.at != end && r.err == nil {
		r.err = errTorn
	}
	r.align(8)
	if r.err != nil || len(raw)-r.at != int(h.order.Uint32(raw[4:])) {
		return h, nil, errTorn
	}
	return h, raw[r.at:], nil
}

func (h *header) field(r *reader, seen map[byte]bool) {
	code := r.byte()
	kind := r.signature()
	if seen[code] || kind == "" || fieldTypes[code] != kind {
		r.err = errTorn
		return
	}
	seen[code] = true
	switch code {
	case fieldReplySerial:
		h.replyTo = r.uint32()
	case fieldFiles:
		if r.uint32() != 0 {
			r.err = fmt.Errorf("a D-Bus message comes with files")
		}
	case fieldSignature:
		h.signature = r.signature()
	default:
		*h.text(code) = r.text()
	}
}

// encode writes a message.
func (h *header) encode(body []byte) []byte {
	out := h.order.AppendUint32([]byte{h.mark, h.kind, h.flags, version}, uint32(len(body)))
	out = h.order.AppendUint32(out, h.serial)
	out = append(out, 0, 0, 0, 0)
	for _, code := range []byte{fieldPath, fieldInterface, fieldMember, fieldErrorName, fieldDestination, fieldSender} {
		if text := *h.text(code); text != "" {
			out = append(pad8(out), code, 1, fieldTypes[code][0], 0)
			out = appendText(h.order, out, text)
		}
	}
	if h.replyTo != 0 {
		out = h.order.AppendUint32(append(pad8(out), fieldReplySerial, 1, 'u', 0), h.replyTo)
	}
	if h.signature != "" {
		out = append(pad8(out), fieldSignature, 1, 'g', 0, byte(len(h.signature)))
		out = append(append(out, h.signature...), 0)
	}
	h.order.PutUint32(out[fixedHeader:], uint32(len(out)-headerSize))
	return append(pad8(out), body...)
}

// reader takes a message apart. After an error it returns nothing of worth.
type reader struct {
	in    []byte
	at    int
	order byteOrder
	err   error
}

// take returns the next n bytes.
func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.in)-r.at {
		r.err = errTorn
		return make([]byte, max(0, min(n, 8)))
	}
	r.at += n
	return r.in[r.at-n : r.at]
}

// align goes on to the next multiple of n bytes; what is between must be zero.
func (r *reader) align(n int) {
	for _, c := range r.take(-r.at & (n - 1)) {
		if c != 0 {
			r.err = errTorn
		}
	}
}

func (r *reader) byte() byte { return r.take(1)[0] }

func (r *reader) uint32() uint32 {
	r.align(4)
	return r.order.Uint32(r.take(4))
}

// text reads a string or an object path.
func (r *reader) text() string { return r.ended(int(r.uint32())) }

func (r *reader) signature() string { return r.ended(int(r.byte())) }

// ended reads a text of n bytes and the zero behind it, which it has only there.
func (r *reader) ended(n int) string {
	text := string(r.take(n))
	if r.byte() != 0 || strings.IndexByte(text, 0) >= 0 || !utf8.ValidString(text) {
		r.err = errTorn
		return ""
	}
	return text
}

func appendText(order byteOrder, out []byte, text string) []byte {
	out = order.AppendUint32(out, uint32(len(text)))
	return append(append(out, text...), 0)
}

func pad8(out []byte) []byte { return append(out, make([]byte, -len(out)&7)...) }
