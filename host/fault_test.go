package host

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/facts"
)

// A pipe or a device is never waited for, wherever a file is expected.
func TestPipesAndDevicesAreNotRead(t *testing.T) {
	dir := t.TempDir()
	pipe, zero := filepath.Join(dir, "a.service"), filepath.Join(dir, "zero")
	if err := errors.Join(unix.Mkfifo(pipe, 0o644), os.Symlink("/dev/zero", zero)); err != nil {
		t.Fatal(err)
	}
	l := &look{Host: &Host{Learner: facts.Learner{Home: dir}}}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for _, path := range []string{pipe, zero} {
			if f := l.file(path); f.Kind != "other" || f.Text {
				t.Errorf("%s: %+v", path, f)
			}
			if l.starts(path, "x") || l.byShell(facts.Exec{Path: path}) || l.textOf(path) != "" || l.assignsSecret(path) {
				t.Errorf("%s was read", path)
			}
			u := &facts.Unit{FragmentPath: path, DropInPaths: []string{path}}
			if s := l.settings(u); len(s) != 0 {
				t.Errorf("%s has settings: %v", path, s)
			}
			_ = l.closedFile(u)
			if f, err := openAtOnce(path); err == nil {
				f.Close()
			}
		}
	}()
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		t.Fatal("it hangs")
	}
}

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
	l, kinds := &look{Host: &Host{Learner: facts.Learner{Home: dir}}}, []string{}
	for range 5000 {
		f := l.file(path)
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

// While journald rotates there is no system.journal for a moment.
func TestRotationIsNoLackOfAJournal(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "var/log/journal/1")
	now, then := filepath.Join(dir, "system.journal"), filepath.Join(dir, "system@0-1.journal")
	if err := errors.Join(os.MkdirAll(dir, 0o755), os.WriteFile(then, nil, 0o644)); err != nil {
		t.Fatal(err)
	}
	l := &look{Host: &Host{Root: root, Open: openAtOnce}}
	if _, err := l.blindTo(); err != nil {
		t.Error(err)
	}
	if err := os.Remove(then); err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(20*time.Millisecond, func() { _ = os.WriteFile(now, nil, 0o644) })
	if _, err := l.blindTo(); err != nil {
		t.Error(err)
	}
	_ = os.Remove(now)
	if _, err := l.blindTo(); err == nil {
		t.Error("a journal that is not there can be read")
	}
}
