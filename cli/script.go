package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/session"
)

// ScriptOptions are those of commands that run a script of the lesson.
type ScriptOptions struct{ Print, Yes bool }

// Setup shows the activity's setup script to whoever has to agree to it, and runs it.
func (a *App) Setup(ctx context.Context, ids []string, o ScriptOptions) error {
	s, e, err := a.Activity(ctx, ids)
	if err != nil {
		return err
	}
	script, err := s.Setup(e)
	if err != nil {
		return err
	}
	if script.Text == "" {
		a.Say("%s supplies nothing: there is nothing to set up.\n", e.ID)
		return nil
	}
	if !inSandbox(s) { // where nobody is asked, what the script says is enough
		fmt.Fprint(a.Out, script.Text)
	}
	return a.run(ctx, s, script, o.Yes || inSandbox(s))
}

// Solve shows the reference solution, and runs it.
func (a *App) Solve(ctx context.Context, ids []string, o ScriptOptions) error {
	s, e, err := a.Activity(ctx, ids)
	if err != nil {
		return err
	}
	script, err := s.Solution(e)
	if err != nil {
		return err
	}
	fmt.Fprint(a.Out, script.Text)
	if o.Print {
		return nil
	}
	if err := s.AskForTrust(ctx); err != nil {
		return err
	}
	if err := s.Prepared(e); err != nil {
		return err
	}
	return a.run(ctx, s, script, o.Yes || inSandbox(s))
}

// Reset shows what takes back what activities made, and runs it.
func (a *App) Reset(ctx context.Context, ids []string, o ScriptOptions) error {
	s, err := a.Session(ctx)
	if err != nil {
		return err
	}
	script, err := s.Reset(ids)
	if err != nil {
		return err
	}
	fmt.Fprint(a.Out, script.Text)
	if err := a.run(ctx, s, script, o.Yes); err != nil {
		return err
	}
	a.Say("Done. sdlab start begins again.\n")
	return nil
}

// inSandbox says that nobody has to agree to what a lesson of our own sets up: a machine of sdlab's own is there to be broken.
func inSandbox(s *session.Session) bool { return s.InSandbox() && !s.Foreign() }

// run runs a script if the learner agrees.
func (a *App) run(ctx context.Context, s *session.Session, script *session.Script, agreed bool) error {
	if err := s.AskForTrust(ctx); err != nil {
		return err
	}
	if err := a.Confirm(ctx, "Run this as "+s.Learner.Name+"?", agreed); err != nil {
		return err
	}
	script.Traced = a.CanRedraw()
	return s.Run(ctx, script, Direct(a.Err))
}

var errDeclined = errors.New("nothing was done")

// Confirm asks, unless the answer was given on the command line. Without a
// terminal it does not wait for one.
func (a *App) Confirm(ctx context.Context, question string, yes bool) error {
	if yes {
		return nil
	}
	agreed, err := a.Ask.Confirm(ctx, question, false)
	switch {
	case errors.Is(err, prompt.ErrNoTerminal):
		return session.Misused(errDeclined).Hinting("there is no terminal to ask on; add --yes to do it all the same")
	case err != nil:
		return err
	case !agreed:
		a.Remark("sdlab: nothing was done")
		return ExitError(ExitNotPassed)
	}
	return nil
}
