package lessons

import (
	"errors"
	"fmt"
	"path"

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
	faults = append(faults, err, l.Order())
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
	_, err = l.Cases(e)
	return errors.Join(append(faults, err)...)
}
