package lessons

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/page"
)

// minHints is how many hints an activity has at least: a nudge, the command
// family, the command itself.
const minHints = 3

// Lint finds everything that is wrong with the lesson without a machine.
func (l *Lesson) Lint() error {
	var faults []error
	_, err := l.Catalogue()
	faults = append(faults, err, l.Order(), l.lintFolders())
	for _, e := range l.entries {
		faults = append(faults, l.lintActivity(e))
	}
	return errors.Join(faults...)
}

func (l *Lesson) lintActivity(e Entry) error {
	a, err := l.Activity(e)
	if err != nil {
		return err
	}
	faults := []error{a.CompileRules()}
	if len(a.Hints) < minHints {
		faults = append(faults, &checks.Error{Path: path.Join(e.dir, activityYAML), Message: fmt.Sprintf("%d hints; there should be %d: a nudge, the commands, the exact command", len(a.Hints), minHints)})
	}
	for _, read := range []func(Entry) (string, error){l.Solution, l.Reset} {
		_, err := read(e)
		faults = append(faults, err)
	}
	markdown, err := l.Page(e, Reader{Name: "learner", Home: "/home/learner", Scope: "system", Systemd: 252})
	faults = append(faults, err)
	for _, p := range page.Lint(markdown) {
		faults = append(faults, &checks.Error{Path: path.Join(e.dir, pageMD), Line: p.Line, Column: 1, Message: p.Message})
	}
	cases, err := l.Cases(e)
	faults = append(faults, err)
	for _, c := range cases {
		faults = append(faults, l.lintCase(e, a, c))
	}
	return errors.Join(faults...)
}

// lintFolders finds folders that look like activities and are passed over.
func (l *Lesson) lintFolders() error {
	dirs, err := fs.ReadDir(l.files, ".")
	faults := []error{err}
	for _, d := range dirs {
		_, err := fs.Stat(l.files, path.Join(d.Name(), activityYAML))
		if err == nil && activityDir().FindString(d.Name()) == "" {
			faults = append(faults, &checks.Error{Path: d.Name(), Message: "this folder is passed over: those of activities are called like 1.4-self-healing, in lower case"})
		}
	}
	return errors.Join(faults...)
}

// caseVerdicts are what a case can want: skipped is about several activities.
var caseVerdicts = []checks.Verdict{checks.Pass, checks.Fail, checks.Pending, checks.Unseen, checks.NotApplicable}

// lintCase finds what a case names and nobody knows.
func (l *Lesson) lintCase(e Entry, a *checks.Activity, c Case) error {
	var faults []error
	add := func(format string, args ...any) {
		faults = append(faults, &checks.Error{Path: path.Join(e.dir, casesDir, c.Name+".sh"), Message: fmt.Sprintf(format, args...)})
	}
	if !slices.Contains(caseVerdicts, c.Want) {
		add("a case cannot want the verdict %q (known: %v)", c.Want, caseVerdicts)
	}
	if (c.Want == checks.Pass) != (c.Diagnosis == "") {
		add("a case wants pass, or another verdict and its diagnosis")
	}
	for _, id := range c.Breaks {
		if !slices.ContainsFunc(a.Checks, func(c *checks.Check) bool { return c.ID == id }) {
			add("%s has no check %q to break", e.ID, id)
		}
	}
	if c.Fault != "" && !slices.Contains(a.Faults, c.Fault) {
		add("%s has no fault %q", e.ID, c.Fault)
	}
	return errors.Join(faults...)
}
