package live

import (
	"context"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/events"
	"github.com/sdlab/sdlab/host/history"
)

// What journald has to say about a signal comes 10 to 60 ms after it, seldom up to
// 800 (docs/architecture.md); its own notice of that comes up to 250 ms later still.
const (
	lateFor   = time.Second
	lateSoon  = 10 * time.Millisecond // between looks at the number of entries, for
	lateUntil = 300 * time.Millisecond
	lateThen  = 50 * time.Millisecond
)

// latecomers are journal entries that come later than the signal that they are about.
type latecomers struct {
	journal     history.Journal
	scope       facts.Scope
	from, until time.Time // when to look at the number of entries
	entries     uint64
	run, line   string // the newest that were seen
}

// expect begins to wait for them.
func (l *latecomers) expect() {
	l.from = time.Now()
	l.until = l.from.Add(lateFor)
}

// tick receives when it is time to look at the number of entries again; never, if
// none are expected.
func (l *latecomers) tick() <-chan time.Time {
	now := time.Now()
	switch {
	case now.After(l.until):
		return nil
	case now.Sub(l.from) < lateUntil:
		return time.After(lateSoon)
	}
	return time.After(lateThen)
}

// came says whether there is something new about these units. A look makes the
// manager write warnings about a unit that it loads for it, so that the number of
// entries alone would lead from look to look.
func (l *latecomers) came(ctx context.Context, units []string) bool {
	n := events.Entries()
	if n == l.entries {
		return false
	}
	run, line := history.Newest(ctx, l.journal, l.scope, units)
	news := run != l.run || line != l.line
	l.entries, l.run, l.line = n, run, line
	return news
}
