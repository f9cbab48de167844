package trial

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"github.com/sdlab/sdlab/facts"
)

func callOf(to, path, iface, member string, body ...any) string {
	m := &dbus.Message{Type: dbus.TypeMethodCall, Body: body, Headers: map[dbus.HeaderField]dbus.Variant{
		dbus.FieldDestination: dbus.MakeVariant(to), dbus.FieldPath: dbus.MakeVariant(dbus.ObjectPath(path)),
		dbus.FieldInterface: dbus.MakeVariant(iface), dbus.FieldMember: dbus.MakeVariant(member),
	}}
	if len(body) > 0 {
		m.Headers[dbus.FieldSignature] = dbus.MakeVariant(dbus.SignatureOf(body...))
	}
	var out bytes.Buffer
	if err := m.EncodeTo(&out, binary.LittleEndian); err != nil {
		panic(err)
	}
	return out.String()
}

// ways are paths to the managers' sockets that a program might think of.
func ways(m *manager, link string) []string {
	var list []string
	for _, path := range m.sockets() {
		list = append(list, path, "/proc/self/root"+path, filepath.Join(link, filepath.Base(path)),
			fmt.Sprintf("/proc/%d/root%s", os.Getpid(), path), "../../../../../../"+path)
	}
	return list
}

// TestTheManagersAreOutOfReach: a program finds a stand-in wherever it knocks, or
// nobody. Where nothing can be covered, that it knocked is noticed.
func TestTheManagersAreOutOfReach(t *testing.T) {
	program := itself(t)
	inEachWay(t, func(t *testing.T) {
		m := aManager(t)
		link := filepath.Join(folder(t), "link")
		if err := os.Symlink(filepath.Dir(m.RuntimeDir), link); err != nil {
			t.Fatal(err)
		}
		for _, way := range ways(m, link) {
			saw, err := Run(t.Context(), me(t), Command{Argv: []string{program, "knock", way}, Within: 10 * time.Second, Guard: m.Guard})
			past, blind := errors.AsType[*facts.Blindness](err)
			noticed := blind && past.ID == "program-unguarded"
			if !noticed && err != nil {
				t.Fatal(err)
			}
			said := strings.Join(saw.Lines, "\n")
			if strings.Contains(said, "OK the") {
				t.Errorf("%s leads to the manager: %s", way, said)
			}
			if open.Load() && !noticed && !strings.Contains(said, "denied") && !strings.Contains(said, "no such file") {
				t.Errorf("nobody noticed %s: %s", way, said)
			}
		}
		for _, uid := range m.callers() { // the stand-ins'
			if uid != uint32(me(t).UID) {
				t.Errorf("the manager was called by %d", uid)
			}
		}
		if open.Load() && len(m.callers()) > 0 {
			t.Errorf("%d programs got through to the manager", len(m.callers()))
		}
		if !open.Load() && len(m.callers()) == 0 {
			t.Error("no stand-in has called the manager, so this test knows nothing of them")
		}
	})
}

// TestALedProgramIsNotNoticed: whoever goes where the environment leads is fine.
func TestALedProgramIsNotNoticed(t *testing.T) {
	program := itself(t)
	inEachWay(t, func(t *testing.T) {
		m := aManager(t)
		saw, err := try(t, Command{Guard: m.Guard}, program+` knock "${DBUS_SYSTEM_BUS_ADDRESS#unix:path=}" "$XDG_RUNTIME_DIR/systemd/private"`)
		if err != nil || len(saw.Lines) != 2 || !strings.Contains(saw.Lines[0], "OK 5d1ab") || !strings.Contains(saw.Lines[1], "OK 5d1ab") {
			t.Errorf("%q (%v)", saw.Lines, err)
		}
	})
}

// TestOtherConnectionsAreMade as ever: over TCP, and to sockets that are no manager's.
func TestOtherConnectionsAreMade(t *testing.T) {
	tcp, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer tcp.Close()
	go greet(tcp)
	path := filepath.Join(folder(t), "socket")
	local, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	defer local.Close()
	go greet(local)
	if err := os.Chmod(path, 0o666); err != nil {
		t.Fatal(err)
	}
	port := tcp.Addr().(*net.TCPAddr).Port
	inEachWay(t, func(t *testing.T) {
		for _, script := range []string{
			fmt.Sprintf("exec 3<>/dev/tcp/127.0.0.1/%d; head -n 1 <&3", port),
			fmt.Sprintf(`python3 -c 'import socket; s=socket.create_connection(("127.0.0.1", %d), 5); print(s.recv(5).decode())'`, port),
			fmt.Sprintf(`cd %s; python3 -c 'import socket; s=socket.socket(socket.AF_UNIX); s.connect("socket"); print(s.recv(5).decode())'`, filepath.Dir(path)),
		} {
			saw, err := Run(t.Context(), me(t), Command{Argv: []string{"bash", "-c", script}, Within: 20 * time.Second, Guard: aManager(t).Guard})
			if err != nil || len(saw.Lines) == 0 || saw.Lines[0] != "hello" {
				t.Errorf("%s: %+v (%v)", script, saw, err)
			}
		}
		saw, err := Run(t.Context(), me(t), Command{Argv: []string{"bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/1"}, Within: 20 * time.Second, Guard: aManager(t).Guard})
		if err != nil || len(saw.Lines) == 0 || !strings.Contains(saw.Lines[0], "refused") {
			t.Errorf("where nobody listens: %+v (%v)", saw, err)
		}
	})
}

func greet(l net.Listener) {
	for conn, err := l.Accept(); err == nil; conn, err = l.Accept() {
		_, _ = conn.Write([]byte("hello\n"))
		conn.Close()
	}
}
