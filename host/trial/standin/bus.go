package standin

import (
	"bufio"
	"net"
	"sync"
	"time"

	"github.com/sdlab/sdlab/host/batch"
)

const (
	maxClients   = 32 // at once
	greetingTime = 5 * time.Second
)

// Bus passes messages between its clients and the bus behind it.
type Bus struct {
	listener net.Listener
	dial     func() (net.Conn, error)
	direct   bool
	names    exchange

	mu     sync.Mutex
	open   map[net.Conn]bool
	closed bool
	serve  sync.WaitGroup
}

// Serve begins to serve whoever connects. dial connects to the bus that the
// calls go to, as whoever they are to come from. direct says that there is no bus
// but the manager itself.
func Serve(listener net.Listener, dial func() (net.Conn, error), direct bool, names ...Names) *Bus {
	b := &Bus{listener: listener, dial: dial, direct: direct, names: names, open: map[net.Conn]bool{}}
	room := make(chan struct{}, maxClients)
	b.serve.Go(func() {
		for {
			client, err := listener.Accept()
			if err != nil {
				return
			}
			select {
			case room <- struct{}{}:
			default:
				_ = client.Close()
				continue
			}
			b.serve.Go(func() {
				defer func() { <-room }()
				_ = b.client(client) // a client that breaks off is its own affair
			})
		}
	})
	return b
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
	_ = conn.SetDeadline(time.Now().Add(greetingTime))
	if err := welcome(from, conn); err != nil {
		return err
	}
	_ = conn.SetDeadline(time.Time{})
	behind, err := b.dial()
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
	c := &courier{exchange: b.names, client: conn, bus: behind, direct: b.direct, asked: map[uint32]question{}, owners: map[string]string{}}
	b.serve.Go(func() {
		defer release()
		_ = carry(answers, maxAnswer, maxAnswers, c.back)
	})
	return carry(from, maxCall, maxCalls, c.forth)
}
