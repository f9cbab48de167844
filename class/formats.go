package class

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/sdlab/sdlab/course"
	"github.com/sdlab/sdlab/handin"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/termtext"
)

// Schema names the shape of a class report in JSON; docs/json.md describes it.
const Schema = "sdlab.class/1"

// signs are the states of a cell in a table.
var signs = map[string]string{Passed: "+", Failed: "x", Untried: ".", Open: "?", Aside: "-"}

// Table writes the class for a terminal.
func Table(w io.Writer, c *Class) error {
	var out strings.Builder
	wide := 8
	for _, r := range c.Rows {
		wide = min(24, max(wide, len([]rune(r.label()))))
	}
	fmt.Fprintf(&out, "%s %s %7s %4s  %s\n", padded("learner", wide), padded("", 0), "points", "%", c.headings())
	for _, r := range c.Rows {
		points, percent := r.Points.String(), strconv.Itoa(r.Percent)
		if len(r.Open) > 0 {
			points, percent = "?", "?"
		}
		fmt.Fprintf(&out, "%s %s %7s %4s  %s%s\n", padded(r.label(), wide), padded("", 0), points, percent, r.signs(), r.remarks())
	}
	fmt.Fprintf(&out, "\n+ passed  x not passed  . not tried  ? could not be judged, not a zero  - does not apply\n")
	for _, r := range c.Rows {
		for _, note := range r.Notes {
			fmt.Fprintf(&out, "%s: %s\n", termtext.Clean(r.ID), termtext.Clean(note))
		}
	}
	for _, text := range append(c.also(), c.versions()...) {
		fmt.Fprintln(&out, termtext.Clean(text))
	}
	out.WriteString(c.advice())
	if len(c.Mistakes) > 0 {
		out.WriteString("\nWhat learners met with most often:\n")
	}
	for _, m := range c.Mistakes[:min(10, len(c.Mistakes))] {
		fmt.Fprintf(&out, "%3d of %-3d %-5s %s\n", m.Learners, m.Of, m.Activity, termtext.Clean(m.words()))
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func (r *Row) label() string { return termtext.Clean(r.Label()) }

// Label is what a row is called: by its name, unless another has that, too.
func (r *Row) Label() string {
	switch {
	case r.Name == "":
		return r.ID
	case r.Namesake:
		return r.ID + ", " + r.Name // the id first: the end may be cut
	}
	return r.Name
}

func (c *Class) headings() string {
	ids := make([]string, len(c.Activities))
	for i, a := range c.Activities {
		ids[i] = padded(termtext.Clean(a.ID), 4)
	}
	return strings.Join(ids, "")
}

func (r *Row) signs() string {
	var all strings.Builder
	for _, cell := range r.Cells {
		all.WriteString(padded(signs[cell.State], 4))
	}
	return all.String()
}

// remarks are what a row says behind its signs.
func (r *Row) remarks() string {
	var words []string
	switch {
	case r.LateDays > 0:
		words = append(words, fmt.Sprintf("late, day %d", r.LateDays))
	case r.Extended:
		words = append(words, "extended")
	}
	if r.Asks {
		words = append(words, "asks")
	}
	if r.State == handin.Broken {
		words = append(words, "DOES NOT HOLD")
	}
	if r.Copied {
		words = append(words, "copy?")
	}
	return strings.Join(words, ", ")
}

// also lists who and what the table has no row for.
func (c *Class) also() []string {
	var lines []string
	for _, copied := range c.Copies {
		lines = append(lines, copied.words())
	}
	for _, m := range c.Missing {
		lines = append(lines, "no report: "+m.label())
	}
	for _, f := range c.Faults {
		lines = append(lines, f.File+": "+f.Why)
	}
	return lines
}

// versions says who made their report with what, if that is not the same for all.
func (c *Class) versions() []string {
	who := map[Versions][]string{}
	for _, r := range c.Rows {
		who[r.Versions] = append(who[r.Versions], r.Label())
	}
	if len(who) < 2 {
		return nil
	}
	var lines []string
	for v, names := range who {
		text := fmt.Sprintf("made with %s: %d", v, len(names))
		if len(names) <= 10 {
			text += ", " + strings.Join(names, ", ")
		}
		lines = append(lines, text)
	}
	slices.Sort(lines)
	return lines
}

// advice is what to do about rows that need a decision.
func (c *Class) advice() string {
	text := ""
	if slices.ContainsFunc(c.Rows, func(r *Row) bool { return r.State == handin.Broken }) {
		text += "\nDOES NOT HOLD: ask for the file as sdlab report wrote it, or judge it all the same: sdlab regrade FILE --unverified\n"
	}
	if len(c.Copies) > 0 {
		text += "\ncopy?: people who share one machine share runs as well, so ask before you decide.\n"
	}
	return text
}

func (c Copy) words() string {
	return fmt.Sprintf("copy? %s and %s share %s (%d)", c.A, c.B, c.What, c.Shared)
}

func (m Member) label() string {
	if m.Name == "" {
		return m.ID
	}
	return m.Name + " (" + m.ID + ")"
}

func (m Mistake) words() string {
	if m.Why == "" {
		return m.Diagnosis
	}
	return m.Diagnosis + ": " + m.Why
}

func padded(text string, width int) string {
	runes := []rune(text)
	if len(runes) > width {
		return string(runes[:max(0, width-1)]) + "…"
	}
	return text + strings.Repeat(" ", width-len(runes))
}

// CSV writes a row for each learner, those without a report as well, and for each
// file that does not count, without an id. What could not be judged has no points.
func CSV(w io.Writer, c *Class) error {
	head := []string{"id", "name", "points", "of", "percent", "passed", "late_days", "hints", "minutes", "handed_in", "holds", "notes", "lesson_version", "sdlab_version"}
	for _, a := range c.Activities {
		head = append(head, a.ID)
	}
	rows := [][]string{head}
	for _, r := range c.Rows {
		row := []string{r.ID, r.Name, "", r.Of.String(), "", "", strconv.Itoa(r.LateDays), strconv.Itoa(r.Hints), strconv.Itoa(r.minutes()),
			r.Made.UTC().Format(time.RFC3339), string(r.State), strings.Join(r.Notes, "; "), r.Versions.Lesson, r.Versions.Sdlab}
		if len(r.Open) == 0 {
			row[2], row[4], row[5] = r.Points.String(), strconv.Itoa(r.Percent), map[bool]string{true: "yes", false: "no"}[r.Passed]
		}
		for _, cell := range r.Cells {
			points := cell.Points.String()
			if cell.State == Open || cell.State == Aside {
				points = ""
			}
			row = append(row, points)
		}
		rows = append(rows, row)
	}
	for _, m := range c.Missing {
		row := make([]string, len(head))
		row[0], row[1], row[11] = m.ID, m.Name, "no report"
		rows = append(rows, row)
	}
	for _, f := range c.Faults {
		row := make([]string, len(head))
		row[11] = f.File + ": " + f.Why
		rows = append(rows, row)
	}
	return report.CSV(w, rows)
}

func (r *Row) minutes() int { return int(r.Worked.Round(time.Minute) / time.Minute) }

type document struct {
	Schema     string         `json:"schema"`
	Title      string         `json:"title"`
	PassMark   int            `json:"pass_mark"`
	Activities []jsonActivity `json:"activities"`
	Learners   []jsonRow      `json:"learners"`
	Missing    []jsonMember   `json:"missing"`
	Copies     []jsonCopy     `json:"copies"`
	Faults     []jsonFault    `json:"faults"`
	Mistakes   []jsonMistake  `json:"mistakes"`
}

type jsonActivity struct {
	ID     string        `json:"id"`
	Title  string        `json:"title"`
	Of     course.Points `json:"of"`
	Passed int           `json:"passed"`
	Tried  int           `json:"tried"`
	Tries  int           `json:"attempts"`
}

type jsonRow struct {
	ID       string         `json:"id"`
	Name     string         `json:"name,omitempty"`
	File     string         `json:"file"`
	Key      string         `json:"key"`
	Lesson   string         `json:"lesson_version,omitempty"`
	Sdlab    string         `json:"sdlab_version"`
	Made     time.Time      `json:"made"`
	Points   *course.Points `json:"points"` // null while something is open
	Of       course.Points  `json:"of"`
	Passed   *bool          `json:"passed"`
	LateDays int            `json:"late_days"`
	Extended bool           `json:"extended"`
	Hints    int            `json:"hints"`
	Minutes  int            `json:"minutes"`
	State    handin.State   `json:"holds"`
	Notes    []string       `json:"notes"`
	Cells    []jsonCell     `json:"activities"`
}

type jsonCell struct {
	State     string         `json:"state"`
	Points    *course.Points `json:"points"`
	Tries     int            `json:"attempts"`
	Hints     int            `json:"hints"`
	Solved    bool           `json:"solution_used"`
	Holds     bool           `json:"holds"`
	Diagnosis string         `json:"diagnosis,omitempty"`
}

type jsonMember struct {
	ID   string `json:"id"`
	Name string `json:"name,omitempty"`
}

type jsonCopy struct {
	A      string `json:"a"`
	B      string `json:"b"`
	What   string `json:"what"`
	Shared int    `json:"shared"`
}

type jsonFault struct {
	File string `json:"file"`
	Why  string `json:"why"`
}

type jsonMistake struct {
	Activity  string `json:"activity"`
	Diagnosis string `json:"diagnosis"`
	Learners  int    `json:"learners"`
	Of        int    `json:"of"`
}

// JSON writes all of it as one object.
func JSON(w io.Writer, c *Class) error {
	d := document{Schema: Schema, Title: c.Title, PassMark: c.PassMark, Activities: []jsonActivity{}, Learners: []jsonRow{}, Missing: []jsonMember{}, Copies: []jsonCopy{}, Faults: []jsonFault{}, Mistakes: []jsonMistake{}}
	for _, a := range c.Activities {
		d.Activities = append(d.Activities, jsonActivity(a))
	}
	for _, r := range c.Rows {
		d.Learners = append(d.Learners, r.json())
	}
	for _, m := range c.Missing {
		d.Missing = append(d.Missing, jsonMember{m.ID, m.Name})
	}
	for _, one := range c.Copies {
		d.Copies = append(d.Copies, jsonCopy(one))
	}
	for _, f := range c.Faults {
		d.Faults = append(d.Faults, jsonFault(f))
	}
	for _, m := range c.Mistakes {
		d.Mistakes = append(d.Mistakes, jsonMistake{m.Activity, m.Diagnosis, m.Learners, m.Of})
	}
	return report.Indented(w, d)
}

func (r *Row) json() jsonRow {
	row := jsonRow{ID: r.ID, Name: r.Name, File: r.File, Key: r.Key, Lesson: r.Versions.Lesson, Sdlab: r.Versions.Sdlab, Made: r.Made, Of: r.Of, LateDays: r.LateDays, Extended: r.Extended, Hints: r.Hints, Minutes: r.minutes(), State: r.State, Notes: append([]string{}, r.Notes...), Cells: []jsonCell{}}
	if len(r.Open) == 0 {
		row.Points, row.Passed = &r.Points, &r.Passed
	}
	for i := range r.Cells {
		cell := &r.Cells[i]
		j := jsonCell{State: cell.State, Tries: cell.Tries, Hints: cell.Hints, Solved: cell.Solved, Holds: cell.Holds, Diagnosis: cell.Diagnosis}
		if cell.State != Open && cell.State != Aside {
			j.Points = &cell.Points
		}
		row.Cells = append(row.Cells, j)
	}
	return row
}
