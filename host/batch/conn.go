package batch

import (
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"net"
	"time"

	"github.com/godbus/dbus/v5"
)

// A Call is one question.
type Call struct {
	To, Path, Interface, Method string
	Args                        []any
}

// A Reply is the answer to one call. Err is a [dbus.Error] where it was refused.
type Reply struct {
	Body []any
	Err  error
}

// Store puts what the answer holds into the pointers, if it has those types.
func (r Reply) Store(into ...any) error {
	if r.Err != nil {
		return r.Err
	}
	return dbus.Store(r.Body, into...)
}

// Conn is one connection, for one goroutine at a time. After an error it is of
// no more use.
type Conn struct {
	socket   net.Conn
	from     *bufio.Reader
	serial   uint32 // of the last call
	hello    uint32 // the serial of the call that introduces us to a bus; 0 where there is no bus between
	welcomed bool
}

// atOnce is how many answers may be outstanding: dbus-daemon refuses more than
// 128 for each connection (max_replies_per_connection).
const atOnce = 64

// Join begins to join a bus. Whether the bus lets us in shows with the first batch.
func Join(addresses string) (*Conn, error) {
	c, err := dialled(addresses)
	if err != nil {
		return nil, err
	}
	out := bytes.NewBufferString(greeting())
	c.hello, err = c.encode(out, Call{"org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Hello", nil})
	if err == nil {
		_, err = c.socket.Write(out.Bytes())
	}
	return c, c.closedFor(err)
}

// JoinPeer is Join for a socket with no bus behind it, but the program itself.
func JoinPeer(addresses string) (*Conn, error) {
	c, err := dialled(addresses)
	if err != nil {
		return nil, err
	}
	_, err = c.socket.Write([]byte(greeting()))
	return c, c.closedFor(err)
}

func dialled(addresses string) (*Conn, error) {
	socket, err := Dial(addresses)
	if err != nil {
		return nil, err
	}
	const room = 16 << 10 // for the answers of a usual batch, in bytes
	return &Conn{socket: socket, from: bufio.NewReaderSize(socket, room)}, nil
}

// Close ends the connection.
func (c *Conn) Close() error { return c.socket.Close() }

func (c *Conn) closedFor(err error) error {
	if err != nil {
		_ = c.socket.Close()
	}
	return err
}

// Ask sends the calls and returns the answers in the same order. It gives up
// when the context ends, and closes the connection on any error.
func (c *Conn) Ask(ctx context.Context, calls []Call) ([]Reply, error) {
	hold := context.AfterFunc(ctx, func() { _ = c.socket.SetDeadline(time.Unix(1, 0)) })
	replies := make([]Reply, len(calls))
	for from := 0; from < len(calls); from += atOnce {
		to := min(from+atOnce, len(calls))
		if err := c.batch(calls[from:to], replies[from:to]); err != nil {
			hold()
			return nil, c.closedFor(err)
		}
	}
	if !hold() {
		return nil, c.closedFor(ctx.Err())
	}
	return replies, nil
}

func (c *Conn) batch(calls []Call, replies []Reply) error {
	// systemd's own socket leaves a call lying that arrives with the greeting, until more comes.
	if c.hello == 0 {
		if err := c.enter(); err != nil {
			return err
		}
	}
	var out bytes.Buffer
	first := c.serial + 1
	for _, call := range calls {
		if _, err := c.encode(&out, call); err != nil {
			return err
		}
	}
	if _, err := c.socket.Write(out.Bytes()); err != nil {
		return err
	}
	if err := c.enter(); err != nil {
		return err
	}
	for missing := len(calls); missing > 0; {
		to, reply, err := c.next()
		if err != nil {
			return err
		}
		if at := int64(to) - int64(first); at >= 0 && at < int64(len(replies)) {
			replies[at] = reply
			missing--
		}
	}
	return nil
}

// enter reads, once, what the greeting is answered with.
func (c *Conn) enter() error {
	if c.welcomed {
		return nil
	}
	c.welcomed = true
	if err := welcomed(c.from); err != nil || c.hello == 0 {
		return err
	}
	for {
		to, reply, err := c.next()
		switch {
		case err != nil:
			return err
		case to == c.hello && reply.Err != nil:
			return fmt.Errorf("%w: %w", ErrTurnedAway, reply.Err)
		case to == c.hello:
			return nil
		}
	}
}

// next reads one message: an answer, with the serial of its call, or one that
// nobody asked for, with a serial of 0.
func (c *Conn) next() (to uint32, reply Reply, err error) {
	message, err := dbus.DecodeMessage(c.from)
	if err != nil {
		return 0, reply, err
	}
	to, _ = message.Headers[dbus.FieldReplySerial].Value().(uint32)
	switch message.Type {
	case dbus.TypeMethodReply:
		return to, Reply{Body: message.Body}, nil
	case dbus.TypeError:
		name, _ := message.Headers[dbus.FieldErrorName].Value().(string)
		return to, Reply{Err: dbus.Error{Name: name, Body: message.Body}}, nil
	}
	return 0, reply, nil
}

// serialAt is where a message has its serial; godbus keeps it to itself.
const serialAt = 8

// encode appends a call and returns its serial.
func (c *Conn) encode(out *bytes.Buffer, call Call) (serial uint32, err error) {
	message := dbus.Message{Type: dbus.TypeMethodCall, Body: call.Args, Headers: map[dbus.HeaderField]dbus.Variant{
		dbus.FieldDestination: dbus.MakeVariant(call.To),
		dbus.FieldPath:        dbus.MakeVariant(dbus.ObjectPath(call.Path)),
		dbus.FieldInterface:   dbus.MakeVariant(call.Interface),
		dbus.FieldMember:      dbus.MakeVariant(call.Method),
	}}
	if len(call.Args) > 0 {
		message.Headers[dbus.FieldSignature] = dbus.MakeVariant(dbus.SignatureOf(call.Args...))
	}
	start := out.Len()
	if err := message.EncodeTo(out, binary.LittleEndian); err != nil {
		return 0, err
	}
	if c.serial++; c.serial == 0 {
		return 0, errors.New("too many calls on one connection")
	}
	binary.LittleEndian.PutUint32(out.Bytes()[start+serialAt:], c.serial)
	return c.serial, nil
}
