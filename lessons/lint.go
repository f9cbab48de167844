package lessons

import (
	"errors"
	"fmt"
	"io/fs"
	"path"

	"github.com/sdlab/sdlab/checks"
)

// minHints is how many hints an activity has at least: a nudge, the command
// family, the command itself.
const minHints = 3

// Elsewhere is what a lesson may name and does not have itself.
type Elsewhere struct {
	Suites   []string // images that cases can be run on
	Findings []string // ids of the rules of a review
}

// Lint finds everything that is wrong with the lesson without a machine.
func (l *Lesson) Lint(known Elsewhere) error {
	catalogue, err := l.Catalogue()
	faults := []error{err, l.Order(), l.lintFolders()}
	for _, e := range l.entries {
		faults = append(faults, l.lintActivity(e, catalogue, known))
	}
	return errors.Join(append(faults, l.lintUncovered(catalogue))...)
}

func (l *Lesson) lintActivity(e Entry, catalogue checks.Catalogue, known Elsewhere) error {
	a, err := l.Activity(e)
	if err != nil {
		return err
	}
	faults := []error{a.CompileRules()}
	if len(a.Hints) < minHints {
		faults = append(faults, &checks.Error{Path: path.Join(e.dir, activityYAML), Message: fmt.Sprintf("%d hints; there should be %d: a nudge, the commands, the exact command", len(a.Hints), minHints)})
	}
	faults = append(faults, l.lintTexts(e, a.SystemOnly != ""), l.lintCases(e, a, catalogue, known))
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
