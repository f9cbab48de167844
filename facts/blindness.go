package facts

import "errors"

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
