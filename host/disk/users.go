package disk

import (
	"os"
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
			return a
		}
	}
	return a
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
	content, err := os.ReadFile(u.disk.Path(path))
	if err != nil {
		return nil
	}
	var rows [][]string
	for line := range strings.Lines(string(content)) {
		rows = append(rows, strings.Split(strings.TrimSpace(line), ":"))
	}
	return rows
}

// HomeOf is the home of a user, by name or number, as /etc/passwd has it.
func (u Users) HomeOf(user string) string {
	for _, fields := range u.rows("/etc/passwd") {
		if len(fields) > 5 && (fields[0] == user || fields[2] == user) {
			return fields[5]
		}
	}
	return "/root"
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
