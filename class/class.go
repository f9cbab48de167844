// Package class makes one table of many reports: learner by activity, what most met
// with, who is missing, and whose reports share what cannot repeat by chance.
//
// It does not know how a report is judged: it is given each with its grade.
package class

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unique"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/course"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/grade"
	"github.com/sdlab/sdlab/handin"
	"github.com/sdlab/sdlab/progress"
)

// Class is what a class report says.
type Class struct {
	Title      string // of the course, or of the lesson
	PassMark   int
	Activities []Activity
	Rows       []*Row
	Faults     []Fault  // files that no row is from
	Missing    []Member // of the roster, without a report
	Copies     []Copy
	Mistakes   []Mistake // the most frequent first
}

// Activity is one that counts.
type Activity struct {
	ID, Title string
	Of        course.Points
	Passed    int // learners
	Tried     int // learners
	Tries     int // attempts of all of them
}

// Row is one learner.
type Row struct {
	File     string
	ID, Name string
	Key      string
	Versions Versions
	Made     time.Time
	Due      time.Time // zero for none
	Extended bool
	LateDays int
	Points   course.Points
	Of       course.Points
	Percent  int
	Passed   bool
	Open     []string // activities that could not be judged
	Cells    []Cell   // by activity
	Hints    int
	Worked   time.Duration // from the first line of the record to the last, without pauses
	State    handin.State
	Notes    []string
	Asks     bool // the learner wrote something: it is the first note
	Namesake bool // another row has the same name
	Copied   bool // it shares something with another's that cannot repeat by chance
	Events   []Event
	marks    []mark
	mistakes []mistake
	told     map[mistake]string // what was said of those that are left
}

// Versions are what a report was made with.
type Versions struct{ Lesson, Sdlab string }

func (v Versions) String() string {
	if v.Lesson == "" {
		return "sdlab " + v.Sdlab
	}
	return "lesson " + v.Lesson + ", sdlab " + v.Sdlab
}

// The states of a cell.
const (
	Passed  = "passed"
	Failed  = "failed"
	Untried = "untried"
	Open    = "open"
	Aside   = "aside" // it does not apply on the learner's machine
)

// Cell is one learner at one activity.
type Cell struct {
	State     string
	Points    course.Points
	Tries     int
	Hints     int
	Solved    bool
	Holds     bool
	Diagnosis string
}

// Event is something in a learner's record.
type Event struct {
	At       time.Time
	Activity string
	What     string // passed, failed, looked, hint, solution, reset
	Detail   string
}

// Fault is a file that has no row, and why.
type Fault struct{ File, Why string }

// Mistake is a diagnosis that learners met with.
type Mistake struct {
	Activity, Diagnosis string
	Learners            int
	Of                  int    // learners who tried the activity
	Why                 string // what one of them was told, if it is known
}

type mistake struct{ activity, diagnosis string }

// pause is how long nothing has to happen for somebody to have stopped working.
const pause = 30 * time.Minute

// maxEvents of a learner are kept for the timeline, the last ones.
const maxEvents = 200

// NewRow is a learner's row, from the report and the grade that it comes to.
func NewRow(file string, s *handin.Signed, points []handin.Point, g *grade.Grade, c *course.Course) *Row {
	r := &Row{File: file, ID: s.Learner.ID, Name: s.Learner.Name, Key: s.KeyID(), Versions: Versions{same(s.Lesson.Version), same(s.Tool)}, Made: s.Made, Due: g.Due, LateDays: g.LateDays,
		Percent: g.Percent(), Passed: g.Passed(), Open: g.Open(), State: handin.Trust(points)}
	r.Points, r.Of = g.Points()
	r.Extended = g.Due.After(c.Deadline)
	for _, p := range points {
		if p.State != handin.Holds {
			r.Notes = append(r.Notes, p.Name+": "+p.Said)
		}
	}
	if s.Note != "" {
		r.Asks, r.Notes = true, append([]string{"writes: " + s.Note}, r.Notes...)
	}
	last := lastDiagnoses(s.Entries)
	r.Cells = make([]Cell, 0, len(g.Steps))
	for _, step := range g.Steps {
		cell := cellOf(step)
		id := step.Result.Activity.ID
		if found := findingOf(step.Result); cell.State == Failed && found != nil {
			cell.Diagnosis = same(found.ID)
			r.tell(mistake{id, found.ID}, found.Why)
		} else if cell.State == Failed {
			cell.Diagnosis = same(last[id])
		}
		r.Cells = append(r.Cells, cell)
		r.Hints += step.Hints
	}
	r.read(s.Entries)
	r.marks = marksOf(s)
	return r
}

// tell keeps the words of a reason, where there are any.
func (r *Row) tell(about mistake, why string) {
	if why == "" {
		return
	}
	if r.told == nil {
		r.told = map[mistake]string{}
	}
	r.told[about] = why
}

func cellOf(step grade.Step) Cell {
	holds, _ := step.Holds()
	c := Cell{State: Failed, Points: step.Points, Tries: step.Attempts, Hints: step.Hints, Solved: step.Solved, Holds: holds}
	switch {
	case step.Open:
		c.State = Open
	case step.Passed:
		c.State = Passed
	case step.Result.Verdict == checks.NotApplicable:
		c.State = Aside
	case !step.Tried:
		c.State = Untried
	}
	return c
}

// findingOf is why an activity is not passed; nil if that is not known. One that was
// skipped behind another has a reason of its own, if it was judged in full.
func findingOf(r *checks.Result) *facts.Finding {
	if b := r.Blame(); b != nil {
		return b.Diagnosis
	}
	for _, c := range r.Checks {
		if c.Verdict == checks.Fail && c.Diagnosis != nil {
			return c.Diagnosis
		}
	}
	return nil
}

// lastDiagnoses are what the learner was told last, by activity.
func lastDiagnoses(entries []progress.Entry) map[string]string {
	last := map[string]string{}
	for _, e := range entries {
		switch e.What {
		case progress.Attempt:
			last[e.Activity] = e.Diagnosis
		case progress.Reset:
			delete(last, e.Activity)
		}
	}
	return last
}

// same is one copy of a text that thousands of reports have.
func same(text string) string { return unique.Make(text).Value() }

// read takes what it needs of the learner's record.
func (r *Row) read(entries []progress.Entry) {
	var before time.Time
	for _, e := range entries {
		if worked := e.Time.Sub(before); !before.IsZero() && worked > 0 && worked < pause {
			r.Worked += worked
		}
		before = e.Time
		ev := Event{At: e.Time.UTC().Truncate(time.Second), Activity: same(e.Activity), What: same(e.What)}
		switch e.What {
		case progress.Attempt:
			ev.What, ev.Detail = "looked", same(cmp.Or(e.Diagnosis, e.Verdict))
			switch e.Verdict {
			case string(checks.Pass):
				ev.What, ev.Detail = "passed", ""
			case string(checks.Fail):
				ev.What, ev.Detail = "failed", same(e.Diagnosis)
			}
			if e.Diagnosis != "" && ev.What == "failed" {
				r.mistakes = append(r.mistakes, mistake{ev.Activity, ev.Detail})
			}
		case progress.Hint, progress.Solution, progress.Reset:
		default:
			continue
		}
		r.Events = append(r.Events, ev)
	}
	slices.SortFunc(r.mistakes, func(a, b mistake) int {
		return cmp.Or(strings.Compare(a.activity, b.activity), strings.Compare(a.diagnosis, b.diagnosis))
	})
	r.mistakes = slices.Clip(slices.Compact(r.mistakes))
	r.Events = slices.Clone(r.Events[max(0, len(r.Events)-maxEvents):])
}

// New adds rows up. Of several reports of one learner the newest counts.
func New(title string, passMark int, activities []Activity, rows []*Row, faults []Fault, roster *Roster) *Class {
	c := &Class{Title: title, PassMark: passMark, Activities: activities, Faults: faults}
	c.Copies = copies(rows)
	c.keepNewest(rows)
	c.compare(roster)
	c.findNamesakes()
	c.noteCopies()
	slices.SortStableFunc(c.Rows, func(a, b *Row) int {
		return cmp.Or(strings.Compare(strings.ToLower(a.sortName()), strings.ToLower(b.sortName())), strings.Compare(a.ID, b.ID))
	})
	slices.SortFunc(c.Faults, func(a, b Fault) int { return strings.Compare(a.File, b.File) })
	c.count(rows)
	return c
}

func (r *Row) sortName() string { return cmp.Or(r.Name, r.ID) }

// keepNewest leaves one report for each learner, and lists the others. One that does
// not hold does not push out one that does.
func (c *Class) keepNewest(rows []*Row) {
	byID := map[string]*Row{}
	for _, r := range rows {
		other := byID[r.ID]
		if other == nil {
			byID[r.ID] = r
			continue
		}
		newer, older := r, other
		if (r.State != handin.Broken) == (other.State != handin.Broken) && other.Made.After(r.Made) || r.State == handin.Broken && other.State != handin.Broken {
			newer, older = other, r
		}
		byID[r.ID] = newer
		why := "another report of " + older.ID + " counts: " + newer.File
		if older.State == handin.Broken {
			why = "it does not hold (" + strings.Join(older.Notes, "; ") + "), and " + why
		}
		c.Faults = append(c.Faults, Fault{older.File, why})
		if older.Key != newer.Key {
			newer.Notes = append(newer.Notes, "key: reports of this learner are signed with different keys")
			newer.State = worse(newer.State, handin.Odd)
		}
	}
	for _, r := range byID {
		c.Rows = append(c.Rows, r)
	}
	slices.SortFunc(c.Rows, func(a, b *Row) int { return strings.Compare(a.ID, b.ID) })
}

func worse(a, b handin.State) handin.State {
	if a == handin.Broken || b == handin.Holds {
		return a
	}
	return b
}

// compare holds the rows against the roster.
func (c *Class) compare(roster *Roster) {
	if roster == nil {
		return
	}
	here := map[string]bool{}
	for _, r := range c.Rows {
		m, listed := roster.Find(r.ID)
		if !listed {
			r.Notes = append(r.Notes, "roster: nobody there has the id "+r.ID+": add it, or have its learner enroll with the one you know")
			r.State = worse(r.State, handin.Odd)
			continue
		}
		here[m.ID] = true
		r.Name = cmp.Or(m.Name, r.Name)
		if m.Key != "" && m.Key != r.Key {
			r.Notes = append(r.Notes, "key: signed with the key "+r.Key+", and the roster has "+m.Key)
			r.State = handin.Broken
		}
	}
	for _, m := range roster.Members {
		if !here[m.ID] {
			c.Missing = append(c.Missing, m)
		}
	}
}

// findNamesakes marks rows that no name tells apart.
func (c *Class) findNamesakes() {
	named := map[string]int{}
	for _, r := range c.Rows {
		named[strings.ToLower(r.Name)]++
	}
	for _, r := range c.Rows {
		r.Namesake = named[strings.ToLower(r.Name)] > 1
	}
}

// count counts by activity and by mistake.
func (c *Class) count(reports []*Row) {
	met := map[mistake]int{}
	told := map[mistake]string{}
	for _, r := range reports { // those that do not count as well
		for m, why := range r.told {
			told[m] = cmp.Or(told[m], why)
		}
	}
	tried := map[string]int{}
	for _, r := range c.Rows {
		for i, cell := range r.Cells {
			a := &c.Activities[i]
			a.Tries += cell.Tries
			if cell.State == Passed {
				a.Passed++
			}
			if cell.State == Passed || cell.State == Failed {
				a.Tried++
			}
		}
		if r.State == handin.Broken { // its mistakes may be somebody else's
			continue
		}
		for _, m := range r.mistakes {
			met[m]++
		}
	}
	for _, a := range c.Activities {
		tried[a.ID] = a.Tried
	}
	for m, n := range met {
		if _, counts := tried[m.activity]; counts {
			c.Mistakes = append(c.Mistakes, Mistake{Activity: m.activity, Diagnosis: m.diagnosis, Learners: n, Of: max(n, tried[m.activity]), Why: told[m]})
		}
	}
	slices.SortFunc(c.Mistakes, func(a, b Mistake) int {
		return cmp.Or(b.Learners-a.Learners, strings.Compare(a.Activity, b.Activity), strings.Compare(a.Diagnosis, b.Diagnosis))
	})
}
