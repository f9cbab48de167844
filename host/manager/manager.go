package manager

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/dbus"
)

// Bus reads properties of the service manager's objects. The live one speaks
// D-Bus; the recorded one of package hosttest answers from a file.
type Bus interface {
	// Properties answers each request, in order, over one connection. An
	// error means that the bus could not be reached or went away.
	Properties(ctx context.Context, asked []dbus.Property) ([]dbus.Answer, error)
	// LoadedUnits lists the names of the loaded units that match a pattern.
	LoadedUnits(ctx context.Context, pattern string) ([]string, error)
	// UnitsIn lists the names of the loaded units that are in one of the states,
	// whether of load, activity or type, such as failed or auto-restart.
	UnitsIn(ctx context.Context, states []string) ([]string, error)
	// DefaultTarget is the target that a boot starts.
	DefaultTarget(ctx context.Context) (string, error)
}

// A Clock tells the time in the two ways that systemd does.
type Clock func() (wall time.Time, monotonic time.Duration)

// Manager is the service manager, the system's or the learner's own.
type Manager struct {
	Bus   Bus
	Clock Clock
}

func property(unit, face, name string) dbus.Property {
	return dbus.Property{Unit: unit, Interface: face, Name: name}
}

// own asks for a property of the manager itself.
func (m *Manager) own(ctx context.Context, name string) (any, error) {
	answers, err := m.Bus.Properties(ctx, []dbus.Property{property("", "Manager", name)})
	if err != nil {
		return nil, err
	}
	return answers[0].Value, answers[0].Err
}

// Variables asks for the manager's own environment, and keeps the names.
func (m *Manager) Variables(ctx context.Context) ([]string, error) {
	value, err := m.own(ctx, "Environment")
	if err != nil {
		return nil, err
	}
	assignments, _ := value.([]string)
	names := make([]string, len(assignments))
	for i, a := range assignments {
		names[i], _, _ = strings.Cut(a, "=")
	}
	return names, nil
}

// Version asks the manager which systemd it is.
func (m *Manager) Version(ctx context.Context) (int, error) {
	value, err := m.own(ctx, "Version")
	if err != nil {
		return 0, err
	}
	text, _ := value.(string)
	return versionNumber(text)
}

// DefaultTasksMax is the limit of units that set none (systemd-system.conf(5)).
func (m *Manager) DefaultTasksMax(ctx context.Context) (uint64, error) {
	value, err := m.own(ctx, "DefaultTasksMax")
	most, _ := value.(uint64)
	return min(most, facts.Infinity), err
}

// Began is when the manager started in this boot.
func (m *Manager) Began(ctx context.Context) (time.Time, error) {
	value, err := m.own(ctx, "UserspaceTimestamp")
	if err != nil {
		return time.Time{}, err
	}
	return dbus.TimeOf(value)
}

func versionNumber(text string) (int, error) {
	digits := strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	if len(digits) == 0 {
		return 0, fmt.Errorf("cannot read systemd's version %q", text)
	}
	return strconv.Atoi(digits[0])
}
