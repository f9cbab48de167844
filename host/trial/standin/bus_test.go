package standin

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

const manager = "org.freedesktop.systemd1.Manager"

// fakeSystemd answers calls on a socket, for one unit, and notes what it was asked.
type fakeSystemd struct {
	t     *testing.T
	mu    sync.Mutex
	calls []string
}

func (f *fakeSystemd) serve(conn net.Conn) {
	defer conn.Close()
	from := bufio.NewReader(conn)
	if welcome(from, conn) != nil {
		return
	}
	for {
		call, err := dbus.DecodeMessage(from)
		if err != nil {
			return
		}
		member, _ := call.Headers[dbus.FieldMember].Value().(string)
		path, _ := call.Headers[dbus.FieldPath].Value().(dbus.ObjectPath)
		f.mu.Lock()
		f.calls = append(f.calls, member+" "+filepath.Base(string(path)))
		f.mu.Unlock()
		reply := &dbus.Message{Type: dbus.TypeMethodReply, Headers: map[dbus.HeaderField]dbus.Variant{dbus.FieldReplySerial: dbus.MakeVariant(call.Serial())}}
		if body := f.answer(member, call.Body); body != nil {
			reply.Body = []any{body}
			reply.Headers[dbus.FieldSignature] = dbus.MakeVariant(dbus.SignatureOf(body))
		}
		var out bytes.Buffer
		if err := reply.EncodeTo(&out, binary.LittleEndian); err != nil {
			f.t.Error(err)
			return
		}
		binary.LittleEndian.PutUint32(out.Bytes()[8:], 1) // a serial, which godbus leaves out
		if _, err := conn.Write(out.Bytes()); err != nil {
			return
		}
	}
}

func (f *fakeSystemd) answer(member string, asked []any) any {
	switch {
	case member == "Get" && asked[1] == "ActiveState":
		return dbus.MakeVariant("inactive")
	case member == "Get" && asked[1] == "UnitFileState":
		return dbus.MakeVariant("static")
	case member == "GetUnit":
		return dbus.ObjectPath(unitPath(asked[0].(string)))
	case member == "GetUnitFileState":
		return "the file of " + asked[0].(string)
	}
	return nil
}

// listen puts a stand-in at dir/bus before what is at dir/systemd.
func listen(dir string, names ...Names) (*Bus, error) {
	listener, err := net.Listen("unix", filepath.Join(dir, "bus"))
	if err != nil {
		return nil, err
	}
	dial := func() (net.Conn, error) { return net.Dial("unix", filepath.Join(dir, "systemd")) }
	return Serve(listener, dial, false, names...), nil
}

func TestBus(t *testing.T) {
	dir := t.TempDir()
	listener, err := net.Listen("unix", filepath.Join(dir, "systemd"))
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	systemd := &fakeSystemd{t: t}
	go func() {
		for conn, err := listener.Accept(); err == nil; conn, err = listener.Accept() {
			go systemd.serve(conn)
		}
	}()
	bus, err := listen(dir, pair...)
	if err != nil {
		t.Fatal(err)
	}
	conn, err := dbus.Dial("unix:path=" + filepath.Join(dir, "bus"))
	if err != nil {
		t.Fatal(err)
	}
	if err := conn.Auth([]dbus.Auth{dbus.AuthExternal(strconv.Itoa(os.Getuid()))}); err != nil {
		t.Fatal(err)
	}
	unit := conn.Object("org.freedesktop.systemd1", "/org/freedesktop/systemd1/unit/hello_2dagent_2eservice")
	for _, test := range []struct {
		method string
		args   []any
		want   any
	}{
		{properties + ".Get", []any{"org.freedesktop.systemd1.Unit", "ActiveState"}, dbus.MakeVariant("inactive")},
		{properties + ".Get", []any{"org.freedesktop.systemd1.Unit", "UnitFileState"}, dbus.MakeVariant("enabled")},
		{manager + ".GetUnit", []any{"hello-agent.service"}, dbus.ObjectPath("/org/freedesktop/systemd1/unit/hello_2dagent_2eservice")},
		{manager + ".GetUnitFileState", []any{"hello-agent.service"}, "the file of hello-agent.service"},
	} {
		if call := unit.Call(test.method, 0, test.args...); call.Err != nil || call.Body[0] != test.want {
			t.Errorf("%s %v answers %v, %v, want %v", test.method, test.args, call.Body, call.Err, test.want)
		}
	}
	for _, method := range []string{manager + ".StopUnit", properties + ".Set", manager + ".Reload", manager + ".SetEnvironment"} {
		var refused dbus.Error
		if err := unit.Call(method, 0, "hello-agent.service", "replace").Err; !errors.As(err, &refused) || refused.Name != "org.freedesktop.DBus.Error.AccessDenied" {
			t.Errorf("%s is not refused: %v", method, refused)
		}
	}
	if err := bus.Close(); err != nil {
		t.Error(err)
	}
	systemd.mu.Lock()
	defer systemd.mu.Unlock()
	want := []string{"Get rescue_2eservice", "Get rescue_2eservice", "GetUnit rescue_2eservice", "GetUnitFileState hello_2dagent_2eservice"}
	if len(systemd.calls) != len(want) {
		t.Fatalf("systemd was asked %q, want %q", systemd.calls, want)
	}
	for i := range want {
		if systemd.calls[i] != want[i] {
			t.Errorf("systemd was asked %q, want %q", systemd.calls[i], want[i])
		}
	}
}

// TestCloseBehindASilentBus: a bus that takes connections and says nothing holds nobody up.
func TestCloseBehindASilentBus(t *testing.T) {
	dir := t.TempDir()
	silent, err := net.Listen("unix", filepath.Join(dir, "systemd"))
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	bus, err := listen(dir)
	if err != nil {
		t.Fatal(err)
	}
	client, err := net.Dial("unix", filepath.Join(dir, "bus"))
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	if _, err := client.Write([]byte("\x00AUTH EXTERNAL 30\r\nBEGIN\r\n")); err != nil {
		t.Fatal(err)
	}
	if _, err := silent.Accept(); err != nil { // the greeting is under way
		t.Fatal(err)
	}
	closed := make(chan error, 1)
	go func() { closed <- bus.Close() }()
	select {
	case err := <-closed:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("Close waits for a bus that does not answer")
	}
}

func TestOfManyPropertiesSomeAreKept(t *testing.T) {
	order := binary.LittleEndian
	// As systemd sends them: Id first, which a Go map could not promise.
	body := order.AppendUint32(nil, 0)
	body = pad8(body)
	for _, p := range [][2]string{{"Id", "rescue.service"}, {"UnitFileState", "static"}, {"ActiveState", "inactive"}} {
		body = appendText(order, pad8(body), p[0])
		body = append(body, 1, 's', 0)
		body = append(body, make([]byte, -len(body)&3)...)
		body = appendText(order, body, p[1])
	}
	order.PutUint32(body, uint32(len(body)-8))
	head := order.AppendUint32([]byte{'l', 2, 1, 1}, uint32(len(body)))
	head = order.AppendUint32(order.AppendUint32(head, 7), 19) // its serial, and the length of the fields
	head = order.AppendUint32(append(head, fieldReplySerial, 1, 'u', 0), 5)
	head = pad8(append(head, fieldSignature, 1, 'g', 0, 5, 'a', '{', 's', 'v', '}', 0))
	h, inside, err := parse(append(head, body...))
	if err != nil {
		t.Fatal(err)
	}
	m, err := rewrite(h.order, h.signature, inside, pair, "")
	if err != nil {
		t.Fatal(err)
	}
	read, err := dbus.DecodeMessage(bytes.NewReader(h.encode(m.body)))
	if err != nil {
		t.Fatal(err)
	}
	got, _ := read.Body[0].(map[string]dbus.Variant)
	for name, want := range map[string]string{"Id": "hello-agent.service", "UnitFileState": "enabled", "ActiveState": "inactive"} {
		if got[name].Value() != want {
			t.Errorf("%s comes out as %v, want %s", name, got[name], want)
		}
	}
}
