package guide

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/page"
)

// A learner goes back and forth between questions. Nothing is saved before Enter, and
// nothing that was begun is lost.
func TestQuestions(t *testing.T) {
	m := sample(t, 80, 24, page.None)
	m.task.activity.Questions = []checks.Question{
		{ID: "cause", Ask: "What ended it?", Kind: checks.Choice, Options: []string{"a signal", "an error"}},
		{ID: "pid", Ask: "Which process was it?", Kind: checks.Number},
		{ID: "again", Ask: "Does it come back?", Kind: checks.YesNo},
	}
	// save is what the guide does with an Enter, apart from the record.
	save := func() (more bool) {
		answer, complete, _ := m.task.typed(tea.KeyPressMsg{Code: tea.KeyEnter})
		return complete && m.task.answered(answer)
	}
	sees := func(wants ...string) {
		t.Helper()
		text := checkedScreen(t, m)
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("there is no %q:\n%s", want, text)
			}
		}
	}
	press(m, "a")
	if save() {
		t.Error("Enter alone chose something")
	}
	press(m, "1", "down")
	sees("Question 1 of 3  ○○○", "▶ 2  an error", "Not saved yet")
	press(m, "tab", "2", "1", "7", "esc")
	sees("part 1/3")
	press(m, "a")
	sees("Question 2 of 3  ○○○", "> 217")
	m.Update(tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift})
	sees("▶ 2  an error")
	if !save() {
		t.Fatal("the second question is not the next one")
	}
	sees("Question 2 of 3  ●○○", "> 217")
	if !save() {
		t.Fatal("the third question is not the next one")
	}
	press(m, "x", "y")
	sees("▶ 1  yes")
	if save() {
		t.Error("there is a fourth one")
	}
	if got := m.task.standing.Answers; got["cause"] != "an error" || got["pid"] != "217" || got["again"] != "yes" {
		t.Errorf("got %v", got)
	}
	press(m, "esc", "a", "2") // an answer can be changed
	sees("Question 3 of 3  ●●●", "▶ 2  no", "Not saved yet")
	if save() || m.task.standing.Answers["again"] != "no" {
		t.Errorf("got %v", m.task.standing.Answers)
	}
	m.checks.result = failing()
	m.checks.result.Checks[1].Saw = []checks.Sighting{{What: "your answer to pid"}}
	m.mode = reading
	press(m, "a")
	sees("Question 2 of 3  ●●●")
}
