package grade

import (
	"testing"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/course"
	"github.com/sdlab/sdlab/progress"
)

func terms(passMark int, present bool) Terms {
	c := course.Default()
	c.PassMark = passMark
	return Terms{Course: c, Present: present}
}

func result(id string, v checks.Verdict, skills ...string) *checks.Result {
	return &checks.Result{Activity: &checks.Activity{ID: id, Skills: skills}, Verdict: v}
}

func TestOf(t *testing.T) {
	for name, c := range map[string]struct {
		verdicts               []checks.Verdict
		percent, lacking, open int
		passed                 bool
	}{
		"all pass":             {[]checks.Verdict{checks.Pass, checks.Pass}, 100, 0, 0, true},
		"two of three":         {[]checks.Verdict{checks.Pass, checks.Pass, checks.Fail}, 66, 1, 0, false},
		"skipped is no point":  {[]checks.Verdict{checks.Fail, checks.Skipped}, 0, 14, 0, false},
		"pending is no point":  {[]checks.Verdict{checks.Pending}, 0, 7, 0, false},
		"not applicable":       {[]checks.Verdict{checks.Pass, checks.NotApplicable}, 100, 0, 0, true},
		"not looked at":        {[]checks.Verdict{checks.Pass, checks.Unseen}, 100, 0, 1, false},
		"nothing to reach":     {[]checks.Verdict{checks.NotApplicable}, 0, 0, 0, false},
		"exactly at the mark":  {repeat(checks.Pass, 7, checks.Fail, 3), 70, 0, 0, true},
		"just below, no round": {repeat(checks.Pass, 69, checks.Fail, 30), 69, 3, 0, false},
	} {
		t.Run(name, func(t *testing.T) {
			var results []*checks.Result
			for i, v := range c.verdicts {
				results = append(results, result(string(rune('a'+i)), v))
			}
			g := Of(results, nil, terms(70, false))
			if g.Percent() != c.percent || g.Lacking().In(1) != c.lacking || len(g.Open()) != c.open || g.Passed() != c.passed {
				t.Errorf("%d %%, %v lacking, %d open, passed %v", g.Percent(), g.Lacking(), len(g.Open()), g.Passed())
			}
		})
	}
}

func repeat(a checks.Verdict, n int, b checks.Verdict, m int) []checks.Verdict {
	var list []checks.Verdict
	for range n {
		list = append(list, a)
	}
	for range m {
		list = append(list, b)
	}
	return list
}

func TestFailedAndNotSeenStaysOpen(t *testing.T) {
	g := Of([]*checks.Result{result("1.1", checks.Pass), result("1.2", checks.Fail), result("1.3", checks.Unseen)}, nil, terms(70, false))
	if points, _ := g.Points(); points.In(1) != 10 || g.Passed() || len(g.Open()) != 1 || g.Open()[0] != "1.3" {
		t.Errorf("%v points, passed %v, open %v", points, g.Passed(), g.Open())
	}
}

func TestSkillsAndLog(t *testing.T) {
	g := Of([]*checks.Result{result("1.1", checks.Pass, "a"), result("1.2", checks.Fail, "a", "b")},
		map[string]progress.Standing{"1.2": {Attempts: 4, Hints: 2}}, terms(50, false))
	if len(g.Skills) != 2 || g.Skills[0] != (Skill{"a", 1000, 2000}) || g.Skills[1] != (Skill{"b", 0, 1000}) {
		t.Errorf("skills %+v", g.Skills)
	}
	if g.Steps[1].Attempts != 4 || g.Steps[1].Hints != 2 {
		t.Errorf("step %+v", g.Steps[1])
	}
}

func TestWhatCouldNotBeLookedAtIsNoZero(t *testing.T) {
	behind := result("1.2", checks.Skipped, "a")
	behind.Blocker = "1.1"
	g := Of([]*checks.Result{result("1.1", checks.Unseen, "a"), behind, result("1.3", checks.Pass, "a")}, nil, terms(70, false))
	if points, of := g.Points(); points.In(1) != 10 || of.In(1) != 10 || len(g.Open()) != 2 || g.Skills[0] != (Skill{"a", 1000, 1000}) {
		t.Errorf("%v of %v points, open %v, skills %+v", points, of, g.Open(), g.Skills)
	}
}

// What was passed counts, whatever became of it since; unless only the present does.
func TestPassedOnceCounts(t *testing.T) {
	results := []*checks.Result{result("0.1", checks.Fail), result("1.1", checks.Unseen), result("1.2", checks.Fail), result("1.3", checks.Pass)}
	before := map[string]progress.Standing{"0.1": {Passed: true, Attempts: 1}, "1.1": {Passed: true, Attempts: 1}}
	g := Of(results, before, terms(70, false))
	if points, of := g.Points(); points.In(1) != 30 || of.In(1) != 40 || len(g.Open()) != 0 {
		t.Errorf("%v of %v points, open %v", points, of, g.Open())
	}
	if holds, known := g.Steps[0].Holds(); holds || !known {
		t.Error("0.1 holds")
	}
	if _, known := g.Steps[1].Holds(); known {
		t.Error("it is known whether 1.1 holds")
	}
	if g.Steps[2].Tried || !g.Steps[3].Tried {
		t.Error("1.2 was tried, or 1.3 was not")
	}
	g = Of(results, before, terms(70, true))
	if points, _ := g.Points(); points.In(1) != 10 || len(g.Open()) != 1 {
		t.Errorf("at present: %v points, open %v", points, g.Open())
	}
}
