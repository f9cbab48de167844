package session

import (
	"context"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/progress"
)

// Page is the activity's page, in Markdown, for the learner on this machine.
func (s *Session) Page(ctx context.Context, e lessons.Entry) (string, error) {
	h, err := s.Host()
	if err != nil {
		return "", err
	}
	markdown, err := s.Lesson.Page(e, readerOf(ctx, s, h))
	if why, unfit := s.Lesson.Unfit(e); err == nil && unfit == nil && why != "" {
		markdown += "\nNot with your own service manager: " + why + "\n"
	}
	return markdown, err
}

// usual is the systemd of the machine that sdlab sandbox up boots, Debian bookworm's.
const usual = 252

// readerOf is whom the page is for. Where systemd does not run, that is the learner of a
// sandbox machine: there is no other place to do what the page says.
func readerOf(ctx context.Context, s *Session, h *host.Host) lessons.Reader {
	r := lessons.Reader{
		Name: h.Learner.Name, Home: h.Learner.Home, Scope: string(s.options.Scope()), Sandbox: s.InSandbox(), Systemd: h.SystemdVersion(ctx),
	}
	if r.Systemd == 0 && s.options.Scope() == facts.User { // there is no such manager at present
		if all, err := s.options.Host(facts.System); err == nil {
			r.Systemd = all.SystemdVersion(ctx)
		}
	}
	if r.Systemd > 0 {
		return r
	}
	r.Systemd = usual
	if !h.RunsSystemd() {
		r.Name, r.Home, r.Sandbox = "learner", "/home/learner", true
	}
	return r
}

// Hints are those that a learner has had, and one more.
type Hints struct {
	Given []string
	Of    int  // how many there are
	Again bool // there was no further one to give
}

// Hints are what the learner gets next; HintTaken records it.
func (s *Session) Hints(e lessons.Entry) (Hints, error) {
	if err := (Student{s}).Allowed("hints"); err != nil {
		return Hints{}, err
	}
	all, err := s.Lesson.Hints(e)
	if err != nil {
		return Hints{}, err
	}
	standing, err := s.Standing(e)
	if err != nil {
		s.notice("cannot tell which hints you have had: %v", err)
	}
	return Hints{Given: all[:min(standing.Hints+1, len(all))], Of: len(all), Again: standing.Hints >= len(all)}, nil
}

// HintTaken records that the learner had one hint more.
func (s *Session) HintTaken(e lessons.Entry) error {
	return s.unrecorded("this was not recorded", s.Log.Add(s.entry(e.ID, progress.Hint)))
}
