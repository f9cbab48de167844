package trial

import (
	"fmt"
	"os"
	"os/user"
	"strconv"
	"syscall"
)

// becomes says whether a program has to be made the user's.
func (u User) becomes() bool { return os.Geteuid() == 0 && u.UID != 0 }

// credential is the user's identity for a child of a privileged sdlab.
func (u User) credential() (*syscall.Credential, error) {
	account, err := user.LookupId(strconv.Itoa(u.UID))
	if err != nil {
		return nil, fmt.Errorf("cannot run a program as %s: %w", u.Name, err)
	}
	c := &syscall.Credential{Uid: uint32(u.UID), Gid: uint32(u.GID)}
	groups, _ := account.GroupIds()
	for _, g := range groups {
		if id, err := strconv.ParseUint(g, 10, 32); err == nil {
			c.Groups = append(c.Groups, uint32(id))
		}
	}
	return c, nil
}
