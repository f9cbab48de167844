package cli

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/termtext"
)

// CheckOptions are those of the command check.
type CheckOptions struct {
	All, JSON, NoWait, Verbose bool
}

// Check looks at activities, records the attempts and prints the results. passed
// says that all passed, also if that could not be recorded, which is an error.
func (a *App) Check(ctx context.Context, ids []string, o CheckOptions) (passed bool, err error) {
	s, err := session.Join(ctx, a.Options)
	if err != nil {
		return false, err
	}
	chosen, err := chosen(s, ids, o.All)
	if err != nil {
		return false, err
	}
	what := ""
	if !s.Foreign() { // whose programs a person may be asked about
		what = "looking at " + lookedAt(chosen)
	}
	wait := a.Countdown(what)
	defer wait.Done()
	waiting := session.Waiting(wait.Show)
	if o.NoWait {
		waiting = nil
	}
	results, err := s.Look(ctx, chosen, waiting)
	wait.Done()
	if err != nil {
		return false, err
	}
	recorded := s.Record(results)
	if err := a.tell(ctx, s, results, o); err != nil {
		return false, err
	}
	verdict := a.Defects(results)
	if verdict == nil {
		verdict = verdictError(results)
	}
	if recorded != nil {
		return verdict == nil, recorded
	}
	return verdict == nil, verdict
}

// lookedAt names what is looked at.
func lookedAt(chosen []lessons.Entry) string {
	if len(chosen) == 1 {
		return chosen[0].ID
	}
	return fmt.Sprintf("%d activities", len(chosen))
}

// chosen are the activities that are asked for: those named, all, or the one
// where the learner is.
func chosen(s *session.Session, ids []string, all bool) ([]lessons.Entry, error) {
	switch {
	case all && len(ids) > 0:
		return nil, session.Usage("use either --all or the names of activities, not both")
	case all:
		return s.Lesson.Entries(), nil
	case len(ids) > 0:
		return session.Find(s.Lesson, ids)
	}
	e, err := s.Here()
	return []lessons.Entry{e}, err
}

func (a *App) tell(ctx context.Context, s *session.Session, results []*checks.Result, o CheckOptions) error {
	if o.JSON {
		h, err := s.Host()
		if err != nil {
			return err
		}
		now, _ := h.Clock()
		about := report.Host{Scope: string(h.Scope), Learner: h.Learner.Name, Systemd: h.SystemdVersion(ctx), BootID: h.BootID()}
		return report.JSON(a.Out, report.Lesson{ID: s.Identity().ID, Version: s.Identity().Version}, now, about, results)
	}
	style := a.Style()
	style.Verbose = o.Verbose
	for i, r := range results {
		if i > 0 {
			fmt.Fprintln(a.Out)
		}
		if err := report.Text(a.Out, style, r); err != nil {
			return err
		}
	}
	if len(results) > 1 {
		return report.Summary(a.Out, a.Style(), results)
	}
	return nil
}

// verdictError chooses the exit code for results.
func verdictError(results []*checks.Result) error {
	code := ExitPassed
	for _, r := range results {
		switch {
		case r.Verdict == checks.Unseen:
			return ExitError(ExitUnseen)
		case r.Verdict != checks.Pass && r.Verdict != checks.NotApplicable:
			code = ExitNotPassed
		}
	}
	return Exit(code)
}

// Countdown shows on stderr what is waited for, on one line of a terminal.
type Countdown struct {
	out    *termtext.Screen
	said   map[string]bool
	isTerm bool // and one that can rewrite a line

	mu    sync.Mutex
	dirty bool
	slow  *time.Timer
}

// wonder is how long a person waits before wondering whether anything happens.
const wonder = 500 * time.Millisecond

// Countdown is for one look, which is called that if it takes long; nothing, if
// that is "".
func (a *App) Countdown(what string) *Countdown {
	screen, _ := a.Err.(*termtext.Screen)
	c := &Countdown{out: screen, said: map[string]bool{}, isTerm: a.CanRedraw()}
	c.slow = time.AfterFunc(wonder, func() {
		if what != "" {
			c.redraw(what + " …")
		}
	})
	return c
}

// redraw writes over the line, on a terminal where that can be.
func (c *Countdown) redraw(line string) {
	if !c.isTerm || c.out == nil {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.slow == nil {
		return
	}
	width, _ := Terminal(c.out)
	c.out.Redraw(report.Cut(line, width-1))
	c.dirty = true
}

// Show says what is waited for now.
func (c *Countdown) Show(activity *checks.Activity, check checks.CheckResult, left time.Duration) {
	if c.out == nil {
		return
	}
	seconds, why := int(left.Round(time.Second).Seconds()), termtext.Clean(check.Diagnosis.Why)
	if c.isTerm {
		c.redraw(fmt.Sprintf("%s: at most %d s more. %s", activity.ID, seconds, why))
		return
	}
	if said := activity.ID + check.Diagnosis.ID; !c.said[said] {
		c.said[said] = true
		fmt.Fprintf(c.out, "%s: waiting, at most %d s. %s\n", activity.ID, seconds, why)
	}
}

// Done clears the line.
func (c *Countdown) Done() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.slow != nil {
		c.slow.Stop()
		c.slow = nil
	}
	if c.dirty {
		c.out.Redraw("")
		c.dirty = false
	}
}
