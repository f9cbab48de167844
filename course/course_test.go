package course

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/checks"
)

const whole1 = `course: ops
title: Operations
lesson: systemd
pass-mark: 60%
points: 4
activities:
  1.1:
  1.10: 2.5
  1.4: {points: 20, must-hold: yes}
  5.3: {partial: {scheduled: 6, fired: 4.25}}
deadline: 2026-12-18 23:59 Europe/Berlin
late: {days: 3, cost: 10}
extensions: {ada: 2 days, bob: 2026-12-01 UTC, 007: 2026-12-24 10:00 +0100}
hint-cost: 5
solution-cost: 50
exam: {cooldown: 2min}
`

func read(t *testing.T, text string) *Course {
	t.Helper()
	c, err := Read("course.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestRead(t *testing.T) {
	c := read(t, "\uFEFF"+whole1)
	if c.ID != "ops" || c.PassMark != 60 || !c.Exam || c.Cooldown != 2*time.Minute || c.HintCost != 5 {
		t.Errorf("%+v", c)
	}
	for id, want := range map[string]string{"1.1": "4", "1.10": "2.5", "1.4": "20", "5.3": "10.25"} {
		if a, counts := c.Activity(id); !counts || a.Points.String() != want {
			t.Errorf("%s: %v points, counts %v", id, a.Points, counts)
		}
	}
	if a, _ := c.Activity("1.4"); !a.MustHold {
		t.Error("1.4 need not hold")
	}
	if _, counts := c.Activity("6.1"); counts {
		t.Error("6.1 counts")
	}
	if got := c.Deadline.UTC().Format(time.RFC3339); got != "2026-12-18T22:59:00Z" {
		t.Error(got)
	}
}

// Each fault is one line, with its place.
func TestFaults(t *testing.T) {
	for text, want := range map[string]string{
		"pas-mark: 70":                                    "1:1: nothing is called pas-mark here (did you mean pass-mark?)",
		"pass-mark: 101":                                  `1:12: this must be a whole number from 0 to 100, not "101"`,
		"pass-mark:":                                      "1:11: a value is missing here",
		"must-hold: [1.4]":                                "1:12: must-hold here is yes or no, for all activities (of a single activity, it says so itself: 1.4: {must-hold: yes})",
		"title: [a]":                                      "1:8: this must be a single value, not a list",
		"activities: [1.1, {1.2: 20}]":                    "1:19: a list has ids or names of activities, such as 1.4, and nothing else",
		"points: 1.005":                                   "at most two digits",
		"points: -1":                                      "points are a number from 0",
		"points: nan":                                     "points are a number from 0",
		"activities: {}":                                  "no activity counts",
		"activities: [1.1, 1.1]":                          "1:19: 1.1 stands here twice",
		"activities: {1.1: 1, 1.1: 2}":                    "1.1",
		"deadline: 2026-12-18 23:59":                      "\"2026-12-18 23:59\" has no time zone: write one behind it, such as 2026-12-18 23:59 Europe/Berlin, or UTC",
		"deadline: 2026-12-18":                            "has no time zone",
		"deadline: tomorrow":                              "is not a time with its zone",
		"late: 3":                                         "1:7: late says for how many days",
		"deadline: 2026-12-18 23:59 CET":                  `"CET" is not a time zone`,
		"deadline: 2026-02-30 23:59 UTC":                  "is not a time",
		"late: {days: 3, cost: 10}":                       "there is no deadline",
		"extensions: {ada: 2 days}":                       "no deadline that they could move",
		"deadline: 2026-12-18 UTC\nlate: {cost: 5}":       "no days on which it is paid",
		"deadline: 2026-12-18 UTC\nextensions: {a: soon}": "2:17: an extension is a number of days",
		"activities: {1.1: {points: 3, partial: {a: 1}}}": "are worth 1 points, and the activity 3",
		"exam: {cooldown: 2 weeks}":                       "a cooldown is a time",
		"exam: perhaps":                                   "yes or no",
		"- 1":                                             "1:1: this must be a mapping",
		"":                                                "course.yaml",
		"a: [":                                            "course.yaml:",
		"title: \xff":                                     "not UTF-8",
	} {
		_, err := Read("course.yaml", []byte(text))
		var fault *checks.Error
		if err == nil || !strings.Contains(err.Error(), want) || !errors.As(err, &fault) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestDue(t *testing.T) {
	c := read(t, whole1)
	for learner, want := range map[string]string{
		"ada": "2026-12-20T22:59:00Z", "bob": "2026-12-18T22:59:00Z" /* never shortens */, "007": "2026-12-24T09:00:00Z", "eve": "2026-12-18T22:59:00Z",
	} {
		if got := c.Due(learner).UTC().Format(time.RFC3339); got != want {
			t.Errorf("%s: %s, want %s", learner, got, want)
		}
	}
	due := c.Due("eve")
	for late, want := range map[time.Duration][2]int{0: {0, 0}, time.Second: {1, 10}, 24 * time.Hour: {1, 10}, 25 * time.Hour: {2, 20}, 80 * time.Hour: {4, 100}, -time.Hour: {0, 0}} {
		if days := c.LateDays("eve", due.Add(late)); days != want[0] || c.LateCost(days) != want[1] {
			t.Errorf("%v: %d days, %d %%, want %v", late, days, c.LateCost(days), want)
		}
	}
	summer := read(t, "deadline: 2026-10-24 12:00 Europe/Berlin\nextensions: {a: 1 day}")
	if got := summer.Due("a").UTC().Format(time.RFC3339); got != "2026-10-25T11:00:00Z" {
		t.Errorf("across the change of clocks: %s", got)
	}
}

func TestScore(t *testing.T) {
	c := read(t, whole1)
	for name, test := range map[string]struct {
		id   string
		work Work
		want string
	}{
		"passed":            {"1.4", Work{Passed: true}, "20"},
		"hints cost":        {"1.4", Work{Passed: true, Hints: 2}, "18"},
		"solved":            {"1.4", Work{Passed: true, Solved: true}, "10"},
		"never below zero":  {"1.4", Work{Passed: true, Solved: true, Hints: 99}, "0"},
		"not partial":       {"1.4", Work{Checks: []string{"a", "b"}, Pass: []string{"a"}}, "0"},
		"share of a check":  {"5.3", Work{Checks: []string{"scheduled", "fired"}, Pass: []string{"fired"}}, "4.25"},
		"cost of a share":   {"5.3", Work{Pass: []string{"fired"}, Hints: 1}, "3.74"},
		"fraction of point": {"1.10", Work{Passed: true, Hints: 1}, "2.37"},
	} {
		a, _ := c.Activity(test.id)
		if got := c.Score(a, test.work); got.String() != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
	equal := read(t, "partial: yes\npoints: 10")
	if got := equal.Score(equal.Each, Work{Checks: []string{"a", "b", "c"}, Pass: []string{"a", "b"}}); got.String() != "6.66" {
		t.Errorf("equal shares: %s", got)
	}
}

func TestLint(t *testing.T) {
	known := Known{Lesson: "systemd", IDs: []string{"1.1", "1.10", "1.4", "5.3"}, Checks: func(string) ([]string, error) { return []string{"scheduled", "fired"}, nil }}
	if err := read(t, whole1).Lint(known); err != nil {
		t.Error(err)
	}
	err := read(t, "activities: {1.1: 1, 1.5: 1, 5.3: {partial: {sheduled: 1}}}").Lint(known)
	for _, want := range []string{"course.yaml:1:22: the lesson has no activity 1.5", "no check sheduled (did you mean scheduled?)", "partial says nothing of the check fired of 5.3"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v lacks %s", err, want)
		}
	}
	if err := read(t, "lesson: other").Lint(known); err == nil || !strings.Contains(err.Error(), "1:9: this course is about the lesson other") {
		t.Error(err)
	}
}

func TestTemplate(t *testing.T) {
	text := Template("systemd", []Title{{"1.1", "One: a # and a colon"}, {"1.4", "Two"}})
	c := read(t, text)
	if err := c.Lint(Known{Lesson: "systemd", IDs: []string{"1.1", "1.4"}}); err != nil {
		t.Error(err)
	}
	// What is commented out is right, too.
	var all strings.Builder
	for line := range strings.Lines(text) {
		for _, key := range []string{"partial", "must-hold", "deadline", "late", "extensions", "hint-cost", "solution-cost", "exam"} {
			if strings.HasPrefix(line, "# "+key+":") {
				line = strings.TrimPrefix(line, "# ")
			}
		}
		if strings.HasPrefix(line, "#   ada") || strings.HasPrefix(line, "#   grace") {
			line = line[1:]
		}
		all.WriteString(line)
	}
	if c := read(t, all.String()); !c.Exam || len(c.Extensions) != 2 {
		t.Errorf("%+v", c)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(whole1))
	f.Add([]byte("activities: [1.1, {a: b}, [c]]"))
	f.Add([]byte("a: &a [*a]"))
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := Read("course.yaml", text)
		if (c == nil) == (err == nil) {
			t.Fatalf("%v and %v", c, err)
		}
		if err != nil {
			return
		}
		_ = c.Lint(Known{IDs: []string{"1.1"}, Checks: func(string) ([]string, error) { return nil, nil }})
		for id := range c.Extensions {
			if c.Due(id).Before(c.Deadline) {
				t.Fatalf("the extension of %q shortens", id)
			}
		}
		for _, id := range c.IDs() {
			a, _ := c.Activity(id)
			if s := c.Score(a, Work{Passed: true, Hints: 3, Solved: true}); s < 0 || s > a.Points {
				t.Fatalf("%s: %v of %v", id, s, a.Points)
			}
		}
	})
}
