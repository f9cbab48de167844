package proof

import (
	"errors"
	"slices"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/sandbox"
)

// Choice says which cases of a lesson are played.
type Choice struct {
	Activities []lessons.Entry
	Names      []string // of cases; empty for all
	Full       bool     // those for full virtual machines, and no others
}

// ErrNoCase says that the choice has nothing in it.
var ErrNoCase = errors.New("there is no such case")

// complete says whether the choice is the whole lesson, so that coverage means something.
func (c Choice) complete(l *lessons.Lesson) bool {
	return len(c.Names) == 0 && !c.Full && len(c.Activities) == len(l.Entries())
}

// Cases lists the cases of the activities, and for each the reference solution
// and the page, unless it has a case called page, which says what is left to its
// reader.
func (c Choice) Cases(l *lessons.Lesson) ([]lessons.Case, error) {
	var all []lessons.Case
	owned := false
	for _, e := range c.Activities {
		cases, err := l.Cases(e)
		if err != nil {
			return nil, err
		}
		own, err := ownScope(l, e, cases)
		if err != nil {
			return nil, err
		}
		owned = owned || len(own) > 0
		for _, one := range slices.Concat(cases, twins(l, e, "", cases), own) {
			if c.wants(one) && one.Full == c.Full {
				all = append(all, one)
			}
		}
	}
	if len(c.Activities) == len(l.Entries()) && !c.Full {
		all = append(c.wholes(owned), all...) // the longest first
	}
	if len(all) == 0 {
		return nil, ErrNoCase
	}
	return all, nil
}

// wants says whether the case is one of those that are named.
func (c Choice) wants(one lessons.Case) bool {
	return len(c.Names) == 0 || slices.Contains(c.Names, one.Name)
}

// twins are the two cases that every activity has in a scope: its solution and
// its page.
func twins(l *lessons.Lesson, e lessons.Entry, scope string, cases []lessons.Case) []lessons.Case {
	twin := func(name, title string) lessons.Case {
		if scope != "" {
			name += "-" + scope
		}
		return lessons.Case{Activity: e.ID, Name: name, Title: title, Want: checks.Pass, User: "learner", Scope: scope, Restores: true}
	}
	solution, page := twin("solution", "the reference solution"), twin("page", "what the page says, typed in order")
	solution.Script, page.Page = "solve "+e.ID, true
	i := slices.IndexFunc(cases, func(c lessons.Case) bool { return c.Name == "page" })
	switch {
	case i >= 0 && scope == "":
		return []lessons.Case{solution}
	case i >= 0:
		page.Script, page.Fault = l.InScope(scope, "/home/learner", cases[i].Script), cases[i].Fault
	}
	return []lessons.Case{solution, page}
}

// ownScope are the twins for a learner's own manager, if the activity is for it.
func ownScope(l *lessons.Lesson, e lessons.Entry, cases []lessons.Case) ([]lessons.Case, error) {
	about, err := l.About(e)
	if err != nil || about.SystemOnly != "" {
		return nil, err
	}
	return twins(l, e, "user", cases), nil
}

// wholes do the whole lesson on one machine, in either scope, if it has anything
// for a learner's own manager. They take longest.
func (c Choice) wholes(owned bool) []lessons.Case {
	cases := []lessons.Case{
		{Activity: "lesson", Name: "whole-lesson", Title: "every activity on one machine", Want: checks.Pass, User: "learner", Whole: true},
		{Activity: "lesson", Name: "whole-lesson-user", Title: "every activity with one's own manager", Want: checks.Pass, User: "learner", Scope: "user", Whole: true},
	}
	return slices.DeleteFunc(cases, func(one lessons.Case) bool { return !c.wants(one) || one.Scope == "user" && !owned })
}

func forImage(cases []lessons.Case, image string) []lessons.Case {
	var fit []lessons.Case
	for _, c := range cases {
		if len(c.Only) == 0 || slices.Contains(c.Only, sandbox.Release(image)) {
			fit = append(fit, c)
		}
	}
	return fit
}
