package guide

import (
	"context"
	"fmt"
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/grade"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/live"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/termtext"
)

// open goes to an activity: reads it and begins to watch it.
func (m *model) open(at int, last bool) tea.Cmd {
	ctx, s := m.ctx, m.session
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
		msg.stop = stop
		if msg.watcher, err = live.Start(watch, s, e); err != nil {
			stop()
			return opened{err: err}
		}
		return msg
	}
}

// items are the activities and where the learner stands with each.
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
func (m *model) standings() tea.Cmd {
	s := m.session
	return func() tea.Msg {
		all, err := items(s)
		if err != nil {
			return noted{err: err}
		}
		return standingsMsg{all}
	}
}

func (m *model) lookNow() tea.Cmd {
	if m.watcher != nil {
		m.busy = "looking at everything"
		m.watcher.Check()
	}
	return nil
}

// hint shows the hints had so far, and one more.
func (m *model) hint() tea.Cmd {
	s, e, width := m.session, m.entry(), m.pageWidth()-2
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
		if hints.Again || len(hints.Given) == hints.Of {
			text.WriteString("There are no more hints.\n")
		}
		if !hints.Again {
			err = s.HintTaken(e)
		}
		return textMsg{mode: hintsShown, title: fmt.Sprintf("Hint %d of %d", len(hints.Given), hints.Of), text: text.String(), err: err}
	}
}

// script shows a script, and has it run when the learner says so.
func (m *model) script(title string, script *session.Script, err error) tea.Msg {
	if err != nil {
		return noted{err: err}
	}
	if script.Text == "" {
		return noted{text: "There is nothing to do."}
	}
	return textMsg{mode: scriptShown, title: title, text: termtext.CleanLines(script.Text), do: func(m *model) tea.Cmd { return m.run(script) }}
}

// setup puts in place what the activity supplies. In a machine of the learner's
// own to break, that needs no question.
func (m *model) setup() tea.Cmd {
	script, err := m.session.Setup(m.entry())
	if err == nil && script.Text != "" && m.session.InSandbox() {
		return m.run(script)
	}
	return func() tea.Msg { return m.script("Set up: these commands are run as you", script, err) }
}

func (m *model) solution() tea.Cmd {
	script, err := m.session.Solution(m.entry())
	if err == nil {
		if err := m.session.Prepared(m.entry()); err != nil {
			return func() tea.Msg { return noted{err: err} }
		}
	}
	return func() tea.Msg { return m.script("The solution. y runs it as you", script, err) }
}

// run runs a script on the terminal, where sudo may ask for a password.
func (m *model) run(script *session.Script) tea.Cmd {
	s, ctx, e := m.session, m.ctx, m.entry()
	m.busy = "running"
	return tea.Exec(shownRun(func(out io.Writer) error { return s.Run(ctx, script, out) }), func(err error) tea.Msg {
		if err != nil {
			return noted{err: err}
		}
		return ran{e}
	})
}

// ask begins with the first question that is not answered.
func (m *model) ask() tea.Cmd {
	if len(m.activity.Questions) == 0 {
		m.say("This activity asks nothing.", nil)
		return nil
	}
	m.question = max(0, m.unanswered())
	m.mode = asking
	m.input.Reset()
	m.input.SetWidth(min(60, m.width-4))
	return m.input.Focus()
}

// unanswered is the first question without an answer; -1 if there is none.
func (m *model) unanswered() int {
	for i, q := range m.activity.Questions {
		if _, ok := m.standing.Answers[q.ID]; !ok {
			return i
		}
	}
	return -1
}

// answered records an answer, and goes on with the next question.
func (m *model) answered(q checks.Question, given string) tea.Cmd {
	kept, err := m.session.Answer(m.entry(), q, given)
	if err != nil {
		m.say("", err)
		return nil
	}
	if m.standing.Answers == nil {
		m.standing.Answers = map[string]string{}
	}
	m.standing.Answers[q.ID] = kept
	m.input.Reset()
	if m.question++; m.question < len(m.activity.Questions) {
		return nil
	}
	m.question, m.mode = 0, reading
	m.say("Noted. The checks say whether it is right.", nil)
	return nil
}

// grade looks at everything, and shows what that comes to.
func (m *model) grade() tea.Cmd {
	m.busy = "looking at every activity for your grade; that takes a while"
	ctx, s, style := m.ctx, m.session, report.Style{Width: m.pageWidth(), Colour: m.colour != "none"}
	return func() tea.Msg {
		text, err := gradeText(ctx, s, style)
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
	var text strings.Builder
	g := grade.Of(results, standings, grade.DefaultPassMark, false)
	g.Lesson, g.Learner = s.Lesson.Name, s.Learner.Name
	err = report.GradeTable(&text, style, g)
	return style.Fold(text.String()), err
}

// finish is what is shown behind the last section of the last activity.
func (m *model) finish() tea.Cmd {
	done, of := m.counted()
	var text strings.Builder
	fmt.Fprintf(&text, "%s  %d of %d activities passed\n\n", m.looks.bar(done, of, 24), done, of)
	var open []lessons.Entry
	for _, it := range m.all {
		if !it.passed && it.aside == "" {
			open = append(open, it.entry)
			fmt.Fprintf(&text, "  ○ %-4s %s\n", it.entry.ID, it.title)
		}
	}
	title := "This was the last activity"
	if len(open) == 0 {
		title = "You have done the whole lesson"
		text.WriteString("sdlab grade --out FILE writes your grade, with what each check saw.\nWhat you made is still on this machine: keep it, or sdlab reset takes it back.\n")
	} else {
		text.WriteString("\nThese are open. l goes to one of them; g shows your grade so far.\n")
	}
	m.show(textShown, title, text.String(), nil)
	return nil
}
