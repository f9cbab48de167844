package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/progress"
)

func newHintCmd(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "hint [ID]",
		Short: "Get a hint: one more each time, the last one is the command",
		Args:  cobra.MaximumNArgs(1),
		RunE:  func(_ *cobra.Command, ids []string) error { return a.hint(ids) },
	}
	cmd.ValidArgsFunction = a.completeIDs
	return cmd
}

// hint shows the hints had so far and one more.
func (a *app) hint(ids []string) error {
	l, e, err := a.one(ids)
	if err != nil {
		return err
	}
	hints, err := l.Hints(e)
	if err != nil {
		return err
	}
	standings, err := a.mine(l)
	if err != nil {
		a.remark("sdlab: which hints you had is not known: %v", err)
	}
	had := standings[e.ID].Hints
	upTo := min(had+1, len(hints))
	style := a.style()
	for i, hint := range hints[:upTo] {
		fmt.Fprintln(a.out, style.Sentence(fmt.Sprintf("Hint %d of %d for %s: %s", i+1, len(hints), e.ID, hint)))
	}
	if had >= len(hints) {
		a.say("There are no more hints. sdlab solve %s --print shows a solution.\n", e.ID)
		return nil
	}
	return a.note(l, progress.Hint, e)
}

// note appends something other than an attempt to the learner's log, for each of the activities.
func (a *app) note(l *lessons.Lesson, what string, about ...lessons.Entry) error {
	learner, err := a.learner()
	if err != nil {
		return err
	}
	log := a.progress(learner)
	var noted []progress.Entry
	for _, e := range about {
		noted = append(noted, a.entry(l, e.ID, what))
	}
	return unrecorded(log, "this was not recorded", log.Add(noted...))
}

// unrecorded says of an error of the learner's log what that means.
func unrecorded(log *progress.Log, means string, err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	return machineError{fmt.Errorf("%s: %w", means, err), "make room or fix " + log.Path()}
}
