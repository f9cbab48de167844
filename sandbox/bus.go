package sandbox

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/godbus/dbus/v5"
)

const (
	systemd     = "org.freedesktop.systemd1"
	systemdPath = "/org/freedesktop/systemd1"
)

// connect joins the machine's system bus from outside: a process that enters the machine costs twenty times as much.
func (m *Machine) connect(ctx context.Context) (*dbus.Conn, error) {
	st, err := readState(m.dir)
	if err != nil {
		return nil, err
	}
	if !st.Leader.alive() {
		return nil, ErrNotRunning
	}
	return machineBus(ctx, st.Leader.PID)
}

// machineBus connects to the system bus of the machine whose systemd leader is. Whoever may, is root there.
func machineBus(ctx context.Context, leader int) (*dbus.Conn, error) {
	address := fmt.Sprintf("unix:path=/proc/%d/root/run/dbus/system_bus_socket", leader)
	return dbus.Connect(address, dbus.WithContext(ctx), dbus.WithAuth(dbus.AuthExternal("0")))
}

// busAnswers tells whether systemd is on the machine's system bus.
func (m *Machine) busAnswers(ctx context.Context) bool {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	bus, err := m.connect(ctx)
	if err != nil {
		return false
	}
	defer func() { _ = bus.Close() }()
	var owned bool
	err = bus.BusObject().CallWithContext(ctx, "org.freedesktop.DBus.NameHasOwner", 0, systemd).Store(&owned)
	return err == nil && owned
}

// startTimeout bounds the start of one unit.
const startTimeout = 30 * time.Second

// StartUnits starts units of the machine's systemd, one after the other, and returns when all are active.
func (m *Machine) StartUnits(ctx context.Context, units []string) error {
	if len(units) == 0 {
		return nil
	}
	bus, err := m.connect(ctx)
	if err != nil {
		return fmt.Errorf("cannot start units of machine %s: %w", m.Name, err)
	}
	defer func() { _ = bus.Close() }()
	for _, unit := range units {
		if err := startUnit(ctx, bus, unit); err != nil {
			return fmt.Errorf("cannot start %s in machine %s: %w", unit, m.Name, err)
		}
	}
	return nil
}

func startUnit(ctx context.Context, bus *dbus.Conn, unit string) error {
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	manager := bus.Object(systemd, systemdPath)
	var job, path dbus.ObjectPath
	if err := manager.CallWithContext(ctx, systemd+".Manager.StartUnit", 0, unit, "replace").Store(&job); err != nil {
		return err
	}
	if err := manager.CallWithContext(ctx, systemd+".Manager.LoadUnit", 0, unit).Store(&path); err != nil {
		return err
	}
	for {
		var state string
		err := bus.Object(systemd, path).CallWithContext(ctx, "org.freedesktop.DBus.Properties.Get", 0, systemd+".Unit", "ActiveState").Store(&state)
		switch {
		case err != nil || state == "active":
			return err
		case state == "failed":
			return errors.New("it failed")
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("it is %s: %w", state, ctx.Err())
		case <-time.After(poll):
		}
	}
}
