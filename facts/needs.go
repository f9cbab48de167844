package facts

import (
	"maps"
	"sort"
	"strings"
)

// A Thing is one part of the machine that can be looked at: a unit by its
// name, a file by its path, a program by its definition.
type Thing struct {
	Kind Kind
	Name string // unit name or pattern, path, or a program's key in [Plan]
}

// Many says whether the thing is a list of units.
func (t Thing) Many() bool { return t.Kind == UnitsKind || t.Kind == GroupKind }

// Members lists the units of a group; of any other thing, just that.
func (t Thing) Members() []Thing {
	if t.Kind != GroupKind {
		return []Thing{t}
	}
	var units []Thing
	for _, name := range strings.Fields(t.Name) {
		units = append(units, Thing{Kind: UnitKind, Name: name})
	}
	return units
}

// Words is a set of words of one thing.
type Words map[string]bool

// Needs says which words of which things are wanted.
type Needs map[Thing]Words

// Add puts all of more into n.
func (n Needs) Add(more Needs) {
	for thing, words := range more {
		switch known := n[thing]; {
		case known != nil:
			maps.Copy(known, words)
		case words != nil:
			n[thing] = maps.Clone(words) // much quicker than word by word
		default:
			n[thing] = Words{}
		}
	}
}

// Clone returns a copy that can be changed.
func (n Needs) Clone() Needs {
	clone := make(Needs, len(n))
	clone.Add(n)
	return clone
}

// Without returns the needs that are not among others.
func (n Needs) Without(others Needs) Needs {
	rest := Needs{}
	for thing, words := range n {
		for word := range words {
			if !others[thing][word] {
				rest.Add(Needs{thing: {word: true}})
			}
		}
	}
	return rest
}

// Sorted lists the things, units first.
func (n Needs) Sorted() []Thing {
	things := make([]Thing, 0, len(n))
	for t := range n {
		things = append(things, t)
	}
	sort.Slice(things, func(i, j int) bool {
		return things[i].Kind+Kind(things[i].Name) > things[j].Kind+Kind(things[j].Name)
	})
	return things
}

// Asked returns the questions whose answers are needed.
func (n Needs) Asked() Words {
	for thing, words := range n {
		if thing.Kind == AnswersKind {
			return words
		}
	}
	return nil
}
