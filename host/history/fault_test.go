package history

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/sdlab/sdlab/host/disk"
)

// While journald rotates there is no system.journal for a moment.
func TestRotationIsNoLackOfAJournal(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "var/log/journal/1")
	now, then := filepath.Join(dir, "system.journal"), filepath.Join(dir, "system@0-1.journal")
	if err := errors.Join(os.MkdirAll(dir, 0o755), os.WriteFile(then, nil, 0o644)); err != nil {
		t.Fatal(err)
	}
	l := &History{Disk: &disk.Disk{Root: root, Open: os.Open}}
	if _, err := l.Blind(); err != nil {
		t.Error(err)
	}
	if err := os.Remove(then); err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(20*time.Millisecond, func() { _ = os.WriteFile(now, nil, 0o644) })
	if _, err := l.Blind(); err != nil {
		t.Error(err)
	}
	_ = os.Remove(now)
	if _, err := l.Blind(); err == nil {
		t.Error("a journal that is not there can be read")
	}
}
