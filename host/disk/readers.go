package disk

import (
	"encoding/binary"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"

	"github.com/sdlab/sdlab/facts"
)

// Everybody is who may read a file that is open to all.
const everybody = "everybody"

// Readers lists the users of this machine, except root and one, who may read the
// file: its owner, who can always give himself the right, too.
func (d *Disk) Readers(path string, except int) []string {
	real, err := filepath.EvalSymlinks(d.Path(path))
	var st syscall.Stat_t
	if err != nil || syscall.Stat(real, &st) != nil || st.Mode&syscall.S_IFMT != syscall.S_IFREG {
		return nil // none that we may see
	}
	if d.OpenToAll(path) {
		return []string{everybody}
	}
	acl := aclOf(real)
	if owner := int(st.Uid); st.Mode&0o077 == 0 && (owner == 0 || owner == except) {
		return nil
	}
	var readers []string
	for _, row := range d.Users().rows("/etc/passwd") {
		if len(row) < 3 {
			continue
		}
		uid, err := strconv.Atoi(row[2])
		if err != nil || uid == 0 || uid == except {
			continue
		}
		p := &Party{uid: uid, gids: d.Users().groupsOf(facts.Account{Name: row[0], UID: uid}, "")}
		if (uid == int(st.Uid) || p.mayReadBy(&st, acl)) && p.reaches(real) {
			readers = append(readers, row[0])
		}
	}
	return readers
}

// reaches says whether the party may enter each folder on the way to a file. What
// an access control list of a folder decides counts as a yes.
func (p *Party) reaches(path string) bool {
	for dir := filepath.Dir(path); ; dir = filepath.Dir(dir) {
		var st syscall.Stat_t
		if syscall.Stat(dir, &st) == nil && !p.may(&st, MayExec) && !hasACL(dir) {
			return false
		}
		if dir == filepath.Dir(dir) {
			return true
		}
	}
}

// An aclEntry is an entry of a POSIX access control list (linux/posix_acl_xattr.h).
type aclEntry struct {
	Tag, Perm uint16
	ID        uint32
}

// Tags of the entries that give rights to others than the owner (linux/posix_acl.h).
const (
	aclUser     = 0x02
	aclGroupObj = 0x04
	aclGroup    = 0x08
	aclMask     = 0x10
)

// aclOf reads a file's access control list; none if it has none.
func aclOf(path string) []aclEntry {
	raw := make([]byte, 4<<10)
	n, err := syscall.Getxattr(path, "system.posix_acl_access", raw)
	if err != nil || n < 4 {
		return nil
	}
	entries := make([]aclEntry, (n-4)/8) // behind the version
	if _, err := binary.Decode(raw[4:n], binary.LittleEndian, entries); err != nil {
		return nil
	}
	return entries
}

// mayReadBy says whether somebody who does not own the file may read it, by its
// list if it has one (acl(5)), else by its mode.
func (p *Party) mayReadBy(st *syscall.Stat_t, acl []aclEntry) bool {
	if len(acl) == 0 {
		return p.may(st, MayRead)
	}
	mask := uint16(MayRead)
	if i := slices.IndexFunc(acl, func(e aclEntry) bool { return e.Tag == aclMask }); i >= 0 {
		mask = acl[i].Perm
	}
	inGroup, granted := false, false
	for _, e := range acl {
		mayByEntry := e.Perm&mask&MayRead != 0
		switch {
		case e.Tag == aclUser && int(e.ID) == p.uid:
			return mayByEntry
		case e.Tag == aclGroupObj && slices.Contains(p.gids, int(st.Gid)), e.Tag == aclGroup && slices.Contains(p.gids, int(e.ID)):
			inGroup, granted = true, granted || mayByEntry
		}
	}
	if inGroup {
		return granted
	}
	return st.Mode&othersRead != 0
}
