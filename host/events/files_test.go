package events

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// heard waits for an event about the path; its absence is waited for shortly.
func heard(t *testing.T, s *Source, path string, within time.Duration) bool {
	t.Helper()
	end := time.After(within)
	for {
		select {
		case <-s.Wake():
			if slices.Contains(s.Take(), (Event{FileChanged, path})) {
				return true
			}
		case <-end:
			return false
		}
	}
}

func fileSource(t *testing.T) *Source {
	t.Helper()
	s := &Source{wake: make(chan struct{}, 1), known: map[Event]bool{}, bus: &bus{changed: make(chan struct{}, 1)}}
	var err error
	if s.files, err = watchFiles(s.add); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.files.close)
	return s
}

func write(t *testing.T, path string) {
	t.Helper()
	if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	file, deep := filepath.Join(dir, "a"), filepath.Join(dir, "b/c/d")
	units := filepath.Join(dir, "units")
	if err := os.Mkdir(units, 0o700); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "link")
	if err := os.Symlink(filepath.Join(units, "target"), link); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(units, "target"))
	s := fileSource(t)
	interest := Interest{Files: []string{file, deep, link}, Folders: []string{units}}
	s.Watch(interest)
	yes := func(what, path string, do func() error) {
		t.Helper()
		s.Take()
		if err := do(); err != nil {
			t.Fatal(err)
		}
		if !heard(t, s, path, 5*time.Second) {
			t.Errorf("%s: nothing was heard", what)
		}
	}
	yes("made", file, func() error { write(t, file); return nil })
	yes("replaced, as editors do", file, func() error {
		write(t, file+".new")
		return os.Rename(file+".new", file)
	})
	yes("mode", file, func() error { return os.Chmod(file, 0o640) })
	yes("removed", file, func() error { return os.Remove(file) })
	yes("folder on the way", deep, func() error { return os.Mkdir(filepath.Join(dir, "b"), 0o700) })
	s.Watch(interest) // as after each look
	yes("next folder", deep, func() error { return os.Mkdir(filepath.Join(dir, "b/c"), 0o700) })
	s.Watch(interest)
	yes("the file at last", deep, func() error { write(t, deep); return nil })
	yes("any file of a folder", filepath.Join(units, "x.service"), func() error { write(t, filepath.Join(units, "x.service")); return nil })
	yes("what a link leads to", link, func() error { write(t, filepath.Join(units, "target")); return nil })

	s.Take()
	write(t, filepath.Join(dir, "other"))
	write(t, filepath.Join(units, ".x.service.swp"))
	if heard(t, s, filepath.Join(dir, "other"), 100*time.Millisecond) || heard(t, s, filepath.Join(units, ".x.service.swp"), 10*time.Millisecond) {
		t.Error("what nobody wants was heard")
	}
	s.Watch(Interest{})
	write(t, file)
	if heard(t, s, file, 100*time.Millisecond) {
		t.Error("what nobody wants any more was heard")
	}
}

// A storm of events is as many as there are things that it is about.
func TestEqualEventsAreOne(t *testing.T) {
	s := &Source{wake: make(chan struct{}, 1), known: map[Event]bool{}}
	for range 1000 {
		s.add(Event{UnitChanged, "a.service"})
		s.add(Event{UnitChanged, "b.service"})
	}
	if got := s.Take(); len(got) != 2 {
		t.Errorf("got %d events", len(got))
	}
	s.add(Event{UnitChanged, "a.service"})
	if got := s.Take(); len(got) != 1 {
		t.Errorf("after they were taken: got %d events", len(got))
	}
}
