package progress

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"
)

// Trust is the file of lessons that the learner lets run programs, beside the
// learner's log: one line of JSON for each.
type Trust struct{ log Log }

type trusted struct {
	Time   time.Time `json:"time"`
	Folder string    `json:"folder"`
	Digest string    `json:"digest"`
}

// OpenTrust returns the file below dir, where [Open] has the log.
func OpenTrust(dir string, owner *Owner) *Trust {
	log := Open(dir, owner)
	log.path = filepath.Join(dir, "trusted.jsonl")
	return &Trust{*log}
}

// Path is where the file is.
func (t *Trust) Path() string { return t.log.path }

// Add has the folder trusted as long as its digest is this one.
func (t *Trust) Add(now time.Time, folder, digest string) error {
	line, err := json.Marshal(trusted{now, folder, digest})
	if err != nil {
		return fmt.Errorf("cannot record: %w", err)
	}
	return as(t.log.owner, func() error { return t.log.append(append(line, '\n'), true) })
}

// Has says whether the folder with this digest is trusted.
func (t *Trust) Has(folder, digest string) (has bool, err error) {
	err = as(t.log.owner, func() error {
		content, err := t.log.readLocked()
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("cannot read which lessons you trust: %w", err)
		}
		for line := range bytes.Lines(content) {
			var one trusted
			has = has || json.Unmarshal(line, &one) == nil && one.Folder == folder && one.Digest == digest
		}
		return nil
	})
	return has && err == nil, err
}
