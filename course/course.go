// Package course is what one class does with a lesson: which activities count and
// for how many points, by when, and what hints, solutions and late days cost.
//
// It does not know how an activity is judged, what a report looks like, or how a
// grade is shown.
package course

import (
	"maps"
	"slices"
	"time"
)

// Course is a course.yaml, or what goes without one.
type Course struct {
	ID       string
	Title    string
	Lesson   string // the id of the lesson that it is about; "" for any
	PassMark int    // percent of the points
	Each     Activity
	// Activities are those that count, by id; nil if all do.
	Activities   map[string]Activity
	Deadline     time.Time // zero for none
	Late         Late
	Extensions   map[string]Extension // by the id of the learner
	HintCost     int                  // percent of an activity's points for each hint
	SolutionCost int                  // percent of an activity's points, if its solution was run
	Exam         bool                 // no hints, no solutions, no why
	Cooldown     time.Duration        // in an exam: between one check of an activity and the next
	places       places
}

// Activity is what a course says about one of the lesson's.
type Activity struct {
	Points Points
	// Partial says that an activity that is not passed has the points of those of its
	// checks that pass: equal shares, or as Checks says.
	Partial  bool
	Checks   map[string]Points // by the check's id; nil for equal shares
	MustHold bool              // it counts only if it still holds when it is handed in
}

// Late is what a late report costs.
type Late struct {
	Days int // that a report may be late; afterwards it counts for nothing
	Cost int // percent of the points for each day begun
}

// An Extension moves the deadline for one learner.
type Extension struct {
	Until time.Time     // zero if it is a span
	By    time.Duration // whole days
}

// What a course has that says nothing else.
const (
	DefaultPassMark = 70
	defaultPoints   = 10 * whole
)

// Default is what goes without a course: all activities count the same, and
// nothing costs anything.
func Default() *Course {
	return &Course{PassMark: DefaultPassMark, Each: Activity{Points: defaultPoints}}
}

// Activity is what the course says about an activity, and whether that counts.
func (c *Course) Activity(id string) (a Activity, counts bool) {
	if c.Activities == nil {
		return c.Each, true
	}
	a, counts = c.Activities[id]
	return a, counts
}

// IDs lists the activities that the course names, sorted.
func (c *Course) IDs() []string { return slices.Sorted(maps.Keys(c.Activities)) }

// Due is the deadline of one learner; zero for none. An extension never shortens.
func (c *Course) Due(learner string) time.Time {
	extension, has := c.Extensions[learner]
	if c.Deadline.IsZero() || !has {
		return c.Deadline
	}
	until := c.Deadline.Add(extension.By)
	if extension.By > 0 { // the same hour, also when the clocks have changed in between
		until = c.Deadline.AddDate(0, 0, int(extension.By/day))
	}
	if extension.Until.After(until) {
		until = extension.Until
	}
	return until
}

const day = 24 * time.Hour

// LateDays is how many days, begun ones counted, a report of that time is late.
func (c *Course) LateDays(learner string, handedIn time.Time) int {
	due := c.Due(learner)
	if due.IsZero() || !handedIn.After(due) {
		return 0
	}
	return int((handedIn.Sub(due) + day - 1) / day)
}

// LateCost is what so many late days cost, in percent of the points.
func (c *Course) LateCost(days int) int {
	switch {
	case days == 0:
		return 0
	case days > c.Late.Days:
		return 100
	}
	return min(100, days*c.Late.Cost)
}

// Work is what a learner did at one activity.
type Work struct {
	Passed bool
	Checks []string // the ids of all its checks
	Pass   []string // the ids of those that pass
	Hints  int
	Solved bool // the reference solution was run
}

// Score is what the work is worth under the activity's terms.
func (c *Course) Score(a Activity, w Work) Points {
	points := Points(0)
	switch {
	case w.Passed:
		points = a.Points
	case a.Partial && a.Checks != nil:
		for _, id := range w.Pass {
			points += a.Checks[id]
		}
	case a.Partial && len(w.Checks) > 0:
		points = a.Points * Points(len(w.Pass)) / Points(len(w.Checks))
	}
	cost := c.HintCost * w.Hints
	if w.Solved {
		cost += c.SolutionCost
	}
	return max(0, min(points, a.Points)-a.Points.Percent(min(cost, 100)))
}
