package guide

import (
	"errors"
	"flag"
	"fmt"
	"image/color"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/live"
	"github.com/sdlab/sdlab/page"
)

var update = flag.Bool("update", false, "write the golden files")

const samplePage = `# 1.2 Write the unit

A unit file tells systemd what to run, and when.

## Write it

The file goes into ` + "`/etc/systemd/system`" + `:

` + "```ini\n[Service]\nExecStart=/usr/bin/python3 /home/me/agent.py\n```" + `

## Load it

` + "```sh\nsudo systemctl daemon-reload\n```\n\n```output\nnothing\n```\n"

// sample is a guide in the middle of a lesson, before the machine was looked at.
func sample(t *testing.T, width, height int, colour page.Colour) *model {
	t.Helper()
	m := newModel(t.Context(), nil, colour)
	m.course.title = "Process control with systemd"
	var all []item
	for i, title := range []string{"Warm-up", "Create the agent", "Write the unit file", "Load it and start it", "Kill it and watch it heal"} {
		id := fmt.Sprintf("1.%d", i)
		all = append(all, item{entry: lessons.Entry{ID: id}, title: title, skills: []string{"unit-files"}, passed: i < 2, tried: i < 3})
	}
	m.Update(tea.WindowSizeMsg{Width: width, Height: height})
	m.Update(opened{at: 2, all: all, activity: &checks.Activity{ID: "1.2", Title: "Write the unit file"}, markdown: samplePage})
	return m
}

var at = time.Date(2026, 1, 2, 14, 2, 11, 0, time.Local)

func failing() *checks.Result {
	return result(checks.Fail, checks.CheckResult{ID: "a", Title: "systemd has the unit", Verdict: checks.Pass},
		checks.CheckResult{ID: "b", Title: "it runs the agent, and not something else", Verdict: checks.Fail,
			Diagnosis: &facts.Finding{ID: "x", Why: "ExecStart= names /usr/bin/pyhton3, which does not exist. There is a /usr/bin/python3.", Try: "Correct the line, then sudo systemctl daemon-reload."}},
		checks.CheckResult{ID: "c", Title: "it has been running for 3 s", Verdict: checks.Pending})
}

func result(v checks.Verdict, list ...checks.CheckResult) *checks.Result {
	return &checks.Result{Activity: &checks.Activity{ID: "1.2", Title: "Write the unit file"}, Verdict: v, Checks: list}
}

func passing() *checks.Result {
	return result(checks.Pass, checks.CheckResult{ID: "a", Title: "systemd has the unit", Verdict: checks.Pass}, checks.CheckResult{ID: "b", Title: "it runs the agent, and not something else", Verdict: checks.Pass})
}

func press(m *model, keys ...string) {
	for _, k := range keys {
		code := map[string]rune{"enter": tea.KeyEnter, "tab": tea.KeyTab, "esc": tea.KeyEscape, "space": tea.KeySpace, "down": tea.KeyDown}[k]
		msg := tea.KeyPressMsg{Code: code}
		if code == 0 {
			msg = tea.KeyPressMsg{Code: []rune(k)[0], Text: k}
		}
		if k == "ctrl+c" {
			msg = tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}
		}
		m.Update(msg)
	}
}

// screens of the guide, as they are at four widths.
func TestScreens(t *testing.T) {
	fails := liveMsg{update: live.Update{Result: failing(), Lines: []live.Line{
		{At: at, Unit: "hello-agent", Text: "was started"},
		{At: at, Unit: "hello-agent", Text: "exited 203/EXEC, 40 ms after it started: /usr/bin/pyhton3: no such file or directory", Bad: true}}}}
	screens := []struct {
		name string
		do   func(m *model)
	}{
		{"page", func(*model) {}},
		{"failing", func(m *model) { m.Update(fails); press(m, "n") }},
		{"reason", func(m *model) { m.Update(fails); press(m, "enter") }},
		{"passed", func(m *model) {
			m.Update(fails)
			m.Update(liveMsg{update: live.Update{Result: passing(), Passed: true}})
		}},
		{"passed-checks", func(m *model) {
			m.Update(liveMsg{update: live.Update{Result: passing(), Passed: true}})
			press(m, "enter")
		}},
		{"runs", func(m *model) { m.Update(fails); m.Update(liveMsg{update: live.Update{Runs: true}}) }},
		{"hints", func(m *model) {
			m.Update(fails)
			m.Update(textMsg{mode: hintsShown, title: "Hint 1 of 2", text: "1  Which user is it?\n", more: true})
		}},
		{"last-hint", func(m *model) {
			m.Update(fails)
			m.Update(textMsg{mode: hintsShown, title: "Hint 2 of 2", text: "1  Which user is it?\n\n2  User=\n\nThere are no more hints.\n"})
		}},
		{"list", func(m *model) { m.Update(fails); m.mode, m.course.chosen = listShown, 3 }},
		{"keys", func(m *model) { press(m, "?") }},
		{"question", func(m *model) {
			m.task.activity.Questions = []checks.Question{{ID: "cause", Ask: "What ended the agent?", Kind: checks.Choice, Options: []string{"a signal", "an error of its own", "systemd"}}}
			press(m, "a")
		}},
		{"script", func(m *model) {
			script := "sudo tee /etc/systemd/system/hello-agent.service.d/limits.conf >/dev/null <<'END'\n[Service]\nMemoryMax=400M\nEND\n" +
				strings.Repeat("sudo systemctl restart hello-agent.service\n", 14) + "systemctl show -p MainPID,ActiveState,SubState,Result,NRestarts,ExecMainStatus hello-agent.service\n"
			m.Update(textMsg{mode: scriptShown, title: "The solution. y runs it as you", text: script})
			press(m, "end")
		}},
		{"last", func(m *model) {
			m.course.at = len(m.course.all) - 1
			press(m, "n", "n", "n")
		}},
		{"question-chosen", func(m *model) {
			m.task.activity.Questions = []checks.Question{
				{ID: "cause", Ask: "What ended the agent?", Kind: checks.Choice, Options: []string{"a signal", "an error of its own", "systemd"}},
				{ID: "pid", Ask: "Which process was it?", Kind: checks.Number},
			}
			m.task.standing.Answers = map[string]string{"pid": "217"}
			press(m, "a", "2")
		}},
		{"blind", func(m *model) { m.Update(liveMsg{update: live.Update{Err: errors.New("systemd could not be asked")}}) }},
		{"watch", func(m *model) { m.frame.watching = true; m.Update(fails) }},
	}
	for _, s := range screens {
		for _, width := range []int{40, 80, 120, 200} {
			name := fmt.Sprintf("%s-%d", s.name, width)
			t.Run(name, func(t *testing.T) {
				m := sample(t, width, 24, page.None)
				s.do(m)
				compare(t, name, checkedScreen(t, m))
			})
		}
	}
}

// checkedScreen is the screen without its escape sequences. It fills the screen
// and is no larger.
func checkedScreen(t *testing.T, m *model) string {
	t.Helper()
	lines := strings.Split(ansi.Strip(m.draw()), "\n")
	if len(lines) != m.frame.height {
		t.Errorf("%d lines on a screen of %d", len(lines), m.frame.height)
	}
	for i, line := range lines {
		if ansi.StringWidth(line) > m.frame.width {
			t.Errorf("wider than the screen: %q", line)
		}
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

func compare(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", "screens", name+".txt")
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// Whatever the size, the screen is that large and holds the keys.
func TestAnySize(t *testing.T) {
	for _, colour := range []page.Colour{page.None, page.Dark, page.Light} {
		m := sample(t, 80, 24, colour)
		m.Update(liveMsg{update: live.Update{Result: failing()}})
		for width := 20; width < 220; width += 7 {
			for _, height := range []int{10, 24, 60} {
				m.Update(tea.WindowSizeMsg{Width: width, Height: height})
				if text := checkedScreen(t, m); !strings.Contains(text, "quit") {
					t.Errorf("%dx%d: no way out:\n%s", width, height, text)
				}
			}
		}
	}
}

func TestNoColourHasNone(t *testing.T) {
	m := sample(t, 120, 24, page.None)
	m.Update(liveMsg{update: live.Update{Result: failing()}})
	if text := m.draw(); strings.Contains(text, "\x1b[3") || strings.Contains(text, "\x1b[2m") {
		t.Errorf("coloured: %q", text)
	}
}

func TestKeys(t *testing.T) {
	m := sample(t, 80, 24, page.None)
	step := func(want string, keys ...string) {
		t.Helper()
		press(m, keys...)
		if text := checkedScreen(t, m); !strings.Contains(text, want) {
			t.Errorf("after %v there is no %q:\n%s", keys, want, text)
		}
	}
	step("part 2/3", "n")
	step("part 1/3", "b")
	step("part 3/3", "n", "n")
	step("not done yet", "n")
	m.Update(liveMsg{update: live.Update{Result: failing()}})
	step("pyhton3", "enter")
	step("part 3/3", "ctrl+c")
	step("a shell to work in", "?")
	step("you are here", "l")
	step("part 3/3", "esc")
	step("part 3/3", "esc")
	step("Ctrl+C goes back", "?", "end")
	step("part 3/3", "enter", "h") // a hint leads away from a text over the page, too
	if m.mode != reading {
		t.Error("the text is still there")
	}
	step("part 2/3", "b", "b", "enter", "n")
	step("you are here", "enter", "l")
	step("you are here", "n")
	step("part 2/3", "esc")
	if press(m, "ctrl+c"); !m.quitting {
		t.Error("Ctrl+C on the page does not quit")
	}
}

// A block is found among the lines that it is laid out as.
func TestBlocks(t *testing.T) {
	m := sample(t, 80, 24, page.Dark)
	press(m, "n")
	b, ok := m.reader.chosen()
	if !ok || b.commands || !strings.HasPrefix(b.text, "[Service]\n") || b.to-b.from != 2 {
		t.Errorf("got %+v", b)
	}
	press(m, "n")
	if b, ok = m.reader.chosen(); !ok || !b.commands || b.text != "sudo systemctl daemon-reload" || b.to-b.from != 1 {
		t.Errorf("got %+v", b)
	}
	if press(m, "y"); !strings.Contains(m.notice.text, "Copied sudo systemctl daemon-reload") {
		t.Errorf("got %q", m.notice.text)
	}
	if press(m, "p"); !strings.Contains(m.notice.text, "tmux") {
		t.Errorf("got %q", m.notice.text)
	}
}

// What comes from a watcher of another activity is of no more use.
func TestLateNewsOfAnotherActivity(t *testing.T) {
	m := sample(t, 80, 24, page.None)
	m.Update(liveMsg{watcher: &live.Watcher{}, update: live.Update{Result: passing()}})
	if m.checks.result != nil {
		t.Error("it was taken for news of this one")
	}
}

// The first part of the first page ends with where to work, unless a shell is beside it already.
func TestFirstPageNamesTheTerminals(t *testing.T) {
	getenv := func(name string) string {
		return map[string]string{secondVar: "sudo bin/sdlab sandbox shell"}[name]
	}
	for _, beside := range []bool{false, true} {
		m := sample(t, 80, 24, page.None)
		m.terminals, m.shell.around.tmux = terminals(getenv, "`s`"), beside
		m.Update(opened{at: 0, all: m.course.all, activity: m.task.activity, markdown: samplePage})
		if text := checkedScreen(t, m); strings.Contains(text, "sudo bin/sdlab sandbox shell") == beside || !strings.Contains(text, "part 1/3") {
			t.Errorf("a shell beside: %v\n%s", beside, text)
		}
		press(m, "n")
		if text := checkedScreen(t, m); strings.Contains(text, "sandbox shell") {
			t.Errorf("it is repeated:\n%s", text)
		}
	}
}

// On a narrow screen a long line of code goes on in the next one, and is still one block.
func TestLongLinesAreWrapped(t *testing.T) {
	const command = "sudo systemctl set-property hello-agent.service MemoryMax=400M CPUQuota=150%"
	for _, colour := range []page.Colour{page.None, page.Dark} {
		s := sectionsOf("# 1.1 One\n\nFirst.\n\n```sh\n" + command + "\n```\n\nIn `/etc/systemd/system/hello-agent.service.d/override.conf` it is.\n")[0]
		lines, err := s.layOut(37, colour)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range lines {
			if ansi.StringWidth(line) > 37 {
				t.Errorf("too wide: %q", line)
			}
		}
		all := strings.Join(strings.Fields(strings.ReplaceAll(ansi.Strip(strings.Join(lines, " ")), "↪", "")), "")
		if b := s.blocks[0]; b.to-b.from < 2 || !strings.Contains(all, strings.ReplaceAll(command, " ", "")) || !strings.Contains(all, "override.conf") {
			t.Errorf("block %d to %d of\n%s", b.from, b.to, strings.Join(lines, "\n"))
		}
	}
}

// A part of a long line keeps the colour of what it goes on with.
func TestColourGoesOnInTheNextLine(t *testing.T) {
	s := sectionsOf("# 1.1 One\n\n```ini\n[Service]\nWorkingDirectory=/home/learner/agents/hello-agent/somewhere/else\n```\n")[0]
	lines, err := s.layOut(30, page.Dark)
	if err != nil {
		t.Fatal(err)
	}
	rest := slices.IndexFunc(lines, func(line string) bool { return strings.Contains(line, "else") })
	if rest < 0 || !strings.Contains(lines[rest], "\x1b[32m") || !strings.HasSuffix(lines[rest-1], "\x1b[m") {
		t.Errorf("got %q", lines)
	}
}

// TestBackground: a terminal that says what its screen is like gets the colours for it.
func TestBackground(t *testing.T) {
	m := sample(t, 80, 24, page.Dark)
	m.Update(liveMsg{watcher: m.feed.watcher, update: live.Update{Result: failing()}})
	press(m, "enter")
	dark := m.View().Content
	m.Update(tea.BackgroundColorMsg{Color: color.White})
	if light := m.View().Content; m.frame.colour != page.Light || light == dark || ansi.Strip(light) != ansi.Strip(dark) || strings.Contains(light, "\x1b[31m") {
		t.Errorf("on white:\n%q", light)
	}
	m.Update(tea.BackgroundColorMsg{Color: color.Black})
	if again := m.View().Content; again != dark {
		t.Errorf("on black:\n%q", again)
	}
}

// TestManyChecks: where there is no room for all of them, the one to act on has its reason all the same.
func TestManyChecks(t *testing.T) {
	r := failing()
	for i := range 12 {
		r.Checks = append(r.Checks, checks.CheckResult{ID: fmt.Sprint(i), Title: "one of many checks, with a title that takes more than one line beside the page", Verdict: checks.Pass})
	}
	for _, size := range [][2]int{{120, 24}, {120, 18}, {200, 24}} {
		m := sample(t, size[0], size[1], page.None)
		m.Update(liveMsg{watcher: m.feed.watcher, update: live.Update{Result: r}})
		text := checkedScreen(t, m)
		for _, want := range []string{"✗ it runs the agent", "There is a", "13 pass", "What happens"} {
			if !strings.Contains(text, want) {
				t.Errorf("%v: no %q in\n%s", size, want, text)
			}
		}
	}
}

// TestRoomForAReason: a tall screen has the whole reason below the page, and a low one its beginning.
func TestRoomForAReason(t *testing.T) {
	for height, want := range map[int]bool{24: false, 31: false, 32: true, 50: true} {
		m := sample(t, 79, height, page.None)
		m.Update(liveMsg{watcher: m.feed.watcher, update: live.Update{Result: failing()}})
		if text := checkedScreen(t, m); strings.Contains(text, "/usr/bin/python3.") != want || strings.Contains(text, "Enter: more") == want {
			t.Errorf("%d rows:\n%s", height, text)
		}
	}
}

// TestDrawnAnewAfterResizing: once, when the size stays.
func TestDrawnAnewAfterResizing(t *testing.T) {
	m := sample(t, 80, 24, page.None)
	_, cmd := m.Update(tea.WindowSizeMsg{Width: 100, Height: 30})
	if cmd == nil {
		t.Fatal("nobody comes back to the size")
	}
	m.Update(tea.WindowSizeMsg{Width: 90, Height: 30})
	if _, again := m.Update(cmd()); again != nil {
		t.Error("it is drawn anew for a size that has gone")
	}
	if _, again := m.Update(settled{Width: 90, Height: 30}); again == nil {
		t.Error("it is not drawn anew")
	}
}

// What has been set up does not send the learner back to the first part, nor away from
// a question.
func TestOpenedAgain(t *testing.T) {
	m := sample(t, 80, 24, page.None)
	m.task.activity.Questions = []checks.Question{{ID: "cause", Ask: "What ended it?", Kind: checks.Choice, Options: []string{"a signal", "an error"}}}
	press(m, "n", "a")
	m.Update(opened{at: 2, all: m.course.all, activity: m.task.activity, markdown: samplePage})
	if text := checkedScreen(t, m); !strings.Contains(text, "What ended it?") || !strings.Contains(text, "part 2/3") {
		t.Errorf("got\n%s", text)
	}
	m.Update(opened{at: 1, all: m.course.all, activity: m.task.activity, markdown: samplePage})
	if text := checkedScreen(t, m); !strings.Contains(text, "part 1/3") || m.mode != reading {
		t.Errorf("another activity: got\n%s", text)
	}
}

func TestFolded(t *testing.T) {
	long := "        saw     /home/learner/agents/hello-agent/hello_agent.py\nshort\n"
	want := "        saw     /home/learner/agents/hel\n                lo-agent/hello_agent.py\nshort\n"
	if got := folded(long, 40); got != want {
		t.Errorf("got\n%s", got)
	}
	if got := folded("\x1b[2m"+strings.Repeat("x", 50)+"\x1b[0m\n", 40); !strings.Contains(got, strings.Repeat("x", 50)) {
		t.Errorf("a title is the terminal's to wrap: %q", got)
	}
}

// TestGradeIsStopped: while the grade is worked out, q ends that and not the guide.
func TestGradeIsStopped(t *testing.T) {
	m := sample(t, 80, 24, page.None)
	press(m, "g")
	if m.notice.busy == "" {
		t.Fatal("nothing says that the grade is being worked out")
	}
	if press(m, "q"); m.quitting || m.notice.busy != "" {
		t.Errorf("q: quitting is %v, busy is %q", m.quitting, m.notice.busy)
	}
	if press(m, "q"); !m.quitting {
		t.Error("the second q does not leave the guide")
	}
}
