package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/progress"
	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/termtext"
)

func newLessonTrustCmd(a *app) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "trust [FOLDER]",
		Short: "Let a lesson from a folder run its programs, as they are now",
		Long: "Let a lesson from a folder run its programs on this machine, in your name: lists them,\n" +
			"and asks. It is asked for once; when a file of the lesson changes, it is asked for\n" +
			"again. The built-in lesson needs none, nor do lesson lint and lesson test.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				a.lessonDir = args[0]
			}
			return a.trustLesson(cmd.Context(), yes)
		},
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "trust it without asking")
	return cmd
}

func (a *app) trustLesson(ctx context.Context, yes bool) error {
	l, err := a.lesson()
	if err != nil {
		return err
	}
	if l.Folder == nil {
		return usageError{machineError{errors.New("the built-in lesson needs no trust"), "name the folder of another one: sdlab lesson trust FOLDER"}}
	}
	trust, err := a.trustFile()
	if err != nil {
		return err
	}
	if has, err := trust.Has(l.Folder.Path, l.Folder.Digest); has || err != nil {
		if has {
			a.remark("You trust the lesson in %s already.", termtext.Clean(l.Folder.Path))
		}
		return cannotLook(err)
	}
	return a.askForTrust(ctx, l, trust, yes)
}

// trusted asks whether a lesson that is not built in may run its programs,
// unless the learner has agreed to that for the lesson as it is now.
func (a *app) trusted(ctx context.Context, l *lessons.Lesson) error {
	if l.Folder == nil {
		return nil
	}
	trust, err := a.trustFile()
	if err != nil {
		return err
	}
	if has, err := trust.Has(l.Folder.Path, l.Folder.Digest); has || err != nil {
		return cannotLook(err)
	}
	return a.askForTrust(ctx, l, trust, false)
}

func (a *app) trustFile() (*progress.Trust, error) {
	learner, err := a.learner()
	if err != nil {
		return nil, err
	}
	dir, owner := a.stateDir(learner)
	return progress.OpenTrust(dir, owner, a.stop), nil
}

func (a *app) askForTrust(ctx context.Context, l *lessons.Lesson, trust *progress.Trust, yes bool) error {
	a.remark("The lesson in %s is not one of sdlab's own.\n%s", termtext.Clean(l.Folder.Path), programsOf(l))
	if !yes {
		agreed, err := a.ask.Confirm(ctx, "Trust it, as it is now, to run as "+a.whoami()+"?", false)
		switch {
		case errors.Is(err, prompt.ErrNoTerminal):
			return usageError{machineError{errors.New("you have not said that you trust this lesson as it is now"),
				"if you do: sdlab lesson trust --yes " + l.Folder.Path}}
		case err != nil:
			return err
		case !agreed:
			a.remark("sdlab: nothing was run")
			return exitError{exitNotPassed}
		}
	}
	if err := trust.Add(time.Now(), l.Folder.Path, l.Folder.Digest); err != nil {
		return machineError{err, "make room or fix " + trust.Path()}
	}
	a.remark("Trusted. It is asked for again when a file of the lesson changes.")
	return nil
}

// programsOf lists what the lesson's checks run, for a person to read. An activity
// that is broken runs nothing before it is mended, and then trust is asked anew.
func programsOf(l *lessons.Lesson) string {
	var list strings.Builder
	for _, e := range l.Entries() {
		activity, err := l.Activity(e)
		if err != nil {
			continue
		}
		for _, command := range activity.Commands() {
			fmt.Fprintf(&list, "  %s  %s\n", activity.ID, termtext.Clean(command))
		}
	}
	if list.Len() == 0 {
		return "Its checks run no programs. Solutions, setups and resets are shown before they run."
	}
	return "Its checks run these programs:\n" + list.String() + "Solutions, setups and resets are shown before they run."
}
