package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/termtext"
)

// Trust lets a lesson from a folder run its programs: lists them, and asks.
func (a *App) Trust(ctx context.Context, yes bool) error {
	s, err := a.Session(ctx)
	if err != nil {
		return err
	}
	if !s.Foreign() {
		return session.Usage("the built-in lesson does not need your trust").Hinting("name the folder of another one: sdlab lesson trust FOLDER")
	}
	trusted, err := s.Trusted()
	switch {
	case err != nil:
		return err
	case trusted:
		a.Remark("You already trust the lesson in %s.", termtext.Clean(s.Lesson.Folder.Path))
		return nil
	}
	return a.trust(ctx, s, yes)
}

func (a *App) trust(ctx context.Context, s *session.Session, yes bool) error {
	folder := s.Lesson.Folder.Path
	a.Remark("The lesson in %s is not one of sdlab's own.\n%s", termtext.Clean(folder), programsOf(s.Lesson))
	if !yes {
		agreed, err := a.Ask.Confirm(ctx, "Trust it, as it is now, to run as "+s.Learner.Name+"?", false)
		switch {
		case errors.Is(err, prompt.ErrNoTerminal):
			return session.Usage("you have not said that you trust this lesson as it is now").Hinting("if you do: sdlab lesson trust --yes " + folder)
		case err != nil:
			return err
		case !agreed:
			a.Remark("sdlab: nothing was run")
			return ExitError(ExitNotPassed)
		}
	}
	if err := s.Trust(); err != nil {
		return err
	}
	a.Remark("Trusted. sdlab asks again when a file of the lesson changes.")
	return nil
}

// programsOf lists what the lesson's checks run, for a person to read. An activity
// that is broken runs nothing before it is fixed, and then asks for trust again.
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
