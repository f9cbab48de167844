package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
)

// A Party is a user with the groups that decide what it may do with files.
type Party struct {
	uid  int
	gids []int
}

// Permission bits as in stat(2), for one of user, group and others.
const (
	MayRead  = 4
	MayWrite = 2
	MayExec  = 1
)

// Denied says whether the party lacks a right to the file, or to a folder on
// the way. What an access control list decides is left open, and so is what
// whoever looks may not see.
func (d *Disk) Denied(p *Party, path string, want uint32) bool {
	if p == nil || !filepath.IsAbs(path) {
		return false
	}
	real, err := filepath.EvalSymlinks(d.Path(path))
	if errors.Is(err, fs.ErrPermission) {
		return p.uid == os.Geteuid()
	}
	for at := real; err == nil; at, want = filepath.Dir(at), MayExec {
		var st syscall.Stat_t
		if err = syscall.Stat(at, &st); err != nil || hasACL(at) {
			return false
		}
		if !p.may(&st, want) {
			return true
		}
		if at == "/" {
			break
		}
	}
	return false
}

func (p *Party) may(st *syscall.Stat_t, want uint32) bool {
	granted := st.Mode
	switch {
	case int(st.Uid) == p.uid:
		granted >>= 6
	case slices.Contains(p.gids, int(st.Gid)):
		granted >>= 3
	}
	return granted&want == want
}

// hasACL says whether the file has a POSIX access control list (acl(5)).
func hasACL(path string) bool {
	n, err := syscall.Getxattr(path, "system.posix_acl_access", nil)
	return err == nil && n > 0
}

// Permission bits of users who are neither the owner nor in the group (stat(2)).
const (
	othersRead  = 0o004
	othersEnter = 0o001
)

// OpenToAll says whether any user may read the file and enter the folders on
// the way to it.
func (d *Disk) OpenToAll(path string) bool {
	info, err := os.Stat(d.Path(path))
	if err != nil || !filepath.IsAbs(path) || !info.Mode().IsRegular() || info.Mode().Perm()&othersRead == 0 {
		return false
	}
	for path != "/" {
		path = filepath.Dir(path)
		if info, err := os.Stat(d.Path(path)); err != nil || info.Mode().Perm()&othersEnter == 0 {
			return false
		}
	}
	return true
}
