package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/session"
)

// Hint shows the hints had so far and one more.
func (a *App) Hint(ctx context.Context, ids []string) error {
	s, e, err := a.Activity(ctx, ids)
	if err != nil {
		return err
	}
	hints, err := s.Hints(e)
	if err != nil {
		return err
	}
	style := a.Style()
	for i, hint := range hints.Given {
		fmt.Fprintln(a.Out, style.Sentence(style.Here(fmt.Sprintf("Hint %d of %d for %s:", i+1, hints.Of, e.ID))+" "+hint))
	}
	if hints.Again {
		return noMoreHints(a, s, e)
	}
	return s.HintTaken(e)
}

// noMoreHints says so, and points at the solution if there is one.
func noMoreHints(a *App, s *session.Session, e lessons.Entry) error {
	solved, err := s.Lesson.Solves(e)
	if err != nil {
		return err
	}
	more := ""
	if solved {
		more = " sdlab solve " + e.ID + " --print shows a solution."
	}
	a.Say("There are no more hints.%s\n", more)
	return nil
}

// Answer records an answer in the form that its question wants: the activity,
// the question and the answer. Without an answer it shows the questions, and
// without an activity it asks those of the current one, where somebody can be asked.
func (a *App) Answer(ctx context.Context, args []string) error {
	s, e, err := a.Activity(ctx, args[:min(1, len(args))])
	if err != nil {
		return err
	}
	questions, err := s.Questions(e)
	if err != nil {
		return err
	}
	if len(args) < 2 {
		tellQuestions(a, e.ID, questions)
	}
	switch len(args) {
	case 0:
		return a.askAll(ctx, s, e, questions)
	case 1:
		return nil
	}
	if len(args) == 2 && len(questions) == 1 && args[1] != questions[0].ID {
		args = []string{args[0], questions[0].ID, args[1]}
	}
	q, err := s.Question(e, args[1])
	if err != nil {
		return err
	}
	if len(args) == 2 {
		tellQuestions(a, e.ID, []checks.Question{q})
		a.Say("Answer it like this: sdlab answer %s %s ANSWER\n", e.ID, q.ID)
		return nil
	}
	kept, err := s.Answer(e, q, args[2])
	if err != nil {
		return err
	}
	a.Say("Noted: %s is %s. sdlab check %s says whether it is right.\n", q.ID, kept, e.ID)
	return nil
}

// askAll asks one question after the other.
func (a *App) askAll(ctx context.Context, s *session.Session, e lessons.Entry, questions []checks.Question) error {
	for _, q := range questions {
		given, err := a.Ask.Input(ctx, q.ID+":", func(given string) error { _, err := q.Accept(given); return err })
		if errors.Is(err, prompt.ErrNoTerminal) {
			a.Say("Answer like this: sdlab answer %s %s ANSWER\n", e.ID, q.ID)
			return nil
		}
		if err != nil {
			return err
		}
		if _, err := s.Answer(e, q, given); err != nil {
			return err
		}
	}
	if len(questions) > 0 {
		a.Say("Noted. sdlab check %s says whether that is right.\n", e.ID)
	}
	return nil
}

func tellQuestions(a *App, id string, questions []checks.Question) {
	if len(questions) == 0 {
		fmt.Fprintf(a.Out, "%s has no questions.\n", id)
	}
	for _, q := range questions {
		fmt.Fprintln(a.Out, a.Style().Sentence(fmt.Sprintf("%s (%s): %s", q.ID, q.Kind, q.Ask)))
		for _, o := range q.Options {
			a.Say("    %s\n", o)
		}
	}
}
