package live

import "time"

// What journald has to say about a signal comes 10 to 60 ms after it, seldom up to
// 800 (docs/architecture.md); its own notice of that comes up to 250 ms later still.
const (
	lateFor   = time.Second
	lateSoon  = 10 * time.Millisecond // between looks at the number of entries, for
	lateUntil = 300 * time.Millisecond
	lateThen  = 50 * time.Millisecond
)

// deadline says until when the journal may bring more of what was heard of. Until
// then, and no longer, the number of its entries is looked at.
type deadline struct {
	from, until time.Time
	entries     uint64
}

// extend begins anew.
func (d *deadline) extend(entries uint64) {
	now := time.Now()
	if d.until.Before(now) {
		d.entries = entries
	}
	d.from, d.until = now, now.Add(lateFor)
}

// tick receives when the number is to be looked at again; never, if there is no need.
func (d *deadline) tick() <-chan time.Time {
	now := time.Now()
	switch {
	case now.After(d.until):
		return nil
	case now.Sub(d.from) < lateUntil:
		return time.After(lateSoon)
	}
	return time.After(lateThen)
}

// moved says whether the number has changed while it was looked at.
func (d *deadline) moved(entries uint64) bool {
	moved := entries != d.entries
	d.entries = entries
	return moved
}

// news says whether there are entries that nobody has looked at.
func (d *deadline) news(entries uint64) bool { return d.moved(entries) }
