package progress

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/sdlab/sdlab/userfile"
)

// Trust is the file of lessons that the learner lets run programs, beside the
// learner's log: one line of JSON for each.
type Trust struct{ lines lines }

type trusted struct {
	Time   time.Time `json:"time"`
	Folder string    `json:"folder"`
	Digest string    `json:"digest"`
}

// OpenTrust returns the file below dir, where [Open] has the log.
func OpenTrust(dir string, owner *userfile.Owner, stop <-chan struct{}) *Trust {
	return &Trust{openLines(filepath.Join(dir, "trusted.jsonl"), owner, stop)}
}

// Path is where the file is.
func (t *Trust) Path() string { return t.lines.path }

// Add has the folder trusted as long as its digest is this one.
func (t *Trust) Add(now time.Time, folder, digest string) error {
	line, err := json.Marshal(trusted{now, folder, digest})
	if err != nil {
		return fmt.Errorf("cannot record: %w", err)
	}
	return t.lines.append(func([]byte) ([]byte, error) { return append(line, '\n'), nil }, true)
}

// Has says whether the folder with this digest is trusted.
func (t *Trust) Has(folder, digest string) (has bool, err error) {
	err = t.lines.read(func(line []byte) {
		var one trusted
		has = has || json.Unmarshal(line, &one) == nil && one.Folder == folder && one.Digest == digest
	})
	if err != nil && !errors.Is(err, context.Canceled) {
		err = fmt.Errorf("cannot read which lessons you trust: %w", err)
	}
	return has && err == nil, err
}
