package guide

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/page/render"
	"github.com/sdlab/sdlab/progress"
	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/prompt/menu"
	"github.com/sdlab/sdlab/session"
)

// A choice is a line of the menu and what it does. Its error ends the walk;
// moved says that another activity is current now.
type choice struct {
	label, detail string
	do            func(ctx context.Context) (moved bool, err error)
}

// errQuit ends the walk because the learner asked for it.
var errQuit = errors.New("quit")

// walk is a learner going through a lesson.
type walk struct {
	*app
	session *session.Session
	at      lessons.Entry
	read    bool // its page was shown
	passed  bool // its last check passed

	activity *checks.Activity
	standing progress.Standing
}

// startPlain is the lesson line by line.
func (a *app) startPlain(ctx context.Context, s *session.Session, e lessons.Entry) error {
	w := &walk{app: a, session: s, at: e}
	for {
		err := w.step(ctx)
		switch {
		case errors.Is(err, errQuit), errors.Is(err, prompt.ErrInterrupted) && ctx.Err() == nil:
			a.Remark("Your progress is kept. sdlab start %s goes on here.", w.at.ID)
			return nil
		case cli.CodeOf(err) == cli.ExitInterrupt:
			a.Remark("sdlab: interrupted; nothing is lost: sdlab start %s goes on here", w.at.ID)
			return cli.ExitError(cli.ExitInterrupt)
		case errors.Is(err, prompt.ErrNoTerminal):
			a.Remark("sdlab: there is no terminal to ask on. Without one, use: sdlab show %s, sdlab check %s, sdlab hint %s", e.ID, e.ID, e.ID)
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
	choices := w.menu()
	options := make([]menu.Option, len(choices))
	for i, c := range choices {
		options[i] = menu.Option{Label: c.label, Detail: c.detail}
	}
	chosen, err := w.menus.Choose(ctx, w.at.ID+": what next?", options)
	if err != nil {
		return err
	}
	moved, err := choices[chosen].do(ctx)
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
		list = append(list, choice{"answer", "answer the questions of this activity, or change an answer", w.questions})
	}
	return list
}

func (w *walk) runSetup(ctx context.Context) (bool, error) {
	return false, w.goOn(w.Setup(ctx, []string{w.at.ID}, cli.ScriptOptions{}))
}

// questions asks those that have no answer yet, one after the other; if all have one, it
// lets the learner change them. An answer is noted as soon as it is given.
func (w *walk) questions(ctx context.Context) (bool, error) {
	toAnswer := slices.DeleteFunc(slices.Clone(w.activity.Questions), func(q checks.Question) bool {
		_, answered := w.standing.Answers[q.ID]
		return answered
	})
	if len(toAnswer) == 0 {
		q, err := w.toChange(ctx)
		if err != nil || q == nil {
			return false, w.goOn(err)
		}
		toAnswer = []checks.Question{*q}
	}
	for _, q := range toAnswer {
		given, err := w.askOne(ctx, q)
		if err != nil {
			return false, w.goOn(err)
		}
		if err := w.Answer(ctx, []string{w.at.ID, q.ID, given}); err != nil {
			return false, w.goOn(err)
		}
	}
	return false, nil
}

// toChange lists the questions with their answers, and lets the learner choose one; nil
// for none.
func (w *walk) toChange(ctx context.Context) (*checks.Question, error) {
	all := w.activity.Questions
	var options []menu.Option
	for _, q := range all {
		options = append(options, menu.Option{Label: q.ID, Detail: w.standing.Answers[q.ID]})
	}
	chosen, err := w.menus.Choose(ctx, "Which answer do you want to change?", append(options, menu.Option{Label: "none"}))
	if err != nil || chosen == len(all) {
		return nil, err
	}
	return &all[chosen], nil
}

func (w *walk) askOne(ctx context.Context, q checks.Question) (string, error) {
	w.Remark("\n%s", q.Ask) // here, because a long prompt would not be wrapped between words
	options := q.Options
	if q.Kind == checks.YesNo {
		options = []string{"yes", "no"}
	}
	if len(options) == 0 {
		return w.menus.Input(ctx, q.ID+":", func(given string) error { _, err := q.Accept(given); return err })
	}
	list := make([]menu.Option, len(options))
	for i, o := range options {
		list[i].Label = o
	}
	chosen, err := w.menus.Choose(ctx, q.ID+":", list)
	if err != nil {
		return "", err
	}
	return options[chosen], nil
}

// look reads what the menu depends on.
func (w *walk) look() error {
	activity, err := w.session.Lesson.Activity(w.at)
	if err != nil {
		return err
	}
	w.activity = activity
	w.standing, err = w.session.Standing(w.at)
	return err
}

func (w *walk) showPage(ctx context.Context) error {
	whole, err := w.rendered(ctx, w.session, w.at)
	if err != nil {
		return err
	}
	markdown, err := w.session.Page(ctx, w.at)
	if err != nil {
		return err
	}
	if w.at == w.session.Lesson.Entries()[0] {
		markdown = withTerminals(markdown, terminals(w.Getenv, "*shell* in the menu"))
	}
	width, colour := w.Screen()
	var parts []string
	for _, s := range sectionsOf(markdown) {
		text, err := render.Page(s.markdown, width, colour)
		if err != nil {
			return err
		}
		parts = append(parts, text+"\n")
	}
	if len(parts) > 0 {
		title, _, _ := strings.Cut(whole, "\n")
		parts[0] = title + "\n\n" + parts[0]
	}
	return w.unroll(ctx, whole, parts)
}

// goOn keeps the walk going after something failed: it tells the reason, and the
// learner chooses again.
func (w *walk) goOn(err error) error {
	var exit cli.ExitError
	switch {
	case err == nil, errors.As(err, &exit):
		return nil
	case errors.Is(err, prompt.ErrInterrupted): // back to the menu
		return nil
	case errors.Is(err, context.Canceled):
		return err
	}
	w.ExitCode(err)
	return nil
}

func (w *walk) check(ctx context.Context) (bool, error) {
	verdict := make(chan bool, 1)
	err := cli.Looking(ctx, func(ctx context.Context) error {
		passed, err := w.Check(ctx, []string{w.at.ID}, cli.CheckOptions{})
		verdict <- passed
		return err
	})
	select {
	case w.passed = <-verdict:
	default: // the look was left behind
		w.passed = false
	}
	return false, w.goOn(err)
}

func (w *walk) again(ctx context.Context) (bool, error) { return false, w.showPage(ctx) }

func (w *walk) hint(ctx context.Context) (bool, error) {
	return false, w.goOn(w.Hint(ctx, []string{w.at.ID}))
}

func (w *walk) solution(ctx context.Context) (bool, error) {
	return false, w.goOn(w.Solve(ctx, []string{w.at.ID}, cli.ScriptOptions{}))
}

func (w *walk) next(context.Context) (bool, error) {
	all := w.session.Lesson.Entries()
	for i, e := range all {
		if e.ID != w.at.ID {
			continue
		}
		if i+1 == len(all) {
			fmt.Fprintln(w.Out, "That was the last activity. sdlab check --all looks at everything again.")
			return false, errQuit
		}
		w.at = all[i+1]
		return true, nil
	}
	return false, errQuit
}

// shell opens a shell as the learner; its exit status says nothing about us.
func (w *walk) shell(ctx context.Context) (bool, error) {
	w.Remark("A shell to work in. exit (or Ctrl+D) comes back to the lesson.")
	cmd := w.session.Shell(ctx, w.at)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = w.In, cli.Direct(w.Out), cli.Direct(w.Err)
	if err := cmd.Run(); err != nil {
		var ended *exec.ExitError
		if !errors.As(err, &ended) {
			w.Remark("sdlab: cannot open a shell: %v\n  use another terminal for the work, and come back here for the check", err)
		}
	}
	return false, ctx.Err()
}
