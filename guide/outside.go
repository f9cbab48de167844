package guide

import (
	"context"
	"fmt"
	"io"
	"os/exec"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sdlab/sdlab/grade"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/live"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/termtext"
)

// outside is the learner's session, as the guide sees it: what takes time is done by
// commands, which come back as messages.
type outside struct {
	ctx     context.Context
	session *session.Session
	notice  *notice
	frame   *frame
	stop    context.CancelFunc // ends the look for a grade; nil if there is none
}

// stopped ends a look for a grade, and says whether there was one.
func (o *outside) stopped() bool {
	if o.stop == nil {
		return false
	}
	o.stop()
	o.stop, o.notice.busy = nil, ""
	return true
}

// open goes to an activity: reads it and begins to watch it.
func (o *outside) open(at int, last bool) tea.Cmd {
	ctx, s := o.ctx, o.session
	return func() tea.Msg {
		all, err := items(s)
		if err != nil {
			return opened{err: err}
		}
		e := all[at].entry
		msg := opened{at: at, all: all, last: last}
		if msg.activity, err = s.Lesson.Activity(e); err != nil {
			return opened{err: err}
		}
		if msg.standing, err = s.Standing(e); err != nil {
			return opened{err: err}
		}
		if msg.markdown, err = s.Page(ctx, e); err != nil {
			return opened{err: err}
		}
		watch, stop := context.WithCancel(ctx)
		msg.feed.stop = stop
		if msg.feed.watcher, err = live.Start(watch, s, e); err != nil {
			stop()
			return opened{err: err}
		}
		return msg
	}
}

// items are the activities, with the learner's progress.
func items(s *session.Session) ([]item, error) {
	standings, err := s.Standings()
	if err != nil {
		return nil, err
	}
	var all []item
	for _, e := range s.Lesson.Entries() {
		about, err := s.Lesson.About(e)
		if err != nil {
			return nil, err
		}
		unfit, err := s.Lesson.Unfit(e)
		if err != nil {
			return nil, err
		}
		standing := standings[e.ID]
		if standing.Aside() {
			unfit = "it does not apply on this machine"
		}
		all = append(all, item{entry: e, title: about.Title, skills: about.Skills, passed: standing.Passed, tried: standing.Attempts > 0, aside: unfit})
	}
	return all, nil
}

// standings reads the record again, for the list.
func (o *outside) standings() tea.Cmd {
	s := o.session
	return func() tea.Msg {
		all, err := items(s)
		if err != nil {
			return noted{err: err}
		}
		return standingsMsg{all}
	}
}

// hint shows the hints had so far, and one more.
func (o *outside) hint(e lessons.Entry, width int) tea.Cmd {
	s := o.session
	return func() tea.Msg {
		hints, err := s.Hints(e)
		if err != nil {
			return noted{err: err}
		}
		var text strings.Builder
		for i, hint := range hints.Given {
			for _, line := range wrapped(fmt.Sprintf("%d  ", i+1), hint, width) {
				text.WriteString(line + "\n")
			}
			text.WriteString("\n")
		}
		more := !hints.Again && len(hints.Given) < hints.Of
		if !more {
			text.WriteString("There are no more hints.\n")
		}
		if !hints.Again {
			err = s.HintTaken(e)
		}
		return textMsg{mode: hintsShown, title: fmt.Sprintf("Hint %d of %d", len(hints.Given), hints.Of), text: text.String(), more: more, err: err}
	}
}

// setup puts in place what the activity supplies. In a machine of the learner's
// own to break, that needs no question.
func (o *outside) setup(e lessons.Entry) tea.Cmd {
	script, err := o.session.Setup(e)
	if err == nil && script.Text != "" && o.session.InSandbox() {
		return o.run(script)
	}
	return o.offer("Set up: these commands are run as you", script, err)
}

// solution shows the solution.
func (o *outside) solution(e lessons.Entry) tea.Cmd {
	script, err := o.session.Solution(e)
	if err == nil {
		err = o.session.Prepared(e)
	}
	return o.offer("The solution. y runs it as you", script, err)
}

// offer shows a script, and has it run when the learner says so.
func (o *outside) offer(title string, script *session.Script, err error) tea.Cmd {
	return func() tea.Msg {
		if err != nil {
			return noted{err: err}
		}
		if script.Text == "" {
			return noted{text: "There is nothing to do."}
		}
		return textMsg{mode: scriptShown, title: title, text: termtext.CleanLines(script.Text), do: func() tea.Cmd { return o.run(script) }}
	}
}

// run runs a script on the terminal, where sudo may ask for a password.
func (o *outside) run(script *session.Script) tea.Cmd {
	s, ctx := o.session, o.ctx
	o.notice.busy, script.Traced = "running", true
	return tea.Exec(shownRun(ctx, o.frame.height, func(out io.Writer) error { return s.Run(ctx, script, out) }), func(err error) tea.Msg {
		if err != nil {
			return noted{err: err}
		}
		return ran{}
	})
}

// grade looks at everything, and shows the grade.
func (o *outside) grade(style report.Style) tea.Cmd {
	o.notice.busy = "looking at every activity for your grade; that takes a while, and q stops it"
	ctx, stop := context.WithCancel(o.ctx)
	s := o.session
	o.stop = stop
	return func() tea.Msg {
		defer stop()
		text, err := gradeText(ctx, s, style)
		if ctx.Err() != nil {
			return noted{text: "The grade was not worked out."}
		}
		return textMsg{mode: textShown, text: text, err: err}
	}
}

func gradeText(ctx context.Context, s *session.Session, style report.Style) (string, error) {
	results, err := s.Look(ctx, s.Lesson.Entries(), nil)
	if err != nil {
		return "", err
	}
	standings, err := s.Standings()
	if err != nil {
		return "", err
	}
	terms := grade.WithoutCourse()
	terms.Course.PassMark = s.Identity().PassMark
	g := grade.Of(results, standings, terms)
	g.Lesson, g.LessonVersion, g.Learner = s.Identity().ID, s.Identity().Version, s.Learner.Name
	return style.Fold(report.GradeSum(style, g) + "\n" + report.GradeRows(style, g)), nil
}

// shell is a shell to work on an activity in.
func (o *outside) shell(e lessons.Entry) *exec.Cmd { return o.session.Shell(o.ctx, e) }

// shellBeside is a shell that stays open through all activities.
func (o *outside) shellBeside() *exec.Cmd { return o.session.ShellBeside(o.ctx) }
