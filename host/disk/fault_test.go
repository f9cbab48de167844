package disk

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// What moves while it is looked at is seen as one thing or the other.
func TestFileMovedUnderTheLook(t *testing.T) {
	dir := t.TempDir()
	path, script, folder := filepath.Join(dir, "it"), filepath.Join(dir, "script"), filepath.Join(dir, "folder")
	if err := errors.Join(os.WriteFile(script, []byte("#!/bin/sh\n"), 0o755), os.Mkdir(folder, 0o755)); err != nil {
		t.Fatal(err)
	}
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for {
			select {
			case <-stop:
				return
			default:
			}
			for _, from := range []string{script, folder} {
				_ = os.Rename(from, path)
				time.Sleep(100 * time.Microsecond)
				_ = os.Rename(path, from)
			}
		}
	}()
	l, kinds := &Disk{Learner: facts.Learner{Home: dir}}, []string{}
	for range 5000 {
		f := l.File(path)
		if f.Kind == "regular" && (!f.Text || !f.Shebang || f.Mode != 0o755) || f.Kind != "regular" && f.Shebang {
			t.Errorf("half of one, half of another: %+v", f)
			break
		}
		if !slices.Contains(kinds, f.Kind) {
			kinds = append(kinds, f.Kind)
		}
	}
	close(stop)
	<-stopped
	if len(kinds) < 2 {
		t.Errorf("saw only %v", kinds)
	}
}
