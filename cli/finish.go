package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/termtext"
)

// Finish lists what the lesson left on the machine, removes it if the learner
// agrees, and looks again.
func (a *App) Finish(ctx context.Context, o ScriptOptions) error {
	s, err := a.Session(ctx)
	if err != nil {
		return err
	}
	cleanup := session.Cleanup{Session: s}
	left, err := cleanup.Leftovers(ctx)
	if err != nil {
		return err
	}
	tellKept(a, left)
	tellUntold(a, left)
	if len(left.Things) == 0 {
		a.Say("N%s of the lesson is left on this machine.\n", strings.TrimPrefix(nothing(left), "n"))
		return nil
	}
	script, err := cleanup.Finish(left)
	if err != nil {
		return err
	}
	a.Say("The lesson left this on the machine:\n")
	tellThings(a.Out, left.Things)
	fmt.Fprintf(a.Out, "\n%s\n", termtext.CleanLines(script.Text))
	if !left.Sure {
		a.Say("You didn't begin with sdlab start, so sdlab doesn't know what was here before. Look for things of your own in the list.\n")
		if o.Yes {
			return session.Misused(errDeclined).Hinting("look at the list, and run sdlab finish without --yes")
		}
	}
	a.Say("Your progress begins from zero then. If somebody wants your grade, run sdlab grade first.\n")
	if err := a.Confirm(ctx, "Remove all of it as "+s.Learner.Name+"?", o.Yes); err != nil {
		return err
	}
	if err := s.Run(ctx, script, Direct(a.Err)); err != nil {
		return err
	}
	return tellLeft(ctx, a, s)
}

// tellLeft looks again.
func tellLeft(ctx context.Context, a *App, s *session.Session) error {
	left, err := session.Cleanup{Session: s}.Leftovers(ctx)
	if err != nil {
		return err
	}
	if len(left.Things) > 0 {
		a.Say("This is still here; what the commands printed says why:\n")
		tellThings(a.Out, left.Things)
		return ExitError(ExitNotPassed)
	}
	a.Say("Done. sdlab looked again: %s of the lesson is left on this machine.\n", nothing(left))
	return nil
}

// tellUntold names the activities whose leftovers sdlab cannot know.
func tellUntold(a *App, left *session.Leftovers) {
	if len(left.Untold) > 0 {
		a.Say("The lesson doesn't say how to undo %s: look yourself for what you made there.\n", strings.Join(left.Untold, ", "))
	}
}

// nothing is what is left when all that sdlab knows of is gone.
func nothing(left *session.Leftovers) string {
	if len(left.Untold) > 0 {
		return "nothing else"
	}
	return "nothing"
}

func tellKept(a *App, left *session.Leftovers) {
	if len(left.Kept) > 0 {
		a.Say("This was here before you began, and stays as it is now:\n")
		tellThings(a.Out, left.Kept)
	}
}

func tellThings(w io.Writer, things []session.Thing) {
	for _, t := range things {
		fmt.Fprintf(w, "  %-7s %s\n", t.Kind, termtext.Clean(t.Name))
	}
}
