package sandbox

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
)

// SaveLayer copies what the machine has changed on its disk into dir, an existing directory, which can then be a
// layer of other machines of the same image. What is the machine's own stays out: its identity, and /var, where its
// journal is.
func (m *Machine) SaveLayer(ctx context.Context, dir string) error {
	st, err := readState(m.dir)
	if err != nil || !st.up() {
		return fmt.Errorf("cannot copy the disk of machine %s: %w", m.Name, ErrNotRunning)
	}
	return m.store.engine.saveLayer(ctx, m, st, dir)
}

func (nspawn) saveLayer(ctx context.Context, m *Machine, st state, dir string) error {
	layers := m.dir
	if st.InMemory {
		layers = filepath.Join(m.dir, memoryDir)
	}
	// The disk is mounted where the supervisor is.
	upper := filepath.Join(fmt.Sprintf("/proc/%d/root", st.Supervisor.PID), layers, "upper")
	changed, err := os.ReadDir(upper)
	if err != nil {
		return fmt.Errorf("cannot copy the disk of machine %s: %w", m.Name, err)
	}
	args := []string{"--archive", "--target-directory=" + dir, "--"}
	for _, e := range changed {
		if !slices.Contains([]string{"var", "run", "tmp", "dev", "proc", "sys"}, e.Name()) {
			args = append(args, filepath.Join(upper, e.Name()))
		}
	}
	if said, err := exec.CommandContext(ctx, "cp", args...).CombinedOutput(); err != nil {
		return fmt.Errorf("cannot copy the disk of machine %s: %w: %s", m.Name, err, lastLines(string(said), 5))
	}
	if err := os.Remove(filepath.Join(dir, "etc/machine-id")); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("cannot copy the disk of machine %s: %w", m.Name, err)
	}
	return nil
}
