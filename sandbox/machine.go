package sandbox

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// DefaultTimeout is how long a boot may take: alone it takes a second, on a loaded CI runner far longer.
const DefaultTimeout = 60 * time.Second

// Options say what a machine is made of. The zero value is a bookworm machine.
type Options struct {
	Suite    string            // which image; DefaultSuite if empty
	Binaries map[string]string // name in the machine's /usr/local/bin -> file on the host, bound read-only
	Layer    string            // a directory that SaveLayer filled: the machine finds what is in it on its disk
	Timeout  time.Duration     // how long a boot may take; DefaultTimeout if 0
	Progress Progress          // told about the build of an image, if one is needed; may be nil
	Notice   func(string)      // told, in a sentence, what was changed on the host; may be nil
}

func (o *Options) fill() {
	if o.Suite == "" {
		o.Suite = DefaultSuite
	}
	if o.Timeout == 0 {
		o.Timeout = DefaultTimeout
	}
	if o.Notice == nil {
		o.Notice = func(string) {}
	}
}

// A Machine is one that was made: running or stopped. It holds no state of its own, so it stays valid over
// reboots, and several processes may have the same one.
type Machine struct {
	Name  string
	store *Store
	dir   string
	log   *os.File // what the supervisor says, if this process started it
}

func (s *Store) machine(name string) *Machine {
	return &Machine{Name: name, store: s, dir: s.machineDir(name)}
}

// ErrNoMachine is that there is no machine of that name.
var ErrNoMachine = errors.New("there is no such machine")

// ErrNotRunning is that the machine is not running.
var ErrNotRunning = errors.New("the machine is not running")

// Find returns a machine that was made, running or not. The error is an ErrNoMachine if there is none.
func (s *Store) Find(name string) (*Machine, error) {
	if err := CheckName(name); err != nil {
		return nil, err
	}
	if _, err := readSpec(s.machineDir(name)); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("cannot find machine %s: %w", name, ErrNoMachine)
	} else if err != nil {
		return nil, err
	}
	return s.machine(name), nil
}

// Up boots the machine called name, making it first if there is none, and returns when its system bus
// answers and its boot is finished. A machine that is up already is returned as it is. One that was made keeps
// its image: asking for another one is an error.
func (s *Store) Up(ctx context.Context, name string, o Options) (*Machine, error) {
	if err := CheckName(name); err != nil {
		return nil, err
	}
	unlock, err := s.lock(ctx, "machine-"+name, nil)
	if err != nil {
		return nil, err
	}
	defer unlock()
	m := s.machine(name)
	if sp, err := readSpec(m.dir); err == nil && o.Suite != "" && o.Suite != sp.Suite {
		return nil, fmt.Errorf("cannot boot machine %s as %s: it is %s; reset it to %s, which loses its disk, or use another name",
			name, o.Suite, sp.Suite, o.Suite)
	}
	o.fill()
	if st, err := readState(m.dir); err == nil && st.up() {
		return m, m.await(ctx, o.Timeout, st.Boots)
	}
	s.sweep(name)
	if err := s.make(ctx, name, o, false); err != nil {
		return nil, err
	}
	if err := s.allowInotify(o.Notice); err != nil {
		return nil, err
	}
	if _, err := m.start(nil); err != nil {
		return nil, err
	}
	if err := m.await(ctx, o.Timeout, 1); err != nil {
		return nil, errors.Join(err, m.down(context.WithoutCancel(ctx), true))
	}
	if st, err := readState(m.dir); err == nil && st.InMemory {
		o.Notice("the machine's disk is in memory, because " + s.dir + " cannot carry an overlay: it lasts until the machine goes down; set SDLAB_SANDBOX_DIR to a directory of a disk to keep it")
	}
	if st, err := readState(m.dir); err == nil && st.Unfiltered != "" {
		o.Notice("commands enter the machine without the seccomp filters of what runs in it: " + st.Unfiltered)
	}
	return m, nil
}

// make writes the spec of a machine. One that exists keeps its image and gets today's binaries.
func (s *Store) make(ctx context.Context, name string, o Options, ephemeral bool) error {
	dir := s.machineDir(name)
	sp, err := readSpec(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		img, err := s.Image(ctx, o.Suite, o.Progress)
		if err != nil {
			return err
		}
		sp = spec{Name: name, Suite: img.Suite, Image: img.ID, Tree: img.Tree, Layer: o.Layer, Ephemeral: ephemeral}
	case err != nil:
		return err
	}
	if !sp.Ephemeral {
		sp.Record = s.recordDir(name)
	}
	sp.Binaries = map[string]string{}
	for inside, file := range o.Binaries {
		if sp.Binaries[inside], err = filepath.Abs(file); err != nil {
			return err
		}
		if _, err := os.Stat(file); err != nil {
			return fmt.Errorf("cannot put %s into the machine: %w", inside, err)
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("cannot make the machine's directory: %w", err)
	}
	if err := writeJSON(filepath.Join(dir, "spec.json"), sp); err != nil {
		return fmt.Errorf("cannot make the machine's directory: %w", err)
	}
	return nil
}

func (s *Store) machineNames() ([]string, error) {
	entries, err := os.ReadDir(filepath.Join(s.dir, "machines"))
	if err != nil {
		return nil, fmt.Errorf("cannot list machines: %w", err)
	}
	var names []string
	for _, e := range entries {
		if e.IsDir() {
			names = append(names, e.Name())
		}
	}
	return names, nil
}

// Status is what is known of a machine from outside.
type Status struct {
	Name      string    `json:"name"`
	Suite     string    `json:"image"`
	State     string    `json:"state"` // booting, running, stopped, failed
	Since     time.Time `json:"since,omitzero"`
	Memory    uint64    `json:"memory_bytes,omitempty"` // proportional share of all its processes; 0 if not running
	Ephemeral bool      `json:"ephemeral,omitempty"`
}

// List describes every machine of the store, by name; the list is empty, not nil, if there are none. What machines that died with their supervisor left on
// the host is removed on the way.
func (s *Store) List() ([]Status, error) {
	names, err := s.machineNames()
	if err != nil {
		return nil, err
	}
	all := []Status{}
	for _, name := range names {
		s.sweep(name)
		m := s.machine(name)
		if st, err := m.Status(); err == nil {
			all = append(all, st)
		}
	}
	return all, nil
}

// Status describes the machine.
func (m *Machine) Status() (Status, error) {
	sp, err := readSpec(m.dir)
	if err != nil {
		return Status{}, fmt.Errorf("cannot describe machine %s: %w", m.Name, err)
	}
	out := Status{Name: m.Name, Suite: sp.Suite, Ephemeral: sp.Ephemeral, State: string(phaseStopped)}
	st, err := readState(m.dir)
	if err != nil {
		return out, nil // made, never booted
	}
	out.Since = st.Since
	switch {
	case st.up():
		out.State = string(st.Phase)
		if st.Cgroup != "" {
			out.Memory = memory(st.Cgroup)
		}
	case st.Phase == phaseFailed:
		out.State = string(phaseFailed)
	}
	return out, nil
}
