// Package grade turns the results of a whole lesson into points, mastery of
// skills and a pass or not.
//
// It does not know how results come about or how a grade is shown. What could
// not be looked at is never a zero: it leaves the grade open.
package grade

import (
	"slices"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/course"
	"github.com/sdlab/sdlab/progress"
)

// Terms are what a grade goes by.
type Terms struct {
	Course  *course.Course
	Learner string    // the id that the course's extensions are by
	At      time.Time // when it was handed in
	Present bool      // only what passes now counts
}

// WithoutCourse are the terms that go without one, for a grade as of now.
func WithoutCourse() Terms { return Terms{Course: course.Default(), At: time.Now().UTC()} }

// Grade is what a lesson came to.
type Grade struct {
	Lesson        string // its id
	LessonVersion string
	Learner       string
	Time          time.Time
	Course        string // its title; "" without one
	PassMark      int    // percent
	Due           time.Time
	LateDays      int
	LateCost      int // percent of the points
	Steps         []Step
	Skills        []Skill
	Remarks       []string // what else there is to say, such as of a report that does not hold
}

// Step is one activity.
type Step struct {
	Result   *checks.Result
	Points   course.Points
	Of       course.Points // 0 for an activity that does not apply here
	Attempts int
	Hints    int
	Solved   bool // the reference solution was run
	Open     bool // it could not be looked at, itself or what it needs: no points, and no zero
	Passed   bool // now, or at some time since the last reset, which counts as well
	Tried    bool // something was done about it
}

// Holds says whether what was passed still passes now; known is false where it
// could not be looked at.
func (s Step) Holds() (holds, known bool) {
	return s.Result.Verdict == checks.Pass, s.Result.Verdict != checks.Unseen && s.Result.Verdict != checks.NotApplicable
}

// Skill is the mastery of one skill over the activities that are tagged with it.
type Skill struct {
	Name   string
	Points course.Points
	Of     course.Points
}

// Of adds results and the learner's log up, for the activities that count. One
// that was passed counts, also if later ones, or its own page, have undone it since;
// with present, or if the course says so, only what passes now does.
func Of(results []*checks.Result, standings map[string]progress.Standing, terms Terms) *Grade {
	c := terms.Course
	g := &Grade{Time: terms.At, Course: c.Title, PassMark: c.PassMark, Due: c.Due(terms.Learner), LateDays: c.LateDays(terms.Learner, terms.At)}
	g.LateCost = c.LateCost(g.LateDays)
	unseen := map[string]bool{}
	for _, r := range results {
		unseen[r.Activity.ID] = r.Verdict == checks.Unseen
	}
	for _, r := range results {
		own, counts := c.Activity(r.Activity.ID)
		if !counts {
			continue
		}
		if own.MustHold && standings[r.Activity.ID].Passed && r.Verdict == checks.Fail {
			g.Remarks = append(g.Remarks, r.Activity.ID+" was passed and doesn't hold any more. In this course it has to.")
		}
		own.MustHold = own.MustHold || terms.Present
		step := stepOf(c, own, r, standings[r.Activity.ID])
		if step.Open = !step.Passed && (r.Verdict == checks.Unseen || unseen[r.Blocker]); step.Open {
			step.Points = 0
		}
		g.Steps = append(g.Steps, step)
		for _, name := range r.Activity.Skills {
			g.skill(name).add(step)
		}
	}
	return g
}

func stepOf(c *course.Course, own course.Activity, r *checks.Result, s progress.Standing) Step {
	step := Step{Result: r, Of: own.Points, Attempts: s.Attempts, Hints: s.Hints, Solved: s.Solved}
	step.Passed = r.Verdict == checks.Pass || s.Passed && !own.MustHold
	step.Tried = step.Passed || s.Passed || s.Attempts > 0 || s.Hints > 0 || s.Solved || s.Ready
	if !step.Passed && r.Verdict == checks.NotApplicable {
		step.Of = 0
		return step
	}
	work := course.Work{Passed: step.Passed, Hints: s.Hints, Solved: s.Solved}
	for _, check := range r.Checks {
		work.Checks = append(work.Checks, check.ID)
		if check.Verdict == checks.Pass {
			work.Pass = append(work.Pass, check.ID)
		}
	}
	step.Points = c.Score(own, work)
	return step
}

func (g *Grade) skill(name string) *Skill {
	i := slices.IndexFunc(g.Skills, func(s Skill) bool { return s.Name == name })
	if i < 0 {
		g.Skills = append(g.Skills, Skill{Name: name})
		i = len(g.Skills) - 1
	}
	return &g.Skills[i]
}

func (s *Skill) add(step Step) {
	if step.Open {
		return
	}
	s.Points += step.Points
	s.Of += step.Of
}

// Points are those reached, without what late days cost, and those there are, where
// it could be looked.
func (g *Grade) Points() (points, of course.Points) {
	for _, s := range g.Steps {
		if !s.Open {
			points += s.Points
			of += s.Of
		}
	}
	return points - points.Percent(g.LateCost), of
}

// Percent is the share of the points, rounded down, so that 69.9 is no 70.
func (g *Grade) Percent() int {
	points, of := g.Points()
	return Percent(points, of)
}

// Percent is a share in whole percent, rounded down; 0 of nothing is 0.
func Percent(points, of course.Points) int {
	if of == 0 {
		return 0
	}
	return int(points * 100 / of)
}

// Counted is how many activities are passed, of those that count here.
func (g *Grade) Counted() (passed, of int) {
	for _, s := range g.Steps {
		if s.Of > 0 {
			of++
		}
		if s.Passed {
			passed++
		}
	}
	return passed, of
}

// Open lists the activities that could not be looked at.
func (g *Grade) Open() []string {
	var ids []string
	for _, s := range g.Steps {
		if s.Open {
			ids = append(ids, s.Result.Activity.ID)
		}
	}
	return ids
}

// Passed says whether the pass mark is reached. As long as something is open,
// nobody knows.
func (g *Grade) Passed() bool { return len(g.Open()) == 0 && g.Percent() >= g.PassMark }

// Lacking is how many points are missing for the pass mark, in whole points unless
// the course has fractions.
func (g *Grade) Lacking() course.Points {
	points, of := g.Points()
	return max(0, (of*course.Points(g.PassMark)+99)/100-points).RoundedUp(of)
}
