package userfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"golang.org/x/sys/unix"
)

// ErrKind is what an error wraps that says that a file is of another kind than it has to be.
var ErrKind = errors.New("not a regular file")

// MkdirAll makes a folder and those above it.
func (o *Owner) MkdirAll(dir string) error {
	return o.Do(func() error { return os.MkdirAll(dir, 0o755) })
}

// OpenToAppend opens a regular file to append to and to read, making it if there
// is none.
func (o *Owner) OpenToAppend(path string) (*os.File, error) {
	return o.openRegular(path, os.O_RDWR|os.O_CREATE|os.O_APPEND)
}

// OpenToRead opens a regular file.
func (o *Owner) OpenToRead(path string) (*os.File, error) {
	return o.openRegular(path, os.O_RDONLY)
}

// openRegular follows no link in place of the file, and does not wait for
// the other end of a pipe.
func (o *Owner) openRegular(path string, flag int) (file *os.File, err error) {
	err = o.Do(func() error {
		opened, err := os.OpenFile(path, flag|unix.O_NOFOLLOW|unix.O_NONBLOCK|unix.O_NOCTTY, 0o644)
		if err != nil {
			return ofKind(path, err)
		}
		info, err := opened.Stat()
		if err == nil && !info.Mode().IsRegular() {
			err = kindError(path, info.Mode())
		}
		if err != nil {
			opened.Close()
			return err
		}
		file = opened
		return nil
	})
	return file, err
}

// ofKind says of an error in opening what was opened, if it is not a regular file.
func ofKind(path string, err error) error {
	info, statErr := os.Lstat(path)
	if errors.Is(err, fs.ErrPermission) || statErr != nil || info.Mode().IsRegular() {
		return err
	}
	return kindError(path, info.Mode())
}

func kindError(path string, mode fs.FileMode) error {
	return fmt.Errorf("%s is %s, %w", path, kind(mode), ErrKind)
}

func kind(mode fs.FileMode) string {
	switch mode.Type() {
	case fs.ModeDir:
		return "a directory"
	case fs.ModeSymlink:
		return "a symbolic link"
	case fs.ModeNamedPipe:
		return "a pipe"
	case fs.ModeSocket:
		return "a socket"
	case fs.ModeDevice:
		return "a block device"
	case fs.ModeDevice | fs.ModeCharDevice:
		return "a device"
	}
	return "something else"
}
