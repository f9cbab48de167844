package lessons

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/termtext"
)

// minHints is how many hints an activity has at least: a nudge, the command
// family, the command itself.
const minHints = 3

// Elsewhere is what a lesson may name and does not have itself.
type Elsewhere struct {
	Suites   []string // images that cases can be run on
	Findings []string // ids of the rules of a review
	// ReadShell has a shell read scripts, by their names, and returns what it says of those
	// that it does not understand; nil if there is none to ask.
	ReadShell func(scripts map[string]string) map[string]string
}

// Lint finds everything that is wrong with the lesson without a machine.
func (l *Lesson) Lint(known Elsewhere) error { return linter{l, known}.lint() }

// linter lints a lesson.
type linter struct {
	*Lesson
	known Elsewhere
}

func (l linter) lint() error {
	var rules []*checks.Rule
	catalogue, err := l.Catalogue()
	if err == nil {
		rules, err = catalogue.Rules()
	}
	faults := []error{err, l.Order(), l.lintFolders(), l.lintPaths(), l.lintRenamed(), l.lintWording(lessonYAML), l.lintSkills()}
	for _, e := range l.entries {
		faults = append(faults, l.lintActivity(e, rules))
	}
	return once(errors.Join(append(faults, l.lintUncovered(rules))...))
}

// once leaves out of joined errors what was said before.
func once(err error) error {
	said := map[string]bool{}
	var kept []error
	var add func(err error)
	add = func(err error) {
		if joined, ok := err.(interface{ Unwrap() []error }); ok {
			for _, one := range joined.Unwrap() {
				add(one)
			}
		} else if err != nil && !said[err.Error()] {
			said[err.Error()] = true
			kept = append(kept, err)
		}
	}
	add(err)
	return errors.Join(kept...)
}

func (l linter) lintActivity(e Entry, catalogue []*checks.Rule) error {
	if err := e.Torn(); err != nil {
		return err
	}
	around := []error{l.lintParts(e), l.lintIDs(e), l.lintFilePaths(e), l.lintShell(e)}
	a, err := l.Activity(e)
	if err != nil {
		about, _ := l.About(e)
		return errors.Join(append(around, err, l.lintTexts(e, about.SystemOnly != ""))...)
	}
	own, err := a.Rules()
	faults := append(around, err, l.lintHead(e, a), l.lintQuestions(e, a), l.lintFaults(e, a), errors.Join(a.Never()...), l.lintWording(path.Join(e.dir, activityYAML)))
	if len(a.Hints) < minHints {
		faults = append(faults, &checks.Error{Path: path.Join(e.dir, activityYAML), Message: fmt.Sprintf("%d hints; there should be %d: a nudge, the commands, the exact command", len(a.Hints), minHints)})
	}
	faults = append(faults, l.lintTexts(e, a.SystemOnly != ""), l.lintCases(e, a, slices.Concat(catalogue, own)))
	return errors.Join(faults...)
}

// lintHead finds keys that a list does not get to see.
func (l linter) lintHead(e Entry, a *checks.Activity) error {
	about, err := l.About(e)
	if err == nil && (about.Title != a.Title || len(about.Needs) != len(a.Needs) || len(about.Skills) != len(a.Skills) || about.SystemOnly != a.SystemOnly) {
		return l.lateKey(e)
	}
	return err
}

// lateKey finds the first key of a head that comes too late.
func (l linter) lateKey(e Entry) error {
	file := path.Join(e.dir, activityYAML)
	content, err := readText(l.files, file)
	if err != nil {
		return nil // that is said already
	}
	end := headEnd(content)
	number := 1 + bytes.Count(content[:end], []byte("\n"))
	for line := range bytes.Lines(content[end:]) {
		if key, _, _ := bytes.Cut(line, []byte(":")); inHead(string(key)) && atMargin(line) {
			return &checks.Error{Path: file, Line: number, Column: 1, Message: string(key) + " comes too late", Hint: strings.Join(headKeys, ", ") + " come before all other keys, because sdlab list reads no further"}
		}
		number++
	}
	return headFault(file)
}

// lintQuestions finds questions whose answers count for nothing, and faults that
// nothing plants.
func (l linter) lintQuestions(e Entry, a *checks.Activity) error {
	var faults []error
	add := func(format string, args ...any) {
		faults = append(faults, &checks.Error{Path: path.Join(e.dir, activityYAML), Message: fmt.Sprintf(format, args...)})
	}
	known := map[string]bool{}
	for _, q := range a.Questions {
		if known[q.ID] {
			add("the question id %q is used twice", q.ID)
		}
		known[q.ID] = true
		if !a.Reads(q.ID) {
			add("no check reads the answer to %s: write one with answers.%s in its expect", q.ID, q.ID)
		}
	}
	if len(a.Faults) > 0 && !a.HasSetup {
		add("there are faults, but no setup.sh that plants them")
	}
	return errors.Join(faults...)
}

// lintWording finds characters that are not seen in any text of a YAML file: in
// double quotes, an escape can be one that no file may have itself.
func (l linter) lintWording(file string) error {
	content, err := readText(l.files, file)
	if err != nil {
		return nil // that is said already
	}
	var document yaml.Node
	if err := yaml.Load(content, &document); err != nil {
		return nil
	}
	return hiddenIn(file, &document)
}

// hiddenIn goes through a tree of YAML, and finds keys without a value, too; what is
// repeated by reference it passes by.
func hiddenIn(file string, node *yaml.Node) error {
	var faults []error
	if i, r := termtext.Hidden(node.Value); i >= 0 {
		faults = append(faults, &checks.Error{Path: file, Line: node.Line, Column: node.Column,
			Message: fmt.Sprintf("the text has an invisible character: %s, in %q", termtext.Name(r), node.Value), Hint: "in YAML, a \\ in double quotes begins an escape"})
	}
	for i, inside := range node.Content {
		faults = append(faults, hiddenIn(file, inside))
		if node.Kind == yaml.MappingNode && i%2 == 1 && inside.Tag == "!!null" {
			key := node.Content[i-1]
			faults = append(faults, &checks.Error{Path: file, Line: key.Line, Column: key.Column, Message: key.Value + " has no value", Hint: "leave the key out, or say something"})
		}
	}
	return errors.Join(faults...)
}

// lintFolders finds folders that look like activities and are passed over.
func (l linter) lintFolders() error {
	dirs, err := fs.ReadDir(l.files, ".")
	faults := []error{err}
	for _, d := range dirs {
		if _, err := fs.Stat(l.files, path.Join(d.Name(), activityYAML)); err != nil {
			continue
		}
		switch _, named := entryOf(d.Name()); {
		case !named:
			faults = append(faults, &checks.Error{Path: d.Name(), Message: "this folder is ignored: the folder of an activity has a name like 1.4-self-healing, in lower case"})
		case !d.IsDir():
			faults = append(faults, &checks.Error{Path: d.Name(), Message: "this is ignored: it is a link, not a folder"})
		}
	}
	return errors.Join(faults...)
}
