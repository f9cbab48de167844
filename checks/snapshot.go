package checks

import (
	"context"
	"errors"
	"time"
)

// A Plan is what one look is to see.
type Plan struct {
	Needs    Needs
	Programs map[string]ProgramSpec // by the Name of their Thing
	Supplied map[string]string      // what the lesson supplies: texts by the names of their files
}

// NewPlan returns an empty one.
func NewPlan() Plan {
	return Plan{Needs: Needs{}, Programs: map[string]ProgramSpec{}, Supplied: map[string]string{}}
}

// ProgramSpec says how a program is run as the learner, to see what it prints.
// It is run without a terminal, in its folder or else in the learner's home, and killed afterwards.
// It gets no more rights than the learner has, not even through sudo, and systemd
// lets it look and change nothing. Files and processes are open to it as they are
// to the learner.
type ProgramSpec struct {
	Argv      []string
	Folder    string // where it is run, if there is such a folder
	Env       map[string]string
	Within    time.Duration
	UntilLine bool   // stop as soon as it has written a line
	About     string // a name that lines of its output are about
	// AsIf are units, by name, that are to look to the program as if they were
	// in another state, an ActiveState. Whatever it asks systemd about one of
	// these is answered about a unit that is in that state, under the name of
	// the one. What does not come from systemd's bus stays as it is.
	AsIf map[string]string
}

// A Host can be looked at. A look reads everything in the plan as nearly at
// one moment as it can and changes nothing. What could not be seen is in the
// snapshot; an error means that the look as a whole was broken off.
type Host interface {
	Look(ctx context.Context, plan Plan) (*Snapshot, error)
}

// Snapshot is what one look saw.
type Snapshot struct {
	At       time.Time
	Scope    string // of the manager that was asked: system or user
	Things   map[Thing]any
	Failures map[Thing]map[string]error // by word; "" stands for every word
	Doubts   map[Thing]map[string]error // by word; see Doubt
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

// Doubt notes that a word was seen, and may be short of something: what it has
// counts, what it lacks proves nothing.
func (s *Snapshot) Doubt(thing Thing, word string, err error) {
	if s.Doubts[thing] == nil {
		s.Doubts[thing] = map[string]error{}
	}
	s.Doubts[thing][word] = err
}

// doubt returns why something among needs may be short of something, or nil.
func (s *Snapshot) doubt(needs Needs) error {
	if len(s.Doubts) == 0 {
		return nil
	}
	for _, thing := range sortedThings(needs) {
		for _, word := range sortedWords(needs[thing]) {
			if err := s.Doubts[thing][word]; err != nil {
				return err
			}
		}
	}
	return nil
}

// failure returns why something among needs could not be seen, or nil. Of
// several reasons it is the first in the order of sightings, one that is no
// [ErrAbsent] before any that is: a verdict must not change from look to look, and
// what is there and was not seen could have mattered.
func (s *Snapshot) failure(needs Needs) error {
	if len(s.Failures) == 0 {
		return nil
	}
	var absent error
	for _, thing := range sortedThings(needs) {
		failed := s.Failures[thing]
		for _, word := range append([]string{""}, sortedWords(needs[thing])...) {
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

// Memory is what the learner's log has for an activity: what no look at the
// machine can tell.
type Memory struct {
	Answers map[string]string // by question
	Planted Planted
	Err     error // why the log could not be read; the rest says nothing then
}

// remember puts an activity's memory into the snapshot.
func (s *Snapshot) remember(activity string, m Memory) {
	answers, planted := Thing{AnswersKind, activity}, Thing{PlantedKind, activity}
	if m.Err != nil {
		s.Fail(answers, "", m.Err)
		s.Fail(planted, "", m.Err)
		return
	}
	s.Things[answers] = m.Answers
	s.Things[planted] = &m.Planted
}

func (s *Snapshot) thing(t Thing) any {
	if seen := s.Things[t]; seen != nil {
		return seen
	}
	return t.Kind.zero()
}

// ErrAbsent marks a word that this systemd or kernel does not have.
var ErrAbsent = errors.New("not available here")

// A Blindness is a reason why something could not be looked at, and what the
// learner can do about it.
type Blindness struct {
	ID  string // such as journal-blind
	Why string
	Try string
	Err error // may be nil
	// Brief says that it may be over in a moment: then it is worth to look again.
	Brief bool
}

func (b *Blindness) Error() string {
	if b.Err != nil {
		return b.Why + ": " + b.Err.Error()
	}
	return b.Why
}

func (b *Blindness) Unwrap() error { return b.Err }
