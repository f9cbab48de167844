package main

import (
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
	return a.note(l, e, progress.Hint)
}

// note appends something other than an attempt to the learner's log.
func (a *app) note(l *lessons.Lesson, e lessons.Entry, what string) error {
	learner, err := a.learner()
	if err != nil {
		return err
	}
	log := a.progress(learner)
	if err := log.Add(a.entry(l, e.ID, what)); err != nil {
		a.remark("sdlab: this was not recorded: %v", err)
	}
	return nil
}
