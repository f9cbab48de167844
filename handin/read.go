package handin

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/sdlab/sdlab/progress"
)

// MaxFile is the most that a report may hold, in bytes. One of the built-in lesson
// has some hundred thousand.
const MaxFile = 16 << 20

// Bounds of what a report may hold.
const (
	maxActivities = 2000
	maxLog        = 200000
	maxName       = 200 // characters
	// MaxNote is how many characters a learner's note may have.
	MaxNote = 500
)

// Signed is a report as it was read, and what goes with it.
type Signed struct {
	Report
	Signature Signature
	Intact    bool             // the signature is one of this report
	Entries   []progress.Entry // of the log, this lesson's
}

// KeyID names the key that the report is signed with.
func (s *Signed) KeyID() string { return keyID(s.Signature.Key) }

// Read reads a report. An error says what is wrong with the file, for a person; what
// is wrong with what the report claims is for [Signed.Verify] to say.
func Read(text []byte) (*Signed, error) {
	if len(text) > MaxFile {
		return nil, fmt.Errorf("it is larger than %d MiB, and no report is", MaxFile>>20)
	}
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	if len(bytes.TrimSpace(text)) == 0 {
		return nil, errors.New("it is empty")
	}
	if !utf8.Valid(text) {
		return nil, errors.New("it is not a report: it is not text, or not in UTF-8")
	}
	f, err := split(text)
	if err != nil {
		return nil, notAReport(err, len(text))
	}
	switch name, version, _ := strings.Cut(f.Schema, "/"); {
	case name != "sdlab.report":
		return nil, errors.New("it is not a report of sdlab's: it has another schema, or none")
	case version != "1":
		return nil, otherVersion(f.Schema)
	}
	s := &Signed{Signature: f.Signature, Intact: f.Signature.holds(f.Report)}
	if err := json.Unmarshal(f.Report, &s.Report); err != nil {
		return nil, notAReport(err, len(f.Report))
	}
	if err := s.bounded(); err != nil {
		return nil, err
	}
	for _, line := range s.Log {
		if e, ok := progress.Parse([]byte(line.Text)); ok {
			s.Entries = append(s.Entries, e)
		}
	}
	return s, nil
}

// otherVersion is the schema of a report that this program does not read.
type otherVersion string

func (v otherVersion) Error() string {
	return fmt.Sprintf("it was made by another sdlab, with the schema %.40q; this one reads %s", string(v), Schema)
}

// NextStep is what to do about a file that [Read] did not take.
func NextStep(err error) string {
	var other otherVersion
	if errors.As(err, &other) && len(other) >= len(Schema) && string(other) > Schema {
		return "use an sdlab here that is as new as the learner's"
	}
	return "ask for it again: sdlab report makes it"
}

// split finds the report and its signature. In a file as [Sign] writes it the lines
// show where they are, so that the report is not read twice: no line ends within it.
func split(text []byte) (file, error) {
	f := file{Schema: Schema}
	report, ours := bytes.CutPrefix(text, []byte(fileHead))
	report, rest, whole := bytes.Cut(report, []byte(fileSignature))
	rest, ended := bytes.CutSuffix(bytes.TrimSpace(rest), []byte("}"))
	if ours && whole && ended && !bytes.ContainsRune(report, '\n') && json.Unmarshal(rest, &f.Signature) == nil {
		f.Report = report
		return f, nil
	}
	f = file{}
	return f, json.Unmarshal(text, &f)
}

var plainPath = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(/[A-Za-z0-9._@-]{1,100}){1,10}$`) })

// notAReport words an error of package json about a text of so many bytes. One at its
// end is the end's, wherever that cut it, such as within true.
func notAReport(err error, size int) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) && syntax.Offset >= int64(size) {
		return errors.New("it is not whole: the end is missing")
	}
	if syntax != nil {
		return errors.New("it is not a report: it is not the JSON that sdlab report writes")
	}
	return errors.New("it is not a report: something in it has another shape than sdlab report gives it")
}

func (s *Signed) bounded() error {
	switch {
	case len(s.Activities) > maxActivities:
		return fmt.Errorf("it has more than %d activities", maxActivities)
	case len(s.Log) > maxLog:
		return fmt.Errorf("its record has more than %d lines", maxLog)
	case s.Learner.ID == "":
		return errors.New("it does not say whose it is")
	case utf8.RuneCountInString(s.Learner.ID) > maxName || utf8.RuneCountInString(s.Learner.Name) > maxName:
		return fmt.Errorf("the learner's name is longer than %d characters", maxName)
	case utf8.RuneCountInString(s.Note) > MaxNote:
		return fmt.Errorf("the learner's note is longer than %d characters", MaxNote)
	case s.Made.IsZero():
		return errors.New("it does not say when it was made")
	}
	if home := s.Machine.Home; home != "" && (!plainPath().MatchString(home) || strings.Contains(home, "..")) {
		return errors.New("the learner's home in it is not a path") // it would get into the lesson's rules
	}
	seen := map[string]bool{}
	for _, a := range s.Activities {
		if seen[a.ID] {
			return fmt.Errorf("the activity %.20q stands in it twice", a.ID)
		}
		seen[a.ID] = true
	}
	return nil
}

// Renumber has the report call activities by the numbers that they have in the lesson
// here, which may be another version than the report's.
func (s *Signed) Renumber(now progress.Numbers) {
	for i, a := range s.Activities {
		s.Activities[i].ID = now.Of(a.ID, a.Name)
	}
	for i, e := range s.Entries {
		s.Entries[i].Activity = now.Of(e.Activity, e.Name)
	}
}

// Activity is what the report says of an activity.
func (s *Signed) Activity(id string) (Activity, bool) {
	for _, a := range s.Activities {
		if a.ID == id {
			return a, true
		}
	}
	return Activity{}, false
}
