package facts

import (
	"errors"
	"maps"
	"slices"
	"time"
)

// Snapshot is what one look saw.
type Snapshot struct {
	At       time.Time
	Scope    string // of the manager that was asked: system or user
	Things   map[Thing]any
	Failures map[Thing]map[string]error // by word; "" stands for every word
	Doubts   map[Thing]map[string]error // by word; see NoteDoubt
	Asked    Needs                      // what was to be looked at
}

// NewSnapshot returns an empty one.
func NewSnapshot(at time.Time) *Snapshot {
	return &Snapshot{At: at, Things: map[Thing]any{}, Failures: map[Thing]map[string]error{}, Doubts: map[Thing]map[string]error{}}
}

// Fail records that a word could not be looked at.
func (s *Snapshot) Fail(thing Thing, word string, err error) {
	if s.Failures[thing] == nil {
		s.Failures[thing] = map[string]error{}
	}
	s.Failures[thing][word] = err
}

// NoteDoubt notes that a word was seen, and may be short of something: what it has
// counts, what it lacks proves nothing.
func (s *Snapshot) NoteDoubt(thing Thing, word string, err error) {
	if s.Doubts[thing] == nil {
		s.Doubts[thing] = map[string]error{}
	}
	s.Doubts[thing][word] = err
}

// Doubt returns why something among needs may be short of something, or nil.
func (s *Snapshot) Doubt(needs Needs) error {
	if len(s.Doubts) == 0 {
		return nil
	}
	for _, thing := range needs.Sorted() {
		for _, word := range slices.Sorted(maps.Keys(needs[thing])) {
			if err := s.Doubts[thing][word]; err != nil {
				return err
			}
		}
	}
	return nil
}

// Failure returns why something among needs could not be seen, or nil. Of
// several reasons it is the first in the order of sightings, one that is no
// [ErrAbsent] before any that is: a verdict must not change from look to look, and
// what is there and was not seen could have mattered.
func (s *Snapshot) Failure(needs Needs) error {
	if !s.failedAt(needs) {
		return nil
	}
	var absent error
	for _, thing := range needs.Sorted() {
		failed := s.Failures[thing]
		for _, word := range append([]string{""}, slices.Sorted(maps.Keys(needs[thing]))...) {
			err := failed[word]
			if err != nil && !errors.Is(err, ErrAbsent) {
				return err
			}
			if absent == nil {
				absent = err
			}
		}
	}
	return absent
}

// failedAt says whether anything of these things could not be seen, which is rare.
func (s *Snapshot) failedAt(needs Needs) bool {
	for thing := range needs {
		if len(s.Failures[thing]) > 0 {
			return true
		}
	}
	return false
}

// Lacking returns those of the needs that were not looked at. A run of a program
// shows all its words at once, but not those that take another run.
func (s *Snapshot) Lacking(needs Needs) Needs {
	missing := needs.Without(s.Asked)
	maps.DeleteFunc(missing, func(thing Thing, words Words) bool {
		return thing.Kind == ProgramKind && len(s.Asked[thing]) > 0 && !words["ReadsInput"] && !words["Says"]
	})
	return missing
}

// DoneBy lists the programs among the needs of which the snapshot has everything.
func (s *Snapshot) DoneBy(needs Needs) []Thing {
	var done []Thing
	for thing, words := range needs {
		if s != nil && thing.Kind == ProgramKind && len(s.Lacking(Needs{thing: words})) == 0 {
			done = append(done, thing)
		}
	}
	return done
}

// Keep takes over what an earlier snapshot has of the things.
func (s *Snapshot) Keep(earlier *Snapshot, things []Thing) {
	for _, thing := range things {
		s.Things[thing] = earlier.Things[thing]
		if failed := earlier.Failures[thing]; failed != nil {
			s.Failures[thing] = failed
		}
	}
}

// Thing returns what was seen of a thing, an empty one if nothing was.
func (s *Snapshot) Thing(t Thing) any {
	if t.Kind == GroupKind {
		var units []*Unit
		for _, member := range t.Members() {
			u, _ := s.Thing(member).(*Unit)
			units = append(units, u)
		}
		return units
	}
	if seen := s.Things[t]; seen != nil {
		return seen
	}
	return t.Kind.Zero()
}
