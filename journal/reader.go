package journal

import (
	"strings"
	"sync"
)

// A Reader reads entries, and remembers what it has found: journald only adds to a
// file, so that the same query asked again is about the entries added since. It may be
// used by several goroutines. The entries' fields are not to be changed.
type Reader struct {
	wanted map[string]bool // names of fields
	mu     sync.Mutex      // for what follows
	known  map[asked]answer
	size   int // entries in known
}

// asked is a query of one file. A file keeps its id when it is archived.
type asked struct {
	file   [16]byte
	match  string
	newest int
}

// answer has the newest entries that match, oldest first, up to an offset.
type answer struct {
	upTo    uint64
	entries []Entry
}

// mostKnown bounds the entries that are remembered, to about 20 MB.
const mostKnown = 20_000

// NewReader returns a reader of the fields with these names.
func NewReader(wanted []string) *Reader {
	r := &Reader{wanted: map[string]bool{}, known: map[asked]answer{}}
	for _, name := range wanted {
		r.wanted[name] = true
	}
	return r
}

func (q query) in(j *file) asked { return asked{[16]byte(j.id), strings.Join(q.match, "\n"), q.newest} }

func (r *Reader) recall(q asked) answer {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.known[q]
}

func (r *Reader) remember(q asked, a answer) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.size += len(a.entries) - len(r.known[q].entries)
	if r.size > mostKnown {
		clear(r.known)
		r.size = len(a.entries)
	}
	r.known[q] = a
}
