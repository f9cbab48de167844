package dbus

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"

	godbus "github.com/godbus/dbus/v5"

	"github.com/sdlab/sdlab/facts"
)

// silentBus is a bus that takes connections and never says a word.
func silentBus(t *testing.T) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bus")
	listener, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	t.Setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path="+path)
}

func TestABusThatDoesNotAnswer(t *testing.T) {
	silentBus(t)
	bus := New(facts.System)
	bus.limit = 20 * time.Millisecond
	for name, ask := range map[string]func(context.Context) error{
		"Properties":    func(ctx context.Context) error { _, err := bus.Properties(ctx, make([]Property, 1)); return err },
		"LoadedUnits":   func(ctx context.Context) error { _, err := bus.LoadedUnits(ctx, "*"); return err },
		"DefaultTarget": func(ctx context.Context) error { _, err := bus.DefaultTarget(ctx); return err },
	} {
		answered := make(chan error, 1)
		go func() { answered <- ask(t.Context()) }()
		select {
		case err := <-answered:
			var blind *facts.Blindness
			if !errors.As(err, &blind) || blind.ID != "bus-timeout" {
				t.Errorf("%s says %v", name, err)
			}
		case <-time.After(10 * time.Second):
			t.Errorf("%s does not end", name)
		}
	}
}

func TestCtrlCWhileTheBusIsJoined(t *testing.T) {
	silentBus(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := New(facts.System).Properties(ctx, make([]Property, 1)); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// bus serves one connection after another, each with the next of the given
// lives: how many calls it answers before it hangs up. -1 turns it away.
func bus(t *testing.T, path string, lives ...int) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	go func() {
		for _, answers := range lives {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			serve(conn, answers)
			conn.Close()
		}
	}()
}

func serve(conn net.Conn, answers int) {
	from := bufio.NewReader(conn)
	for line := ""; line != "BEGIN\r\n"; {
		var err error
		if line, err = from.ReadString('\n'); err != nil || answers < 0 {
			return
		}
	}
	_, _ = io.WriteString(conn, "OK 12\r\n")
	for range answers {
		call, err := godbus.DecodeMessage(from)
		if err != nil {
			return
		}
		reply := godbus.Message{Type: godbus.TypeMethodReply, Body: []any{godbus.MakeVariant("yes")}, Headers: map[godbus.HeaderField]godbus.Variant{
			godbus.FieldReplySerial: godbus.MakeVariant(call.Serial()), godbus.FieldSignature: godbus.MakeVariant(godbus.ParseSignatureMust("v")),
		}}
		_ = reply.EncodeTo(conn, binary.LittleEndian)
	}
}

func asks(t *testing.T, b *Live) error {
	t.Helper()
	answers, err := b.Properties(t.Context(), []Property{{"a.service", "Unit", "Id"}})
	if err == nil && answers[0].Value != "yes" {
		t.Errorf("got %+v", answers)
	}
	return err
}

// A bus that went away between two questions is joined anew; one that goes away
// under a question is not there.
func TestABusThatComesBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bus")
	bus(t, path, 2, 2, 1, 1) // a first call is the greeting's
	t.Setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path="+path)
	b := New(facts.System)
	for i := range 2 {
		if err := asks(t, b); err != nil {
			t.Errorf("question %d: %v", i+1, err)
		}
	}
	var blind *facts.Blindness
	if err := asks(t, b); !errors.As(err, &blind) || blind.ID != "bus-lost" {
		t.Errorf("got %v", err)
	}
}

// Where the learner's bus does not let us in, their manager has a socket of its own.
func TestAUserBusThatTurnsAway(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("XDG_RUNTIME_DIR", dir)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "")
	bus(t, dir+"/bus", -1, -1)
	var blind *facts.Blindness
	if err := asks(t, New(facts.User)); !errors.As(err, &blind) || blind.ID != "no-systemd" && blind.ID != "no-bus" {
		t.Errorf("without it: %v", err)
	}
	bus(t, dir+"/systemd/private", 2)
	b := New(facts.User)
	for range 2 {
		if err := asks(t, b); err != nil {
			t.Error(err)
		}
	}
}

// TestCapabilities: all but one are a set of bits, and not infinity.
func TestCapabilities(t *testing.T) {
	var unit facts.Unit
	if err := Set(&unit, "CapabilityBoundingSet", ^uint64(1<<1)); err != nil {
		t.Fatal(err)
	}
	if unit.CapabilityBoundingSet&(1<<1) != 0 || unit.CapabilityBoundingSet&(1<<10) == 0 {
		t.Errorf("all but CAP_DAC_OVERRIDE is read as %#x", unit.CapabilityBoundingSet)
	}
}
