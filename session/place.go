package session

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"

	"github.com/sdlab/sdlab/lessons"
)

// A Place is where the learner was in the lesson when the guide was closed.
type Place struct {
	Lesson   string `json:"lesson"` // its id
	Scope    string `json:"scope,omitempty"`
	Activity string `json:"activity"`
	Part     int    `json:"part"` // of the page, from 0 on
	Read     bool   `json:"read"` // it was the last one
}

// placeMax is more than a place takes.
const placeMax = 4 << 10

func (s *Session) placePath() string { return filepath.Join(s.dir, "place.json") }

// KeepPlace remembers where the learner is.
func (s *Session) KeepPlace(ctx context.Context, e lessons.Entry, part int, read bool) error {
	text, err := json.Marshal(Place{Lesson: s.Identity().ID, Scope: s.recordedScope(), Activity: e.ID, Part: part, Read: read})
	if err != nil {
		return err
	}
	if err := s.Owner().MkdirAll(s.dir); err != nil {
		return fmt.Errorf("cannot make the folder for your progress: %w", err)
	}
	if err := s.Owner().Write(ctx, s.placePath(), append(text, '\n')); err != nil {
		return fmt.Errorf("cannot remember where you were: %w", err)
	}
	return nil
}

// place is what was remembered, if it is about this lesson. It is a convenience: where it
// cannot be read, there is none.
func (s *Session) place() (Place, bool) {
	file, err := s.Owner().OpenToRead(s.placePath())
	if err != nil {
		return Place{}, false
	}
	defer file.Close()
	var p Place
	text, err := io.ReadAll(io.LimitReader(file, placeMax))
	if err != nil || json.Unmarshal(text, &p) != nil || p.Part < 0 {
		return Place{}, false
	}
	return p, p.Lesson == s.Identity().ID && p.Scope == s.recordedScope()
}

// PartOf is the part of the activity's page that the learner had come to; 0 is its
// beginning.
func (s *Session) PartOf(e lessons.Entry) int {
	if p, ok := s.place(); ok && p.Activity == e.ID {
		return p.Part
	}
	return 0
}

// Resume is the activity to go on with when the learner names none: where the guide was
// closed, unless that activity is done and its page read.
func (s *Session) Resume() (lessons.Entry, error) {
	here, err := s.Here()
	if err != nil || s.options.Getenv(activityVar) != "" {
		return here, err
	}
	p, ok := s.place()
	if !ok {
		return here, nil
	}
	e, err := s.Lesson.Find(p.Activity)
	if err != nil { // the lesson has changed
		return here, nil
	}
	standing, err := s.Standing(e)
	if err != nil || standing.Passed && p.Read {
		return here, err
	}
	return e, nil
}
