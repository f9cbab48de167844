package swapbus

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/sdlab/sdlab/host/signature"
)

// Types of messages and header fields, by the D-Bus specification.
const (
	methodCall = 1
	errorReply = 3

	fieldPath        = 1
	fieldMember      = 3
	fieldErrorName   = 4
	fieldReplySerial = 5
	fieldDestination = 6
	fieldSignature   = 8

	noReplyExpected = 1       // a flag
	maxMessage      = 1 << 27 // 128 MiB, the specification's own limit
)

// message is one D-Bus message as it goes over the wire.
type message struct {
	was         []byte // as it came
	raw         []byte // with the names exchanged
	member      string
	destination string
	keeps       string // of a call for one property: the value that it keeps, see [Names]
	replyTo     uint32 // the serial of the call that it answers; 0 if none
}

func (m message) order() byteOrder { return orderOf(m.raw[0]) }

func (m message) kind() byte { return m.raw[1] }

func (m message) wantsReply() bool { return m.raw[2]&noReplyExpected == 0 }

func (m message) serial() uint32 { return m.order().Uint32(m.raw[8:]) }

type byteOrder interface {
	binary.ByteOrder
	binary.AppendByteOrder
}

func orderOf(mark byte) byteOrder {
	if mark == 'B' {
		return binary.BigEndian
	}
	return binary.LittleEndian
}

// headerSize is how much of a message there always is: the lengths are in it.
const headerSize = 16

// readMessage reads one message.
func readMessage(from io.Reader) ([]byte, error) {
	raw := make([]byte, headerSize)
	if _, err := io.ReadFull(from, raw); err != nil {
		return nil, err
	}
	order := orderOf(raw[0])
	fields, body := int64(order.Uint32(raw[12:])), int64(order.Uint32(raw[4:]))
	size := headerSize + (fields+7)&^7 + body
	if size > maxMessage {
		return nil, fmt.Errorf("a D-Bus message of %d bytes is too long", size)
	}
	raw = append(raw, make([]byte, size-headerSize)...)
	_, err := io.ReadFull(from, raw[headerSize:])
	return raw, err
}

// rewrite exchanges the names in a message. kept tells of the call that it
// answers which value it has to give; it may be nil.
func rewrite(raw []byte, names exchange, kept func(call uint32) string) (message, error) {
	r := &rewriter{in: raw, order: orderOf(raw[0]), exchange: names, fields: map[byte]string{}}
	r.copy(12, 1)
	r.header()
	r.pad(8)
	start := len(r.out)
	if kept != nil {
		r.instead = kept(r.replyTo)
	}
	for signature := r.fields[fieldSignature]; signature != "" && r.err == nil; {
		signature = r.value(signature)
	}
	if r.err != nil {
		return message{}, r.err
	}
	r.order.PutUint32(r.out[4:], uint32(len(r.out)-start))
	m := message{was: raw, raw: r.out, member: r.fields[fieldMember], destination: r.fields[fieldDestination], replyTo: r.replyTo}
	if m.member == "Get" {
		m.keeps = r.keptAt(r.fields[fieldPath], r.last)
	}
	return m, nil
}

// rewriter copies a message value by value. What a value takes up may change,
// and with it the padding of all that follows.
type rewriter struct {
	exchange
	in      []byte
	at      int // in in
	out     []byte
	order   byteOrder
	fields  map[byte]string // of the header, those that are texts
	replyTo uint32
	unit    string // whose properties are copied, once that is known
	instead string // what to write for the next text
	last    string // the last text
	depth   int    // of containers that are open
	err     error
}

var errTorn = errors.New("a D-Bus message is not what its signature says")

// take returns the next n bytes of the input.
func (r *rewriter) take(n int) []byte {
	if n < 0 || r.at+n > len(r.in) {
		r.err = errTorn
		return make([]byte, max(0, min(n, 8)))
	}
	r.at += n
	return r.in[r.at-n : r.at]
}

// pad skips to the next multiple of n bytes in what is read, and in what is written.
func (r *rewriter) pad(n int) {
	r.take(-r.at & (n - 1))
	r.out = append(r.out, make([]byte, -len(r.out)&(n-1))...)
}

func (r *rewriter) copy(size, align int) {
	r.pad(align)
	r.out = append(r.out, r.take(size)...)
}

// header copies the fields of the header, a(yv), and notes those that are texts.
func (r *rewriter) header() {
	r.array(8, func() {
		r.copy(1, 8)
		field := r.out[len(r.out)-1]
		if text := r.variant(); text != "" {
			r.fields[field] = text
		}
		if field == fieldReplySerial {
			r.replyTo = r.order.Uint32(r.out[len(r.out)-4:])
		}
	})
}

// value copies one value of the signature and returns the rest of that.
func (r *rewriter) value(kind string) (rest string) {
	if kind == "" || r.depth > signature.MaxDepth {
		r.err = errTorn
		return ""
	}
	r.depth++
	defer func() { r.depth-- }()
	rest = kind[1:]
	switch kind[0] {
	case 'y':
		r.copy(1, 1)
	case 'n', 'q':
		r.copy(2, 2)
	case 'b', 'i', 'u', 'h':
		r.copy(4, 4)
	case 'x', 't', 'd':
		r.copy(8, 8)
	case 's', 'o':
		r.text()
	case 'g':
		r.signature()
	case 'v':
		r.variant()
	case 'a':
		element, after := signature.First(rest)
		r.array(signature.Alignment(element), func() { r.value(element) })
		return after
	case '(', '{':
		r.pad(8)
		if strings.HasPrefix(kind, "{sv}") {
			r.property()
			return kind[len("{sv}"):]
		}
		for rest != "" && rest[0] != ')' && rest[0] != '}' && r.err == nil {
			rest = r.value(rest)
		}
		if rest == "" { // without its end
			r.err = errTorn
			return ""
		}
		return rest[1:]
	default:
		r.err = fmt.Errorf("a D-Bus message has a value of the unknown type %q", kind[0])
	}
	return rest
}

// property copies a name and a value, of which systemd gives Id first: the unit
// whose properties follow.
func (r *rewriter) property() {
	name := r.text()
	r.instead = r.kept(r.unit, name)
	value := r.variant()
	r.instead = ""
	if name == "Id" {
		r.unit = value
	}
}

// text copies a string or an object path, swapped: length, bytes, a zero.
func (r *rewriter) text() string {
	r.pad(4)
	text := r.swap(string(r.take(int(r.order.Uint32(r.take(4))))))
	if r.instead != "" {
		text, r.instead = r.instead, ""
	}
	r.last = text
	r.take(1)
	r.out = r.order.AppendUint32(r.out, uint32(len(text)))
	r.out = append(append(r.out, text...), 0)
	return text
}

func (r *rewriter) signature() string {
	size := r.take(1)[0]
	text := string(r.take(int(size) + 1))
	r.out = append(append(r.out, size), text...)
	return text[:min(int(size), len(text))]
}

// variant copies a value behind its own signature and returns it if it is a text.
func (r *rewriter) variant() (text string) {
	switch signature := r.signature(); {
	case r.err != nil || signature == "":
		r.err = errTorn
	case signature == "s" || signature == "o":
		return r.text()
	case signature == "g":
		return r.signature()
	default:
		r.value(signature)
	}
	return ""
}

// array copies the elements one by one, and their length as it comes to be.
func (r *rewriter) array(align int, element func()) {
	r.pad(4)
	length := int(r.order.Uint32(r.take(4)))
	mark := len(r.out)
	r.out = append(r.out, 0, 0, 0, 0)
	r.pad(align)
	start, end := len(r.out), r.at+length
	for r.at < end && r.err == nil {
		before := r.at
		element()
		if r.at == before { // as of (), which would go on for ever
			r.err = errTorn
		}
	}
	r.order.PutUint32(r.out[mark:], uint32(len(r.out)-start))
}
