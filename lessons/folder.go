package lessons

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"syscall"
	"testing/fstest"

	"github.com/sdlab/sdlab/checks"
)

// Limits of a lesson's folder. The built-in lesson has 1,900 files and 2 MiB.
const (
	maxFiles  = 20000
	maxFolder = 64 << 20
)

// A Folder is a lesson's folder as it was read, all of it at once: what is
// trusted is what is used, whoever writes to the folder meanwhile. Nothing
// outside the folder is read: a link leads to what is in it, or nowhere.
type Folder struct {
	fs.FS
	Path   string // absolute, without links
	Digest string // SHA-256 of the names, kinds and contents of all that is in it
}

// ReadFolder reads a folder. It leaves out .git, where nothing of a lesson is.
func ReadFolder(dir string) (*Folder, error) {
	dir, err := filepath.EvalSymlinks(dir)
	if err == nil {
		dir, err = filepath.Abs(dir)
	}
	if err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer func() { _ = root.Close() }()
	r := folderReader{root: root, files: fstest.MapFS{}, digest: sha256.New()}
	if err := fs.WalkDir(root.FS(), ".", r.add); err != nil {
		return nil, err
	}
	return &Folder{FS: r.files, Path: dir, Digest: hex.EncodeToString(r.digest.Sum(nil))}, nil
}

type folderReader struct {
	root   *os.Root
	files  fstest.MapFS
	digest hash.Hash
	size   int64
}

// add takes in one file, in the order of names.
func (r *folderReader) add(name string, entry fs.DirEntry, err error) error {
	switch {
	case err != nil:
		return unreadable(name, err)
	case name == ".":
		return nil
	case entry.IsDir() && path.Base(name) == ".git":
		return fs.SkipDir
	case len(r.files) == maxFiles:
		return &checks.Error{Path: name, Message: fmt.Sprintf("the lesson's folder has more than %d files", maxFiles)}
	}
	file := &fstest.MapFile{Mode: entry.Type()}
	switch {
	case entry.Type() == fs.ModeSymlink:
		target, err := r.root.Readlink(name)
		if err != nil {
			return unreadable(name, err)
		}
		file.Data = []byte(target)
	case entry.Type().IsRegular():
		if err := r.read(name, file); err != nil {
			return unreadable(name, err)
		}
	case entry.IsDir():
		file.Mode |= 0o755
	}
	r.files[name] = file
	fmt.Fprintf(r.digest, "%q %v %d\n", name, file.Mode, len(file.Data))
	_, err = r.digest.Write(file.Data)
	return err
}

// read reads a file that was a regular one; if it is something else by now, it
// is not waited for.
func (r *folderReader) read(name string, file *fstest.MapFile) error {
	from, err := r.root.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK|syscall.O_NOFOLLOW, 0)
	if err != nil {
		return err
	}
	defer func() { _ = from.Close() }()
	info, err := from.Stat()
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return errors.New("it is not a regular file")
	}
	left := maxFolder - r.size
	if file.Data, err = io.ReadAll(io.LimitReader(from, left+1)); err != nil {
		return err
	}
	if r.size += int64(len(file.Data)); r.size > maxFolder {
		return &checks.Error{Path: name, Message: fmt.Sprintf("the lesson's folder is larger than %d MiB", maxFolder>>20)}
	}
	file.Mode = info.Mode().Perm()
	return nil
}
