package userfile

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/sys/unix"
)

const (
	somebody = 65534 // any user but root
	club     = 54321 // a group that nobody is in
)

// home is a folder of somebody's below one of root's.
func home(t *testing.T) (*Owner, string) {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("only root can act for somebody else")
	}
	top := t.TempDir()
	for dir := top; dir != os.TempDir() && dir != "/"; dir = filepath.Dir(dir) {
		must(t, os.Chmod(dir, 0o755))
	}
	dir := filepath.Join(top, "home")
	must(t, os.Mkdir(dir, 0o700))
	must(t, os.Chown(dir, somebody, somebody))
	return &Owner{UID: somebody, GID: somebody}, dir
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func owners(t *testing.T, path string) string {
	t.Helper()
	info, err := os.Lstat(path)
	must(t, err)
	st := info.Sys().(*syscall.Stat_t)
	return fmt.Sprintf("%d:%d", st.Uid, st.Gid)
}

func content(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	must(t, err)
	return string(text)
}

func TestWriteIsTheOwners(t *testing.T) {
	o, dir := home(t)
	path := filepath.Join(dir, "grade.json")
	must(t, o.Write(t.Context(), path, []byte("one")))
	if got := owners(t, path); got != "65534:65534" {
		t.Errorf("belongs to %s", got)
	}
	must(t, os.Chmod(path, 0o600))
	must(t, o.Write(t.Context(), path, []byte("two")))
	info, err := os.Stat(path)
	must(t, err)
	if content(t, path) != "two" || info.Mode().Perm() != 0o600 {
		t.Errorf("%q, %v", content(t, path), info.Mode())
	}
}

// TestPlanted: links that the owner planted lead root nowhere that the owner may not go.
func TestPlanted(t *testing.T) {
	o, dir := home(t)
	secret := filepath.Join(t.TempDir(), "roots") // in a folder that only root may write
	must(t, os.WriteFile(secret, []byte("secret"), 0o600))
	folder := filepath.Dir(secret)

	link := filepath.Join(dir, "link")
	must(t, os.Symlink(secret, link))
	must(t, os.Symlink(folder, filepath.Join(dir, "folder")))
	if err := o.Write(t.Context(), filepath.Join(dir, "folder/new"), []byte("x")); err == nil {
		t.Error("wrote into a folder of root's, behind a link")
	}
	if _, err := o.OpenToRead(filepath.Join(dir, "folder/roots")); err == nil {
		t.Error("read a file of root's, behind a link")
	}
	for name, open := range map[string]func(string) (*os.File, error){"append": o.OpenToAppend, "read": o.OpenToRead} {
		if _, err := open(link); !errors.Is(err, ErrKind) {
			t.Errorf("%s followed a link: %v", name, err)
		}
	}
	must(t, o.Write(t.Context(), link, []byte("x"))) // puts a file in the link's place
	if content(t, secret) != "secret" || len(names(t, folder)) != 1 {
		t.Errorf("root's folder has changed: %v", names(t, folder))
	}
}

func names(t *testing.T, dir string) (list []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	must(t, err)
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return list
}

// TestRootsAlone: what the owner may not write, root does, where nobody else could have planted anything.
func TestRootsAlone(t *testing.T) {
	o, dir := home(t)
	if err := o.Write(t.Context(), filepath.Join(filepath.Dir(dir), "x"), nil); err == nil {
		t.Error("root wrote below a folder that all may write to") // /tmp is on the way
	}
	must(t, os.Symlink("/etc", filepath.Join(dir, "link")))
	for path, want := range map[string]bool{
		"/x": true, "/etc/x": true, "/proc/self/cwd/x": false, "/tmp/x": false, filepath.Join(dir, "x"): false,
		filepath.Join(dir, "link/x"): false, "/nowhere/x": false, filepath.Join(dir, "link") + "/../x": false,
	} {
		if got, ok := rootsAlone(path); ok != want || ok && got != path {
			t.Errorf("%s: %s, %v", path, got, ok)
		}
	}
}

// TestIdentity: groups count, and nothing of the identity stays.
func TestIdentity(t *testing.T) {
	o, dir := home(t)
	shared := filepath.Join(filepath.Dir(dir), "shared")
	must(t, os.Mkdir(shared, 0o770))
	must(t, os.Chmod(shared, 0o770))
	must(t, os.Chown(shared, 0, club))
	path := filepath.Join(shared, "x")
	if err := o.Write(t.Context(), path, nil); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("without the group: %v", err)
	}
	in := &Owner{UID: somebody, GID: somebody, Groups: []int{club}}
	must(t, in.Write(t.Context(), path, nil))
	for range 50 { // threads come and go
		must(t, in.Do(func() error { return nil }))
		must(t, os.WriteFile(filepath.Join(filepath.Dir(dir), "roots"), nil, 0o600))
	}
	if groups, err := os.Getgroups(); err != nil || strings.Contains(fmt.Sprint(groups), fmt.Sprint(club)) {
		t.Errorf("groups %v, %v", groups, err)
	}
	if err := (&Owner{UID: -1, GID: -1}).Do(func() error { t.Error("ran as nobody"); return nil }); err == nil {
		t.Error("an identity that there is not could be taken on")
	}
}

func TestPanicIsTheCallers(t *testing.T) {
	o, _ := home(t)
	defer func() {
		if recover() != "mine" {
			t.Error("the panic did not come back")
		}
	}()
	_ = o.Do(func() error { panic("mine") })
}

func TestKinds(t *testing.T) {
	var o *Owner
	dir := t.TempDir()
	pipe := filepath.Join(dir, "pipe")
	must(t, unix.Mkfifo(pipe, 0o600))
	for path, want := range map[string]string{pipe: "is a pipe", dir: "is a directory", "/dev/null": "is a device"} {
		for name, open := range map[string]func(string) (*os.File, error){"append": o.OpenToAppend, "read": o.OpenToRead} {
			if _, err := open(path); !errors.Is(err, ErrKind) || !strings.Contains(err.Error(), want) {
				t.Errorf("%s %s: %v", name, path, err)
			}
		}
	}
	if err := o.Write(t.Context(), pipe, nil); err == nil || !strings.Contains(err.Error(), "no program reads") {
		t.Errorf("a pipe that nobody reads: %v", err)
	}
	must(t, o.Write(t.Context(), "/dev/null", []byte("x")))
	if err := o.Write(t.Context(), "/dev/full", []byte("x")); !errors.Is(err, unix.ENOSPC) {
		t.Errorf("a full device: %v", err)
	}
	if err := o.Write(t.Context(), dir, nil); !errors.Is(err, ErrKind) {
		t.Errorf("a folder: %v", err)
	}
}

// TestInterrupt: a pipe whose reader sleeps is waited for until the context ends.
func TestInterrupt(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	must(t, unix.Mkfifo(pipe, 0o600))
	reader, err := os.OpenFile(pipe, os.O_RDONLY|unix.O_NONBLOCK, 0)
	must(t, err)
	defer reader.Close()
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(20*time.Millisecond, cancel)
	var o *Owner
	if err := o.Write(ctx, pipe, make([]byte, 1<<20)); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// TestFull: what does not fit leaves the old file, and no half one.
func TestFull(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "grade.json")
	must(t, os.WriteFile(path, []byte("old"), 0o644))
	limit(t, 1<<10)
	var o *Owner
	if err := o.Write(t.Context(), path, make([]byte, 1<<11)); !errors.Is(err, unix.EFBIG) {
		t.Errorf("got %v", err)
	}
	if content(t, path) != "old" || len(names(t, dir)) != 1 {
		t.Errorf("%q, %v", content(t, path), names(t, dir))
	}
}

func limit(t *testing.T, size uint64) {
	t.Helper()
	var before unix.Rlimit
	must(t, unix.Getrlimit(unix.RLIMIT_FSIZE, &before))
	must(t, unix.Setrlimit(unix.RLIMIT_FSIZE, &unix.Rlimit{Cur: size, Max: before.Max}))
	t.Cleanup(func() { must(t, unix.Setrlimit(unix.RLIMIT_FSIZE, &before)) })
}

// TestSweep: what killed programs left goes, what is in use or another's stays.
func TestSweep(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	var o *Owner
	used, err := o.MkdirTemp("it")
	must(t, err)
	must(t, used.Fill(fstest.MapFS{"a/b": {Data: []byte("x")}}))
	must(t, os.MkdirAll(filepath.Join(os.TempDir(), "sdlab-it-left/deep"), 0o755))
	for _, name := range []string{"sdlab-other", "mine"} {
		must(t, os.Mkdir(filepath.Join(os.TempDir(), name), 0o755))
	}
	must(t, os.Symlink("mine", filepath.Join(os.TempDir(), "sdlab-it-link")))
	another, err := o.MkdirTemp("it")
	must(t, err)
	must(t, another.Remove())
	if got := fmt.Sprint(names(t, os.TempDir())); got != fmt.Sprintf("[mine %s sdlab-it-link sdlab-other]", filepath.Base(used.Path)) {
		t.Errorf("left: %s", got)
	}
	if content(t, filepath.Join(used.Path, "a/b")) != "x" {
		t.Error("what was filled in is not there")
	}
	must(t, used.Remove())
}

func TestTempIsTheOwners(t *testing.T) {
	o, _ := home(t)
	folder, err := o.MkdirTemp("it")
	must(t, err)
	if got := owners(t, folder.Path); got != "65534:65534" {
		t.Errorf("belongs to %s", got)
	}
	must(t, folder.Remove())
	if _, err := os.Lstat(folder.Path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("is still there: %v", err)
	}
}
