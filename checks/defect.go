package checks

import (
	"errors"
	"fmt"
	"runtime/debug"

	"github.com/sdlab/sdlab/facts"
)

// A Defect is a fault of sdlab itself: a panic on the way to a verdict. It is a
// failure to look for what needed that way, and for nothing else.
type Defect struct {
	Panic any
	Stack []byte
}

func (d *Defect) Error() string { return fmt.Sprintf("a defect in sdlab: %v", d.Panic) }

// Catch runs f and returns its panic, if any, as a [Defect].
func Catch(f func()) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = &Defect{Panic: fault, Stack: debug.Stack()}
		}
	}()
	f()
	return nil
}

// defective notes a defect that kept a check from being judged.
func (r *CheckResult) defective(err error) {
	r.Verdict, r.Diagnosis = blind(err)
	errors.As(err, &r.Defect)
}

// finding is what a learner is told.
func (d *Defect) finding() *facts.Finding {
	return &facts.Finding{
		ID:  "defect",
		Why: sentence(fmt.Sprintf("This is a defect in sdlab, which says nothing about your work: %v", d.Panic)),
		Try: "Please report it, with the command that you ran and with the lines that follow the results.",
	}
}
