package disk

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/facts"
)

// Glance is how much of a file is read to see what kind of text it is.
const Glance = 64 << 10

// Home replaces a leading ~ by the learner's home.
func (d *Disk) Home(path string) string {
	if path == "~" || strings.HasPrefix(path, "~/") {
		return d.Learner.Home + path[1:]
	}
	return path
}

// movedRetries is how often a file is looked at that is written, moved or removed under the look.
const movedRetries = 20

// File looks at a path, again if it has become another file under the look: what
// was seen would belong to two.
func (d *Disk) File(path string) (f facts.File) {
	for range movedRetries {
		before := d.mark(path)
		f = d.fileNow(path)
		if d.mark(path) == before && f.Exists == (before.err == nil) { // else it came and went meanwhile
			break
		}
	}
	return f
}

// mark tells one state of a file from another.
type mark struct {
	device, inode, mode, size uint64
	changed                   syscall.Timespec
	err                       error
}

func (d *Disk) mark(path string) mark {
	var st syscall.Stat_t
	err := syscall.Stat(d.Path(path), &st)
	return mark{device: st.Dev, inode: st.Ino, mode: uint64(st.Mode), size: uint64(st.Size), changed: st.Ctim, err: err}
}

// fileNow looks at a path once. One in a folder that may not be entered counts as
// not there only if the kernel says so; see Unseen.
func (d *Disk) fileNow(path string) facts.File {
	f := facts.File{Path: path}
	info, err := os.Stat(d.Path(path))
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) || errors.Is(err, syscall.ELOOP) {
		if link, lerr := os.Lstat(d.Path(path)); lerr == nil && link.Mode()&fs.ModeSymlink != 0 {
			f.Kind = "symlink"
		}
		return f
	}
	if err != nil {
		f.Hidden = true
		return f
	}
	f.Exists, f.Kind, f.Resolved = true, kindOf(info.Mode()), d.resolved(path)
	f.Mode, f.Size, f.Changed = int(info.Mode().Perm()), int(info.Size()), info.ModTime()
	f.Replaceable = d.replaceable(path) || f.Resolved != path && d.replaceable(f.Resolved)
	f.Executable = f.Kind == "regular" && info.Mode().Perm()&0o111 != 0
	if st, ok := info.Sys().(*syscall.Stat_t); ok {
		users := d.Users()
		f.Mode = int(st.Mode & 0o7777)
		f.Owner, f.OwnerUID, f.Group = users.Name(int(st.Uid)), int(st.Uid), users.groupName(int(st.Gid))
	}
	f.Private = f.Mode&0o077 == 0 && !f.Replaceable
	if f.Kind == "regular" {
		d.glanceAt(&f)
	}
	return f
}

// Born is since when the file is there: when it was made (btime of statx(2)), or the link
// to it, if that is younger. tmpfs knows it since Linux 5.18.
func (d *Disk) Born(f facts.File) time.Time {
	made, ok := d.made(f.Path, 0)
	if !ok {
		made = f.Changed
	}
	if link, ok := d.made(f.Path, unix.AT_SYMLINK_NOFOLLOW); ok && link.After(made) {
		return link
	}
	return made
}

func (d *Disk) made(path string, flags int) (time.Time, bool) {
	var stat unix.Statx_t
	if err := unix.Statx(unix.AT_FDCWD, d.Path(path), flags, unix.STATX_BTIME, &stat); err != nil || stat.Mask&unix.STATX_BTIME == 0 {
		return time.Time{}, false
	}
	return time.Unix(stat.Btime.Sec, int64(stat.Btime.Nsec)), true
}

// replaceable says whether a folder on the way to a file is one in which all may
// write, rename and delete.
func (d *Disk) replaceable(path string) bool {
	for dir := filepath.Dir(path); ; dir = filepath.Dir(dir) {
		info, err := os.Stat(d.Path(dir))
		if err == nil && info.Mode().Perm()&0o002 != 0 && info.Mode()&fs.ModeSticky == 0 {
			return true
		}
		if dir == filepath.Dir(dir) {
			return false
		}
	}
}

// resolved is where the file itself is, the path if that cannot be told.
func (d *Disk) resolved(path string) string {
	real, err := filepath.EvalSymlinks(d.Path(path))
	if err != nil {
		return path
	}
	return d.Inside(real)
}

func kindOf(mode fs.FileMode) string {
	switch {
	case mode.IsRegular():
		return "regular"
	case mode.IsDir():
		return "directory"
	}
	return "other"
}

func (d *Disk) glanceAt(f *facts.File) {
	file, err := d.OpenRegular(f.Path)
	if err != nil {
		return
	}
	defer file.Close()
	head, _ := io.ReadAll(io.LimitReader(file, Glance))
	f.Text = !bytes.Contains(head, []byte{0})
	f.Shebang = bytes.HasPrefix(head, []byte("#!"))
	f.CRLF = bytes.Contains(head, []byte("\r\n"))
}

// NearPaths finds files with a similar name in the same folder, its parent,
// the folders beside it, and folders of the same name in the learner's home. It
// reads many folders.
func (d *Disk) NearPaths(path string) []string {
	dir, base := filepath.Split(path)
	parent, folder, home := filepath.Dir(filepath.Clean(dir)), filepath.Base(dir), d.Learner.Home
	var near []string
	for _, pattern := range []string{
		dir + "*", parent + "/*", parent + "/*/*", home + "/*", home + "/" + folder + "/*", home + "/*/" + folder + "/*",
	} {
		found, _ := filepath.Glob(d.Path(pattern))
		for _, file := range found {
			name := filepath.Base(file)
			// Editors save as hello.py.txt or hello.py.save.
			if !alike(name, base) && !strings.HasPrefix(name, base+".") || IsDir(file) {
				continue
			}
			if p := d.Inside(file); !slices.Contains(near, p) {
				near = append(near, p)
			}
		}
	}
	return near
}

// alike says whether two names of files differ in two letters at most, or in signs
// alone. Most names are of another length, which is quicker to see.
func alike(a, b string) bool {
	return facts.Within(2, a, b) || Letters(a) == Letters(b)
}
