package guide

import (
	"context"
	"sync"

	tea "charm.land/bubbletea/v2"

	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/session"
)

// A place is where the learner is in the lesson. It is remembered whenever it changes: a
// machine that is rebooted leaves no time for it.
type place struct {
	mu      sync.Mutex // of last and lost
	last    spot
	lost    bool       // it cannot be remembered, which is said once
	writing sync.Mutex // held for as long as a disk takes
}

type spot struct {
	entry lessons.Entry
	part  int
	read  bool // it is the page's last part
}

// keep remembers the place if it has changed. Of two that come in a row the later one
// stays, whichever is written first.
func (p *place) keep(m *model) tea.Cmd {
	s := m.outside.session
	if s == nil || m.frame.watching || !m.ready() {
		return nil
	}
	now := spot{m.course.now().entry, m.reader.at, !m.reader.more()}
	p.mu.Lock()
	defer p.mu.Unlock()
	if now == p.last || p.lost {
		return nil
	}
	p.last = now
	ctx := context.WithoutCancel(m.outside.ctx)
	return func() tea.Msg {
		p.writing.Lock()
		defer p.writing.Unlock()
		p.mu.Lock()
		last := p.last
		p.mu.Unlock()
		if err := session.BookmarkOf(s).Keep(ctx, last.entry, last.part, last.read); err != nil {
			p.mu.Lock()
			p.lost = true
			p.mu.Unlock()
			return noted{err: err}
		}
		return nil
	}
}
