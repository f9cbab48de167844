package guide

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/page"
	"time"
)

// fakeTmux stands in PATH for tmux, notes what it is asked, and answers with a pane.
func fakeTmux(t *testing.T) (asked func() string) {
	t.Helper()
	dir := t.TempDir()
	log := filepath.Join(dir, "log")
	script := "#!/bin/sh\necho \"$@\" >>" + log + "\ncase $1 in load-buffer) cat >>" + log + ";; *) echo %7;; esac\n"
	if err := os.WriteFile(filepath.Join(dir, "tmux"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
	return func() string {
		text, err := os.ReadFile(log)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
}

func TestShellBesideInTmux(t *testing.T) {
	asked := fakeTmux(t)
	a := aroundFrom(func(key string) string { return map[string]string{"TMUX": "x", "TMUX_PANE": "%3"}[key] })
	shell := exec.Command("/bin/sh")
	shell.Dir = "/home/me"
	for _, columns := range []int{139, 140} {
		if err := a.split(columns, shell); err != nil {
			t.Fatal(err)
		}
	}
	if !a.alive() {
		t.Error("its pane is not there")
	}
	if err := a.put("ls\npwd"); err != nil {
		t.Fatal(err)
	}
	if err := a.comeBack(); err != nil {
		t.Fatal(err)
	}
	a.close()
	for _, want := range []string{
		"split-window -v -P -F #{pane_id} -c /home/me -- /bin/sh\n", "split-window -h ", "load-buffer -b sdlab -\nls\npwd",
		"paste-buffer -d -p -b sdlab -t %7\n", "select-pane -t %3\n", "kill-pane -t %7\n",
	} {
		if got := asked(); !strings.Contains(got, want) {
			t.Errorf("tmux was not asked %q:\n%s", want, got)
		}
	}
	if a.pane = "%8"; a.alive() {
		t.Error("a pane that was left is alive")
	}
}

// fakeZellij runs what is to run in a new pane, and notes what it is asked: the project
// has no Zellij to test with.
func fakeZellij(t *testing.T) (asked func() string) {
	t.Helper()
	dir := t.TempDir()
	log := filepath.Join(dir, "log")
	script := "#!/bin/sh\necho \"$@\" >>" + log + "\n[ \"$1\" = run ] || exit 0\nwhile [ \"$1\" != -- ]; do shift; done\nshift\n\"$@\" </dev/null >/dev/null 2>&1 &\n"
	if err := os.WriteFile(filepath.Join(dir, "zellij"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
	t.Setenv("TMPDIR", dir)
	return func() string {
		text, err := os.ReadFile(log)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
}

func TestShellBesideInZellij(t *testing.T) {
	asked := fakeZellij(t)
	a := aroundFrom(func(key string) string { return map[string]string{"ZELLIJ": "0"}[key] })
	shell := exec.Command("sleep", "60")
	shell.Dir = "/home/me"
	becomes := func(want bool) {
		t.Helper()
		for end := time.Now().Add(10 * time.Second); a.alive() != want; time.Sleep(10 * time.Millisecond) {
			if time.Now().After(end) {
				t.Fatalf("the shell is there: %v", !want)
			}
		}
	}
	becomes(false)
	if err := a.split(139, shell); err != nil {
		t.Fatal(err)
	}
	becomes(true)
	if err := errors.Join(a.comeBack(), a.put("ls"), a.put("ls\npwd")); err != nil {
		t.Fatal(err)
	}
	a.close()
	becomes(false)
	if err := a.split(140, shell); err != nil { // it was left, so that s opens another
		t.Fatal(err)
	}
	becomes(true)
	a.close()
	becomes(false)
	if err := a.split(140, exec.Command("true")); err != nil { // a shell that is left at once
		t.Fatal(err)
	}
	becomes(false)
	a.close()
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "*sdlab*shell*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	for _, want := range []string{
		"run --close-on-exit --direction down --cwd /home/me -- sh -c ", " sleep 60\n", "action move-focus up\n", "action move-focus down\naction write-chars ls\n",
		"action write-chars \x1b[200~ls\npwd\x1b[201~\n", "--direction right ",
	} {
		if got := asked(); !strings.Contains(got, want) {
			t.Errorf("Zellij was not asked %q:\n%s", want, got)
		}
	}
}

func TestNothingAround(t *testing.T) {
	a := aroundFrom(func(string) string { return "" })
	if a.any() || a.alive() {
		t.Error("there is something")
	}
	a.close()
}

// Who has never seen tmux is told a way back that works.
func TestWayBack(t *testing.T) {
	for env, want := range map[string]string{"TMUX": "Ctrl+B", "ZELLIJ": "Alt", besideVar: "F2"} {
		a := aroundFrom(func(name string) string {
			if name == env {
				return "1"
			}
			return ""
		})
		if got := a.wayBack(); !strings.Contains(got, want) {
			t.Errorf("%s: %s", env, got)
		}
	}
}

// tmux of our own runs the guide, and its options come behind it.
func TestTmuxArgs(t *testing.T) {
	got := strings.Join(tmuxArgs([]string{"env", "X=1", "sdlab-guide", "start", "1.1"}), " ")
	if !strings.Contains(got, "new-session -A -s lesson env X=1 sdlab-guide start 1.1 ; set-option -g status off ; set-option -g mouse on") || !strings.HasSuffix(got, " ; bind-key -n F2 select-pane -t :.+") {
		t.Error(got)
	}
}

// The commands of a part are put into the shell one after the other.
func TestNextBlockComesNext(t *testing.T) {
	asked := fakeTmux(t)
	m := sample(t, 80, 24, page.None)
	m.Update(opened{at: 2, all: m.course.all, activity: m.task.activity, markdown: "# 1.2 Two\n\n```sh\nfirst one\n```\n\n```output\nx\n```\n\n```sh\nthen this\n```\n"})
	m.shell.around.tmux, m.shell.around.pane = true, "%7"
	press(m, "p", "p", "p")
	got := asked()
	if first, then := strings.Index(got, "first one"), strings.Index(got, "then this"); first < 0 || then < first || strings.Count(got, "first one") != 1 {
		t.Errorf("tmux was asked:\n%s", got)
	}
}
