package batch

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"net"
)

// A Call is one question. Its arguments are strings and lists of strings.
type Call struct {
	To, Path, Interface, Method string
	Args                        []any
}

// A Reply is the answer to one call. Err is an [*Error].
type Reply struct {
	Body []any
	Err  error
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
	c.serial, c.hello = 1, 1
	const itself = "org.freedesktop.DBus"
	out, err := appendCall([]byte(greeting()), c.hello, Call{itself, "/org/freedesktop/DBus", itself, "Hello", nil})
	if err == nil {
		_, err = c.socket.Write(out)
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
	hold := context.AfterFunc(ctx, func() { _ = c.socket.Close() })
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
	var out []byte
	first := c.serial + 1
	for _, call := range calls {
		c.serial++
		var err error
		if out, err = appendCall(out, c.serial, call); err != nil {
			return err
		}
	}
	if _, err := c.socket.Write(out); err != nil {
		return cmp.Or(c.enter(), err) // did it close without an answer to the greeting?
	}
	if err := c.enter(); err != nil {
		return err
	}
	for missing := len(calls); missing > 0; {
		to, reply, err := readMessage(c.from)
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

// enter reads, once, what the greeting is answered with. Any error is an [ErrTurnedAway].
func (c *Conn) enter() error {
	if c.welcomed {
		return nil
	}
	c.welcomed = true
	err := welcomed(c.from)
	for introduced := c.hello == 0; err == nil && !introduced; {
		var to uint32
		var reply Reply
		if to, reply, err = readMessage(c.from); err == nil && to == c.hello {
			introduced, err = true, reply.Err
		}
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrTurnedAway, err)
	}
	return nil
}
