package main

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/page"
	"github.com/sdlab/sdlab/progress"
	"github.com/sdlab/sdlab/prompt"
)

func newStartCmd(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "start [ID]",
		Short: "The guided lesson: read, do, check, go on",
		Long:  "The guided lesson: read the page, do what it says in a shell, have it checked, go on.\nIt begins where you stopped, or at the activity that you name.",
		Args:  cobra.MaximumNArgs(1),
		RunE:  func(cmd *cobra.Command, ids []string) error { return a.start(cmd.Context(), ids) },
	}
	cmd.ValidArgsFunction = a.completeIDs
	return cmd
}

// A choice is a line of the menu and what it does. Its error ends the walk;
// moved says that another activity is current now.
type choice struct {
	label, detail string
	do            func(ctx context.Context) (moved bool, err error)
}

// errQuit ends the walk as the learner wants.
var errQuit = errors.New("quit")

// walk is a learner on the way through a lesson.
type walk struct {
	*app
	lesson *lessons.Lesson
	at     lessons.Entry
	read   bool // its page was shown
	passed bool // its last check passed

	activity *checks.Activity
	standing progress.Standing
}

func (a *app) start(ctx context.Context, ids []string) error {
	l, e, err := a.one(ids)
	if err != nil {
		return err
	}
	w := &walk{app: a, lesson: l, at: e}
	for {
		err := w.step(ctx)
		switch {
		case errors.Is(err, errQuit):
			a.remark("Your progress is kept. sdlab start %s goes on here.", w.at.ID)
			return nil
		case codeOf(err) == exitInterrupt:
			a.remark("sdlab: interrupted; nothing is lost: sdlab start %s goes on here", w.at.ID)
			return exitError{exitInterrupt}
		case errors.Is(err, prompt.ErrNoTerminal):
			a.remark("sdlab: there is no terminal to ask at. Without one, use: sdlab show %s, sdlab check %s, sdlab hint %s", e.ID, e.ID, e.ID)
			return nil
		case err != nil:
			return err
		}
	}
}

func (w *walk) step(ctx context.Context) error {
	if !w.read {
		if err := w.showPage(ctx); err != nil {
			return err
		}
		w.read = true
	}
	if err := w.look(); err != nil {
		return err
	}
	menu := w.menu()
	options := make([]prompt.Option, len(menu))
	for i, c := range menu {
		options[i] = prompt.Option{Label: c.label, Detail: c.detail}
	}
	chosen, err := w.ask.Choose(ctx, w.at.ID+": what next?", options)
	if err != nil {
		return err
	}
	moved, err := menu[chosen].do(ctx)
	if err != nil {
		return err
	}
	if moved {
		w.read, w.passed = false, false
	}
	return nil
}

// menu lists what can be done; what is most likely wanted comes first.
func (w *walk) menu() []choice {
	check := choice{"check", "see whether it is done", w.check}
	shell := choice{"shell", "open a shell to work in; exit comes back here", w.shell}
	next := choice{"next", "go on to the next activity", w.next}
	rest := []choice{
		{"page", "read the page again", w.again},
		{"hint", "one more each time", w.hint},
		{"solution", "see it, and run it if you like", w.solution},
		{"quit", "stop for now; your progress is kept", func(context.Context) (bool, error) { return false, errQuit }},
	}
	first := []choice{shell, check, next}
	if w.passed {
		first = []choice{next, check, shell}
	}
	if w.passed {
		return slices.Concat(first, w.special(), rest)
	}
	return slices.Concat(w.special(), first, rest)
}

// special lists what only some activities have: a setup that has not run yet,
// and questions.
func (w *walk) special() []choice {
	var list []choice
	if w.activity.HasSetup && !w.standing.Ready {
		list = append(list, choice{"setup", "put in place what this activity supplies", w.runSetup})
	}
	if len(w.activity.Questions) > 0 {
		list = append(list, choice{"answer", "answer the questions of this activity", w.questions})
	}
	return list
}

func (w *walk) runSetup(ctx context.Context) (bool, error) {
	return false, w.goOn(w.setup(ctx, []string{w.at.ID}, false))
}

// questions asks one after the other; an answer is noted as soon as it is given.
func (w *walk) questions(ctx context.Context) (bool, error) {
	for _, q := range w.activity.Questions {
		given, err := w.askOne(ctx, q)
		if err != nil {
			return false, w.goOn(err)
		}
		if err := w.answer([]string{w.at.ID, q.ID, given}); err != nil {
			return false, w.goOn(err)
		}
	}
	return false, nil
}

func (w *walk) askOne(ctx context.Context, q checks.Question) (string, error) {
	w.remark("\n%s", q.Ask) // here rather than as the prompt, which would break in its words
	options := q.Options
	if q.Kind == checks.YesNo {
		options = []string{"yes", "no"}
	}
	if len(options) == 0 {
		return w.ask.Input(ctx, q.ID+":", func(given string) error { _, err := q.Accept(given); return err })
	}
	list := make([]prompt.Option, len(options))
	for i, o := range options {
		list[i].Label = o
	}
	chosen, err := w.ask.Choose(ctx, q.ID+":", list)
	if err != nil {
		return "", err
	}
	return options[chosen], nil
}

// look reads what the menu depends on.
func (w *walk) look() error {
	activity, err := w.lesson.Activity(w.at)
	if err != nil {
		return err
	}
	standings, err := w.mine(w.lesson)
	if err != nil {
		return err
	}
	w.activity, w.standing = activity, standings[w.at.ID]
	return nil
}

func (w *walk) showPage(ctx context.Context) error {
	markdown, err := w.page(ctx, w.lesson, w.at)
	if err != nil {
		return err
	}
	var text strings.Builder
	if err := page.Render(ctx, &text, markdown, w.pageOptions()); err != nil {
		return err
	}
	return w.unroll(ctx, text.String())
}

// goOn keeps the walk going after something that did not work out: the reason
// is said, and the learner chooses again.
func (w *walk) goOn(err error) error {
	var exit exitError
	switch {
	case err == nil, errors.As(err, &exit):
		return nil
	case errors.Is(err, context.Canceled), errors.Is(err, prompt.ErrInterrupted):
		return err
	}
	w.exitCode(err)
	return nil
}

func (w *walk) check(ctx context.Context) (bool, error) {
	w.looking.Store(true)
	defer w.looking.Store(false)
	passed, err := w.app.check(ctx, []string{w.at.ID}, checkOptions{})
	w.passed = passed
	return false, w.goOn(err)
}

func (w *walk) again(ctx context.Context) (bool, error) { return false, w.showPage(ctx) }

func (w *walk) hint(context.Context) (bool, error) {
	return false, w.goOn(w.app.hint([]string{w.at.ID}))
}

func (w *walk) solution(ctx context.Context) (bool, error) {
	return false, w.goOn(w.solve(ctx, []string{w.at.ID}, solveOptions{}))
}

func (w *walk) next(context.Context) (bool, error) {
	all := w.lesson.Entries()
	for i, e := range all {
		if e.ID != w.at.ID {
			continue
		}
		if i+1 == len(all) {
			fmt.Fprintln(w.out, "That was the last activity. sdlab check --all looks at everything again.")
			return false, errQuit
		}
		w.at = all[i+1]
		return true, nil
	}
	return false, errQuit
}

// shell opens a shell as the learner; what it ends with says nothing about us.
func (w *walk) shell(ctx context.Context) (bool, error) {
	learner, err := w.learner()
	if err != nil {
		return false, w.goOn(err)
	}
	program := w.getenv("SHELL")
	if program == "" {
		program = "/bin/bash"
	}
	w.remark("A shell to work in. exit (or Ctrl+D) comes back to the lesson.")
	argv := w.asLearner(learner, []string{activityVar + "=" + w.at.ID}, program)
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Dir = learner.Home
	cmd.Stdin, cmd.Stdout, cmd.Stderr = w.in, direct(w.out), direct(w.err)
	if err := cmd.Run(); err != nil {
		var ended *exec.ExitError
		if !errors.As(err, &ended) {
			w.remark("sdlab: cannot open a shell: %v\n  use another terminal for the work, and come back here for the check", err)
		}
	}
	return false, ctx.Err()
}
