package sandbox

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// The learner's record is kept outside the machine's disk, so that a fresh disk
// does not cost the learner's progress. In the machine it is where sdlab looks for it.
const (
	recordsDir  = "records"                         // of the store; root's alone, since what is in it is the machine's
	recordPath  = "home/learner/.local/state/sdlab" // in the machine
	learnerID   = 1000
	recordFiles = 0o700
)

// recordDir is where a machine's record is kept on the host.
func (s *Store) recordDir(name string) string { return filepath.Join(s.dir, recordsDir, name) }

// prepareRecord makes the record's folders, outside and on the disk that is mounted at
// root. A record from before they were kept apart is taken along. What the learner has
// made of the way to it, such as a link, is never followed out of the machine.
func prepareRecord(dir, root string) error {
	if err := os.MkdirAll(filepath.Dir(dir), 0o700); err != nil {
		return err
	}
	if err := os.Mkdir(dir, recordFiles); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	if err := os.Chown(dir, learnerID, learnerID); err != nil {
		return err
	}
	disk, err := os.OpenRoot(root)
	if err != nil {
		return err
	}
	defer disk.Close()
	for _, path := range []string{"home/learner/.local", "home/learner/.local/state", recordPath} {
		switch err := disk.Mkdir(path, recordFiles); {
		case errors.Is(err, fs.ErrExist):
			continue
		case err != nil:
			return err
		}
		if err := disk.Lchown(path, learnerID, learnerID); err != nil {
			return err
		}
	}
	return takeAlong(disk, dir)
}

// takeAlong copies a record that is on the disk, unless there is one outside.
func takeAlong(disk *os.Root, dir string) error {
	kept, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer kept.Close()
	const file = "attempts.jsonl"
	if _, err := kept.Lstat(file); err == nil {
		return nil
	}
	info, err := disk.Lstat(filepath.Join(recordPath, file))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return nil
	}
	text, err := disk.ReadFile(filepath.Join(recordPath, file))
	if err != nil {
		return err
	}
	if err := kept.WriteFile(file, text, 0o600); err != nil {
		return err
	}
	return kept.Lchown(file, learnerID, learnerID)
}

// recordBind is nspawn's argument for it; none for a throwaway machine.
func recordBind(sp spec) []string {
	if sp.Record == "" {
		return nil
	}
	return []string{"--bind=" + escapeColons(sp.Record) + ":/" + recordPath}
}

// Delete removes a machine, its disk, and the learner's record.
func (m *Machine) Delete(ctx context.Context) error {
	if err := m.Remove(ctx); err != nil {
		return err
	}
	if err := m.store.engine.erase(m.store.recordDir(m.Name)); err != nil {
		return fmt.Errorf("cannot remove the record of machine %s: %w", m.Name, err)
	}
	return nil
}
