// Package prompttest answers questions in tests. It knows no terminal.
package prompttest

import (
	"context"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/prompt"
)

// An Answer is what the scripted person does when asked next.
type Answer struct {
	kind string
	text string
	yes  bool
	err  error
}

// Pick chooses the option of that label.
func Pick(label string) Answer { return Answer{kind: "Choose", text: label} }

// Yes and No answer a question to confirm.
func Yes() Answer { return Answer{kind: "Confirm", yes: true} }

// No answers a question to confirm.
func No() Answer { return Answer{kind: "Confirm"} }

// Type answers a question for input. If the check refuses it, the next answer
// must be Type as well.
func Type(text string) Answer { return Answer{kind: "Input", text: text} }

// Fail gives up on a question of any kind, with prompt.ErrInterrupted or
// prompt.ErrNoTerminal.
func Fail(err error) Answer { return Answer{err: err} }

// Scripted is a prompt.Prompter that answers from a list. An answer that does
// not fit its question, or is missing, fails the test; so does one left over.
type Scripted struct {
	t       testing.TB
	answers []Answer
	// Asked are the questions and titles so far, in order.
	Asked []string
}

var _ prompt.Prompter = (*Scripted)(nil)

// New returns a Scripted person for the test t.
func New(t testing.TB, answers ...Answer) *Scripted {
	s := &Scripted{t: t, answers: answers}
	t.Cleanup(func() {
		if len(s.answers) > 0 && !t.Failed() {
			t.Errorf("%d answers were never asked for, the first: %+v", len(s.answers), s.answers[0])
		}
	})
	return s
}

func (s *Scripted) next(ctx context.Context, kind, question string) Answer {
	s.t.Helper()
	s.Asked = append(s.Asked, question)
	if ctx.Err() != nil {
		return Answer{err: prompt.ErrInterrupted}
	}
	if len(s.answers) == 0 {
		s.t.Fatalf("no answer left for %s %q", kind, question)
	}
	answer := s.answers[0]
	s.answers = s.answers[1:]
	if answer.err == nil && answer.kind != kind {
		s.t.Fatalf("%s %q was asked, the script answers %s", kind, question, answer.kind)
	}
	return answer
}

// Choose implements prompt.Prompter.
func (s *Scripted) Choose(ctx context.Context, title string, options []prompt.Option) (int, error) {
	s.t.Helper()
	answer := s.next(ctx, "Choose", title)
	if answer.err != nil {
		return 0, answer.err
	}
	var labels []string
	for i, o := range options {
		if o.Label == answer.text {
			return i, nil
		}
		labels = append(labels, o.Label)
	}
	s.t.Fatalf("%q does not offer %q, only: %s", title, answer.text, strings.Join(labels, ", "))
	return 0, nil
}

// Confirm implements prompt.Prompter.
func (s *Scripted) Confirm(ctx context.Context, question string, _ bool) (bool, error) {
	s.t.Helper()
	answer := s.next(ctx, "Confirm", question)
	return answer.yes, answer.err
}

// Input implements prompt.Prompter.
func (s *Scripted) Input(ctx context.Context, question string, check func(string) error) (string, error) {
	s.t.Helper()
	for {
		answer := s.next(ctx, "Input", question)
		if answer.err != nil || check == nil || check(answer.text) == nil {
			return answer.text, answer.err
		}
	}
}
