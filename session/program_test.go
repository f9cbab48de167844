package session

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The other program is found where a release and a package put it, from both sides.
func TestProgramNear(t *testing.T) {
	for _, layout := range []struct{ sdlab, guide string }{
		{"bin/sdlab", "bin/sdlab-guide"},
		{"bin/sdlab", "libexec/sdlab/sdlab-guide"},
	} {
		root := t.TempDir()
		for _, path := range []string{layout.sdlab, layout.guide} {
			path = filepath.Join(root, path)
			if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte("#!/bin/sh\n"), 0o755)); err != nil {
				t.Fatal(err)
			}
		}
		guide, err1 := programNear(filepath.Dir(filepath.Join(root, layout.sdlab)), Guide)
		sdlab, err2 := programNear(filepath.Dir(filepath.Join(root, layout.guide)), Sdlab)
		if err := errors.Join(err1, err2); err != nil || guide != filepath.Join(root, layout.guide) || sdlab != filepath.Join(root, layout.sdlab) {
			t.Errorf("%v: found %s and %s, %v", layout, guide, sdlab, err)
		}
	}
}

func TestProgramIsMissing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "bin")
	t.Setenv("PATH", t.TempDir())
	_, err := programNear(dir, Guide)
	var missing MachineError
	if !errors.As(err, &missing) || !strings.Contains(err.Error(), "sdlab-guide is missing") || !strings.Contains(missing.Hint(), dir) {
		t.Errorf("got %v, hint %q", err, missing.Hint())
	}
}

func TestNumbered(t *testing.T) {
	for version, want := range map[string]string{
		"v1.2.3": "1.2.3", "v0.5.1-0.20261124042220-0123456789ab": "0.5.1", "v1.2.3+dirty": "1.2.3",
		"v0.0.0-20261124042220-0123456789ab": "", "(devel)": "", "": "",
	} {
		if got := numbered(version); got != want {
			t.Errorf("numbered(%q) is %q, want %q", version, got, want)
		}
	}
}
