package standin

import (
	"errors"
	"fmt"
	"io"
	"sync"
)

// What one connection may carry, in bytes, and how many calls it may have
// unanswered. A list of all units has some 200 kB.
const (
	maxCall       = 64 << 10
	maxAnswer     = 16 << 20
	maxCalls      = 4 << 20   // all calls together
	maxAnswers    = 256 << 20 // all answers together
	maxUnanswered = 512
)

var errTooMuch = errors.New("more than a connection may carry")

// readMessage reads one message of at most so many bytes. What the message says
// of its length is not believed further than bytes really come.
func readMessage(from io.Reader, most int64) ([]byte, error) {
	start := make([]byte, headerSize)
	if _, err := io.ReadFull(from, start); err != nil {
		return nil, err
	}
	order, err := orderOf(start[0])
	if err != nil {
		return nil, err
	}
	fields, body := int64(order.Uint32(start[12:])), int64(order.Uint32(start[4:]))
	size := headerSize + (fields+7)&^7 + body
	if size > most {
		return nil, fmt.Errorf("a D-Bus message of %d bytes is too long", size)
	}
	const step = 64 << 10
	raw := start
	for have := int64(headerSize); have < size; have = int64(len(raw)) {
		raw = append(raw, make([]byte, min(step, size-have))...)
		if _, err := io.ReadFull(from, raw[have:]); err != nil {
			return nil, err
		}
	}
	return raw, nil
}

// carry reads messages until there is an error, or more than may be in all.
func carry(from io.Reader, most, all int64, on func(raw []byte) error) error {
	for all > 0 {
		raw, err := readMessage(from, min(most, all))
		if err != nil {
			return err
		}
		all -= int64(len(raw))
		if err := on(raw); err != nil {
			return err
		}
	}
	return errTooMuch
}

// courier carries messages between a client and the bus behind.
type courier struct {
	exchange
	client, bus io.Writer
	direct      bool // the bus is the manager itself, and calls need no destination

	mu     sync.Mutex // for what follows, and for writing to the client
	asked  map[uint32]question
	owners map[string]string // the names of unique ones, as the bus has told them
}

// question is what has to be known of a call when the answer comes.
type question struct {
	files bool   // it is about files, so nothing is exchanged
	keeps string // of a call for one property: the value that it keeps, see [Names]
	owner string // the name whose owner is asked for
}

// forth passes a client's message on, or refuses it.
func (c *courier) forth(raw []byte) error {
	asked, body, err := parse(raw)
	if err != nil {
		return err
	}
	out, q, err := c.call(asked, body)
	if err != nil {
		return err
	}
	c.mu.Lock()
	if out == nil {
		defer c.mu.Unlock()
		if asked.kind != methodCall || asked.flags&noReplyExpected != 0 {
			return nil
		}
		_, err := c.client.Write(refusal(asked, "a check looks at the machine and changes nothing, so "+asked.member+" is refused"))
		return err
	}
	if asked.flags&noReplyExpected == 0 {
		c.asked[asked.serial] = q
	}
	full := len(c.asked) > maxUnanswered
	c.mu.Unlock()
	if full {
		return errTooMuch
	}
	_, err = c.bus.Write(out)
	return err
}

// call rewrites a call and judges it as rewritten. It is nil if it must not pass.
func (c *courier) call(h header, body []byte) (out []byte, q question, err error) {
	names := c.exchange
	if q.files = h.aboutFiles(); q.files {
		names = nil
	}
	h.path = names.path(h.path)
	h.sender = ""
	r, err := rewrite(h.order, h.signature, body, names, "")
	if err != nil {
		return nil, q, err
	}
	if h.replyTo != 0 || h.errorName != "" || !allow(&h, c.owner(h.destination), r.texts) {
		return nil, q, nil
	}
	switch {
	case h.iface == properties && h.member == "Get" && len(r.texts) == 2:
		q.keeps = c.keptAt(h.path, r.texts[1])
	case h.iface == busName && h.member == "GetNameOwner" && len(r.texts) == 1:
		q.owner = r.texts[0]
	}
	return h.encode(r.body), q, nil
}

// owner is the well-known name of a destination.
func (c *courier) owner(destination string) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch name := c.owners[destination]; {
	case name != "":
		return name
	case destination == "" && c.direct:
		return managerName
	}
	return destination
}

// back passes an answer or a signal on to the client.
func (c *courier) back(raw []byte) error {
	h, body, err := parse(raw)
	if err != nil {
		return err
	}
	if h.kind == methodCall {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	q := c.asked[h.replyTo]
	delete(c.asked, h.replyTo)
	names := c.exchange
	if q.files {
		names = nil
	}
	h.path = names.path(h.path)
	if h.kind == errorReply {
		q.keeps = ""
	}
	r, err := rewrite(h.order, h.signature, body, names, q.keeps)
	if err != nil {
		return err
	}
	if q.owner != "" && h.kind == methodReply && len(r.texts) == 1 {
		c.owners[r.texts[0]] = q.owner
	}
	_, err = c.client.Write(h.encode(r.body))
	return err
}

// refusal is the error reply to a call that is not passed on.
func refusal(call header, text string) []byte {
	answer := header{
		mark: call.mark, order: call.order, kind: errorReply, flags: noReplyExpected, serial: 1, // which nobody answers
		errorName: "org.freedesktop.DBus.Error.AccessDenied", replyTo: call.serial, signature: "s",
	}
	return answer.encode(appendText(call.order, nil, text))
}
