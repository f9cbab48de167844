// Package progress keeps what a learner has tried: one line of JSON for each
// attempt, in a file that is only ever appended to.
//
// It does not know what an activity is or how a verdict comes about. A pass in
// it is a record of that time, not a truth about now.
package progress

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/userfile"
)

// An Entry is one thing that the learner did.
type Entry struct {
	Time      time.Time `json:"time"`
	Lesson    string    `json:"lesson"`
	Scope     string    `json:"scope,omitempty"` // of the manager it was done with, if not the system's
	Activity  string    `json:"activity"`
	What      string    `json:"what"`                // attempt, hint, solution, …
	Verdict   string    `json:"verdict,omitempty"`   // of an attempt
	Diagnosis string    `json:"diagnosis,omitempty"` // of an attempt that did not pass
	Question  string    `json:"question,omitempty"`  // of an answer
	Answer    string    `json:"answer,omitempty"`
	Fault     string    `json:"fault,omitempty"` // that a setup planted
	Token     string    `json:"token,omitempty"` // that a setup gave to this learner
}

// What an entry records.
const (
	Attempt  = "attempt"
	Hint     = "hint"
	Solution = "solution"
	Reset    = "reset"
	Answer   = "answer"
	Begin    = "begin" // a setup that may not have run through
	Setup    = "setup" // a setup that has
)

// Log is the learner's file.
type Log struct {
	path     string
	owner    *userfile.Owner
	stop     <-chan struct{}
	patience time.Duration // with somebody else's lock
}

// Open returns the log below dir, normally $XDG_STATE_HOME/sdlab. With an
// owner, files are made and read in that person's name. When stop is closed,
// nothing is waited for any more; what can be had at once still is.
func Open(dir string, owner *userfile.Owner, stop <-chan struct{}) *Log {
	return &Log{path: filepath.Join(dir, "attempts.jsonl"), owner: owner, stop: stop, patience: lockPatience}
}

// Path is where the file is.
func (l *Log) Path() string { return l.path }

// Add appends entries. They are on disk whole or not at all as far as a reader
// is concerned: each ends with a newline, and a torn line is skipped. What cannot
// be made again waits until the disk has it; an attempt does not, since the next
// check makes it again, and a disk takes longer than a check.
func (l *Log) Add(entries ...Entry) error {
	var lines bytes.Buffer
	keep := false
	for _, e := range entries {
		keep = keep || e.What != Attempt
		line, err := json.Marshal(e)
		if err != nil {
			return fmt.Errorf("cannot record: %w", err)
		}
		lines.Write(line)
		lines.WriteByte('\n')
	}
	return l.append(lines.Bytes(), keep)
}

func (l *Log) append(lines []byte, keep bool) (err error) {
	if err := l.owner.MkdirAll(filepath.Dir(l.path)); err != nil {
		return fmt.Errorf("cannot make the folder for your progress: %w", err)
	}
	file, err := l.owner.OpenToAppend(l.path)
	if err != nil {
		return fmt.Errorf("cannot open your progress: %w", err)
	}
	defer func() {
		if closed := file.Close(); closed != nil && err == nil { // as a file server says that it is full
			err = fmt.Errorf("cannot append to your progress: %w", closed)
		}
	}()
	if err := l.lock(file, unix.LOCK_EX); err != nil {
		return fmt.Errorf("cannot lock your progress: %w", err)
	}
	end, err := file.Seek(0, io.SeekEnd)
	if err != nil {
		return fmt.Errorf("cannot append to your progress: %w", err)
	}
	if torn(file, end) {
		lines = append([]byte("\n"), lines...)
	}
	if _, err := file.Write(lines); err != nil {
		// Take back what was written of it, so that no half line stays.
		return errors.Join(fmt.Errorf("cannot append to your progress: %w", err), file.Truncate(end))
	}
	if !keep {
		return nil
	}
	return l.keep(file)
}

// keep has the lines survive a crash of the machine. Others need not wait for that.
func (l *Log) keep(file *os.File) error {
	_ = unix.Flock(int(file.Fd()), unix.LOCK_UN)
	// Where a file cannot be synchronised, fsync(2) says EINVAL: it is as safe as it gets.
	if err := file.Sync(); err != nil && !errors.Is(err, unix.EINVAL) {
		return fmt.Errorf("cannot keep your progress safe from a crash: %w", err)
	}
	return nil
}

// lockPatience is long for writing a line, and short for a person who waits
// because some stopped program has the lock.
const (
	lockPatience = 3 * time.Second
	lockAgain    = 5 * time.Millisecond
)

// lock takes the file's lock, which closing it gives back.
func (l *Log) lock(file *os.File, how int) error {
	for end := time.Now().Add(l.patience); ; {
		err := unix.Flock(int(file.Fd()), how|unix.LOCK_NB)
		if !errors.Is(err, unix.EWOULDBLOCK) && !errors.Is(err, unix.EINTR) {
			return err
		}
		if time.Now().After(end) {
			return fmt.Errorf("another program has held it for %v", l.patience)
		}
		select {
		case <-l.stop:
			return context.Canceled
		case <-time.After(lockAgain):
		}
	}
}

// torn says whether the file ends in the middle of a line.
func torn(file *os.File, end int64) bool {
	last := make([]byte, 1)
	if end == 0 {
		return false
	}
	_, err := file.ReadAt(last, end-1)
	return err == nil && last[0] != '\n'
}
