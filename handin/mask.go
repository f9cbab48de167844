package handin

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// mask knows the secrets of a snapshot: those in unit files, in the environment of
// services, on their command lines and in what they write.
type mask struct{ secrets []facts.Secret }

// maskOf finds the secrets of all that was seen. A secret of one unit may be in
// the lines of another.
func maskOf(seen *facts.Snapshot) *mask {
	m := &mask{}
	for _, thing := range seen.Things {
		for _, one := range each(thing) {
			if u, ok := one.(*facts.Unit); ok {
				m.unit(u)
			}
		}
	}
	return m
}

func (m *mask) unit(u *facts.Unit) {
	m.secrets = append(m.secrets, u.Secrets...)
	m.secrets = append(m.secrets, u.HeldSecrets...)
	m.secrets = append(m.secrets, unitfile.Secrets(u.Settings)...)
	var said []facts.Setting
	for _, assignment := range u.Environment {
		said = append(said, facts.Setting{Path: properties, Key: "Environment", Value: quoted(assignment)})
	}
	for _, list := range [][]facts.Exec{u.ExecStart, u.ExecStartPre, u.ExecStartPost, u.ExecReload, u.ExecStop, u.ExecStopPost, u.ExecCondition} {
		for _, e := range list {
			words := make([]string, len(e.Argv))
			for i, w := range e.Argv {
				words[i] = quoted(w)
			}
			said = append(said, facts.Setting{Path: properties, Key: "ExecStart", Value: strings.Join(words, " ")})
		}
	}
	if u.Process.Argv != nil {
		said = append(said, facts.Setting{Path: properties, Key: "ExecStart", Value: strings.Join(u.Process.Argv, " ")})
	}
	m.secrets = append(m.secrets, unitfile.Secrets(said)...)
}

// properties stands for the file, where the manager says something of a unit.
const properties = "systemctl show"

// quoted is a word as a unit file has it.
func quoted(word string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(word) + `"`
}

// told is a secret in a line that a program writes: password=…, token: ….
var told = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)([a-z0-9_-]*(?:passw(?:or)?d|passphrase|secret|token|api[_-]?key|credential)[a-z0-9_-]*["']?\s*[=:]\s*["']?)([^\s"',;&]+)`)
})

// text is a text without secrets.
func (m *mask) text(s string) string {
	if s == "" {
		return s
	}
	s = facts.Mask(s, m.secrets)
	if !strings.ContainsAny(s, "=:") {
		return s
	}
	for _, found := range slices.Backward(told().FindAllStringSubmatchIndex(s, -1)) {
		name := strings.TrimRight(s[found[2]:found[3]], " =:\"'\t")
		if unitfile.LooksSecret(name) && s[found[4]:found[5]] != hidden {
			s = s[:found[4]] + hidden + s[found[5]:]
		}
	}
	return s
}

const hidden = "***"
