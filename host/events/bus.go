package events

import (
	"context"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/godbus/dbus/v5"

	"github.com/sdlab/sdlab/facts"
	own "github.com/sdlab/sdlab/host/dbus"
)

const (
	systemd    = "org.freedesktop.systemd1"
	manager    = "/org/freedesktop/systemd1"
	properties = "org.freedesktop.DBus.Properties"
	journald   = "systemd-journald.service"
)

// Joining is tried again soon, then less often: a bus that restarts is back in
// a moment, one that is not there may never be.
const (
	joinSoonest = 50 * time.Millisecond
	joinLatest  = 2 * time.Second
)

// bus hears the manager's signals, over one connection after the other.
type bus struct {
	scope   facts.Scope
	tell    func(Event)
	changed chan struct{} // units has

	mu    sync.Mutex
	units []string
}

// watch says which units and patterns signals are wanted of.
func (b *bus) watch(units []string) {
	units = slices.Clone(units)
	slices.Sort(units)
	b.mu.Lock()
	same := slices.Equal(units, b.units)
	b.units = units
	b.mu.Unlock()
	if same {
		return
	}
	select {
	case b.changed <- struct{}{}:
	default:
	}
}

func (b *bus) wanted() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.units
}

// run joins the bus, again and again, until the context ends.
func (b *bus) run(ctx context.Context) {
	pause := joinSoonest
	for ctx.Err() == nil {
		if l, err := b.join(ctx); err == nil {
			pause = joinSoonest
			b.tell(Event{Kind: BusJoined})
			l.listen(ctx)
			l.conn.Close() //nolint:errcheck // it is of no more use
			if ctx.Err() == nil {
				b.tell(Event{Kind: BusLost})
			}
		}
		select {
		case <-ctx.Done():
		case <-time.After(pause):
			pause = min(2*pause, joinLatest)
		}
	}
}

// line is one connection, with the rules that it has.
type line struct {
	*bus
	conn    *dbus.Conn
	peer    bool // the manager itself is at the other end, and sends all its signals
	signals chan *dbus.Signal
	rules   map[string]bool
	names   map[dbus.ObjectPath]string // of units that rules are about
}

// mostSignals is how many may wait to be looked at; godbus keeps those beyond.
const mostSignals = 256

func (b *bus) join(ctx context.Context) (*line, error) {
	conn, peer, err := dial(ctx, b.scope)
	if err != nil {
		return nil, err
	}
	l := &line{bus: b, conn: conn, peer: peer, signals: make(chan *dbus.Signal, mostSignals), rules: map[string]bool{}, names: map[dbus.ObjectPath]string{}}
	conn.Signal(l.signals)
	if err := l.subscribe(ctx); err != nil {
		conn.Close() //nolint:errcheck // it is of no more use
		return nil, err
	}
	return l, nil
}

// dial connects as host/dbus does: to the learner's manager without a bus if need be.
func dial(ctx context.Context, scope facts.Scope) (conn *dbus.Conn, peer bool, err error) {
	address := own.SystemBus()
	if scope == facts.User {
		address = own.UserBus()
	}
	conn, err = dbus.Connect(address, dbus.WithContext(ctx))
	if err == nil || scope != facts.User {
		return conn, false, err
	}
	conn, err = dbus.Dial("unix:path="+own.RuntimeDir()+"/systemd/private", dbus.WithContext(ctx))
	if err != nil {
		return nil, false, err
	}
	if err := conn.Auth(nil); err != nil {
		conn.Close() //nolint:errcheck // it is of no more use
		return nil, false, err
	}
	return conn, true, nil
}

// answerWithin is long for a bus to take a rule, and for the manager to subscribe us.
const answerWithin = 10 * time.Second

// subscribe asks the manager to send signals at all, which it does while somebody
// has, and the bus for those that are wanted.
func (l *line) subscribe(ctx context.Context) error {
	if err := l.rule(ctx, "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='"+systemd+"'"); err != nil {
		return err
	}
	for _, member := range []string{"Reloading", "UnitFilesChanged"} {
		if err := l.rule(ctx, managerRule(member)); err != nil {
			return err
		}
	}
	if l.scope == facts.System {
		if err := l.unit(ctx, journald); err != nil {
			return err
		}
	}
	if err := l.follow(ctx); err != nil {
		return err
	}
	return l.call(ctx, systemd, manager, systemd+".Manager.Subscribe")
}

func managerRule(member string) string {
	return "type='signal',sender='" + systemd + "',path='" + manager + "',interface='" + systemd + ".Manager',member='" + member + "'"
}

func (l *line) call(ctx context.Context, to string, at dbus.ObjectPath, method string, args ...any) error {
	ctx, cancel := context.WithTimeout(ctx, answerWithin)
	defer cancel()
	return l.conn.Object(to, at).CallWithContext(ctx, method, 0, args...).Err
}

// rule asks the bus for signals, once.
func (l *line) rule(ctx context.Context, rule string) error {
	if l.peer || l.rules[rule] {
		return nil
	}
	l.rules[rule] = true
	return l.call(ctx, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.AddMatch", rule)
}

// unit asks for the signals of one unit, and not for those of all: a hundred that
// flap would keep us busy.
func (l *line) unit(ctx context.Context, name string) error {
	at := dbus.ObjectPath(own.UnitPath(name))
	l.names[at] = name
	if err := l.rule(ctx, "type='signal',sender='"+systemd+"',path='"+string(at)+"',interface='"+properties+"',member='PropertiesChanged'"); err != nil {
		return err
	}
	return l.rule(ctx, managerRule("JobRemoved")+",arg2='"+name+"'")
}

// follow asks for the signals of what is wanted now. Units that a pattern is about
// are found as jobs for them come and go.
func (l *line) follow(ctx context.Context) error {
	for _, name := range l.wanted() {
		var err error
		if isPattern(name) {
			for _, member := range []string{"JobNew", "JobRemoved"} {
				err = l.rule(ctx, managerRule(member))
			}
			l.loaded(ctx, name)
		} else {
			err = l.unit(ctx, name)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func isPattern(name string) bool { return strings.ContainsAny(name, "*?[") }

// loaded asks for the signals of those units of a pattern that are there already.
func (l *line) loaded(ctx context.Context, pattern string) {
	ctx, cancel := context.WithTimeout(ctx, answerWithin)
	defer cancel()
	var rows [][]any
	call := l.conn.Object(systemd, manager).CallWithContext(ctx, systemd+".Manager.ListUnitsByPatterns", 0, []string{}, []string{pattern})
	if call.Store(&rows) != nil {
		return // they are found when they change
	}
	for _, row := range rows {
		if len(row) == 0 {
			continue
		}
		if name, ok := row[0].(string); ok {
			_ = l.unit(ctx, name)
		}
	}
}

// listen tells of signals until the connection ends.
func (l *line) listen(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-l.conn.Context().Done():
			return
		case <-l.changed:
			if l.follow(ctx) != nil {
				return
			}
			l.tell(Event{Kind: UnitChanged}) // what happened before the rules were there, nobody told
		case signal, ok := <-l.signals:
			if !ok {
				return
			}
			l.hear(ctx, signal)
		}
	}
}

func (l *line) hear(ctx context.Context, s *dbus.Signal) {
	switch s.Name[strings.LastIndexByte(s.Name, '.')+1:] {
	case "PropertiesChanged":
		switch name := l.names[s.Path]; {
		case name == journald:
			l.tell(Event{JournalRestarted, ""})
		case name != "":
			l.tell(Event{UnitChanged, name})
		}
	case "JobNew", "JobRemoved":
		l.job(ctx, s)
	case "Reloading":
		var begins bool
		if dbus.Store(s.Body, &begins) == nil && !begins {
			l.tell(Event{UnitsReloaded, ""})
		}
	case "UnitFilesChanged":
		l.tell(Event{UnitsReloaded, ""})
	case "NameOwnerChanged":
		if len(s.Body) == 3 && s.Body[2] != "" {
			// Who had subscribed is not known to the one that has come.
			_ = l.call(ctx, systemd, manager, systemd+".Manager.Subscribe")
			l.tell(Event{ManagerStarted, ""})
		}
	}
}

// job tells of a job's beginning and end if its unit is wanted.
func (l *line) job(ctx context.Context, s *dbus.Signal) {
	if len(s.Body) < 3 {
		return
	}
	name, _ := s.Body[2].(string)
	wanted := slices.ContainsFunc(l.wanted(), func(w string) bool {
		matches, err := path.Match(w, name)
		return w == name || err == nil && matches
	})
	if !wanted {
		return
	}
	if !slices.Contains(slices.Collect(maps.Values(l.names)), name) {
		_ = l.unit(ctx, name)
	}
	l.tell(Event{UnitChanged, name})
}
