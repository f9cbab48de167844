package host

import (
	"fmt"
	"os/user"
	"strconv"
	"syscall"

	"github.com/sdlab/sdlab/facts"
)

// credential is the learner's identity for a child of a privileged sdlab.
func credential(learner facts.Learner) (*syscall.Credential, error) {
	u, err := user.LookupId(strconv.Itoa(learner.UID))
	if err != nil {
		return nil, fmt.Errorf("cannot run a program as %s: %w", learner.Name, err)
	}
	c := &syscall.Credential{Uid: uint32(learner.UID), Gid: uint32(learner.GID)}
	groups, _ := u.GroupIds()
	for _, g := range groups {
		if id, err := strconv.ParseUint(g, 10, 32); err == nil {
			c.Groups = append(c.Groups, uint32(id))
		}
	}
	return c, nil
}
