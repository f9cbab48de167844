package host

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

// glance is how much of a file is read to see what kind of text it is.
const glance = 64 << 10

func (l *look) files() {
	for thing, words := range l.wanted(facts.FileKind) {
		f := l.file(l.home(checks.InScope(string(l.Scope), l.Learner.Home, thing.Name)))
		if words["Born"] && f.Exists {
			f.Born = l.born(f)
		}
		l.seen.Things[thing] = &f
		if f.Hidden && !words["Hidden"] {
			l.seen.Fail(thing, "", &facts.Blindness{ID: "path-closed",
				Why: f.Path + " could not be looked at: a folder on the way to it is closed to you",
				Try: "namei -l " + f.Path + " shows which. sudo sdlab check sees it all the same."})
		}
	}
}

// home replaces a leading ~ by the learner's home.
func (l *look) home(path string) string {
	if path == "~" || strings.HasPrefix(path, "~/") {
		return l.Learner.Home + path[1:]
	}
	return path
}

// movedRetries is how often a file is looked at that is written, moved or removed under the look.
const movedRetries = 20

// file looks at a path, again if it has become another file under the look: what
// was seen would belong to two.
func (l *look) file(path string) (f facts.File) {
	for range movedRetries {
		before := l.mark(path)
		f = l.fileNow(path)
		if l.mark(path) == before {
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

func (l *look) mark(path string) mark {
	var st syscall.Stat_t
	err := syscall.Stat(l.path(path), &st)
	return mark{device: uint64(st.Dev), inode: st.Ino, mode: uint64(st.Mode), size: uint64(st.Size), changed: st.Ctim, err: err}
}

// fileNow looks at a path once. One in a folder that may not be entered counts as
// not there only if the kernel says so; see Unseen.
func (l *look) fileNow(path string) facts.File {
	f := facts.File{Path: path}
	info, err := os.Stat(l.path(path))
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) || errors.Is(err, syscall.ELOOP) {
		if link, lerr := os.Lstat(l.path(path)); lerr == nil && link.Mode()&fs.ModeSymlink != 0 {
			f.Kind = "symlink"
			return f
		}
		f.NearPaths = l.nearPaths(path)
		return f
	}
	if err != nil {
		f.Hidden = true
		return f
	}
	f.Exists, f.Kind, f.Resolved = true, kindOf(info.Mode()), l.resolved(path)
	f.Mode, f.Size, f.Changed = int(info.Mode().Perm()), int(info.Size()), info.ModTime()
	f.Replaceable = l.replaceable(path) || f.Resolved != path && l.replaceable(f.Resolved)
	f.Executable = f.Kind == "regular" && info.Mode().Perm()&0o111 != 0
	if st, ok := info.Sys().(*syscall.Stat_t); ok {
		f.Mode = int(st.Mode & 0o7777)
		f.Owner, f.OwnerUID, f.Group = l.accountByUID(int(st.Uid)), int(st.Uid), l.groupByGID(int(st.Gid))
	}
	if f.Kind == "regular" {
		l.glanceAt(&f)
	}
	return f
}

// born is when the file was made (btime of statx(2)). tmpfs knows it since Linux 5.18.
func (l *look) born(f facts.File) time.Time {
	var stat unix.Statx_t
	if err := unix.Statx(unix.AT_FDCWD, l.path(f.Path), 0, unix.STATX_BTIME, &stat); err != nil || stat.Mask&unix.STATX_BTIME == 0 {
		return f.Changed
	}
	return time.Unix(stat.Btime.Sec, int64(stat.Btime.Nsec))
}

// replaceable says whether a folder on the way to a file is one in which all may
// write, rename and delete.
func (l *look) replaceable(path string) bool {
	for dir := filepath.Dir(path); ; dir = filepath.Dir(dir) {
		info, err := os.Stat(l.path(dir))
		if err == nil && info.Mode().Perm()&0o002 != 0 && info.Mode()&fs.ModeSticky == 0 {
			return true
		}
		if dir == filepath.Dir(dir) {
			return false
		}
	}
}

// resolved is where the file itself is, the path if that cannot be told.
func (l *look) resolved(path string) string {
	real, err := filepath.EvalSymlinks(l.path(path))
	if err != nil {
		return path
	}
	return strings.TrimPrefix(real, strings.TrimSuffix(l.Root, "/"))
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

func (l *look) glanceAt(f *facts.File) {
	file, err := l.openRegular(f.Path)
	if err != nil {
		return
	}
	defer file.Close()
	head, _ := io.ReadAll(io.LimitReader(file, glance))
	f.Text = !bytes.Contains(head, []byte{0})
	f.Shebang = bytes.HasPrefix(head, []byte("#!"))
	f.CRLF = bytes.Contains(head, []byte("\r\n"))
}

// nearPaths finds files with a similar name in the same folder, its parent,
// and the folders beside it.
func (l *look) nearPaths(path string) []string {
	dir, base := filepath.Split(path)
	parent := filepath.Dir(filepath.Clean(dir))
	var near []string
	for _, pattern := range []string{dir + "*", parent + "/*", parent + "/*/*", l.Learner.Home + "/*"} {
		found, _ := filepath.Glob(l.path(pattern))
		for _, file := range found {
			name := filepath.Base(file)
			p := strings.TrimPrefix(file, strings.TrimSuffix(l.Root, "/"))
			if !isDir(file) && (letters(name) == letters(base) || facts.Distance(name, base) <= 2) && !slices.Contains(near, p) {
				near = append(near, p)
			}
		}
	}
	return near
}

// account finds a user by name or number.
func (l *look) account(user string) facts.Account {
	a := facts.Account{Name: user, UID: -1}
	for _, fields := range l.database("/etc/passwd") {
		if len(fields) > 2 && (fields[0] == user || fields[2] == user) {
			a.Name, a.Exists = fields[0], true
			a.UID, _ = strconv.Atoi(fields[2])
			return a
		}
	}
	return a
}

func (l *look) accountByUID(uid int) string { return l.nameByID("/etc/passwd", uid) }

func (l *look) groupByGID(gid int) string { return l.nameByID("/etc/group", gid) }

func (l *look) groupExists(group string) bool {
	return slices.ContainsFunc(l.database("/etc/group"), func(fields []string) bool {
		return len(fields) > 2 && (fields[0] == group || fields[2] == group)
	})
}

func (l *look) nameByID(database string, id int) string {
	for _, fields := range l.database(database) {
		if len(fields) > 2 && fields[2] == strconv.Itoa(id) {
			return fields[0]
		}
	}
	if id == l.Learner.UID && database == "/etc/passwd" {
		return l.Learner.Name
	}
	return strconv.Itoa(id)
}

// database reads /etc/passwd or /etc/group (passwd(5)).
func (l *look) database(path string) [][]string {
	content, err := os.ReadFile(l.path(path))
	if err != nil {
		return nil
	}
	var rows [][]string
	for line := range strings.Lines(string(content)) {
		rows = append(rows, strings.Split(strings.TrimSpace(line), ":"))
	}
	return rows
}

// bootID is this boot's id as the journal writes it, without dashes.
func (l *look) bootID() string {
	content, err := os.ReadFile(l.path("/proc/sys/kernel/random/boot_id"))
	if err != nil {
		return ""
	}
	return strings.ReplaceAll(strings.TrimSpace(string(content)), "-", "")
}

func versionNumber(text string) (int, error) {
	digits := strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	if len(digits) == 0 {
		return 0, fmt.Errorf("cannot read systemd's version %q", text)
	}
	return strconv.Atoi(digits[0])
}
