package unit

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// openSecretScripts finds scripts on the unit's command lines that any user may
// read and that hold a secret. Of what it reads it keeps nothing.
func (c *Command) OpenSecretScripts(u *facts.Unit) []string {
	open := []string{}
	home := c.Disk.HomeOf(c.userOf(u))
	folder := strings.TrimLeft(u.WorkingDirectory, "!-")
	if folder == "~" {
		folder = home
	}
	for _, e := range slices.Concat(u.ExecStart, u.ExecStartPre, u.ExecStartPost, u.ExecReload, u.ExecStop, u.ExecStopPost) {
		for _, word := range append([]string{e.Path}, fileArguments(e.Argv, home)...) {
			path := absolute(folder, word)
			if path == "" || slices.Contains(open, path) || !c.Disk.OpenToAll(path) {
				continue
			}
			if f := c.Disk.File(path); f.Text && unitfile.ScriptHoldsSecret(c.Disk.TextOf(path), filepath.Ext(path) == ".py") {
				open = append(open, path)
			}
		}
	}
	return open
}
