package guide

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/live"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/termtext"
)

// watch shows an activity's checks and what its units do, as it happens.
func (a *app) watch(ctx context.Context, ids []string, plain bool) error {
	s, e, err := a.Activity(ctx, ids)
	if err != nil {
		return err
	}
	if err := s.AskForTrust(ctx); err != nil {
		return err
	}
	if paced(s) {
		return session.Misused(errPaced).Hinting("sdlab check looks once")
	}
	if !plain && a.wholeScreen() {
		return a.runScreen(ctx, s, e, true)
	}
	w, err := live.Start(ctx, s, e)
	if err != nil {
		return err
	}
	a.watchPlain(w)
	return nil
}

var errPaced = errors.New("you are in an exam with a pause between checks, so sdlab watch is off")

// paced says whether the learner is in an exam with a pause between checks.
func paced(s *session.Session) bool {
	exam := session.Student{Session: s}.Exam()
	return exam != nil && exam.Cooldown > 0
}

// watchPlain writes a line for each change, until the watching ends.
func (a *app) watchPlain(w *live.Watcher) {
	var lines lineWriter
	for u := range w.Updates() {
		lines.update(a.Out, u, time.Now())
	}
}

// lineWriter writes a line for each thing that has changed since the last update.
type lineWriter struct{ said map[string]string }

func (l *lineWriter) update(out io.Writer, u live.Update, now time.Time) {
	at := now.Local().Format(time.TimeOnly)
	for _, line := range u.Lines {
		fmt.Fprintln(out, termtext.Clean(line.String()))
	}
	if u.Note != "" {
		fmt.Fprintln(out, at, termtext.Clean(u.Note))
	}
	if u.Err != nil {
		fmt.Fprintln(out, at, termtext.Clean(u.Err.Error()))
	}
	if u.Result != nil {
		l.result(out, u.Result, at)
	}
}

// result writes the checks whose state has changed, and how many pass.
func (l *lineWriter) result(out io.Writer, r *checks.Result, at string) {
	if l.said == nil {
		l.said = map[string]string{}
	}
	changed := false
	for _, c := range r.Checks {
		reason := ""
		if b := r.Blame(); b != nil && b.ID == c.ID && c.Diagnosis != nil {
			reason = c.Diagnosis.Why
		}
		said := string(c.Verdict) + reason
		if l.said[c.ID] == said {
			continue
		}
		l.said[c.ID], changed = said, true
		line := fmt.Sprintf("%s %s %s", at, verdictWord(c.Verdict), c.Title)
		if reason != "" {
			line += ": " + reason
		}
		fmt.Fprintln(out, termtext.Clean(line))
	}
	if changed {
		done, of := passed(r)
		fmt.Fprintf(out, "%s %s: %d of %d checks pass\n", at, r.Activity.ID, done, of)
	}
}

// verdictWord is a verdict as one word.
func verdictWord(v checks.Verdict) string {
	switch v {
	case checks.Pass:
		return "pass"
	case checks.Pending:
		return "wait"
	case checks.Unseen:
		return "error"
	case checks.NotApplicable:
		return "n/a"
	}
	return "fail"
}

// passed counts the checks that need nothing more, among those that apply.
func passed(r *checks.Result) (done, of int) {
	for _, c := range r.Checks {
		switch c.Verdict {
		case checks.NotApplicable:
		case checks.Pass:
			done++
			of++
		default:
			of++
		}
	}
	return done, of
}
