package events

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"

	"github.com/sdlab/sdlab/host/history"
)

// entriesAt is where the header of a journal's file counts its entries: n_entries
// (systemd's journal-def.h, JOURNAL_FILE_FORMAT.md).
const entriesAt = 152

// Entries counts those in the journal's files that are being written. journald
// tells of new ones up to 250 ms late; this number is there with them.
func Entries() (sum uint64) {
	var n [8]byte
	for _, dir := range history.Folders() {
		active, _ := filepath.Glob(filepath.Join(dir, "[su]*.journal"))
		for _, path := range active {
			if strings.Contains(path, "@") { // archived
				continue
			}
			f, err := os.Open(path)
			if err != nil {
				continue
			}
			if _, err := f.ReadAt(n[:], entriesAt); err == nil {
				sum += binary.LittleEndian.Uint64(n[:])
			}
			f.Close()
		}
	}
	return sum
}
