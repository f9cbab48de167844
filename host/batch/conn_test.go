package batch

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

// fakeBus answers each call with the call's own last argument, as a variant.
type fakeBus struct {
	welcome string            // what it answers the greeting with
	peer    bool              // it drops what comes together with the greeting, as systemd's own socket does
	refuse  map[string]string // methods, and the names of the errors they are refused with
	dies    string            // at this method, it hangs up
}

func (b fakeBus) listen(t *testing.T) (address string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bus")
	listener, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go b.serve(t, conn)
		}
	}()
	return "unix:path=" + path
}

func (b fakeBus) serve(t *testing.T, conn net.Conn) {
	defer conn.Close()
	from := bufio.NewReader(conn)
	for line := ""; line != "BEGIN\r\n"; {
		var err error
		if line, err = from.ReadString('\n'); err != nil {
			return
		}
	}
	if b.peer {
		_, _ = from.Discard(from.Buffered())
	}
	_, _ = io.WriteString(conn, b.welcome+"\r\n")
	for {
		call, err := dbus.DecodeMessage(from)
		if err != nil {
			return
		}
		method, _ := call.Headers[dbus.FieldMember].Value().(string)
		if method == b.dies {
			return
		}
		reply := answer(t, binary.LittleEndian, dbus.TypeMethodReply, call.Serial(), "")
		if name := b.refuse[method]; name != "" {
			reply = answer(t, binary.LittleEndian, dbus.TypeError, call.Serial(), name, "no")
		} else if len(call.Body) > 0 {
			reply = answer(t, binary.LittleEndian, dbus.TypeMethodReply, call.Serial(), "", dbus.MakeVariant(call.Body[len(call.Body)-1]))
		}
		reply = append(answer(t, binary.LittleEndian, dbus.TypeSignal, 0, ""), reply...)
		if _, err := conn.Write(reply); err != nil {
			return
		}
	}
}

func get(arg string) Call { return Call{"a.b", "/", "a.b.C", "Get", []any{arg}} }

func TestBatch(t *testing.T) {
	for name, bus := range map[string]fakeBus{"a bus": {welcome: "OK 12"}, "no bus between": {welcome: "OK 12", peer: true}} {
		t.Run(name, func(t *testing.T) {
			bus.refuse = map[string]string{"Bad": "a.b.No"}
			join := Join
			if bus.peer {
				join = JoinPeer
			}
			c, err := join("unix:path=/nowhere;" + bus.listen(t))
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			for round := range 2 {
				var calls []Call
				for i := range atOnce*2 + 1 {
					calls = append(calls, get(strings.Repeat("x", i)))
				}
				calls[3].Method = "Bad"
				replies, err := c.Ask(t.Context(), calls)
				if err != nil {
					t.Fatal(round, err)
				}
				for i, r := range replies {
					var refused *Error
					switch {
					case i == 3 && errors.As(r.Err, &refused) && refused.Name == "a.b.No":
					case i == 3, r.Err != nil, len(r.Body) != 1, len(r.Body[0].(string)) != i:
						t.Errorf("round %d, call %d: got %+v", round, i, r)
					}
				}
			}
		})
	}
}

func TestBusesThatGiveTrouble(t *testing.T) {
	tests := map[string]struct {
		bus  fakeBus
		want error
	}{
		"turned away":      {fakeBus{welcome: "REJECTED EXTERNAL"}, ErrTurnedAway},
		"too many already": {fakeBus{welcome: "OK 12", refuse: map[string]string{"Hello": "org.freedesktop.DBus.Error.LimitsExceeded"}}, ErrTurnedAway},
		"gone midway":      {fakeBus{welcome: "OK 12", dies: "Get"}, io.EOF},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c, err := Join(tt.bus.listen(t))
			if err != nil {
				t.Fatal(err)
			}
			if _, err := c.Ask(t.Context(), []Call{get("x")}); !errors.Is(err, tt.want) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
			if _, err := c.Ask(t.Context(), []Call{get("x")}); err == nil {
				t.Error("a broken connection answers")
			}
		})
	}
	if _, err := Join("tcp:host=localhost"); err == nil || !strings.Contains(err.Error(), "names no socket") {
		t.Errorf("got %v", err)
	}
}

func TestNobodyIsWaitedForWithoutEnd(t *testing.T) {
	listener, err := net.Listen("unix", filepath.Join(t.TempDir(), "bus"))
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	c, err := Join("unix:path=" + listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	if _, err := c.Ask(ctx, []Call{get("x")}); err == nil || ctx.Err() == nil {
		t.Errorf("got %v, %v", err, ctx.Err())
	}
}
