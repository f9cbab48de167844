package disk

import (
	"syscall"
	"testing"
)

func TestMayReadBy(t *testing.T) {
	p := &Party{uid: 1000, gids: []int{1000, 7}}
	for name, c := range map[string]struct {
		gid, mode uint32
		acl       []aclEntry
		may       bool
	}{
		"no list, by the group's bits":          {7, 0o640, nil, true},
		"no list, none of the group":            {0, 0o640, nil, false},
		"named":                                 {0, 0o640, []aclEntry{{aclUser, 4, 1000}, {aclGroupObj, 0, 0}, {aclMask, 4, 0}}, true},
		"another is named":                      {0, 0o640, []aclEntry{{aclUser, 4, 1001}, {aclGroupObj, 0, 0}, {aclMask, 4, 0}}, false},
		"named, and masked":                     {0, 0o600, []aclEntry{{aclUser, 4, 1000}, {aclGroupObj, 0, 0}, {aclMask, 0, 0}}, false},
		"a group of its is named":               {0, 0o640, []aclEntry{{aclGroup, 4, 7}, {aclGroupObj, 0, 0}, {aclMask, 4, 0}}, true},
		"in the file's group, which may not":    {7, 0o640, []aclEntry{{aclUser, 4, 1001}, {aclGroupObj, 0, 0}, {aclMask, 4, 0}}, false},
		"shut out by name, though all may read": {0, 0o644, []aclEntry{{aclUser, 0, 1000}, {aclGroupObj, 4, 0}, {aclMask, 4, 0}}, false},
	} {
		st := syscall.Stat_t{Gid: c.gid, Mode: c.mode}
		if got := p.mayReadBy(&st, c.acl); got != c.may {
			t.Errorf("%s: got %v, want %v", name, got, c.may)
		}
	}
}
