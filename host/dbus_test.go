package host

import (
	"context"
	"errors"
	"net"
	"path/filepath"
	"testing"
	"time"

	"github.com/sdlab/sdlab/checks"
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
	bus := newDBus(System)
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
			var blind *checks.Blindness
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
	if _, err := newDBus(System).Properties(ctx, make([]Property, 1)); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
