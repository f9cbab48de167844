package host

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/sdlab/sdlab/facts"
)

func TestMayReadBy(t *testing.T) {
	p := &party{uid: 1000, gids: []int{1000, 7}}
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

func TestSecretReaders(t *testing.T) {
	l := &look{Host: &Host{Root: t.TempDir()}}
	if err := os.Chmod(filepath.Dir(l.Root), 0o755); err != nil { // Go closes it to others
		t.Fatal(err)
	}
	me, group := os.Getuid(), os.Getgid()
	write(t, l.path("/etc/passwd"), fmt.Sprintf("root:x:0:0::/:\nowner:x:%d:%d::/:\nanna:x:70001:70001::/:\nserv:x:70002:70002::/:\n", me, group))
	write(t, l.path("/etc/group"), fmt.Sprintf("team:x:%d:anna,serv\n", group))
	open := func(path string, mode os.FileMode) {
		write(t, l.path(path), "API_KEY=k\n")
		if err := os.Chmod(l.path(path), mode); err != nil {
			t.Fatal(err)
		}
	}
	open("/run/closed", 0o600)
	open("/run/team", 0o640)
	open("/run/all", 0o644)
	write(t, l.path("/run/harmless"), "PORT=1\n")
	for path, want := range map[string]string{
		"/run/closed":   "[]",
		"/run/team":     "[anna]",
		"/run/all":      "[everybody]",
		"/run/harmless": "[]",
		"/run/none":     "[]",
	} {
		var got []string
		for _, r := range l.secretReaders(&facts.Unit{User: "serv", EnvironmentFiles: []string{"-" + path}}) {
			if r.User != "owner" { // who runs the test may own the file, or be root
				got = append(got, r.User)
			}
		}
		if fmt.Sprint(got) != want {
			t.Errorf("%s: got %v, want %s", path, got, want)
		}
	}
}
