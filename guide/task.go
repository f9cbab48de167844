package guide

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/progress"
)

// A task is the current activity, its questions, and what the learner's record says
// about it.
type task struct {
	activity *checks.Activity // nil before the first one is open
	standing progress.Standing
	question int
	option   int               // that is chosen, where there are some; -1 for none
	drafts   map[string]string // what was chosen or typed, and not saved, by the ids of questions
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
	switch {
	case len(t.activity.Questions) == 0:
	case t.unanswered(0) >= 0:
		pairs = append(pairs, [2]string{"a", "answer"})
	default:
		pairs = append(pairs, [2]string{"a", "answers"})
	}
	return pairs
}

// unanswered is the first question without an answer, from one on and then from the
// beginning; -1 if there is none.
func (t *task) unanswered(from int) int {
	for n := range t.activity.Questions {
		i := (from + n) % len(t.activity.Questions)
		if _, ok := t.standing.Answers[t.activity.Questions[i].ID]; !ok {
			return i
		}
	}
	return -1
}

// ask goes on with the question that was left, if it is not answered, or else with the
// next that is not; if all are, with the first whose answer is doubted.
func (t *task) ask(f *frame, doubted func(question string) bool) tea.Cmd {
	t.question = min(t.question, len(t.activity.Questions)-1)
	if open := t.unanswered(t.question); open >= 0 {
		t.question = open
	} else if i := slices.IndexFunc(t.activity.Questions, func(q checks.Question) bool { return doubted(q.ID) }); i >= 0 {
		t.question = i
	}
	t.input.SetWidth(min(60, f.width-4))
	t.begin()
	return t.input.Focus()
}

// begin shows a question with the answer that was begun or saved.
func (t *task) begin() {
	given, begun := t.drafts[t.asked().ID]
	if !begun {
		given = t.standing.Answers[t.asked().ID]
	}
	t.option = slices.Index(optionsOf(t.asked()), given)
	t.input.SetValue(given)
	t.input.CursorEnd()
}

// given is what is chosen or typed now.
func (t *task) given() string {
	options := optionsOf(t.asked())
	switch {
	case len(options) == 0:
		return t.input.Value()
	case t.option < 0:
		return ""
	}
	return options[t.option]
}

// keep keeps what is not saved, for when the learner comes back to the question.
func (t *task) keep() {
	if t.drafts == nil {
		t.drafts = map[string]string{}
	}
	t.drafts[t.asked().ID] = t.given()
}

// turn goes to another question.
func (t *task) turn(by int) {
	t.keep()
	t.question = min(max(0, t.question+by), len(t.activity.Questions)-1)
	t.begin()
}

// asked is the question that is to be answered.
func (t *task) asked() checks.Question { return t.activity.Questions[t.question] }

// lines shows that question.
func (t *task) lines(f *frame) []string {
	q, width := t.asked(), f.pageWidth()-2
	answered := ""
	for _, one := range t.activity.Questions {
		mark := f.looks.faint.Render("○")
		if _, ok := t.standing.Answers[one.ID]; ok {
			mark = f.looks.key.Render("●")
		}
		answered += mark
	}
	head := f.looks.heading.Render(fmt.Sprintf("Question %d of %d", t.question+1, len(t.activity.Questions)))
	lines := append([]string{head + "  " + answered, ""}, wrapped("", q.Ask, width)...)
	lines = append(lines, "")
	options := optionsOf(q)
	for i, o := range options {
		mark, style := "  ", lipgloss.NewStyle()
		if i == t.option {
			mark, style = f.looks.key.Render("▶")+" ", f.looks.strong
		}
		for _, line := range wrapped(mark+f.looks.key.Render(fmt.Sprint(i+1))+"  ", o, width) {
			lines = append(lines, style.Render(line))
		}
	}
	if len(options) == 0 {
		lines = append(lines, t.input.View())
	}
	saved := t.standing.Answers[q.ID]
	switch given := t.given(); {
	case given != "" && given != saved:
		lines = append(lines, "", "Not saved yet. Enter saves it.")
	case saved != "":
		lines = append(lines, "", f.looks.good.Render("Saved."))
	}
	return lines
}

// typed takes a key, or what was pasted. It returns the answer when it is given with
// Enter.
func (t *task) typed(msg tea.Msg) (answer string, complete bool, cmd tea.Cmd) {
	press, pressed := msg.(tea.KeyPressMsg)
	options := optionsOf(t.asked())
	name := ""
	if pressed {
		name = press.String()
	}
	switch {
	case name == "tab":
		t.turn(1)
	case name == "shift+tab":
		t.turn(-1)
	case len(options) > 0:
		return t.choose(name, options)
	case name == "enter":
		return t.given(), true, nil
	default:
		t.input, cmd = t.input.Update(msg)
	}
	return "", false, cmd
}

// choose takes a key where there is something to choose from. A digit only chooses, so
// that a slip can be put right before Enter.
func (t *task) choose(name string, options []string) (answer string, complete bool, cmd tea.Cmd) {
	switch n, err := strconv.Atoi(name); {
	case err == nil && n >= 1 && n <= len(options):
		t.option = n - 1
	case name == "down":
		t.option = min(t.option+1, len(options)-1)
	case name == "up":
		t.option = max(t.option-1, 0)
	case name == "right":
		t.turn(1)
	case name == "left":
		t.turn(-1)
	case name == "enter" && t.option >= 0:
		return t.given(), true, nil
	default:
		t.chooseByLetter(name, options)
	}
	return "", false, nil
}

// chooseByLetter chooses the next option that begins with a letter: y for yes.
func (t *task) chooseByLetter(letter string, options []string) {
	for n := range options {
		i := (max(t.option, -1) + 1 + n) % len(options)
		if strings.HasPrefix(options[i], letter) && len(letter) == 1 {
			t.option = i
			return
		}
	}
}

// answered takes in an answer as it was recorded, and goes on with the next question
// that has none; false if all have one.
func (t *task) answered(recorded string) bool {
	if t.standing.Answers == nil {
		t.standing.Answers = map[string]string{}
	}
	t.standing.Answers[t.asked().ID] = recorded
	delete(t.drafts, t.asked().ID)
	next := t.unanswered(t.question)
	if next < 0 {
		return false
	}
	t.question = next
	t.begin()
	return true
}

// keysToAnswer are those of the question.
func (t *task) keysToAnswer() [][2]string {
	var keys [][2]string
	switch n := len(optionsOf(t.asked())); {
	case n > 9: // no single digit says 10
		keys = append(keys, [2]string{"↑↓", "choose"})
	case n > 0:
		keys = append(keys, [2]string{fmt.Sprintf("1-%d", n), "choose"})
	}
	if len(t.activity.Questions) > 1 {
		keys = append(keys, [2]string{"Tab", "next"}, [2]string{"Shift+Tab", "back"})
	}
	return append(keys, [2]string{"Enter", "save"}, [2]string{"Esc", "to the page"})
}

func optionsOf(q checks.Question) []string {
	if q.Kind == checks.YesNo {
		return []string{"yes", "no"}
	}
	return q.Options
}
