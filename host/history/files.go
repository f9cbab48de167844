package history

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/sdlab/sdlab/journal"
)

// journalFiles reads the journal's files, and leaves what it cannot read to
// journalctl, which takes as long as all the rest of a look.
type journalFiles struct {
	reader  *journal.Reader
	instead Journal
}

// Live reads the journal of this machine.
func Live() Journal {
	return journalFiles{journal.NewReader(strings.Split(fields, ",")), journalctl{}}
}

func (j journalFiles) Query(ctx context.Context, match []string, newest int) ([]Record, error) {
	if strings.HasPrefix(match[0], "_BOOT_ID=") { // which all entries of a boot have; journalctl goes through them from the end
		return j.instead.Query(ctx, match, newest)
	}
	entries, err := j.reader.Query(Folders(""), match, newest)
	if errors.Is(err, journal.ErrUnsupported) {
		return j.instead.Query(ctx, match, newest)
	}
	if err != nil {
		return nil, err
	}
	records := make([]Record, len(entries))
	for i, e := range entries {
		records[i] = Record(e.Fields)
	}
	return records, nil
}

// journalDirs are where journald keeps its files: on disk, or in memory.
var journalDirs = []string{"/var/log/journal", "/run/log/journal"}

// Folders are those of the machine's own journal, below root: patterns for any
// machine's, if it is not known which machine this is.
func Folders(root string) []string {
	machine := "*"
	if id, err := os.ReadFile(filepath.Join(root, "/etc/machine-id")); err == nil {
		machine = strings.TrimSpace(string(id))
	}
	var dirs []string
	for _, dir := range journalDirs {
		dirs = append(dirs, filepath.Join(root, dir, machine))
	}
	return dirs
}
