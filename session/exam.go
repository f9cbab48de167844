package session

import (
	"fmt"
	"time"

	"github.com/sdlab/sdlab/lessons"
)

// Exam is what a class forbids its learners for a while: hints, solutions, why, and
// one check right after the other.
type Exam struct {
	Until    *time.Time `json:"until,omitempty"`    // nil if it lasts until the learner enrolls again
	Cooldown int        `json:"cooldown,omitempty"` // seconds from one check of an activity to the next
}

// Exam is the one that the learner is in; nil if there is none. A folder that cannot be
// read costs the record, and not the lesson.
func (s Student) Exam() *Exam {
	e, err := s.Enrolment()
	if err != nil || e == nil || e.Exam == nil || e.Exam.Until != nil && time.Now().After(*e.Exam.Until) {
		return nil
	}
	return e.Exam
}

// Allowed returns an error if an exam forbids these things.
func (s Student) Allowed(things string) error {
	exam := s.Exam()
	if exam == nil {
		return nil
	}
	return Usage("you are in an exam: %s can't be used until it is over", things).Hinting(exam.end())
}

// end says when the exam is over.
func (e *Exam) end() string {
	if e.Until == nil {
		return "when it is over, enroll again with the course that your instructor gives you: sdlab enroll ID --course FILE"
	}
	return "it is over at " + e.Until.Local().Format("15:04 on 2 January")
}

// rested returns an error if an exam wants the learner to think first.
func (s Student) rested(chosen []lessons.Entry) error {
	exam := s.Exam()
	if exam == nil || exam.Cooldown == 0 {
		return nil
	}
	standings, err := s.Standings()
	if err != nil {
		return err
	}
	pause := time.Duration(exam.Cooldown) * time.Second
	for _, e := range chosen {
		ago := time.Since(standings[e.ID].Tried) // below zero if the clock was set back
		if left := pause - ago; ago >= 0 && left > 0 {
			return Missing(fmt.Errorf("you are in an exam: %s can be looked at again in %v", e.ID, left.Truncate(time.Second)+time.Second), "think about what the last check said")
		}
	}
	return nil
}
