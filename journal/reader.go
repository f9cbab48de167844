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
	known  map[fileQuery]answer
	size   int // bytes of the values in known
}

// fileQuery is a query of one file. A file keeps its id when it is archived, and a copy has the same.
type fileQuery struct {
	file   [16]byte
	inode  uint64
	match  string
	newest int
}

// answer has the newest entries that match, oldest first, up to an offset.
type answer struct {
	upTo    uint64
	entries []Entry
}

// mostKnown bounds what is remembered, in bytes of the entries' values.
const mostKnown = 20 << 20

// NewReader returns a reader of the fields with these names.
func NewReader(wanted []string) *Reader {
	r := &Reader{wanted: map[string]bool{}, known: map[fileQuery]answer{}}
	for _, name := range wanted {
		r.wanted[name] = true
	}
	return r
}

func (q query) in(j *file) fileQuery {
	return fileQuery{[16]byte(j.id), j.inode, strings.Join(q.match, "\n"), q.newest}
}

func (r *Reader) recall(q fileQuery) answer {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.known[q]
}

func (r *Reader) remember(q fileQuery, a answer) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.size += bytesOf(a) - bytesOf(r.known[q])
	if r.size > mostKnown {
		clear(r.known)
		r.size = bytesOf(a)
	}
	r.known[q] = a
}

func bytesOf(a answer) (sum int) {
	for _, e := range a.entries {
		for _, value := range e.Fields {
			sum += len(value)
		}
	}
	return sum
}
