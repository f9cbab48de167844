package handin

import (
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// mask knows the secrets of a snapshot: those in unit files, in the environment of
// services, on their command lines and in what they write. It masks what people and
// programs wrote; names, paths and systemd's own words stay.
type mask struct {
	secrets []facts.Secret
	off     bool // it masks nothing
	used    bool // it has masked something
}

// maskOf finds the secrets of all that was seen, but for words of names that the needs
// have. A secret of one unit may be in the lines of another.
func maskOf(seen *facts.Snapshot, needs facts.Needs) *mask {
	m := &mask{}
	for _, thing := range seen.Things {
		for _, one := range each(thing) {
			if u, ok := one.(*facts.Unit); ok {
				m.unit(u)
			}
		}
	}
	if len(m.secrets) > 0 {
		m.secrets = facts.Untold(m.secrets, namesIn(seen, needs))
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
			said = append(said, command(e.Argv))
		}
	}
	if u.Process.Argv != nil {
		said = append(said, command(u.Process.Argv))
	}
	m.secrets = append(m.secrets, unitfile.Secrets(said)...)
}

// properties stands for the file, where the manager says something of a unit.
const properties = "systemctl show"

// command is a command line as a unit file has it.
func command(argv []string) facts.Setting {
	words := make([]string, len(argv))
	for i, w := range argv {
		words[i] = quoted(w)
	}
	return facts.Setting{Path: properties, Key: "ExecStart", Value: strings.Join(words, " ")}
}

// quoted is a word as a unit file has it.
func quoted(word string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(word) + `"`
}

// argv is a command line without secrets: its own in every place, and others'.
func (m *mask) argv(argv []string) []string {
	const own = -1 // no line of a file
	line := command(argv)
	line.Line = own
	secrets := unitfile.Secrets([]facts.Setting{line})
	masked := slices.Clone(argv)
	for i, w := range argv {
		if !m.off {
			masked[i] = m.text(facts.MaskLine(w, properties, own, secrets))
			m.used = m.used || masked[i] != w
		}
	}
	return masked
}

// text is a text without secrets.
func (m *mask) text(s string) string {
	if m.off {
		return s
	}
	masked := unitfile.MaskText(s, m.secrets)
	m.used = m.used || masked != s
	return masked
}

// bare turns the value of a field into what JSON has, without fields that say nothing.
func (m *mask) bare(name string, v reflect.Value) any {
	if t, ok := reflect.TypeAssert[time.Time](v); ok {
		return t
	}
	if argv, ok := reflect.TypeAssert[[]string](v); ok && name == "Argv" && argv != nil {
		return m.argv(argv)
	}
	switch v.Kind() {
	case reflect.String:
		if slices.Contains(written, name) {
			return m.text(v.String())
		}
	case reflect.Struct:
		fields := map[string]any{}
		m.fields(v, fields)
		return fields
	case reflect.Slice:
		if v.IsNil() {
			return nil
		}
		list := make([]any, v.Len())
		for i := range list {
			list[i] = m.bare(name, v.Index(i))
		}
		return list
	}
	return v.Interface()
}

// fields notes the fields of a struct, with those of embedded ones among them, as
// package json reads them.
func (m *mask) fields(v reflect.Value, into map[string]any) {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		switch {
		case !field.IsExported() || v.Field(i).IsZero():
		case field.Anonymous:
			m.fields(v.Field(i), into)
		default:
			into[field.Name] = m.bare(nameOf(v.Type(), field), v.Field(i))
		}
	}
}

// written are the fields that hold what people and programs wrote, of whatever thing.
var written = strings.Fields("Description Documentation StatusText Environment Options What LoadError Refusal " + // of a unit
	"Value Text Message Cause Next Variable Placeholders " + // of its files' and its programs' lines
	"Lines About Words Says Why Try") // of files, programs and findings
