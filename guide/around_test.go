package guide

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
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

func TestNothingAround(t *testing.T) {
	a := aroundFrom(func(string) string { return "" })
	if a.any() || a.alive() {
		t.Error("there is something")
	}
	a.close()
}

// tmux of our own runs the guide, and its options come behind it.
func TestTmuxArgs(t *testing.T) {
	got := strings.Join(tmuxArgs([]string{"env", "X=1", "sdlab-guide", "start", "1.1"}), " ")
	if !strings.Contains(got, "new-session -A -s lesson env X=1 sdlab-guide start 1.1 ; set-option -g status off ; set-option -g mouse on") {
		t.Error(got)
	}
}
