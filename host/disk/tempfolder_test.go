package disk

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// What a killed sdlab left is removed by the next one; nothing else is.
func TestAbandonedFoldersAreRemoved(t *testing.T) {
	tmp, kept := t.TempDir(), t.TempDir()
	t.Setenv("TMPDIR", tmp)
	old, fresh, others := filepath.Join(tmp, "sdlab-1"), filepath.Join(tmp, "sdlab-2"), filepath.Join(tmp, "other-1")
	link, file := filepath.Join(tmp, "sdlab-3"), filepath.Join(tmp, "sdlab-4")
	err := errors.Join(os.MkdirAll(filepath.Join(old, "a/b"), 0o700), os.Mkdir(fresh, 0o700), os.Mkdir(others, 0o700),
		os.Symlink(kept, link), os.WriteFile(file, nil, 0o600), os.Symlink(kept, filepath.Join(old, "link")))
	long := time.Now().Add(-2 * abandoned)
	for _, path := range []string{old, others, file, kept} {
		err = errors.Join(err, os.Chtimes(path, long, long))
	}
	if err != nil {
		t.Fatal(err)
	}
	made, err := (&Disk{Learner: facts.Learner{UID: os.Getuid()}}).TempFolder()
	if err != nil || filepath.Dir(made) != tmp {
		t.Fatalf("%s, %v", made, err)
	}
	if _, err := os.Lstat(old); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s is still there", old)
	}
	for _, path := range []string{fresh, others, link, file, kept} {
		if _, err := os.Lstat(path); err != nil {
			t.Error(err)
		}
	}
}
