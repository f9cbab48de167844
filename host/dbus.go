package host

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/coreos/go-systemd/v22/dbus"
	godbus "github.com/godbus/dbus/v5"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/host/swapbus"
)

const (
	systemdName    = "org.freedesktop.systemd1"
	managerPath    = "/org/freedesktop/systemd1"
	busTimeout     = 10 * time.Second // for one look; the manager may be busy reloading
	inFlight       = 64               // dbus-daemon refuses more than 128 pending replies
	unknownProp    = "org.freedesktop.DBus.Error.UnknownProperty"
	unknownIface   = "org.freedesktop.DBus.Error.UnknownInterface"
	accessDenied   = "org.freedesktop.DBus.Error.AccessDenied"
	getProperty    = "org.freedesktop.DBus.Properties.Get"
	listByPatterns = systemdName + ".Manager.ListUnitsByPatterns"
)

// dbusBus asks the manager over one connection, made when first needed.
type dbusBus struct {
	scope Scope
	limit time.Duration // of one request
	mu    sync.Mutex
	conn  *godbus.Conn
	batch sync.Mutex // one batch at a time: parts of a look ask side by side
}

func newDBus(scope Scope) *dbusBus { return &dbusBus{scope: scope, limit: busTimeout} }

// join is connect for as long as the context holds: godbus waits without end
// for a bus that takes a connection and then says nothing.
func (b *dbusBus) join(ctx context.Context) (*godbus.Conn, error) {
	var conn *godbus.Conn
	done := make(chan error, 1)
	go func() {
		joined, err := b.connect()
		conn = joined
		done <- err
	}()
	select {
	case err := <-done:
		return conn, err
	case <-ctx.Done():
		return nil, b.unanswered(ctx)
	}
}

// connect joins the bus, once; it is safe to call from several goroutines.
func (b *dbusBus) connect() (*godbus.Conn, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.conn != nil && b.conn.Connected() {
		return b.conn, nil
	}
	conn, err := b.dial()
	if err != nil {
		return nil, noBus(b.scope, err)
	}
	b.conn = conn
	return conn, nil
}

func (b *dbusBus) dial() (*godbus.Conn, error) {
	if b.scope == System {
		return godbus.ConnectSystemBus()
	}
	conn, err := godbus.Connect(userBus())
	if err == nil {
		return conn, nil
	}
	if conn := dialPrivate(); conn != nil {
		return conn, nil
	}
	return nil, err
}

// dialPrivate asks the learner's manager by its own socket, as systemctl --user
// does: a machine without dbus-user-session has no user bus. It goes through a
// bus of ours, which knows how to greet there: systemd leaves a message lying
// that arrives together with the end of the greeting.
func dialPrivate() *godbus.Conn {
	behind := runtimeDir() + "/systemd/private"
	if _, err := os.Stat(behind); err != nil {
		return nil
	}
	dir, err := os.MkdirTemp("", "sdlab-bus-")
	if err != nil {
		return nil
	}
	defer os.RemoveAll(dir) // a connection outlives its socket's name
	ours := filepath.Join(dir, "bus")
	if _, err := swapbus.Listen(ours, "unix:path="+behind); err != nil {
		return nil
	}
	conn, err := godbus.Dial("unix:path=" + ours)
	if err != nil {
		return nil
	}
	if err := conn.Auth(nil); err != nil {
		_ = conn.Close()
		return nil
	}
	return conn
}

func runtimeDir() string {
	if dir := os.Getenv("XDG_RUNTIME_DIR"); dir != "" {
		return dir
	}
	return fmt.Sprintf("/run/user/%d", os.Getuid())
}

// userBus is the address of the learner's bus, where systemd --user puts it
// when the session's environment does not say.
func userBus() string {
	if address := os.Getenv("DBUS_SESSION_BUS_ADDRESS"); address != "" {
		return address
	}
	return "unix:path=" + runtimeDir() + "/bus"
}

// noBus words what a missing bus means on this machine.
func noBus(scope Scope, err error) error {
	blind := &checks.Blindness{ID: "no-bus", Why: "the system bus could not be reached, so systemd could not be asked", Err: err,
		Try: "See whether the bus runs: systemctl status dbus. Run sdlab doctor for the rest."}
	if _, statErr := os.Stat("/run/systemd/system"); statErr != nil {
		blind.ID, blind.Err = "no-systemd", nil
		blind.Why = "systemd is not the service manager of this machine"
		blind.Try = "Work in a sandbox machine, which runs its own systemd: sudo sdlab sandbox shell."
	} else if scope == User {
		blind.Why = "your user bus could not be reached, so your systemd --user could not be asked"
		blind.Try = "Log in properly (not through su or sudo), or run: sudo loginctl enable-linger $USER"
	}
	return blind
}

// Properties sends all requests before it reads the first answer.
func (b *dbusBus) Properties(ctx context.Context, asked []Property) ([]Answer, error) {
	ctx, cancel := context.WithTimeout(ctx, b.limit)
	defer cancel()
	conn, err := b.join(ctx)
	if err != nil {
		return nil, err
	}
	answers := make([]Answer, len(asked))
	for from := 0; from < len(asked); from += inFlight {
		to := min(from+inFlight, len(asked))
		if err := b.send(ctx, conn, asked[from:to], answers[from:to]); err != nil {
			return nil, err
		}
	}
	return answers, nil
}

func (b *dbusBus) send(ctx context.Context, conn *godbus.Conn, asked []Property, answers []Answer) error {
	b.batch.Lock()
	defer b.batch.Unlock()
	calls := make([]*godbus.Call, len(asked))
	for i, p := range asked {
		calls[i] = conn.Object(systemdName, objectPath(p.Unit)).GoWithContext(
			ctx, getProperty, 0, make(chan *godbus.Call, 1), systemdName+"."+p.Interface, p.Name)
	}
	for i, call := range calls {
		<-call.Done
		var value godbus.Variant
		if err := call.Store(&value); err != nil {
			if broken := b.broken(ctx, conn, err); broken != nil {
				return broken
			}
			answers[i].Err = b.refused(asked[i], err)
			continue
		}
		answers[i].Value = value.Value()
	}
	return nil
}

// objectPath is where a unit is found; asking there loads it if need be.
func objectPath(unit string) godbus.ObjectPath {
	if unit == "" {
		return managerPath
	}
	return godbus.ObjectPath(managerPath + "/unit/" + dbus.PathBusEscape(unit))
}

// broken tells a lost connection from a refused request.
func (b *dbusBus) broken(ctx context.Context, conn *godbus.Conn, err error) error {
	var refused godbus.Error
	switch {
	case ctx.Err() != nil:
		return b.unanswered(ctx)
	case errors.As(err, &refused) && !strings.HasSuffix(refused.Name, ".Disconnected") && !strings.HasSuffix(refused.Name, ".NoReply"):
		return nil
	case !conn.Connected() || errors.Is(err, godbus.ErrClosed):
		return &checks.Blindness{ID: "bus-lost", Why: "the bus went away in the middle of the look", Err: err, Try: "Check again; if it happens again, run sdlab doctor."}
	}
	return nil
}

// unanswered says why a request was given up.
func (b *dbusBus) unanswered(ctx context.Context) error {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return &checks.Blindness{ID: "bus-timeout", Why: fmt.Sprintf("systemd did not answer within %v", b.limit), Try: "Look at the load of the machine, then check again."}
	}
	return ctx.Err()
}

func (b *dbusBus) refused(p Property, err error) error {
	var refused godbus.Error
	if errors.As(err, &refused) && (refused.Name == unknownProp || refused.Name == unknownIface) {
		return fmt.Errorf("this systemd has no property %s for %s: %w", p.Name, p.Unit, checks.ErrAbsent)
	}
	if errors.As(err, &refused) && refused.Name == accessDenied {
		return &checks.Blindness{ID: "bus-denied", Why: fmt.Sprintf("the bus does not let you ask for %s of %s", p.Name, p.Unit), Err: err, Try: "Check with sudo."}
	}
	return fmt.Errorf("cannot read %s of %s: %w", p.Name, p.Unit, err)
}

// denied returns the first refusal to tell. A name that no unit can have is
// refused too, but that is an answer.
func denied(answers []Answer) error {
	for _, a := range answers {
		var blind *checks.Blindness
		if errors.As(a.Err, &blind) {
			return blind
		}
	}
	return nil
}

// LoadedUnits lists units by a pattern such as hello-agent@*.service.
func (b *dbusBus) LoadedUnits(ctx context.Context, pattern string) ([]string, error) {
	ctx, cancel := context.WithTimeout(ctx, b.limit)
	defer cancel()
	conn, err := b.join(ctx)
	if err != nil {
		return nil, err
	}
	var rows [][]any
	call := conn.Object(systemdName, managerPath).CallWithContext(ctx, listByPatterns, 0, []string{}, []string{pattern})
	if err := call.Store(&rows); err != nil {
		return nil, fmt.Errorf("cannot list the units %s: %w", pattern, err)
	}
	var names []string
	for _, row := range rows {
		if name, ok := row[0].(string); ok {
			names = append(names, name)
		}
	}
	return names, nil
}

// DefaultTarget asks the manager which target a boot starts.
func (b *dbusBus) DefaultTarget(ctx context.Context) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, b.limit)
	defer cancel()
	conn, err := b.join(ctx)
	if err != nil {
		return "", err
	}
	var target string
	err = conn.Object(systemdName, managerPath).CallWithContext(ctx, systemdName+".Manager.GetDefaultTarget", 0).Store(&target)
	if err != nil {
		return "", fmt.Errorf("cannot ask for the default target: %w", err)
	}
	return target, nil
}
