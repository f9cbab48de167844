// Package progress keeps what a learner has tried: one line of JSON for each
// attempt, in a file that is only ever appended to.
//
// It does not know what an activity is or how a verdict comes about. A pass in
// it is a record of that time, not a truth about now.
package progress

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"github.com/sdlab/sdlab/userfile"
)

// An Entry is one thing that the learner did.
type Entry struct {
	Time      time.Time `json:"time"`
	Lesson    string    `json:"lesson"`              // its id
	Version   string    `json:"version,omitempty"`   // of the lesson
	Scope     string    `json:"scope,omitempty"`     // of the manager it was done with, if not the system's
	Activity  string    `json:"activity"`            // its number when this was written
	What      string    `json:"what"`                // attempt, hint, solution, …
	Verdict   string    `json:"verdict,omitempty"`   // of an attempt
	Diagnosis string    `json:"diagnosis,omitempty"` // of an attempt that did not pass
	Digest    string    `json:"digest,omitempty"`    // of what an attempt was judged by
	Question  string    `json:"question,omitempty"`  // of an answer
	Answer    string    `json:"answer,omitempty"`
	Fault     string    `json:"fault,omitempty"`    // that a setup planted
	Token     string    `json:"token,omitempty"`    // that a setup gave to this learner
	Machine   string    `json:"machine,omitempty"`  // digest of the machine's id, of a setup
	Thing     string    `json:"thing,omitempty"`    // that was on the machine before the lesson was begun
	Evidence  string    `json:"evidence,omitempty"` // digest of what a pass rests on, if it was kept
	Name      string    `json:"name,omitempty"`     // of the activity, which it keeps when its number changes, see [Numbers]
	Prev      string    `json:"prev,omitempty"`     // digest of the line before, see [HashOf]
}

// What an entry records.
const (
	Attempt  = "attempt"
	Hint     = "hint"
	Solution = "solution"
	Reset    = "reset"
	Answer   = "answer"
	Begin    = "begin"  // a setup that may not have run through
	Setup    = "setup"  // a setup that has
	Before   = "before" // what was there, before the first start
)

// Log is the learner's file.
type Log struct{ lines lines }

// Open returns the log below dir, normally $XDG_STATE_HOME/sdlab. With an
// owner, files are made and read in that person's name. When stop is closed,
// nothing is waited for any more; what can be had at once still is.
func Open(dir string, owner *userfile.Owner, stop <-chan struct{}) *Log {
	return &Log{openLines(filepath.Join(dir, "attempts.jsonl"), owner, stop)}
}

// Path is where the file is.
func (l *Log) Path() string { return l.lines.path }

// Add appends entries. They are on disk whole or not at all as far as a reader
// is concerned: each ends with a newline, and a torn line is skipped. What cannot
// be made again waits until the disk has it; an attempt does not, since the next
// check makes it again, and a disk takes longer than a check.
func (l *Log) Add(entries ...Entry) error {
	keep := slices.ContainsFunc(entries, func(e Entry) bool { return e.What != Attempt })
	return l.lines.append(func(last []byte) ([]byte, error) {
		var lines bytes.Buffer
		for _, e := range entries {
			if e.Prev = ""; len(last) > 0 {
				e.Prev = HashOf(last)
			}
			line, err := json.Marshal(e)
			if err != nil {
				return nil, fmt.Errorf("cannot record: %w", err)
			}
			lines.Write(line)
			lines.WriteByte('\n')
			last = line
		}
		return lines.Bytes(), nil
	}, keep)
}

// HashOf is the digest of a line, by which the next line names it: who changes or
// removes a line has to write all later ones again.
func HashOf(line []byte) string {
	sum := sha256.Sum256(line)
	return hex.EncodeToString(sum[:16])
}
