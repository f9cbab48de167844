package events

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// entriesAt is where the header of a journal's file counts its entries: n_entries
// (systemd's journal-def.h, JOURNAL_FILE_FORMAT.md).
const entriesAt = 152

// counter counts the entries in the journal's files that are being written. journald
// tells of new ones up to 250 ms late; this number is there with them. The files are
// kept open, since this is asked often.
type counter struct {
	folders []string // patterns

	mu     sync.Mutex
	opened time.Time // zero if they have to be found again
	files  []*os.File
}

// openFor is for how long they are kept open. A file that is new is mostly heard of.
const openFor = 5 * time.Second

// Entries is how many there are.
func (s *Source) Entries() uint64 { return s.counter.entries() }

func (c *counter) entries() (sum uint64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if time.Since(c.opened) > openFor {
		c.reopen()
	}
	var n [8]byte
	for _, f := range c.files {
		if _, err := f.ReadAt(n[:], entriesAt); err == nil {
			sum += binary.LittleEndian.Uint64(n[:])
		}
	}
	return sum
}

func (c *counter) reopen() {
	c.close()
	for _, dir := range c.folders {
		active, _ := filepath.Glob(filepath.Join(dir, "[su]*.journal"))
		for _, path := range active {
			if strings.Contains(path, "@") { // archived
				continue
			}
			if f, err := os.Open(path); err == nil {
				c.files = append(c.files, f)
			}
		}
	}
	c.opened = time.Now()
}

// renew makes the next count find the files again.
func (c *counter) renew() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.opened = time.Time{}
}

// done ends the counting.
func (c *counter) done() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.close()
}

func (c *counter) close() {
	for _, f := range c.files {
		_ = f.Close()
	}
	c.files = nil
}
