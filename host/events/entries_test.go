package events

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func journalFile(t *testing.T, path string, entries uint64) {
	t.Helper()
	header := make([]byte, 256)
	binary.LittleEndian.PutUint64(header[entriesAt:], entries)
	if err := os.WriteFile(path, header, 0o600); err != nil {
		t.Fatal(err)
	}
}

// Files that are kept open tell what is written to them; a new one counts once the
// rotation is heard of.
func TestEntries(t *testing.T) {
	dir := t.TempDir()
	journalFile(t, filepath.Join(dir, "system.journal"), 5)
	journalFile(t, filepath.Join(dir, "user-1000.journal"), 2)
	journalFile(t, filepath.Join(dir, "system@1.journal"), 100)
	s := &Source{wake: make(chan struct{}, 1), known: map[Event]bool{}, counter: counter{folders: []string{dir}}}
	t.Cleanup(s.counter.done)
	if got := s.Entries(); got != 7 {
		t.Errorf("got %d", got)
	}
	f, err := os.OpenFile(filepath.Join(dir, "system.journal"), os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteAt([]byte{6}, entriesAt); err != nil {
		t.Fatal(err)
	}
	f.Close()
	if got := s.Entries(); got != 8 {
		t.Errorf("one more: got %d", got)
	}
	if err := os.Rename(filepath.Join(dir, "system.journal"), filepath.Join(dir, "system@2.journal")); err != nil {
		t.Fatal(err)
	}
	journalFile(t, filepath.Join(dir, "system.journal"), 1)
	s.counter.opened = time.Now()
	if got := s.Entries(); got != 8 {
		t.Errorf("before it is heard of: got %d", got)
	}
	s.add(Event{Kind: JournalRotated})
	if got := s.Entries(); got != 3 {
		t.Errorf("rotated: got %d", got)
	}
}
