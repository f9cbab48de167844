package session

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"

	"github.com/sdlab/sdlab/handin"
)

// Enrolment is who a learner is to a class. From then on the evidence of each pass
// is kept, for a report.
type Enrolment struct {
	ID     string `json:"id"`
	Name   string `json:"name,omitempty"`
	Course string `json:"course,omitempty"` // its id
	Exam   *Exam  `json:"exam,omitempty"`   // of that course
}

// Student is a session of a learner who may belong to a class.
type Student struct{ *Session }

// Files of the learner's, beside the record.
const (
	enrolmentFile = "enrolment.json"
	keyFile       = "learner.key"
	evidenceDir   = "evidence"
)

const maxOwnFile = 8 << 20 // bytes of one of them

// Enrol notes who the learner is, and makes the key that reports are signed with,
// unless there is one: enrolling again corrects a name and keeps the key.
func (s Student) Enrol(ctx context.Context, e Enrolment) (handin.Key, error) {
	text, err := json.Marshal(e)
	if err != nil {
		return handin.Key{}, err
	}
	key, err := s.newKey()
	if err != nil {
		return key, err
	}
	if err := s.Owner().Write(ctx, filepath.Join(s.dir, enrolmentFile), append(text, '\n')); err != nil {
		return key, Missing(fmt.Errorf("cannot note who you are: %w", err), "make room or fix "+s.dir)
	}
	return key, nil
}

func (s Student) newKey() (handin.Key, error) {
	if err := s.Owner().MkdirAll(s.dir); err != nil {
		return handin.Key{}, Missing(fmt.Errorf("cannot make the folder for your key: %w", err), "")
	}
	fresh, err := handin.NewKey()
	if err != nil {
		return fresh, err
	}
	path := filepath.Join(s.dir, keyFile)
	switch err := s.Owner().CreatePrivate(path, []byte(fresh.Text())); {
	case errors.Is(err, fs.ErrExist):
		return s.key()
	case err != nil:
		return fresh, Missing(fmt.Errorf("cannot keep your key: %w", err), "make room or fix "+path)
	}
	return fresh, nil
}

// key is the learner's.
func (s Student) key() (handin.Key, error) {
	text, err := s.own(keyFile)
	if err != nil {
		return handin.Key{}, Missing(fmt.Errorf("cannot read your key: %w", err), "sdlab enroll makes one")
	}
	key, err := handin.ReadKey(text)
	if err != nil {
		return key, Missing(fmt.Errorf("cannot read your key in %s: %w", filepath.Join(s.dir, keyFile), err), "move the file away; sdlab enroll makes another key, and your instructor has to know of it")
	}
	return key, nil
}

// Enrolment is who the learner is to a class; nil if nobody said.
func (s Student) Enrolment() (*Enrolment, error) {
	text, err := s.own(enrolmentFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	e := &Enrolment{}
	if err == nil {
		err = json.Unmarshal(text, e)
	}
	if err == nil && e.ID == "" {
		err = errors.New("it does not say who you are")
	}
	if err != nil {
		return nil, Missing(fmt.Errorf("cannot read %s: %w", filepath.Join(s.dir, enrolmentFile), err), "sdlab enroll writes it again")
	}
	return e, nil
}

// enrolled says whether evidence is kept.
func (s Student) enrolled() bool {
	e, err := s.Enrolment()
	return e != nil && err == nil
}

// own reads a file of the learner's.
func (s Student) own(name string) ([]byte, error) {
	file, err := s.Owner().OpenToRead(filepath.Join(s.dir, name))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, maxOwnFile))
}
