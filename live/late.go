package live

import (
	"context"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/history"
)

// What journald has to say about a signal comes 10 to 60 ms after it, seldom up to
// 800 (docs/architecture.md); its own notice of that comes up to 250 ms later still,
// and so does its notice of what a unit's processes write.
const (
	lateFor   = time.Second
	lateSoon  = 10 * time.Millisecond // between looks at the number of entries, for
	lateUntil = 300 * time.Millisecond
	lateThen  = 50 * time.Millisecond
	lateLines = 100 * time.Millisecond // while a line would matter, and nothing else happens
	// lateAgain is how long a line is not asked for again: others write to the journal,
	// too, and a unit may write all the time.
	lateAgain = 250 * time.Millisecond
)

// latecomers are journal entries that come later than the signal that they are about.
type latecomers struct {
	journal     history.Journal
	count       func() uint64 // of entries
	scope       facts.Scope
	from, until time.Time // when to look at the number of entries
	asked       time.Time // when the journal was asked for lines last
	entries     uint64
	run, line   string // the newest that were seen
}

// expect begins to wait for them.
func (l *latecomers) expect() {
	l.from = time.Now()
	l.until = l.from.Add(lateFor)
}

// tick receives when it is time to look at the number of entries again; never, if
// none are expected, and no line is awaited.
func (l *latecomers) tick(lines bool) <-chan time.Time {
	now := time.Now()
	switch {
	case now.After(l.until) && lines:
		return time.After(max(lateLines, time.Until(l.asked.Add(lateAgain))))
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
	n := l.count()
	if n == l.entries {
		return false
	}
	l.asked = time.Now()
	run, line := history.Newest(ctx, l.journal, l.scope, units)
	news := run != l.run || line != l.line
	l.entries, l.run, l.line = n, run, line
	return news
}
