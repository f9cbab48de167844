package swapbus

import (
	"bufio"
	"io"
	"net"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/host/batch"
)

// Bus passes messages between its clients and the bus behind it.
type Bus struct {
	listener net.Listener
	behind   string
	names    exchange

	mu     sync.Mutex
	open   map[net.Conn]bool
	closed bool
	serve  sync.WaitGroup
}

// Listen begins to serve whoever connects to the socket path, and passes the
// requests on as the user of this process. behind is the address of the bus
// that they go to, such as unix:path=/run/dbus/system_bus_socket.
func Listen(path, behind string, names ...Names) (*Bus, error) {
	listener, err := net.Listen("unix", path)
	if err != nil {
		return nil, err
	}
	b := &Bus{listener: listener, behind: behind, names: names, open: map[net.Conn]bool{}}
	b.serve.Go(func() {
		for {
			client, err := listener.Accept()
			if err != nil {
				return
			}
			b.serve.Go(func() { _ = b.client(client) }) // a client that breaks off is its own affair
		}
	})
	return b, nil
}

// Close cuts all connections and waits until nothing is served any more.
func (b *Bus) Close() error {
	err := b.listener.Close()
	b.mu.Lock()
	b.closed = true
	for conn := range b.open {
		_ = conn.Close()
	}
	b.mu.Unlock()
	b.serve.Wait()
	return err
}

// hold keeps a connection to be cut by Close; release ends it.
func (b *Bus) hold(conn net.Conn) (release func(), err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		_ = conn.Close()
		return nil, net.ErrClosed
	}
	b.open[conn] = true
	return func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		_ = conn.Close()
		delete(b.open, conn)
	}, nil
}

// client serves one connection until either side ends it.
func (b *Bus) client(conn net.Conn) error {
	release, err := b.hold(conn)
	if err != nil {
		return err
	}
	defer release()
	from := bufio.NewReader(conn)
	if err := welcome(from, conn); err != nil {
		return err
	}
	behind, err := batch.Dial(b.behind)
	if err != nil {
		return err
	}
	let, err := b.hold(behind) // before the greeting, which may not be answered
	if err != nil {
		return err
	}
	defer let()
	answers, err := batch.Greet(behind)
	if err != nil {
		return err
	}
	c := &courier{client: conn, bus: behind, files: map[uint32]bool{}, kept: map[uint32]string{}}
	b.serve.Go(func() {
		defer release()
		_ = b.pass(answers, c.keptFor, c.back)
	})
	return b.pass(from, nil, c.forth)
}

// pass hands on each message, rewritten.
func (b *Bus) pass(from io.Reader, kept func(call uint32) string, on func(message) error) error {
	for {
		raw, err := readMessage(from)
		if err != nil {
			return err
		}
		m, err := rewrite(raw, b.names, kept)
		if err != nil {
			return err
		}
		if err := on(m); err != nil {
			return err
		}
	}
}

// courier carries messages between a client and the bus behind.
type courier struct {
	client, bus io.Writer
	mu          sync.Mutex        // for what follows, and for writing to the client
	files       map[uint32]bool   // serials of calls that are about files
	kept        map[uint32]string // by serials of calls: the value that is to come
}

func (c *courier) keptFor(call uint32) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.kept[call]
}

func (c *courier) forth(m message) error {
	switch {
	case m.kind() == methodCall && !m.looks():
		if !m.wantsReply() {
			return nil
		}
		c.mu.Lock()
		defer c.mu.Unlock()
		_, err := c.client.Write(refusal(m, "a check looks at the machine and changes nothing, so "+m.member+" is refused"))
		return err
	case m.kind() == methodCall && m.aboutFiles():
		c.mu.Lock()
		c.files[m.serial()] = true
		c.mu.Unlock()
		_, err := c.bus.Write(m.was)
		return err
	}
	if m.keeps != "" {
		c.mu.Lock()
		c.kept[m.serial()] = m.keeps
		c.mu.Unlock()
	}
	_, err := c.bus.Write(m.raw)
	return err
}

func (c *courier) back(m message) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	text := m.raw
	if c.files[m.replyTo] {
		text = m.was
	}
	_, err := c.client.Write(text)
	return err
}

// aboutFiles says whether a method is about unit files, whatever state their
// units are in: there nothing is exchanged.
func (m message) aboutFiles() bool {
	return strings.HasPrefix(m.member, "ListUnitFiles") || strings.HasPrefix(m.member, "GetUnitFile")
}

// looks says whether a method only looks. Properties and introspection are for
// everybody to read; beyond these, it is the bus itself and systemd's manager
// (org.freedesktop.systemd1(5)) whose Get… and List… are known to change nothing.
func (m message) looks() bool {
	switch m.member {
	case "Get", "GetAll", "Introspect", "Ping", "Hello", "AddMatch", "RemoveMatch", "NameHasOwner":
		return true
	}
	if m.destination != "org.freedesktop.systemd1" && m.destination != "org.freedesktop.DBus" {
		return false
	}
	switch m.member {
	case "LoadUnit", "Subscribe", "Unsubscribe":
		return true
	}
	return strings.HasPrefix(m.member, "Get") || strings.HasPrefix(m.member, "List")
}
