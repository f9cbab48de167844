package disk

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// Users are the machine's users and groups, as its files have them.
type Users struct{ disk *Disk }

// Users are those of the machine.
func (d *Disk) Users() Users { return Users{d} }

// Account finds a user by name or number.
func (u Users) Account(user string) facts.Account {
	a := facts.Account{Name: user, UID: -1}
	for _, fields := range u.rows("/etc/passwd") {
		if len(fields) > 2 && (fields[0] == user || fields[2] == user) {
			a.Name, a.Exists = fields[0], true
			a.UID, _ = strconv.Atoi(fields[2])
			return u.complete(a, fields)
		}
	}
	return a
}

// complete adds what else a row of /etc/passwd says, and the user's groups.
func (u Users) complete(a facts.Account, fields []string) facts.Account {
	if len(fields) < 7 {
		return a
	}
	a.Home, a.Shell = fields[5], fields[6]
	for _, g := range u.rows("/etc/group") {
		if len(g) < 4 {
			continue
		}
		switch {
		case g[2] == fields[3]:
			a.Groups = slices.Insert(a.Groups, 0, g[0])
		case slices.Contains(strings.Split(g[3], ","), a.Name):
			a.Groups = append(a.Groups, g[0])
		}
	}
	return a
}

// Numbers of users and groups that every system has.
const (
	firstOwn = 100
	nobody   = 65534
)

// Accounts are the users that not every system has.
func (u Users) Accounts() ([]facts.Account, error) {
	var all []facts.Account
	rows, err := u.read("/etc/passwd")
	for _, fields := range rows {
		if id, ok := ownID(fields); ok {
			all = append(all, u.complete(facts.Account{Name: fields[0], Exists: true, UID: id}, fields))
		}
	}
	return all, err
}

// Groups are the groups that not every system has.
func (u Users) Groups() ([]facts.Group, error) {
	var all []facts.Group
	rows, err := u.read("/etc/group")
	for _, fields := range rows {
		if id, ok := ownID(fields); ok && len(fields) > 3 {
			g := facts.Group{Name: fields[0], GID: id}
			if fields[3] != "" {
				g.Members = strings.Split(fields[3], ",")
			}
			all = append(all, g)
		}
	}
	return all, err
}

func ownID(fields []string) (id int, ok bool) {
	if len(fields) < 3 {
		return 0, false
	}
	id, err := strconv.Atoi(fields[2])
	return id, err == nil && id >= firstOwn && id != nobody
}

// Name is the name of the user with that number.
func (u Users) Name(uid int) string { return u.nameByID("/etc/passwd", uid) }

func (u Users) groupName(gid int) string { return u.nameByID("/etc/group", gid) }

// GroupExists says whether there is a group, by its name or number.
func (u Users) GroupExists(group string) bool {
	return slices.ContainsFunc(u.rows("/etc/group"), func(fields []string) bool {
		return len(fields) > 2 && (fields[0] == group || fields[2] == group)
	})
}

func (u Users) nameByID(database string, id int) string {
	for _, fields := range u.rows(database) {
		if len(fields) > 2 && fields[2] == strconv.Itoa(id) {
			return fields[0]
		}
	}
	if id == u.disk.Learner.UID && database == "/etc/passwd" {
		return u.disk.Learner.Name
	}
	return strconv.Itoa(id)
}

// rows reads /etc/passwd or /etc/group (passwd(5)).
func (u Users) rows(path string) [][]string {
	rows, _ := u.read(path)
	return rows
}

// read is rows for what must not pass over a database that cannot be read.
func (u Users) read(path string) ([][]string, error) {
	content, err := u.disk.once(path, maxUsers)
	if err != nil {
		return nil, facts.Blind("file-unreadable", path).Because(err)
	}
	var rows [][]string
	for line := range strings.Lines(content) {
		rows = append(rows, strings.Split(strings.TrimSpace(line), ":"))
	}
	return rows, nil
}

// HomeOf is the home of a user, by name or number, as /etc/passwd has it.
func (u Users) HomeOf(user string) string {
	return cmp.Or(u.Account(user).Home, "/root")
}

// Party is the account with its own groups and one more, if that is not empty.
func (u Users) Party(account facts.Account, group string) *Party {
	return &Party{uid: account.UID, gids: u.groupsOf(account, group)}
}

// groupsOf lists a user's groups, and the unit's own.
func (u Users) groupsOf(a facts.Account, extra string) []int {
	var gids []int
	name := a.Name
	add := func(number string) {
		if gid, err := strconv.Atoi(number); err == nil {
			gids = append(gids, gid)
		}
	}
	for _, fields := range u.rows("/etc/passwd") {
		if len(fields) > 3 && fields[2] == strconv.Itoa(a.UID) {
			name = fields[0]
			add(fields[3])
		}
	}
	for _, fields := range u.rows("/etc/group") {
		if len(fields) < 4 {
			continue
		}
		if member := slices.Contains(strings.Split(fields[3], ","), name); member || fields[0] == extra || fields[2] == extra {
			add(fields[2])
		}
	}
	return gids
}
