package lessons

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/page"
)

// someReaders are for whom pages are filled in to see that all can read them: the
// first is the usual one, the others reach the conditions of templates.
func someReaders(systemOnly bool) []Reader {
	scopes := []string{"system", "user"}
	if systemOnly {
		scopes = scopes[:1]
	}
	// In user scope, paths begin with the home. How long that is, no author can help.
	homes := map[string]string{"system": "/home/learner", "user": "~"}
	var readers []Reader
	for _, version := range []int{252, 247, 257, 262} { // the supported ones, from end to end
		for _, scope := range scopes {
			for _, sandbox := range []bool{false, true} {
				readers = append(readers, Reader{Name: "learner", Home: homes[scope], Scope: scope, Systemd: version, Sandbox: sandbox})
			}
		}
	}
	return readers
}

// maxFaults is how many faults of an activity's texts are told.
const maxFaults = 50

// lintTexts finds what is wrong with the page and the scripts, as any reader gets
// them. What several get is said once.
func (l linter) lintTexts(e Entry, systemOnly bool) error {
	var faults []error
	said := map[string]bool{}
	add := func(key string, err error) {
		if err != nil && !said[key] {
			said[key] = true
			faults = append(faults, err)
		}
	}
	for i, reader := range someReaders(systemOnly) {
		for _, err := range l.lintScripts(e, reader) {
			add(fmt.Sprint(err), err)
		}
		markdown, err := l.Page(e, reader)
		if err != nil {
			add(fmt.Sprint(err), err)
			continue
		}
		if said[markdown] {
			continue // as another reader gets it
		}
		said[markdown] = true
		lines := strings.Split(markdown, "\n")
		for _, p := range lintPage(markdown) {
			fault := &checks.Error{Path: path.Join(e.dir, pageMD), Line: p.Line, Column: 1, Message: p.Message}
			if i > 0 {
				fault.Message += fmt.Sprintf(", on the page for systemd %d, %s scope", reader.Systemd, reader.Scope)
			}
			if len(faults) == maxFaults {
				return errors.Join(append(faults, &checks.Error{Path: path.Join(e.dir, pageMD), Message: "and more: fix these first"})...)
			}
			add(p.Message+lines[min(p.Line, len(lines))-1], fault)
		}
	}
	return errors.Join(faults...)
}

// lintScripts reads the scripts as they are for the reader's scope.
func (l linter) lintScripts(e Entry, reader Reader) (faults []error) {
	scoped := *l.Lesson
	scoped.Scope, scoped.Home = reader.Scope, reader.Home
	for _, s := range []struct {
		name string
		read func(Entry) (string, error)
	}{{solutionSH, scoped.Solution}, {resetSH, scoped.Reset}, {setupSH, scoped.Setup}} {
		script, err := s.read(e)
		faults = append(faults, err)
		if strings.HasPrefix(script, "#!") {
			faults = append(faults, &checks.Error{Path: path.Join(e.dir, s.name), Line: 1, Column: 1, Message: "a script has no #! line: it is run by bash -eu"})
		}
	}
	return faults
}

func lintPage(markdown string) []page.Problem {
	problems := append(page.Lint(markdown), lintLabels(markdown)...)
	if strings.TrimSpace(markdown) == "" {
		problems = append(problems, page.Problem{Line: 1, Message: "the page is empty"})
	}
	return problems
}

// lintLabels finds code that is probably meant to be typed or compared, and
// whose label says neither.
func lintLabels(markdown string) []page.Problem {
	var found []page.Problem
	for _, part := range page.Split(markdown) {
		if part.Kind != page.Code {
			continue
		}
		switch label := part.Lang; {
		case slices.Contains([]string{"bash", "shell", "zsh"}, label):
			found = append(found, page.Problem{Line: part.Line, Message: label + " is not typed when the page is tested: the label for what the learner types is sh"})
		case label != "output" && facts.Within(2, label, "output"):
			found = append(found, page.Problem{Line: part.Line, Message: label + " is not compared with anything: did you mean output?"})
		}
	}
	return found
}
