package userfile

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"
)

// What sdlab makes for a moment is called so, and has a lock while its maker
// lives: who finds one without removes it, as killed programs cannot.
const (
	halfPrefix   = ".sdlab-half-" // of a file that is not whole yet
	folderPrefix = "sdlab-"
)

// A Folder is one for a moment, which only its owner can enter.
type Folder struct {
	Path  string
	owner *Owner
	held  *os.File
}

// MkdirTemp makes a folder for a moment, and removes those that killed programs
// of the same owner left. The name tells what it is for.
func (o *Owner) MkdirTemp(name string) (*Folder, error) {
	made := &Folder{owner: o}
	err := o.Do(func() error {
		tmp, err := os.OpenRoot(os.TempDir())
		if err != nil {
			return err
		}
		defer tmp.Close()
		prefix := folderPrefix + name + "-"
		sweep(tmp, prefix)
		held, base, err := newHeld(tmp, prefix, makeFolder)
		if err != nil {
			return err
		}
		made.held, made.Path = held, filepath.Join(os.TempDir(), base)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return made, nil
}

// Fill copies files into the folder; they are read as the owner, too.
func (f *Folder) Fill(files fs.FS) error {
	return f.owner.Do(func() error { return os.CopyFS(f.Path, files) })
}

// Write makes a file in the folder that only the owner can read.
func (f *Folder) Write(name, text string) error {
	return f.owner.Do(func() error { return os.WriteFile(filepath.Join(f.Path, name), []byte(text), 0o600) })
}

// Remove removes the folder with all that is in it.
func (f *Folder) Remove() error {
	err := f.owner.Do(func() error { return os.RemoveAll(f.Path) })
	return errors.Join(err, f.held.Close())
}

func makeFile(in *os.Root, name string) (*os.File, error) {
	return in.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL|unix.O_NOFOLLOW, 0o644)
}

func makeFolder(in *os.Root, name string) (*os.File, error) {
	if err := in.Mkdir(name, 0o700); err != nil {
		return nil, err
	}
	return in.OpenFile(name, os.O_RDONLY|unix.O_DIRECTORY|unix.O_NOFOLLOW, 0)
}

// newHeld makes something of a name that nothing had, and locks it.
func newHeld(in *os.Root, prefix string, create func(*os.Root, string) (*os.File, error)) (*os.File, string, error) {
	for range 100 {
		name := fmt.Sprintf("%s%016x", prefix, rand.Uint64())
		file, err := create(in, name)
		switch {
		case errors.Is(err, fs.ErrExist), errors.Is(err, fs.ErrNotExist) && swept(in, name):
			continue
		case err != nil:
			return nil, "", err
		}
		if lock(file) && !swept(in, name) {
			return file, name, nil
		}
		file.Close() // somebody took it for abandoned before it had its lock
	}
	return nil, "", fmt.Errorf("cannot find a name in %s", in.Name())
}

// lock takes the lock; where a file system has none, nothing is ever swept.
func lock(file *os.File) bool {
	return !errors.Is(unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB), unix.EWOULDBLOCK)
}

func swept(in *os.Root, name string) bool {
	_, err := in.Lstat(name)
	return errors.Is(err, fs.ErrNotExist)
}

// sweep removes what killed programs of this user left behind.
func sweep(in *os.Root, prefix string) {
	folder, err := in.Open(".")
	if err != nil {
		return
	}
	defer folder.Close()
	names, _ := folder.Readdirnames(-1)
	for _, name := range names {
		if !strings.HasPrefix(name, prefix) {
			continue
		}
		// The lock is kept until the name is gone, so that its maker cannot take it in between.
		if left := abandoned(in, name); left != nil {
			_ = in.RemoveAll(name)
			left.Close()
		}
	}
}

// abandoned locks a file or folder that is this user's and that nobody has
// locked; nil if it is not such a one.
func abandoned(in *os.Root, name string) *os.File {
	info, err := in.Lstat(name)
	if err != nil || !info.IsDir() && !info.Mode().IsRegular() {
		return nil
	}
	file, err := in.OpenFile(name, os.O_RDONLY|unix.O_NOFOLLOW|unix.O_NONBLOCK, 0)
	if err != nil {
		return nil
	}
	me, _ := unix.SetfsuidRetUid(-1)
	var st unix.Stat_t
	if unix.Fstat(int(file.Fd()), &st) == nil && int(st.Uid) == me && unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB) == nil {
		return file
	}
	file.Close()
	return nil
}
