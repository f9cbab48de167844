// Package grade turns the results of a whole lesson into points, mastery of
// skills and a pass or not.
//
// It does not know how results come about or how a grade is shown. What could
// not be looked at is never a zero: it leaves the grade open.
package grade

import (
	"math"
	"slices"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/progress"
)

// PointsEach is what an activity is worth.
const PointsEach = 10

// Grade is what a lesson came to.
type Grade struct {
	Lesson        string // its id
	LessonVersion string
	Learner       string
	Time          time.Time
	PassMark      int // percent
	Steps         []Step
	Skills        []Skill
}

// Step is one activity.
type Step struct {
	Result   *checks.Result
	Points   int
	Of       int // 0 for an activity that does not count here
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
	Points int
	Of     int
}

// Of adds results and the learner's log up. An activity that was passed counts,
// also if later ones, or its own page, have undone it since; with present, only
// what passes now does.
func Of(results []*checks.Result, standings map[string]progress.Standing, passMark int, present bool) *Grade {
	g := &Grade{Time: time.Now().UTC(), PassMark: passMark}
	unseen := map[string]bool{}
	for _, r := range results {
		unseen[r.Activity.ID] = r.Verdict == checks.Unseen
	}
	for _, r := range results {
		s := standings[r.Activity.ID]
		step := Step{Result: r, Of: PointsEach, Attempts: s.Attempts, Hints: s.Hints, Solved: s.Solved}
		step.Passed = r.Verdict == checks.Pass || s.Passed && !present
		step.Tried = step.Passed || s.Passed || s.Attempts > 0 || s.Hints > 0 || s.Solved || s.Ready
		step.Open = !step.Passed && (r.Verdict == checks.Unseen || unseen[r.Blocker])
		switch {
		case step.Passed:
			step.Points = PointsEach
		case r.Verdict == checks.NotApplicable:
			step.Of = 0
		}
		g.Steps = append(g.Steps, step)
		for _, name := range r.Activity.Skills {
			g.skill(name).add(step)
		}
	}
	return g
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

// Points are those reached and those there are, where it could be looked.
func (g *Grade) Points() (points, of int) {
	for _, s := range g.Steps {
		if !s.Open {
			points += s.Points
			of += s.Of
		}
	}
	return points, of
}

// Percent is the share of the points, rounded down, so that 69.9 is no 70.
func (g *Grade) Percent() int {
	points, of := g.Points()
	return Percent(points, of)
}

// Percent is a share in whole percent, rounded down; 0 of nothing is 0.
func Percent(points, of int) int {
	if of == 0 {
		return 0
	}
	return points * 100 / of
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

// Lacking is how many points are missing for the pass mark.
func (g *Grade) Lacking() int {
	points, of := g.Points()
	need := int(math.Ceil(float64(of*g.PassMark) / 100))
	return max(0, need-points)
}
