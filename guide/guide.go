// Package guide is sdlab-guide, the interactive program: the guided lesson and its
// pages.
//
// It does not know how a step is done or worded: that is the same as in sdlab.
package guide

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/page/render"
	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/prompt/menu"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/session"
)

// app has what the commands share.
type app struct {
	*cli.App
	menus menu.Chooser
}

// Run runs one command line and returns the exit code.
func Run(ctx context.Context, c *cli.App, args []string) int {
	stderr, _ := cli.Direct(c.Err).(*os.File)
	a := &app{c, menu.NewTerminal(c.In, stderr, prompt.SettingsFrom(c.Getenv))}
	c.Ask = a.menus
	root := &cobra.Command{
		Use:   session.Guide,
		Short: "The half of sdlab that shows pages and guides you",
		Long:  "The half of sdlab that shows pages and guides you. sdlab start, show and watch run it.",
	}
	return a.Execute(ctx, a.Root(cli.Group(root), a.NewStartCmd(a.start), a.NewShowCmd(a.show), a.NewWatchCmd(a.watch)), args)
}

// show prints an activity's page.
func (a *app) show(ctx context.Context, ids []string, asJSON bool) error {
	return cli.Looking(ctx, func(ctx context.Context) error { return a.showPage(ctx, ids, asJSON) })
}

func (a *app) showPage(ctx context.Context, ids []string, asJSON bool) error {
	s, e, err := a.Activity(ctx, ids)
	if err != nil {
		return err
	}
	if asJSON {
		return a.showJSON(ctx, s, e)
	}
	text, err := a.rendered(ctx, s, e)
	if err != nil {
		return err
	}
	return a.putPage(text)
}

// rendered is an activity's page as it looks on stdout.
func (a *app) rendered(ctx context.Context, s *session.Session, e lessons.Entry) (string, error) {
	markdown, err := s.Page(ctx, e)
	if err != nil {
		return "", err
	}
	width, colour := a.Screen()
	text, err := render.Page(markdown, width, colour)
	if err != nil {
		return "", fmt.Errorf("cannot render the page of %s: %w", e.ID, err)
	}
	return text, nil
}

func (a *app) showJSON(ctx context.Context, s *session.Session, e lessons.Entry) error {
	markdown, err := s.Page(ctx, e)
	if err != nil {
		return err
	}
	about, err := s.Lesson.About(e)
	if err != nil {
		return err
	}
	return report.Indented(a.Out, map[string]any{
		"schema": "sdlab.show/1", "lesson": s.Identity().ID, "id": e.ID, "title": about.Title,
		"needs": about.Needs, "skills": about.Skills, "page": strings.TrimSpace(markdown),
	})
}
