package guide

import (
	"strings"
	"testing"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/live"
	"github.com/sdlab/sdlab/page"
)

// The rest of a long line has a mark, and the bar of what a machine prints, and is not
// cut off at a hyphen: it must not look like a line of its own, nor a path like two.
func TestRestOfALineIsMarked(t *testing.T) {
	const text = "```sh\nsudo tee x\nExecStart=/usr/bin/python3 /home/me/agents/hello-socket/hello_server.py\n```\n\n" +
		"```output\n… INFO the database answers, and what it says is long\n```\n"
	lines, err := sectionsOf(text)[0].layOut(40, page.None)
	if err != nil {
		t.Fatal(err)
	}
	all := strings.Join(lines, "\n")
	for _, want := range []string{
		"ExecStart=/usr/bin/python3 /home/me/\n↪ agents/hello-socket/hello_server.py\n", "answers, and\n  │ ↪ what it says",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("not %q in\n%s", want, all)
		}
	}
}

// What was said about the time in the shell is taken back when it is true no more.
func TestBackFromTheShell(t *testing.T) {
	m := sample(t, 80, 24, page.None)
	m.Update(liveMsg{update: live.Update{Result: failing()}})
	m.shell.before = "0 of 3"
	m.Update(shellEnded{})
	m.Update(liveMsg{update: live.Update{Result: failing()}})
	if text := checkedScreen(t, m); !strings.Contains(text, "1 of 3 checks pass now, 0 of 3 before") {
		t.Errorf("got\n%s", text)
	}
	more := failing()
	more.Checks[2].Verdict = checks.Pass
	m.Update(liveMsg{update: live.Update{Result: more}})
	if text := checkedScreen(t, m); strings.Contains(text, "Back from the shell") {
		t.Errorf("it stays:\n%s", text)
	}
}

// A part with a solution is not shown by accident while the activity is open.
func TestSolutionIsHeldBack(t *testing.T) {
	m := sample(t, 80, 24, page.None)
	m.Update(opened{at: 2, all: m.course.all, activity: m.task.activity, markdown: samplePage + "\n## Compare\n\nOur unit.\n", last: true})
	press(m, "b", "n")
	if text := checkedScreen(t, m); !strings.Contains(text, "Press n again if you want to see it now.") || !strings.Contains(text, "part 3/4") {
		t.Errorf("got\n%s", text)
	}
	press(m, "n")
	if text := checkedScreen(t, m); !strings.Contains(text, "part 4/4") {
		t.Errorf("got\n%s", text)
	}
	press(m, "b")
	m.Update(liveMsg{update: live.Update{Result: passing(), Passed: true}})
	press(m, "n")
	if text := checkedScreen(t, m); !strings.Contains(text, "part 4/4") {
		t.Errorf("it is held back after a pass:\n%s", text)
	}
}

// The end of the lesson says what was learnt, and what comes next.
func TestEndOfTheLesson(t *testing.T) {
	m := sample(t, 40, 24, page.None)
	for i := range m.course.all {
		m.course.all[i].passed = true
	}
	m.course.at = len(m.course.all) - 1
	press(m, "n", "n", "n")
	text := checkedScreen(t, m)
	for _, want := range []string{"You have done the whole lesson", "5 of 5 activities passed", "You have practised unit files.", "sdlab why"} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %q:\n%s", want, text)
		}
	}
}
