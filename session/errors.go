package session

import "fmt"

// UsageError is a mistake in what was asked for.
type UsageError struct{ error }

// Unwrap is the error that it is made of.
func (e UsageError) Unwrap() error { return e.error }

// Usage words a mistake in what was asked for.
func Usage(format string, values ...any) UsageError { return UsageError{fmt.Errorf(format, values...)} }

// Misused marks an error as a mistake in what was asked for.
func Misused(err error) UsageError { return UsageError{err} }

// Hinting adds what to do next.
func (e UsageError) Hinting(hint string) UsageError { return UsageError{MachineError{e.error, hint}} }

// MachineError is something missing on this machine, and how to get it.
type MachineError struct {
	error
	hint string
}

// Missing marks an error as something that is missing on this machine; hint,
// which may be empty, says what to do next.
func Missing(err error, hint string) MachineError { return MachineError{err, hint} }

// Hint says what to do next.
func (e MachineError) Hint() string { return e.hint }

// Unwrap is the error that it is made of.
func (e MachineError) Unwrap() error { return e.error }
