package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"slices"
	"sync"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/progress"
	"github.com/sdlab/sdlab/userfile"
)

func newSetupCmd(a *app) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "setup [ID]",
		Short: "Put in place what an activity supplies",
		Long:  "Put in place what an activity supplies, such as a service with a fault to find.\nShows the commands and asks first; sdlab reset takes it back.",
		Args:  cobra.MaximumNArgs(1),
		RunE:  func(cmd *cobra.Command, ids []string) error { return a.setup(cmd.Context(), ids, yes) },
	}
	cmd.ValidArgsFunction = a.completeIDs
	cmd.Flags().BoolVar(&yes, "yes", false, "do it without asking")
	return cmd
}

// setup shows the activity's setup script, and runs it.
func (a *app) setup(ctx context.Context, ids []string, yes bool) error {
	l, e, err := a.one(ids)
	if err != nil {
		return err
	}
	if err := fits(l, e); err != nil {
		return err
	}
	script, err := l.Setup(e)
	if err != nil {
		return err
	}
	if script == "" {
		a.say("%s supplies nothing: there is nothing to set up.\n", e.ID)
		return nil
	}
	learner, err := a.learner()
	if err != nil {
		return err
	}
	log := a.progress(learner)
	planted, err := a.plant(l, e, log)
	if err != nil {
		return err
	}
	fmt.Fprint(a.out, script)
	if err := a.trusted(ctx, l); err != nil {
		return err
	}
	if err := a.confirm(ctx, "Run this as "+learner.Name+"?", yes); err != nil {
		return err
	}
	return a.putInPlace(ctx, l, e, log, script, planted)
}

// putInPlace runs the setup. What is planted for this learner is recorded before
// it runs, so that an interrupted setup can be run again.
func (a *app) putInPlace(ctx context.Context, l *lessons.Lesson, e lessons.Entry, log *progress.Log, script string, planted progress.Entry) error {
	unrecorded := "without a record of it, the setup could not be judged; make room or fix " + log.Path()
	if err := log.Add(planted); err != nil {
		return machineError{err, unrecorded}
	}
	if err := a.runSetup(ctx, l, e, script, planted); err != nil {
		return err
	}
	planted.What = progress.Setup
	if err := log.Add(planted); err != nil {
		return machineError{err, unrecorded}
	}
	return nil
}

// plant chooses what this learner gets: the same again if it was chosen before.
func (a *app) plant(l *lessons.Lesson, e lessons.Entry, log *progress.Log) (progress.Entry, error) {
	entry := a.entry(l, e.ID, progress.Begin)
	standings, err := a.standings(log, l)
	if err != nil {
		return entry, err
	}
	activity, err := l.Activity(e)
	if err != nil {
		return entry, err
	}
	before := standings[e.ID]
	entry.Fault, entry.Token = before.Fault, before.Token
	if entry.Token == "" {
		seed := rand.Uint32()
		entry.Token = fmt.Sprintf("%08x", seed)
		if n := uint32(len(activity.Faults)); n > 0 {
			entry.Fault = activity.Faults[seed%n]
		}
	}
	// Authors choose a fault by name, to prove the checks against each.
	if chosen := a.getenv("SDLAB_FAULT"); chosen != "" {
		if !slices.Contains(activity.Faults, chosen) {
			return entry, usageError{fmt.Errorf("%s has no fault %q: it has %v", e.ID, chosen, activity.Faults)}
		}
		entry.Fault = chosen
	}
	return entry, nil
}

// runSetup gives the script the supplied files in $SUPPLIED.
func (a *app) runSetup(ctx context.Context, l *lessons.Lesson, e lessons.Entry, script string, planted progress.Entry) error {
	env := []string{"FAULT=" + planted.Fault, "TOKEN=" + planted.Token}
	files, err := l.Supplied(e)
	if err != nil {
		return err
	}
	if files != nil {
		dir, err := a.unpack(files)
		if err != nil {
			return machineError{fmt.Errorf("cannot unpack the supplied files: %w", err), "see whether there is room in " + os.TempDir()}
		}
		defer dir.Remove()
		env = append(env, "SUPPLIED="+dir.Path)
	}
	return a.runScript(ctx, "the setup of "+e.ID, script, env)
}

// unpack copies files into a folder of the learner's, as whom the script runs.
func (a *app) unpack(files fs.FS) (*userfile.Folder, error) {
	learner, err := a.learner()
	if err != nil {
		return nil, err
	}
	dir, err := owner(learner).MkdirTemp("supplied")
	if err != nil {
		return nil, err
	}
	if err := dir.Fill(files); err != nil {
		return nil, errors.Join(err, dir.Remove())
	}
	return dir, nil
}

// memory returns what checks may know from the learner's log. It is read when
// an activity asks for it.
func (a *app) memory(log *progress.Log, l *lessons.Lesson) func(string) checks.Memory {
	standings := sync.OnceValues(func() (map[string]progress.Standing, error) { return a.standings(log, l) })
	return func(id string) checks.Memory {
		all, err := standings()
		if err != nil {
			return checks.Memory{Err: &facts.Blindness{
				ID: "progress-unreadable", Why: "what you answered and what was set up for you is not known", Err: err, Try: "See who owns " + log.Path() + ".",
			}}
		}
		s := all[id]
		return checks.Memory{Answers: s.Answers, Planted: facts.Planted{Ready: s.Ready, Fault: s.Fault, Token: s.Token}}
	}
}

func newAnswerCmd(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "answer ID QUESTION VALUE",
		Short: "Answer a question of an activity; without a value, see the questions",
		Args:  cobra.RangeArgs(1, 3),
		RunE:  func(_ *cobra.Command, args []string) error { return a.answer(args) },
	}
	cmd.ValidArgsFunction = a.completeIDs
	return cmd
}

// answer records an answer in the form that its question wants. Whether it is
// right, a check says.
func (a *app) answer(args []string) error {
	l, e, err := a.one(args[:1])
	if err != nil {
		return err
	}
	activity, err := l.Activity(e)
	if err != nil {
		return err
	}
	if len(args) == 2 && len(activity.Questions) == 1 && args[1] != activity.Questions[0].ID {
		args = []string{args[0], activity.Questions[0].ID, args[1]}
	}
	if len(args) == 1 {
		a.tellQuestions(activity.ID, activity.Questions)
		return nil
	}
	i := slices.IndexFunc(activity.Questions, func(q checks.Question) bool { return q.ID == args[1] })
	if i < 0 {
		return usageError{machineError{fmt.Errorf("%s has no question %s", e.ID, args[1]), "sdlab answer " + e.ID + " lists its questions"}}
	}
	if len(args) == 2 {
		a.tellQuestions(activity.ID, activity.Questions[i:i+1])
		a.say("Answer it like this: sdlab answer %s %s ANSWER\n", e.ID, args[1])
		return nil
	}
	value, err := activity.Questions[i].Accept(args[2])
	if err != nil {
		return usageError{machineError{err, activity.Questions[i].Ask}}
	}
	learner, err := a.learner()
	if err != nil {
		return err
	}
	log := a.progress(learner)
	entry := a.entry(l, e.ID, progress.Answer)
	entry.Question, entry.Answer = args[1], value
	if err := log.Add(entry); err != nil {
		return machineError{err, "the answer is not kept; make room or fix " + log.Path()}
	}
	a.say("Noted: %s is %s. sdlab check %s says whether it is right.\n", args[1], value, e.ID)
	return nil
}

func (a *app) tellQuestions(id string, questions []checks.Question) {
	if len(questions) == 0 {
		fmt.Fprintf(a.out, "%s has no questions.\n", id)
	}
	for _, q := range questions {
		fmt.Fprintln(a.out, a.style().Sentence(fmt.Sprintf("%s (%s): %s", q.ID, q.Kind, q.Ask)))
		for _, o := range q.Options {
			a.say("    %s\n", o)
		}
	}
}
