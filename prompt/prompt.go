// Package prompt asks a person at a terminal.
//
// It does not know what the questions are about, and never waits where nobody
// can answer. Package menu lets a person choose from a list.
package prompt

import (
	"context"
	"errors"
)

// ErrNoTerminal is returned at once when nobody can be asked: standard input
// or standard error is not a terminal.
var ErrNoTerminal = errors.New("cannot ask: this is not a terminal")

// ErrInterrupted is returned when the person gave Ctrl+C or the end of the
// input (Ctrl+D) for an answer, or when the context ended first.
var ErrInterrupted = errors.New("interrupted")

// A Prompter asks a person and waits for the answer.
type Prompter interface {
	// Confirm asks a question of yes or no. def is what Enter alone means.
	Confirm(ctx context.Context, question string, def bool) (bool, error)
	// Input returns a line without the spaces around it. It asks again, with
	// check's error, until check accepts it; check may be nil.
	Input(ctx context.Context, question string, check func(string) error) (string, error)
}
