package guide

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sdlab/sdlab/live"
)

// A feed is what comes from the machine about the current activity.
type feed struct {
	watcher *live.Watcher
	stop    context.CancelFunc
}

// next waits for something new.
func (f feed) next() tea.Cmd {
	w := f.watcher
	if w == nil {
		return nil
	}
	return func() tea.Msg {
		update, ok := <-w.Updates()
		return liveMsg{w, update, !ok}
	}
}

// check asks for a look at everything; false if nothing is watched.
func (f feed) check() bool {
	if f.watcher == nil {
		return false
	}
	f.watcher.Check()
	return true
}

// close ends it.
func (f feed) close() {
	if f.stop != nil {
		f.stop()
	}
}
