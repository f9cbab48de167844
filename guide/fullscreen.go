package guide

import (
	"context"
	"errors"
	"os"
	"slices"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/term"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/page"
	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/session"
)

// framesPerSecond is enough for text.
const framesPerSecond = 20

// start is the guided lesson: on the whole screen, or line by line.
func (a *app) start(ctx context.Context, ids []string, plain bool) error {
	s, e, err := a.Activity(ctx, ids)
	if err != nil {
		return err
	}
	if a.Guided() {
		a.Remark("The guide is already open: exit takes you back to it, or go to the pane beside this one. Press l there to choose another activity.")
		return nil
	}
	warning, err := unsuited(s)
	if err != nil {
		return err
	}
	if err := (session.Cleanup{Session: s}).Remember(ctx); err != nil {
		a.Remark("sdlab: %v", err) // sdlab finish says that it does not know then
	}
	if plain || paced(s) || !a.wholeScreen() {
		if warning != "" {
			a.Remark("sdlab: %s", warning)
		}
		return a.startPlain(ctx, s, e)
	}
	if err := s.AskForTrust(ctx); err != nil {
		return err
	}
	if len(ids) == 0 {
		if e, err = session.BookmarkOf(s).Resume(); err != nil {
			return err
		}
	}
	if ran, err := a.inTmux(ctx, s, e.ID); ran || err != nil {
		return err
	}
	return a.runScreen(ctx, s, e, false)
}

// unsuited is the warning for who cannot do the lesson here: where systemd does not run,
// and as root; empty for others.
func unsuited(s *session.Session) (string, error) {
	h, err := s.Host()
	switch {
	case err != nil:
		return "", err
	case h.RunsSystemd() && s.Learner.UID == 0:
		return "You are root here. The lesson's services run as an ordinary user, and as root some checks can't pass. Log in as a user who may use sudo, or work in a machine of sdlab's own: sdlab sandbox shell, and sdlab start in it.", nil
	case h.RunsSystemd():
		return "", nil
	}
	return "systemd does not run on this machine, so what you do cannot be checked. Work in a machine that runs it: sudo sdlab sandbox shell, and sdlab start in it.", nil
}

// wholeScreen says whether there is a terminal that the guide can draw on.
func (a *app) wholeScreen() bool {
	_, out := cli.Terminal(a.Out)
	return out && term.IsTerminal(int(a.In.Fd())) && !prompt.SettingsFrom(a.Getenv).Plain
}

// runScreen shows the guide, or only what there is to watch, until the learner quits.
func (a *app) runScreen(ctx context.Context, s *session.Session, e lessons.Entry, watching bool) error {
	out, ok := cli.Direct(a.Out).(*os.File)
	if !ok {
		return prompt.ErrNoTerminal
	}
	all, err := items(s)
	if err != nil {
		return err
	}
	m := newModel(ctx, s, page.ColourFor(a.Getenv, true))
	m.frame.watching, m.askColour = watching, page.Undecided(a.Getenv)
	m.course = course{title: s.Identity().Title, all: all, at: slices.IndexFunc(all, func(it item) bool { return it.entry == e })}
	if m.notice.warning, err = unsuited(s); err != nil {
		return err
	}
	m.resume = session.BookmarkOf(s).PartOf(e)
	m.terminals = terminals(a.Getenv, "`s`")
	m.shell.around, m.shell.atOnce = aroundFrom(a.Getenv), a.Getenv(besideVar) != ""
	m.frame.shellBeside = m.shell.around.any()
	program := tea.NewProgram(m, tea.WithContext(ctx), tea.WithInput(a.In), tea.WithOutput(out), tea.WithFPS(framesPerSecond), tea.WithoutSignalHandler())
	_, err = program.Run()
	m.feed.close()
	m.shell.around.close()
	switch {
	case watching && ctx.Err() != nil: // however it ends, it has done its work
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil && !errors.Is(err, tea.ErrProgramKilled):
		return err
	}
	if !watching {
		a.Remark("Your progress is kept. sdlab start %s goes on here.", m.course.now().entry.ID)
	}
	return nil
}
