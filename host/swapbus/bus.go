package swapbus

import (
	"bufio"
	"crypto/rand"
	"io"
	"net"
	"strings"
	"sync"
)

// Bus passes messages between its clients and the bus behind it.
type Bus struct {
	listener net.Listener
	behind   string
	swap     func(string) string
	uid      int

	mu     sync.Mutex
	open   map[net.Conn]bool
	closed bool
	serve  sync.WaitGroup
}

// Listen begins to serve programs of the user, whose requests it passes on as
// the user of this process. behind is the address of the bus that they go to,
// such as unix:path=/run/dbus/system_bus_socket.
func Listen(uid int, behind string, names ...Names) (*Bus, error) {
	// An abstract socket is no file, so there is none to be left behind.
	listener, err := net.Listen("unix", "@sdlab-"+rand.Text())
	if err != nil {
		return nil, err
	}
	b := &Bus{listener: listener, behind: behind, swap: swapAll(names), uid: uid, open: map[net.Conn]bool{}}
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

// Address is where clients find the bus.
func (b *Bus) Address() string {
	return "unix:abstract=" + strings.TrimPrefix(b.listener.Addr().String(), "@")
}

// Close cuts all connections and waits until nothing is served any more.
func (b *Bus) Close() error {
	err := b.listener.Close()
	b.mu.Lock()
	b.closed = true
	for conn := range b.open {
		conn.Close()
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
		conn.Close()
		return nil, net.ErrClosed
	}
	b.open[conn] = true
	return func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		conn.Close()
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
	if err := welcome(from, conn); err != nil || peer(conn) != b.uid {
		return err
	}
	behind, answers, err := dial(b.behind)
	if err != nil {
		return err
	}
	let, err := b.hold(behind)
	if err != nil {
		return err
	}
	defer let()
	to := &writer{to: conn}
	b.serve.Go(func() {
		defer release()
		_ = b.pass(answers, func(m message) error { return to.write(m.raw) })
	})
	return b.pass(from, func(m message) error {
		if m.kind() != methodCall || m.looks() {
			_, err := behind.Write(m.raw)
			return err
		}
		if m.wantsReply() {
			return to.write(refusal(m, "a check looks at the machine and changes nothing, so "+m.member+" is refused"))
		}
		return nil
	})
}

// pass hands on each message, rewritten.
func (b *Bus) pass(from io.Reader, on func(message) error) error {
	for {
		raw, err := readMessage(from)
		if err != nil {
			return err
		}
		m, err := rewrite(raw, b.swap)
		if err != nil {
			return err
		}
		if err := on(m); err != nil {
			return err
		}
	}
}

// writer keeps messages from two sides whole.
type writer struct {
	mu sync.Mutex
	to io.Writer
}

func (w *writer) write(raw []byte) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	_, err := w.to.Write(raw)
	return err
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
