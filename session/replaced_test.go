package session

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A file that a solution writes again is kept as it was, and one that stays as it is is not.
func TestReplacedFilesAreKept(t *testing.T) {
	s := Cleanup{atHome(t, nil)}
	dir := t.TempDir()
	changed, same := filepath.Join(dir, "changed.service"), filepath.Join(dir, "same.service")
	for _, path := range []string{changed, same} {
		if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	had := texts{}
	for _, path := range []string{changed, same} {
		had[path], _ = s.read(path)
	}
	if err := os.WriteFile(changed, []byte("the solution's"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := s.keepReplaced(had, &out); err != nil {
		t.Fatal(err)
	}
	kept, err := filepath.Glob(filepath.Join(s.dir, "replaced", "*", "*"))
	if err != nil || len(kept) != 1 || !strings.HasSuffix(kept[0], "changed.service") {
		t.Fatalf("kept %v, %v", kept, err)
	}
	if text, err := os.ReadFile(kept[0]); err != nil || string(text) != "mine" {
		t.Errorf("kept %q, %v", text, err)
	}
	if said := out.String(); !strings.Contains(said, changed) || !strings.Contains(said, kept[0]) || strings.Contains(said, same) {
		t.Errorf("said %q", said)
	}
}
