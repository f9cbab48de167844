package cli

import (
	"context"
	"fmt"

	"github.com/sdlab/sdlab/checks"
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
		fmt.Fprintln(a.Out, style.Sentence(fmt.Sprintf("Hint %d of %d for %s: %s", i+1, hints.Of, e.ID, hint)))
	}
	if hints.Again {
		a.Say("There are no more hints. sdlab solve %s --print shows a solution.\n", e.ID)
		return nil
	}
	return s.HintTaken(e)
}

// Answer records an answer in the form that its question wants: the activity,
// the question and the answer. Without an answer it shows the questions.
func (a *App) Answer(ctx context.Context, args []string) error {
	s, e, err := a.Activity(ctx, args[:1])
	if err != nil {
		return err
	}
	questions, err := s.Questions(e)
	if err != nil {
		return err
	}
	if len(args) == 1 {
		a.tellQuestions(e.ID, questions)
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
		a.tellQuestions(e.ID, []checks.Question{q})
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

func (a *App) tellQuestions(id string, questions []checks.Question) {
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
