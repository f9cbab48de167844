package guide

import (
	"fmt"
	"strconv"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/progress"
)

// A task is the current activity, its questions, and what the learner's record says
// about it.
type task struct {
	activity *checks.Activity // nil before the first one is open
	standing progress.Standing
	question int
	input    textinput.Model
}

func newTask() task {
	t := task{input: textinput.New()}
	t.input.Prompt = "> "
	t.input.SetVirtualCursor(true)
	return t
}

// keys are those that are useful in this activity only.
func (t *task) keys() (pairs [][2]string) {
	if t.activity.HasSetup && !t.standing.Ready {
		pairs = append(pairs, [2]string{"u", "set up"})
	}
	if len(t.activity.Questions) > 0 && t.unanswered() >= 0 {
		pairs = append(pairs, [2]string{"a", "answer"})
	}
	return pairs
}

// unanswered is the first question without an answer; -1 if there is none.
func (t *task) unanswered() int {
	for i, q := range t.activity.Questions {
		if _, ok := t.standing.Answers[q.ID]; !ok {
			return i
		}
	}
	return -1
}

// ask begins with the first question that is not answered.
func (t *task) ask(f *frame) tea.Cmd {
	t.question = max(0, t.unanswered())
	t.input.Reset()
	t.input.SetWidth(min(60, f.width-4))
	return t.input.Focus()
}

// asked is the question that is to be answered.
func (t *task) asked() checks.Question { return t.activity.Questions[t.question] }

// lines shows that question.
func (t *task) lines(f *frame) []string {
	q, width := t.asked(), f.pageWidth()-2
	lines := []string{f.looks.heading.Render(fmt.Sprintf("Question %d of %d", t.question+1, len(t.activity.Questions))), ""}
	lines = append(lines, wrapped("", q.Ask, width)...)
	lines = append(lines, "")
	if options := optionsOf(q); len(options) > 0 {
		for i, o := range options {
			lines = append(lines, wrapped(f.looks.key.Render(fmt.Sprint(i+1))+"  ", o, width)...)
		}
		return lines
	}
	return append(lines, t.input.View())
}

// typed takes a key, or what was pasted. It returns the answer when it is complete.
func (t *task) typed(msg tea.Msg) (answer string, complete bool, cmd tea.Cmd) {
	press, pressed := msg.(tea.KeyPressMsg)
	options := optionsOf(t.asked())
	switch {
	case pressed && len(options) > 0:
		if n, err := strconv.Atoi(press.String()); err == nil && n >= 1 && n <= len(options) {
			return options[n-1], true, nil
		}
		return "", false, nil
	case pressed && press.String() == "enter":
		return t.input.Value(), true, nil
	}
	t.input, cmd = t.input.Update(msg)
	return "", false, cmd
}

// answered takes in an answer as it was recorded, and goes on with the next question;
// false if there is none.
func (t *task) answered(recorded string) bool {
	if t.standing.Answers == nil {
		t.standing.Answers = map[string]string{}
	}
	t.standing.Answers[t.asked().ID] = recorded
	t.input.Reset()
	if t.question++; t.question < len(t.activity.Questions) {
		return true
	}
	t.question = 0
	return false
}

func optionsOf(q checks.Question) []string {
	if q.Kind == checks.YesNo {
		return []string{"yes", "no"}
	}
	return q.Options
}
