package sandbox

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// Run boots a machine that is gone afterwards, and calls do with it. However do ends, and however this
// process does, nothing of the machine stays: its supervisor holds the other end of a pipe.
func (s *Store) Run(ctx context.Context, o Options, do func(*Machine) error) (err error) {
	o.fill()
	m := s.machine(fmt.Sprintf("run-%08x", rand.Uint32()))
	defer func() {
		if rmErr := s.engine.erase(m.dir); rmErr != nil {
			err = errors.Join(err, fmt.Errorf("cannot remove machine %s: %w", m.Name, rmErr))
		}
	}()
	if err := own(m.dir); err != nil {
		return err
	}
	if err := s.make(ctx, m.Name, o, true); err != nil {
		return err
	}
	if err := s.allowInotify(o.Notice); err != nil {
		return err
	}
	theirs, ours, err := os.Pipe()
	if err != nil {
		return fmt.Errorf("cannot start a machine: %w", err)
	}
	defer theirs.Close()
	supervisor, err := m.start(theirs)
	defer func() {
		ours.Close()
		if supervisor != nil {
			<-supervisor
		}
		s.sweepRemains(m.dir)
	}()
	if err != nil {
		return err
	}
	if err := m.await(ctx, o.Timeout, 1); err != nil {
		return err
	}
	return do(m)
}

// ownerFile, in a machine's directory, makes it ephemeral and says which process it belongs to.
const ownerFile = "owner.json"

// own makes the directory of an ephemeral machine.
func own(dir string) error {
	me, err := findProcess("/proc", os.Getpid())
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("cannot make the machine's directory: %w", err)
	}
	if err := writeJSON(filepath.Join(dir, ownerFile), me); err != nil {
		return fmt.Errorf("cannot make the machine's directory: %w", err)
	}
	return nil
}
