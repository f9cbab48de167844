package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"
	"unicode/utf16"

	"github.com/sdlab/sdlab/checks"
)

// CheckSchema names the shape that [JSON] writes; docs/json.md describes it.
const CheckSchema = "sdlab.check/1"

// Host is where the look was taken.
type Host struct {
	Systemd int    `json:"systemd"` // version; 0 if it could not be asked
	Scope   string `json:"scope"`
	BootID  string `json:"boot_id"`
	Learner string `json:"learner"`
}

type document struct {
	Schema        string     `json:"schema"`
	Lesson        string     `json:"lesson"`
	LessonVersion string     `json:"lesson_version,omitempty"`
	Time          time.Time  `json:"time"`
	Host          Host       `json:"host"`
	Activities    []activity `json:"activities"`
}

type activity struct {
	ID      string         `json:"id"`
	Title   string         `json:"title"`
	Verdict checks.Verdict `json:"verdict"`
	Blocker string         `json:"skipped_for,omitempty"`
	Checks  []check        `json:"checks"`
}

type check struct {
	ID        string         `json:"id"`
	Title     string         `json:"title"`
	Verdict   checks.Verdict `json:"verdict"`
	Saw       []saw          `json:"saw"`
	Diagnosis *diagnosis     `json:"diagnosis,omitempty"`
	ByHand    []string       `json:"by_hand"`
}

type saw struct {
	What  string `json:"what"`
	Value any    `json:"value"`
}

type diagnosis struct {
	ID  string `json:"id"`
	Why string `json:"why"`
	Try string `json:"try"`
}

// Lesson says of which one results are.
type Lesson struct{ ID, Version string }

// JSON writes the results as one object.
func JSON(w io.Writer, lesson Lesson, at time.Time, host Host, results []*checks.Result) error {
	d := document{Schema: CheckSchema, Lesson: lesson.ID, LessonVersion: lesson.Version, Time: at.UTC(), Host: host, Activities: []activity{}}
	for _, r := range results {
		d.Activities = append(d.Activities, jsonActivity(r))
	}
	return Indented(w, d)
}

func jsonActivity(r *checks.Result) activity {
	a := activity{ID: r.Activity.ID, Title: r.Activity.Title, Verdict: r.Verdict, Blocker: r.Blocker, Checks: []check{}}
	for _, c := range r.Checks {
		a.Checks = append(a.Checks, jsonCheck(c, r.Verdict))
	}
	return a
}

func jsonCheck(c checks.CheckResult, activity checks.Verdict) check {
	if activity == checks.Skipped && c.Verdict != checks.Pass {
		// Its diagnosis would count one mistake twice.
		c.Verdict, c.Diagnosis = checks.Skipped, nil
	}
	j := check{ID: c.ID, Title: c.Title, Verdict: c.Verdict, Saw: []saw{}, Diagnosis: (*diagnosis)(c.Diagnosis), ByHand: append([]string{}, c.ByHand...)}
	for _, s := range c.Saw {
		j.Saw = append(j.Saw, saw{s.What, s.Value})
	}
	return j
}

// Indented writes any value as JSON for programs and curious people.
func Indented(w io.Writer, value any) error {
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(value); err != nil {
		return err
	}
	_, err := io.WriteString(w, escaped(text.String()))
	return err
}

// escaped writes out the characters that JSON allows in texts, and that a
// terminal acts on: those of C1, DEL, and the invisible ones.
func escaped(text string) string {
	var out strings.Builder
	for _, r := range text {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r)) {
			for _, unit := range utf16.AppendRune(nil, r) {
				fmt.Fprintf(&out, "\\u%04x", unit)
			}
			continue
		}
		out.WriteRune(r)
	}
	return out.String()
}
