package unit

import (
	"slices"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

// partyOf is the user that the unit's processes run as. It is nil where rights
// do not go by the user and group that the unit names, and for root, who may
// do everything.
func (c *Command) partyOf(u *facts.Unit) *disk.Party {
	if c.Disk.Root != "" || u.DynamicUser || (u.User == "" && c.Scope == facts.System) {
		return nil
	}
	for _, s := range c.Settings(u) {
		if slices.Contains([]string{"SupplementaryGroups", "AmbientCapabilities", "RootDirectory", "RootImage", "BindPaths", "BindReadOnlyPaths"}, s.Key) {
			return nil
		}
	}
	account := c.Disk.Account(c.userOf(u))
	if !account.Exists || account.UID == 0 {
		return nil
	}
	return c.Disk.Party(account, u.Group)
}

// userOf is whom the unit's processes run as, as far as the unit says.
func (c *Command) userOf(u *facts.Unit) string {
	switch {
	case u.User != "":
		return u.User
	case c.Scope == facts.User:
		return c.Disk.Learner.Name
	}
	return "root"
}

// GroupExists says whether there is the unit's group, if it names one.
func (c *Command) GroupExists(u *facts.Unit) bool {
	return u.Group == "" || u.DynamicUser || c.Disk.GroupExists(u.Group)
}
