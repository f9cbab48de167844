package sandbox

import (
	"context"
	"fmt"
	"path/filepath"
	"syscall"
	"time"
)

// What systemd does as PID 1 on these signals, systemd(1) section SIGNALS. SIGRTMIN is 34 with glibc. They
// work without a bus, and like systemctl they stop every unit in order.
const (
	sigPoweroff = syscall.Signal(34 + 4)
	sigReboot   = syscall.Signal(34 + 5)
)

// Reboot restarts the machine in order, as systemctl reboot inside does, and returns when it is up again:
// same disk, new boot ID.
func (m *Machine) Reboot(ctx context.Context) error {
	st, err := readState(m.dir)
	if err != nil || !st.up() || !st.Leader.alive() {
		return fmt.Errorf("cannot reboot machine %s: %w", m.Name, ErrNotRunning)
	}
	if err := st.Leader.signal(sigReboot); err != nil {
		return fmt.Errorf("cannot reboot machine %s: %w", m.Name, err)
	}
	return m.await(ctx, shutdownTimeout+DefaultTimeout, st.Boots+1)
}

// shutdownTimeout is how long an orderly stop may take before it is forced. systemd itself gives a unit
// 90 s, but a machine that is being removed is not worth so long a wait.
const shutdownTimeout = 20 * time.Second

// Down powers the machine off in order, and by force when that takes too long or when forced. Its disk stays.
// A machine that is not up is left as it is.
func (m *Machine) Down(ctx context.Context, force bool) error {
	unlock, err := m.store.lock(ctx, "machine-"+m.Name, nil)
	if err != nil {
		return err
	}
	defer unlock()
	return m.down(ctx, force)
}

func (m *Machine) down(ctx context.Context, force bool) error {
	st, err := readState(m.dir)
	if err != nil || !st.Supervisor.alive() {
		m.store.sweep(m.Name)
		return nil
	}
	if !force && st.Leader.signal(sigPoweroff) == nil && ended(ctx, st.Supervisor, shutdownTimeout) {
		m.store.sweep(m.Name)
		return nil
	}
	_ = st.Supervisor.signal(syscall.SIGTERM)
	if !ended(context.WithoutCancel(ctx), st.Supervisor, 10*time.Second) {
		_ = st.Supervisor.signal(syscall.SIGKILL)
		if !ended(context.WithoutCancel(ctx), st.Supervisor, 10*time.Second) {
			return fmt.Errorf("cannot stop machine %s: its supervisor, process %d, does not end", m.Name, st.Supervisor.PID)
		}
	}
	m.store.sweep(m.Name)
	return nil
}

// ended waits until a process has ended, and tells whether it has.
func ended(ctx context.Context, p process, patience time.Duration) bool {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for p.alive() {
		select {
		case <-ctx.Done():
			return !p.alive()
		case <-time.After(poll):
		}
	}
	return true
}

// Remove stops the machine at once and deletes it.
func (m *Machine) Remove(ctx context.Context) error {
	unlock, err := m.store.lock(ctx, "machine-"+m.Name, nil)
	if err != nil {
		return err
	}
	defer unlock()
	if err := m.down(ctx, true); err != nil {
		return err
	}
	if err := m.store.engine.erase(m.dir); err != nil {
		return fmt.Errorf("cannot remove machine %s: %w", m.Name, err)
	}
	return nil
}

// Reset gives the machine a fresh disk, of today's image of its suite or of the one in o, and boots it again
// if it was up. It keeps its binaries unless o has some.
func (m *Machine) Reset(ctx context.Context, o Options) error {
	sp, err := readSpec(m.dir)
	if err != nil {
		return fmt.Errorf("cannot reset machine %s: %w", m.Name, err)
	}
	st, err := readState(m.dir)
	wasUp := err == nil && st.up()
	if o.Suite == "" {
		o.Suite = sp.Suite
	}
	if o.Binaries == nil {
		o.Binaries = sp.Binaries
	}
	if _, err := m.store.Image(ctx, o.Suite, o.Progress); err != nil { // before the old disk is gone
		return err
	}
	if err := m.Remove(ctx); err != nil {
		return err
	}
	if wasUp {
		_, err = m.store.Up(ctx, m.Name, o)
		return err
	}
	o.fill()
	return m.store.make(ctx, m.Name, o, false)
}

// sweep removes what a machine whose supervisor was killed left on the host: cgroups, and the directory if
// the machine was ephemeral and its owner has ended too.
func (s *Store) sweep(name string) {
	dir := s.machineDir(name)
	s.sweepRemains(dir)
	if st, err := readState(dir); err == nil && st.Supervisor.alive() {
		return
	}
	var owner process
	if readJSON(filepath.Join(dir, ownerFile), &owner) == nil && !owner.alive() {
		_ = s.engine.erase(dir)
	}
}

// sweepRemains removes what runs of a machine whose supervisor has ended.
func (s *Store) sweepRemains(dir string) {
	if st, err := readState(dir); err == nil && !st.Supervisor.alive() {
		s.engine.sweep(dir, st)
	}
}
