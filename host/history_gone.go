package host

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// forgot says whether the journal has lost records that could have been about the
// unit: of this boot, and of a time when its file was there as it is now.
func (l *look) forgot(ctx context.Context, name string, u *facts.Unit, since time.Time) bool {
	if since.IsZero() || l.ask(ctx, u, name, "FragmentPath") != nil || u.FragmentPath == "" {
		return false
	}
	file, err := os.Stat(l.path(u.FragmentPath))
	if err != nil || file.ModTime().After(since) {
		return false
	}
	// Of the boots before, no activity expects to know.
	answers, err := l.Bus.Properties(ctx, []Property{{"", "Manager", "UserspaceTimestamp"}})
	if err != nil || answers[0].Err != nil {
		return true
	}
	began, err := timeOf(answers[0].Value)
	return err != nil || since.After(began.Add(bootGrace))
}

// bootGrace is how long after the manager's start a journal begins that has lost
// nothing: a kernel or a journald may have written before it was kept.
const bootGrace = 2 * time.Second

func historyGone(name string, since time.Time) error {
	return &facts.Blindness{
		ID:  "history-gone",
		Why: fmt.Sprintf("the journal begins on %s: what happened to %s before that was removed from it, and could have counted", since.Local().Format("2006-01-02 at 15:04:05"), name),
		Try: "Do the step again, then check: what happens from now on is in the journal.",
	}
}
