package dbus

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/coreos/go-systemd/v22/dbus"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/batch"
)

const (
	systemdName  = "org.freedesktop.systemd1"
	managerPath  = "/org/freedesktop/systemd1"
	busTimeout   = 10 * time.Second // for one look; the manager may be busy reloading
	unknownProp  = "org.freedesktop.DBus.Error.UnknownProperty"
	unknownIface = "org.freedesktop.DBus.Error.UnknownInterface"
	accessDenied = "org.freedesktop.DBus.Error.AccessDenied"
	properties   = "org.freedesktop.DBus.Properties"
)

// Live asks the manager over one connection, made when first needed.
type Live struct {
	scope facts.Scope
	limit time.Duration // of one request
	mu    sync.Mutex    // for what follows, and one batch at a time: parts of a look ask side by side
	conn  *batch.Conn
	// answered says that the connection has been of use.
	answered bool
	// alone are properties that are not told among all of their interface.
	alone map[Property]bool
	// turned is why the learner's bus did not let us in.
	turned error
}

// New returns a manager's bus, which is joined when first needed.
func New(scope facts.Scope) *Live { return &Live{scope: scope, limit: busTimeout} }

// Join begins to join the bus, which is not waited for. If it fails, so will
// the first question.
func (b *Live) Join() {
	b.mu.Lock()
	defer b.mu.Unlock()
	_, _ = b.connect()
}

// connect returns the connection, a new one if there is none; mu is held.
func (b *Live) connect() (*batch.Conn, error) {
	if b.conn == nil {
		conn, err := b.dial()
		if err != nil {
			return nil, noBus(b.scope, err)
		}
		b.conn = conn
	}
	return b.conn, nil
}

func (b *Live) dial() (*batch.Conn, error) {
	if b.scope == facts.System {
		return batch.Join(SystemBus())
	}
	err := b.turned
	if err == nil {
		var conn *batch.Conn
		if conn, err = batch.Join(UserBus()); err == nil {
			return conn, nil
		}
	}
	// A machine without dbus-user-session has no user bus; systemctl --user takes this way, too.
	if conn, err := batch.JoinPeer("unix:path=" + RuntimeDir() + "/systemd/private"); err == nil {
		return conn, nil
	}
	return nil, err
}

// RuntimeDir is the learner's runtime folder (XDG_RUNTIME_DIR).
func RuntimeDir() string {
	if dir := os.Getenv("XDG_RUNTIME_DIR"); dir != "" {
		return dir
	}
	return fmt.Sprintf("/run/user/%d", os.Getuid())
}

// UserBus is the address of the learner's bus, where systemd --user puts it
// when the session's environment does not say.
func UserBus() string {
	if address := os.Getenv("DBUS_SESSION_BUS_ADDRESS"); address != "" {
		return address
	}
	return "unix:path=" + RuntimeDir() + "/bus"
}

// noBus words what a missing bus means on this machine.
func noBus(scope facts.Scope, err error) error {
	if _, statErr := os.Stat("/run/systemd/system"); statErr != nil {
		return facts.Blind("no-systemd")
	}
	if scope == facts.User {
		return facts.Blind("no-bus/user").Because(err)
	}
	return facts.Blind("no-bus").Because(err)
}

// ask sends the calls over the connection. One that broke is not used again; if
// it had answered before, it ended in between, and a new one is asked.
func (b *Live) ask(ctx context.Context, calls []batch.Call) ([]batch.Reply, error) {
	ctx, cancel := context.WithTimeout(ctx, b.limit)
	defer cancel()
	b.mu.Lock()
	defer b.mu.Unlock()
	for {
		conn, err := b.connect()
		if err != nil {
			return nil, err
		}
		replies, err := conn.Ask(ctx, calls)
		if err == nil {
			err = lost(replies)
		}
		if err == nil {
			b.answered = true
			return replies, nil
		}
		if again := b.drop(err) && ctx.Err() == nil; !again {
			return nil, b.failed(ctx, err)
		}
	}
}

// drop ends the connection, and says whether another may do better.
func (b *Live) drop(err error) (again bool) {
	again = b.answered
	if turned := errors.Is(err, batch.ErrTurnedAway); turned && b.scope == facts.User && b.turned == nil {
		b.turned, again = err, true
	}
	_ = b.conn.Close()
	b.conn, b.answered = nil, false
	return again
}

func (b *Live) failed(ctx context.Context, err error) error {
	switch {
	case ctx.Err() != nil:
		return b.unanswered(ctx)
	case errors.Is(err, batch.ErrTurnedAway):
		return noBus(b.scope, err)
	}
	return facts.Blind("bus-lost").Because(err)
}

// lost finds the refusal that says that the manager was not there any more to answer.
func lost(replies []batch.Reply) error {
	for _, r := range replies {
		var refused *batch.Error
		if errors.As(r.Err, &refused) && (strings.HasSuffix(refused.Name, ".Disconnected") || strings.HasSuffix(refused.Name, ".NoReply")) {
			return refused
		}
	}
	return nil
}

// one asks the manager itself for one value.
func one[T any](ctx context.Context, b *Live, method string, args ...any) (value T, err error) {
	replies, err := b.ask(ctx, []batch.Call{{To: systemdName, Path: managerPath, Interface: systemdName + ".Manager", Method: method, Args: args}})
	switch {
	case err != nil:
		return value, err
	case replies[0].Err != nil:
		return value, replies[0].Err
	case len(replies[0].Body) == 1:
		if value, is := replies[0].Body[0].(T); is {
			return value, nil
		}
	}
	return value, fmt.Errorf("%s was answered with something else: %v", method, replies[0].Body)
}

// objectPath is where a unit is found, or the manager if none is named.
func objectPath(unit string) string {
	if unit == "" {
		return managerPath
	}
	return UnitPath(unit)
}

// UnitPath is where a unit is found on the bus; asking there loads it if need be.
func UnitPath(unit string) string { return managerPath + "/unit/" + dbus.PathBusEscape(unit) }

// unanswered says why a request was given up.
func (b *Live) unanswered(ctx context.Context) error {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return facts.Blind("bus-timeout", b.limit)
	}
	return ctx.Err()
}

func (b *Live) refused(p Property, err error) error {
	var refused *batch.Error
	if errors.As(err, &refused) && (refused.Name == unknownProp || refused.Name == unknownIface) {
		return fmt.Errorf("this systemd has no property %s for %s: %w", p.Name, p.Unit, facts.ErrAbsent)
	}
	if errors.As(err, &refused) && refused.Name == accessDenied {
		return facts.Blind("bus-denied", p.Name, p.Unit).Because(err)
	}
	return fmt.Errorf("cannot read %s of %s: %w", p.Name, p.Unit, err)
}

// Denied returns the first refusal to tell. A name that no unit can have is
// refused too, but that is an answer.
func Denied(answers []Answer) error {
	for _, a := range answers {
		if blind, ok := errors.AsType[*facts.Blindness](a.Err); ok {
			return blind
		}
	}
	return nil
}

// LoadedUnits lists units by a pattern such as hello-agent@*.service.
func (b *Live) LoadedUnits(ctx context.Context, pattern string) ([]string, error) {
	names, err := b.listed(ctx, []string{}, pattern)
	if err != nil {
		return nil, fmt.Errorf("cannot list the units %s: %w", pattern, err)
	}
	return names, nil
}

// UnitsIn lists the units that are in one of the states.
func (b *Live) UnitsIn(ctx context.Context, states []string) ([]string, error) {
	names, err := b.listed(ctx, states, "*")
	if err != nil {
		return nil, fmt.Errorf("cannot list the units: %w", err)
	}
	return names, nil
}

// listed are the names of the loaded units in these states, or in any if there are
// none, that match the pattern.
func (b *Live) listed(ctx context.Context, states []string, pattern string) ([]string, error) {
	rows, err := one[[][]any](ctx, b, "ListUnitsByPatterns", states, []string{pattern})
	if err != nil {
		return nil, err
	}
	var names []string
	for _, row := range rows {
		if len(row) == 0 {
			continue
		}
		if name, is := row[0].(string); is {
			names = append(names, name)
		}
	}
	return names, nil
}

// DefaultTarget asks the manager which target a boot starts.
func (b *Live) DefaultTarget(ctx context.Context) (string, error) {
	target, err := one[string](ctx, b, "GetDefaultTarget")
	if err != nil {
		return "", fmt.Errorf("cannot ask for the default target: %w", err)
	}
	return target, nil
}

// SystemBus is where the system's bus is found.
func SystemBus() string {
	if address := os.Getenv("DBUS_SYSTEM_BUS_ADDRESS"); address != "" {
		return address
	}
	return "unix:path=/run/dbus/system_bus_socket"
}

// Property names one property of one unit; with no unit, of the manager.
type Property struct {
	Unit, Interface, Name string
}

// Answer is a property's value, or why there is none.
type Answer struct {
	Value any
	Err   error // checks.ErrAbsent where this systemd has no such property
}
