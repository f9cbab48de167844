package handin

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/progress"
)

// Schema names the shape of a report; docs/json.md describes it.
const Schema = "sdlab.report/1"

// Report is what one learner hands in.
type Report struct {
	Made       time.Time  `json:"made"`
	Tool       string     `json:"tool"` // version of sdlab
	Lesson     Lesson     `json:"lesson"`
	Course     string     `json:"course,omitempty"` // the id of the course that the learner enrolled for
	Learner    Learner    `json:"learner"`
	Note       string     `json:"note,omitempty"` // what the learner asks or says, in their own words
	Machine    Machine    `json:"machine"`
	Activities []Activity `json:"activities"`
	Log        []Line     `json:"log"`
}

// Lesson says which lesson, and which state of it.
type Lesson struct {
	ID      string `json:"id"`
	Version string `json:"version,omitempty"`
	Digest  string `json:"digest"` // of all its files
}

// Learner is who hands it in.
type Learner struct {
	ID   string `json:"id"`
	Name string `json:"name,omitempty"`
}

// Machine is where it was made.
type Machine struct {
	Digest  string `json:"digest"` // of the machine's id, which itself is not told
	BootID  string `json:"boot_id"`
	Systemd int    `json:"systemd"`
	Scope   string `json:"scope"`
	Home    string `json:"home,omitempty"` // the learner's, which the activities' paths have in user scope
}

// Activity is what was seen of one.
type Activity struct {
	ID        string         `json:"id"`      // its number
	Verdict   checks.Verdict `json:"verdict"` // when the report was made
	Diagnosis string         `json:"diagnosis,omitempty"`
	Name      string         `json:"name,omitempty"` // which it keeps when its number changes
	Checks    []Check        `json:"checks"`
	Now       *Evidence      `json:"now,omitempty"`    // when the report was made
	Passed    *Evidence      `json:"passed,omitempty"` // when it was passed, if it does not hold any more
}

// Check is one check's verdict.
type Check struct {
	ID      string         `json:"id"`
	Verdict checks.Verdict `json:"verdict"`
}

// Line is one of the learner's record. Of a line about another lesson there is the
// hash alone, so that the chain can be followed.
type Line struct {
	Text string `json:"text,omitempty"`
	Hash string `json:"hash,omitempty"`
}

func (l Line) hash() string {
	if l.Text == "" {
		return l.Hash
	}
	return progress.HashOf([]byte(l.Text))
}

// NewActivity is what a report says of a result, without evidence.
func NewActivity(r *checks.Result) Activity {
	a := Activity{ID: r.Activity.ID, Name: r.Activity.Slug, Verdict: r.Verdict, Checks: []Check{}}
	for _, c := range r.Checks {
		a.Checks = append(a.Checks, Check{c.ID, c.Verdict})
	}
	if c := r.Blame(); c != nil && c.Diagnosis != nil {
		a.Diagnosis = c.Diagnosis.ID
	}
	return a
}

// Digest is that of evidence, by which the record names it.
func (e *Evidence) Digest() (string, error) {
	text, err := json.Marshal(e)
	if err != nil {
		return "", fmt.Errorf("cannot write evidence down: %w", err)
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), nil
}

// MachineDigest is that of a machine's id, which is not for others to know
// (machine-id(5)).
func MachineDigest(id string) string {
	sum := sha256.Sum256([]byte("sdlab report\n" + id))
	return hex.EncodeToString(sum[:16])
}
