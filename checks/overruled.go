package checks

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// whereSet are the words that tell which line of a unit's files sets something.
var whereSet = facts.Words{"Settings": true, "DropInPaths": true, "FragmentPath": true}

// mayBeOverruled is what overruled reads, for units whose settings the check is about:
// looked at along with these, it takes no look of its own.
func (c *Check) mayBeOverruled() facts.Needs {
	needs := facts.Needs{}
	for thing, words := range c.expect.needs {
		if thing.Kind == facts.UnitKind && len(singles(words)) > 0 {
			needs.Add(facts.Needs{thing: whereSet})
		}
	}
	return needs
}

// overruled adds to a reason that speaks of a setting which line counts, if the unit
// file sets it and a drop-in, or systemctl set-property, sets it again: who is told to
// set it has done so, in the wrong place. It returns what has to be looked at for that.
func (c *Check) overruled(seen *facts.Snapshot, f *facts.Finding) facts.Needs {
	missing := facts.Needs{}
	for thing, words := range c.expect.needs {
		if thing.Kind != facts.UnitKind {
			continue
		}
		for _, key := range singles(words) {
			if !strings.Contains(f.Why+f.Try, key+"=") {
				continue
			}
			needs := facts.Needs{thing: whereSet}
			if lacking := seen.Lacking(needs); len(lacking) > 0 {
				missing.Add(lacking)
			} else if u, ok := seen.Thing(thing).(*facts.Unit); ok && seen.Failure(needs) == nil {
				f.Why += whatCounts(u, key)
			}
		}
	}
	return missing
}

// singles are the settings of the words that have one value: what is set later goes
// before what is set earlier.
func singles(words facts.Words) []string {
	var keys []string
	for name := range facts.UnitKind.Shown(words) {
		word, _ := facts.UnitKind.Word(name)
		field, ok := reflect.TypeFor[facts.Unit]().FieldByName(name)
		if ok && word.InFiles && field.Type.Kind() != reflect.Slice {
			keys = append(keys, word.Settings...)
		}
	}
	return keys
}

func whatCounts(u *facts.Unit, key string) string {
	inFile := false
	var last facts.Setting
	for _, s := range u.Settings {
		if s.Key == key {
			inFile = inFile || s.Path == u.FragmentPath
			last = s
		}
	}
	if !inFile || last.Path == u.FragmentPath {
		return ""
	}
	return fmt.Sprintf(" The line that counts is line %d of %s, %s=%s: it overrules that of the unit file, so change it there, or take it out.", last.Line, last.Path, last.Key, last.Value)
}
