package cli

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/prompt"
)

// answering is a person at a terminal who says the same to every question.
type answering struct {
	prompt.Prompter
	yes   bool
	asked int
}

func (a *answering) Confirm(context.Context, string, bool) (bool, error) {
	a.asked++
	return a.yes, nil
}

// TestTrustIsAskedForOnce: whoever says no is asked again, and nothing is run.
func TestTrustIsAskedForOnce(t *testing.T) {
	home, dir := t.TempDir(), t.TempDir()
	for name, text := range map[string]string{
		"lesson.yaml":               "title: Of a stranger\n",
		"1.1-first/activity.yaml":   "title: First\nchecks: [{id: a, title: it is so, expect: 1 == 1}]\n",
		"1.1-first/solution.sh":     "touch ran\n",
		"1.1-first/.git/never/read": "x",
	} {
		if err := os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	person := &answering{}
	a := New()
	a.Out, a.Err, a.Ask, a.LessonDir = io.Discard, io.Discard, person, dir
	a.Getenv = func(name string) string { return map[string]string{"XDG_STATE_HOME": home}[name] }
	a.Learner = func() (facts.Learner, error) {
		return facts.Learner{Name: "learner", Home: home, UID: os.Geteuid(), GID: os.Getegid()}, nil
	}
	for _, c := range []struct {
		yes   bool
		asked int
		code  int
	}{{false, 1, ExitNotPassed}, {true, 2, ExitPassed}, {false, 2, ExitPassed}} {
		person.yes = c.yes
		s, err := a.Session(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if code := CodeOf(s.AskForTrust(context.Background())); code != c.code || person.asked != c.asked {
			t.Errorf("says yes: %v: asked %d times, exit code %d", c.yes, person.asked, code)
		}
	}
}
