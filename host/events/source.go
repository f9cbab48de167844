package events

import (
	"context"
	"sync"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/history"
)

// Source collects events. Equal ones are one until they are taken, so that a
// storm of them costs no memory and none is lost.
type Source struct {
	wake    chan struct{}
	mu      sync.Mutex // for what follows
	pending []Event
	known   map[Event]bool

	bus     *bus
	files   *files
	counter counter
}

// Listen begins to listen to the manager of that scope, and to the journal. It
// ends with the context. Where files cannot be watched, that is an error.
func Listen(ctx context.Context, scope facts.Scope) (*Source, error) {
	s := &Source{wake: make(chan struct{}, 1), known: map[Event]bool{}, counter: counter{folders: history.Folders("")}}
	var err error
	if s.files, err = watchFiles(s.add); err != nil {
		return nil, err
	}
	context.AfterFunc(ctx, s.files.close)
	context.AfterFunc(ctx, s.counter.done)
	s.bus = &bus{scope: scope, tell: s.add, changed: make(chan struct{}, 1)}
	go s.bus.run(ctx)
	return s, nil
}

// Wake receives when there is something to take.
func (s *Source) Wake() <-chan struct{} { return s.wake }

// Take returns the events since the last call, each once.
func (s *Source) Take() []Event {
	s.mu.Lock()
	defer s.mu.Unlock()
	taken := s.pending
	s.pending = nil
	clear(s.known)
	return taken
}

// Watch says what events are wanted of, in place of what was said before.
func (s *Source) Watch(i Interest) {
	s.bus.watch(i.Units)
	s.files.watch(i)
}

func (s *Source) add(e Event) {
	if e.Kind == JournalRotated || e.Kind == JournalRestarted {
		s.counter.renew()
	}
	s.mu.Lock()
	if !s.known[e] {
		s.known[e] = true
		s.pending = append(s.pending, e)
	}
	s.mu.Unlock()
	select {
	case s.wake <- struct{}{}:
	default:
	}
}
