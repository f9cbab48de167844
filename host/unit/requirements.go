package unit

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/facts"
)

// required are the units that this one cannot do without.
func Required(u *facts.Unit) []string { return slices.Concat(u.Requires, u.Requisite, u.BindsTo) }

// placeholder matches what examples leave to be filled in.
var placeholder = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\bYOUR[_-]?\w*|<[^>]+>|CHANGE_?ME|/path/to/|\bUSERNAME\b|/home/user/`)
})

func (c *Command) Placeholders(u *facts.Unit) []string {
	values := []string{u.User, u.WorkingDirectory}
	for _, e := range u.ExecStart {
		values = append(values, e.Argv...)
	}
	var left []string
	for _, v := range values {
		real := c.Disk.Learner.Home != "" && strings.HasPrefix(v, c.Disk.Learner.Home+"/") || v == c.Disk.Learner.Name
		if placeholder().MatchString(v) && !real && !slices.Contains(left, v) {
			left = append(left, v)
		}
	}
	return left
}
