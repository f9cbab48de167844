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

// A Bookmark is the file with the place, beside the learner's record.
type Bookmark struct{ s *Session }

// BookmarkOf is that of a session.
func BookmarkOf(s *Session) Bookmark { return Bookmark{s} }

// placeMax is more than a place takes.
const placeMax = 4 << 10

func (b Bookmark) path() string { return filepath.Join(b.s.dir, "place.json") }

// Keep remembers where the learner is.
func (b Bookmark) Keep(ctx context.Context, e lessons.Entry, part int, read bool) error {
	text, err := json.Marshal(Place{Lesson: b.s.Identity().ID, Scope: b.s.recordedScope(), Activity: e.ID, Part: part, Read: read})
	if err != nil {
		return err
	}
	if err := b.s.Owner().MkdirAll(b.s.dir); err != nil {
		return fmt.Errorf("cannot make the folder for your progress: %w", err)
	}
	if err := b.s.Owner().Write(ctx, b.path(), append(text, '\n')); err != nil {
		return fmt.Errorf("cannot remember where you were: %w", err)
	}
	return nil
}

// place is what was remembered, if it is about this lesson. It is a convenience: where it
// cannot be read, there is none.
func (b Bookmark) place() (Place, bool) {
	file, err := b.s.Owner().OpenToRead(b.path())
	if err != nil {
		return Place{}, false
	}
	defer file.Close()
	var p Place
	text, err := io.ReadAll(io.LimitReader(file, placeMax))
	if err != nil || json.Unmarshal(text, &p) != nil || p.Part < 0 {
		return Place{}, false
	}
	return p, p.Lesson == b.s.Identity().ID && p.Scope == b.s.recordedScope()
}

// PartOf is the part of the activity's page that the learner had come to; 0 is its
// beginning.
func (b Bookmark) PartOf(e lessons.Entry) int {
	if p, ok := b.place(); ok && p.Activity == e.ID {
		return p.Part
	}
	return 0
}

// Resume is the activity to go on with when the learner names none: where the guide was
// closed, unless that activity is done and its page read.
func (b Bookmark) Resume() (lessons.Entry, error) {
	here, err := b.s.Here()
	if err != nil || b.s.options.Getenv(activityVar) != "" {
		return here, err
	}
	p, ok := b.place()
	if !ok {
		return here, nil
	}
	e, err := b.s.Lesson.Find(p.Activity)
	if err != nil { // the lesson has changed
		return here, nil
	}
	standing, err := b.s.Standing(e)
	if err != nil || standing.Passed && p.Read {
		return here, err
	}
	return e, nil
}
