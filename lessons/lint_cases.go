package lessons

import (
	"errors"
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

// caseVerdicts are what a case can want: skipped is about several activities.
var caseVerdicts = []checks.Verdict{checks.Pass, checks.Fail, checks.Pending, checks.Unseen, checks.NotApplicable}

// userName is how useradd(8) wants a user to be called.
const userName = `^[a-z_][a-z0-9_-]*$`

const caseName = `^[a-z0-9][a-z0-9-]*$`

// caseLinter finds what cases of an activity name and nobody knows.
type caseLinter struct {
	activity  *checks.Activity
	suites    []string
	diagnoses []string
	path      string
	faults    []error
}

func (l linter) lintCases(e Entry, a *checks.Activity, rules []*checks.Rule) error {
	cases, err := l.Cases(e)
	c := &caseLinter{activity: a, suites: l.known.Suites, diagnoses: checks.OwnDiagnoses(), faults: []error{err}}
	for _, rule := range rules {
		c.diagnoses = append(c.diagnoses, rule.ID)
		if rule.ID == "" { // it passes on what a review finds, under that id
			c.diagnoses = append(c.diagnoses, l.known.Findings...)
		}
	}
	for _, one := range cases {
		c.path = path.Join(e.dir, casesDir, one.Name+".sh")
		c.verdict(one)
		c.names(one)
	}
	return errors.Join(c.faults...)
}

func (c *caseLinter) add(format string, args ...any) {
	c.faults = append(c.faults, &checks.Error{Path: c.path, Message: fmt.Sprintf(format, args...)})
}

// verdict looks at what the case wants. Of an error no diagnosis is unknown: the
// reasons why something cannot be looked at are the host's.
func (c *caseLinter) verdict(one Case) {
	if !slices.Contains(caseVerdicts, one.Want) {
		c.add("a case cannot want the verdict %q (known: %v)", one.Want, caseVerdicts)
	}
	switch {
	case (one.Want == checks.Pass) != (one.Diagnosis == ""):
		c.add("a case wants pass, or another verdict and its diagnosis")
	case one.Want != checks.Pass && one.Want != checks.Unseen && !slices.Contains(c.diagnoses, one.Diagnosis):
		fault := &checks.Error{Path: c.path, Message: fmt.Sprintf("neither %s nor the catalogue has a diagnosis %q", c.activity.ID, one.Diagnosis)}
		if near := facts.Nearest(one.Diagnosis, c.diagnoses); near != "" {
			fault.Hint = "did you mean " + near + "?"
		}
		c.faults = append(c.faults, fault)
	}
}

func (c *caseLinter) names(one Case) {
	if !regexp.MustCompile(caseName).MatchString(one.Name) {
		c.add("the file of a case has a name in lower case, like not-started.sh: --case takes that name")
	}
	for _, id := range one.Breaks {
		if !slices.ContainsFunc(c.activity.Checks, func(check *checks.Check) bool { return check.ID == id }) {
			c.add("%s has no check %q to break", c.activity.ID, id)
		}
	}
	if one.Fault != "" && !slices.Contains(c.activity.Faults, one.Fault) {
		c.add("%s has no fault %q", c.activity.ID, one.Fault)
	}
	for _, suite := range one.Only {
		if !slices.Contains(c.suites, suite) {
			c.add("there is no suite %q (known: %v)", suite, c.suites)
		}
	}
	if !regexp.MustCompile(userName).MatchString(one.User) {
		c.add("no user can be called %q", one.User)
	}
}

// lintUncovered finds names in the list of what is not covered that nobody knows.
func (l linter) lintUncovered(catalogue []*checks.Rule) error {
	var known []string
	for _, rule := range catalogue {
		known = append(known, rule.ID)
	}
	for _, e := range l.entries {
		a, err := l.Activity(e)
		if err != nil {
			return nil // that is said already
		}
		own, err := a.Rules()
		if err != nil {
			return nil // and so is that
		}
		for _, c := range a.Checks {
			known = append(known, e.ID+" "+c.ID)
		}
		for _, rule := range own {
			known = append(known, rule.ID)
		}
	}
	var faults []error
	for _, id := range slices.Sorted(maps.Keys(l.Uncovered())) {
		if !slices.Contains(known, id) || l.Uncovered()[id] == "" {
			faults = append(faults, &checks.Error{Path: lessonYAML, Message: fmt.Sprintf("uncovered: %q is neither a check (such as 1.4 healed) nor a diagnosis, or has no reason", id)})
		}
	}
	return errors.Join(faults...)
}
