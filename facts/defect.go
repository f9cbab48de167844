package facts

import (
	"fmt"
	"runtime/debug"
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
