package userfile

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// Write puts a text where a person wants it. A regular file is replaced, whole or
// not at all, and a link by a file of its own; a pipe or a device is written into,
// until ctx ends. /dev/stdout and its like are sdlab's own streams.
//
// Behind sudo the person may also name a place that is root's alone.
func (o *Owner) Write(ctx context.Context, path string, text []byte) error {
	if stream := ownStream(path); stream >= 0 {
		return writeStream(stream, text)
	}
	err := o.Do(func() error { return put(ctx, path, text) })
	if o != nil && errors.Is(err, fs.ErrPermission) {
		if whole, ok := rootsAlone(path); ok {
			return replaceUnlessOther(whole, text)
		}
	}
	return err
}

// ownStream is the number of the standard stream that a path means, or -1. By
// its number it can be written to whoever it belongs to, as the one who called
// sdlab handed it over.
func ownStream(path string) int {
	switch filepath.Clean(path) {
	case "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1":
		return 1
	case "/dev/stderr", "/dev/fd/2", "/proc/self/fd/2":
		return 2
	}
	return -1
}

func writeStream(stream int, text []byte) error {
	fd, err := unix.FcntlInt(uintptr(stream), unix.F_DUPFD_CLOEXEC, 3)
	if err != nil {
		return err
	}
	file := os.NewFile(uintptr(fd), "")
	_, err = file.Write(text)
	return errors.Join(err, file.Close())
}

func put(ctx context.Context, path string, text []byte) error {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		return writeInto(ctx, path, info.Mode(), text)
	}
	return replaceUnlessOther(path, text)
}

// writeInto writes into something other than a regular file.
func writeInto(ctx context.Context, path string, mode fs.FileMode, text []byte) error {
	if mode.IsDir() || mode.Type() == fs.ModeDevice {
		return kindError(path, mode)
	}
	file, err := os.OpenFile(path, os.O_WRONLY|unix.O_NONBLOCK|unix.O_NOCTTY, 0)
	if errors.Is(err, unix.ENXIO) && mode.Type() == fs.ModeNamedPipe {
		return fmt.Errorf("no program reads from the pipe %s", path)
	}
	if err != nil {
		return err
	}
	if info, err := file.Stat(); err != nil || info.Mode().IsRegular() {
		file.Close()
		return errors.Join(fmt.Errorf("%s was replaced by another file in the meantime", path), err)
	}
	stop := context.AfterFunc(ctx, func() { _ = file.SetWriteDeadline(time.Unix(1, 0)) })
	defer stop()
	_, err = file.Write(text)
	err = errors.Join(err, file.Close())
	if ctx.Err() != nil && errors.Is(err, os.ErrDeadlineExceeded) {
		return ctx.Err()
	}
	return err
}

// replaceUnlessOther replaces a regular file or a link by a new file, or creates it.
func replaceUnlessOther(path string, text []byte) error {
	var mode fs.FileMode // of the file that was there
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !strings.HasSuffix(path, "/"):
	case err != nil:
		return err
	case info.Mode().IsRegular():
		mode = info.Mode().Perm()
	case info.Mode().Type() != fs.ModeSymlink:
		return kindError(path, info.Mode())
	}
	return replace(path, mode, text)
}

// replace writes a file beside the path and renames it, with the mode if it is not
// 0. Both names are looked up in the same folder, whatever happens to the way there
// meanwhile.
func replace(path string, mode fs.FileMode, text []byte) (err error) {
	folder, err := os.OpenRoot(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer folder.Close()
	sweep(folder, halfPrefix)
	file, name, err := newHeld(folder, halfPrefix, makeFile)
	if err != nil {
		return err
	}
	defer func() {
		file.Close()
		if err != nil {
			_ = folder.Remove(name)
		}
	}()
	if _, err := file.Write(text); err != nil {
		return err
	}
	if mode != 0 {
		if err := file.Chmod(mode); err != nil {
			return err
		}
	}
	// Where a file cannot be synchronised, fsync(2) says EINVAL.
	if err := file.Sync(); err != nil && !errors.Is(err, unix.EINVAL) {
		return err
	}
	return folder.Rename(name, filepath.Base(path))
}

// rootsAlone returns the path, absolute, if nobody but root can change where it
// leads to: no link is on it, and each folder is root's and not writable for others.
// Such a path is safe to look at before it is used.
func rootsAlone(path string) (whole string, ok bool) {
	whole, err := filepath.Abs(path)
	if err != nil || strings.Contains(path, "..") {
		return "", false
	}
	for dir := filepath.Dir(whole); ; dir = filepath.Dir(dir) {
		var st unix.Stat_t
		if unix.Lstat(dir, &st) != nil || st.Mode&unix.S_IFMT != unix.S_IFDIR || st.Uid != 0 || st.Mode&0o022 != 0 {
			return "", false
		}
		if dir == "/" {
			return whole, true
		}
	}
}

// CreatePrivate makes a file that only its owner can read. It replaces none: one
// that is there already is an error, fs.ErrExist.
func (o *Owner) CreatePrivate(path string, text []byte) error {
	return o.Do(func() (err error) {
		file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL|unix.O_NOFOLLOW, 0o600)
		if err != nil {
			return err
		}
		_, err = file.Write(text)
		return errors.Join(err, file.Sync(), file.Close())
	})
}
