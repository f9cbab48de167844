package standin

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"io"
	"net"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestALengthIsNotBelieved: sixteen bytes that announce gigabytes take none.
func TestALengthIsNotBelieved(t *testing.T) {
	for name, lengths := range map[string][2]uint32{
		"the body": {1<<27 - 100, 0}, "the fields": {0, 1<<27 - 100}, "both": {1 << 31, 1 << 31}, "as far as it may": {maxAnswer - 100, 0},
	} {
		head := []byte{'l', methodCall, 0, version}
		head = binary.LittleEndian.AppendUint32(head, lengths[0])
		head = binary.LittleEndian.AppendUint32(head, 1)
		head = binary.LittleEndian.AppendUint32(head, lengths[1])
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := readMessage(bytes.NewReader(head), maxAnswer)
		runtime.ReadMemStats(&after)
		if took := after.TotalAlloc - before.TotalAlloc; err == nil || took > 1<<20 {
			t.Errorf("%s: %v, %d bytes were taken", name, err, took)
		}
	}
}

func TestAConnectionCarriesSoMuch(t *testing.T) {
	call := aMessage(binary.LittleEndian, methodCall, 0, to(managerName, managerPath, managerFace, "GetUnit", "s"), text(strings.Repeat("x", 50<<10)))
	n := 0
	err := carry(endless(call), maxCall, maxCalls, func([]byte) error { n++; return nil })
	if err == nil || n > maxCalls/len(call) {
		t.Errorf("%d calls pass, %v", n, err)
	}
	var bus, client bytes.Buffer
	c := courierTo(&bus, &client, nil)
	for n = 0; n <= maxUnanswered+1; n++ {
		call = aMessage(binary.LittleEndian, methodCall, 0, to(managerName, managerPath, managerFace, "GetUnit", "s"), text("x"))
		binary.LittleEndian.PutUint32(call[8:], uint32(n+1))
		if err := c.forth(call); err != nil {
			break
		}
	}
	if n != maxUnanswered {
		t.Errorf("%d calls are waiting for an answer", n)
	}
}

func reading(text string) *bufio.Reader { return bufio.NewReader(strings.NewReader(text)) }

// endless repeats a text, more often than may be.
func endless(text []byte) io.Reader {
	return bytes.NewReader(bytes.Repeat(text, 2*maxCalls/len(text)))
}

func TestGreetingsThatAreNone(t *testing.T) {
	for name, said := range map[string]string{
		"a line without end":  "\x00AUTH " + strings.Repeat("x", maxGreeting),
		"lines without end":   "\x00" + strings.Repeat("AUTH\r\n", maxGreetingLines+1),
		"without a zero":      "AUTH EXTERNAL 30\r\nBEGIN\r\n",
		"it ends in a middle": "\x00AUTH",
	} {
		if err := welcome(reading(said), io.Discard); err == nil {
			t.Errorf("%s is welcome", name)
		}
	}
	if err := welcome(reading("\x00AUTH EXTERNAL 30\r\nNEGOTIATE_UNIX_FD\r\nBEGIN\r\n"), io.Discard); err != nil {
		t.Error(err)
	}
}

// TestSoManyClients are served at once, and the next when one has gone.
func TestSoManyClients(t *testing.T) {
	dir := t.TempDir()
	behind, err := net.Listen("unix", filepath.Join(dir, "systemd"))
	if err != nil {
		t.Fatal(err)
	}
	defer behind.Close()
	bus, err := listen(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer bus.Close()
	served := func() (net.Conn, bool) {
		conn, err := net.Dial("unix", filepath.Join(dir, "bus"))
		if err != nil {
			t.Fatal(err)
		}
		_ = conn.SetDeadline(time.Now().Add(5 * time.Second))
		_, err = io.WriteString(conn, "\x00AUTH EXTERNAL 30\r\n")
		if err == nil {
			_, err = io.ReadFull(conn, make([]byte, 3))
		}
		return conn, err == nil
	}
	var open []net.Conn
	for i := range maxClients {
		conn, ok := served()
		if !ok {
			t.Fatalf("client %d is not served", i)
		}
		open = append(open, conn)
	}
	if conn, ok := served(); ok {
		t.Error("one too many is served")
		conn.Close()
	}
	open[0].Close()
	for start := time.Now(); ; {
		conn, ok := served()
		conn.Close()
		if ok {
			break
		}
		if time.Since(start) > 5*time.Second {
			t.Fatal("nobody is served any more")
		}
	}
	for _, conn := range open {
		conn.Close()
	}
}
