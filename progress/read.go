package progress

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
)

// Kept says of which lesson entries are. The lesson done with the learner's own
// manager, in user scope, counts for itself.
type Kept struct {
	Lesson string // its id
	Folder string // that it is read from, by which entries were kept before lessons had ids
	Scope  string
	Numbers
}

// Numbers are those that a lesson's activities have now, by their names.
type Numbers map[string]string

// Of is the number of the activity that an entry is about: today's, since an update
// may have given it another one. One that the lesson lacks is called by its name. An
// entry of before names were written down goes by the number of that time.
func (n Numbers) Of(number, name string) string {
	if name == "" {
		return number
	}
	return cmp.Or(n[name], name)
}

// Has says whether the entry is one of them.
func (k Kept) Has(e Entry) bool {
	return e.Scope == k.Scope && (e.Lesson == k.Lesson || e.Version == "" && e.Lesson == k.Folder)
}

// Standings sums up what is recorded of a lesson by activity, and says how many
// lines could not be read.
func (l *Log) Standings(kept Kept) (standings map[string]Standing, skipped int, err error) {
	standings = map[string]Standing{}
	skipped, err = l.Read(func(e Entry) {
		if kept.Has(e) {
			id := kept.Of(e.Activity, e.Name)
			standings[id] = standings[id].After(e)
		}
	})
	return standings, skipped, err
}

// Read calls each with the entries, oldest first, and returns how many lines
// could not be read.
func (l *Log) Read(each func(Entry)) (skipped int, err error) {
	err = l.lines.read(func(line []byte) {
		if e, ok := Parse(line); ok {
			each(e)
		} else {
			skipped++
		}
	})
	if err != nil && !errors.Is(err, context.Canceled) {
		err = fmt.Errorf("cannot read your progress: %w", err)
	}
	return skipped, err
}

// Lines calls each with the lines as the file has them, oldest first, and with
// the entry that a line is, if it is one.
func (l *Log) Lines(each func(line []byte, e Entry, ok bool)) error {
	return l.lines.read(func(line []byte) {
		e, ok := Parse(line)
		each(line, e, ok)
	})
}

// Parse reads a line. Those that Add wrote are read without reflection, which
// takes a tenth of the time.
func Parse(line []byte) (Entry, bool) {
	if e, ok := parsePlain(line); ok {
		return e, e.Activity != ""
	}
	var e Entry
	return e, json.Unmarshal(line, &e) == nil && e.Activity != ""
}

// parsePlain reads an object of strings without escapes; any other is not ok.
func parsePlain(line []byte) (e Entry, ok bool) {
	if len(line) < 2 || line[0] != '{' {
		return e, false
	}
	for rest := line[1:]; ; rest = rest[1:] {
		var key, value []byte
		if key, rest, ok = plainString(rest); !ok || len(rest) == 0 || rest[0] != ':' {
			return e, false
		}
		if value, rest, ok = plainString(rest[1:]); !ok || !e.set(string(key), value) || len(rest) == 0 {
			return e, false
		}
		if len(rest) == 1 && rest[0] == '}' {
			return e, true
		}
		if rest[0] != ',' {
			return e, false
		}
	}
}

// plainString cuts a JSON string of printable ASCII without escapes off.
func plainString(from []byte) (text, rest []byte, ok bool) {
	if len(from) == 0 || from[0] != '"' {
		return nil, nil, false
	}
	for i, c := range from[1:] {
		switch {
		case c == '"':
			return from[1 : i+1], from[i+2:], true
		case c == '\\' || c < ' ' || c > '~':
			return nil, nil, false
		}
	}
	return nil, nil, false
}

// set sets the field that a key names.
func (e *Entry) set(key string, value []byte) bool {
	switch key {
	case "time":
		return e.Time.UnmarshalText(value) == nil
	case "lesson":
		e.Lesson = string(value)
	case "version":
		e.Version = string(value)
	case "digest":
		e.Digest = string(value)
	case "scope":
		e.Scope = string(value)
	case "activity":
		e.Activity = string(value)
	case "name":
		e.Name = string(value)
	case "what":
		e.What = string(value)
	case "verdict":
		e.Verdict = string(value)
	case "diagnosis":
		e.Diagnosis = string(value)
	case "question":
		e.Question = string(value)
	case "answer":
		e.Answer = string(value)
	case "fault":
		e.Fault = string(value)
	case "token":
		e.Token = string(value)
	case "machine":
		e.Machine = string(value)
	case "thing":
		e.Thing = string(value)
	case "evidence":
		e.Evidence = string(value)
	case "prev":
		e.Prev = string(value)
	default:
		return false
	}
	return true
}
