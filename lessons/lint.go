package lessons

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

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
	faults := []error{a.CompileRules(), l.lintHead(e, a), l.lintQuestions(e, a), lintWording(e, a)}
	if len(a.Hints) < minHints {
		faults = append(faults, &checks.Error{Path: path.Join(e.dir, activityYAML), Message: fmt.Sprintf("%d hints; there should be %d: a nudge, the commands, the exact command", len(a.Hints), minHints)})
	}
	faults = append(faults, l.lintScripts(e))
	markdown, err := l.Page(e, Reader{Name: "learner", Home: "/home/learner", Scope: "system", Systemd: 252})
	faults = append(faults, err)
	problems := page.Lint(markdown)
	if err == nil && strings.TrimSpace(markdown) == "" {
		problems = append(problems, page.Problem{Line: 1, Message: "the page is empty"})
	}
	for _, p := range append(problems, lintLabels(markdown)...) {
		faults = append(faults, &checks.Error{Path: path.Join(e.dir, pageMD), Line: p.Line, Column: 1, Message: p.Message})
	}
	cases, err := l.Cases(e)
	faults = append(faults, err)
	for _, c := range cases {
		faults = append(faults, l.lintCase(e, a, c))
	}
	return errors.Join(faults...)
}

func (l *Lesson) lintScripts(e Entry) error {
	var faults []error
	for _, s := range []struct {
		name string
		read func(Entry) (string, error)
	}{{solutionSH, l.Solution}, {resetSH, l.Reset}, {setupSH, l.Setup}} {
		script, err := s.read(e)
		faults = append(faults, err)
		if strings.HasPrefix(script, "#!") {
			faults = append(faults, &checks.Error{Path: path.Join(e.dir, s.name), Line: 1, Column: 1, Message: "a script has no #! line: it is run by bash -eu"})
		}
	}
	return errors.Join(faults...)
}

// lintHead finds keys that a list does not get to see.
func (l *Lesson) lintHead(e Entry, a *checks.Activity) error {
	about, err := l.About(e)
	if err == nil && (about.Title != a.Title || len(about.Needs) != len(a.Needs) || len(about.Skills) != len(a.Skills) || about.SystemOnly != a.SystemOnly) {
		return headFault(path.Join(e.dir, activityYAML))
	}
	return err
}

// lintQuestions finds questions whose answers count for nothing, and faults that
// nothing plants.
func (l *Lesson) lintQuestions(e Entry, a *checks.Activity) error {
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
		add("there are faults, and no setup.sh that plants them")
	}
	return errors.Join(faults...)
}

// lintWording finds what a terminal would obey in what is shown as it is.
func lintWording(e Entry, a *checks.Activity) error {
	texts := append([]string{a.Title}, a.Hints...)
	for _, c := range a.Checks {
		texts = append(texts, c.Title)
	}
	for _, q := range a.Questions {
		texts = append(append(texts, q.Ask), q.Options...)
	}
	for _, text := range texts {
		if strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) && r != '\n' }) {
			return &checks.Error{Path: path.Join(e.dir, activityYAML), Message: fmt.Sprintf("there is a control character in %q", text), Hint: "in YAML, a \\ in double quotes begins an escape"}
		}
	}
	return nil
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
			found = append(found, page.Problem{Line: part.Line, Message: label + " is nothing that is typed when the page is tested: what the learner types is labelled sh"})
		case label != "output" && checks.Distance(label, "output") <= 2:
			found = append(found, page.Problem{Line: part.Line, Message: label + " is compared with nothing: did you mean output?"})
		}
	}
	return found
}

// lintFolders finds folders that look like activities and are passed over.
func (l *Lesson) lintFolders() error {
	dirs, err := fs.ReadDir(l.files, ".")
	faults := []error{err}
	for _, d := range dirs {
		if _, err := fs.Stat(l.files, path.Join(d.Name(), activityYAML)); err != nil {
			continue
		}
		switch named := activityDir().MatchString(d.Name()); {
		case !named:
			faults = append(faults, &checks.Error{Path: d.Name(), Message: "this folder is passed over: those of activities are called like 1.4-self-healing, in lower case"})
		case !d.IsDir():
			faults = append(faults, &checks.Error{Path: d.Name(), Message: "this is passed over: it is a link, not a folder"})
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
	if caseName().FindString(c.Name) == "" {
		add("the file of a case is called in lower case, like not-started.sh: its name is what --case takes")
	}
	if err := l.lintDiagnosis(a, c); err != nil {
		add("%v", err)
	}
	if c.Fault != "" && !slices.Contains(a.Faults, c.Fault) {
		add("%s has no fault %q", e.ID, c.Fault)
	}
	return errors.Join(faults...)
}

var caseName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z0-9][a-z0-9-]*$`) })

// ownIDs are the diagnoses that come from no rule.
var ownIDs = []string{"not-answered", "not-set-up"}

// lintDiagnosis finds a diagnosis that no rule can make. An error or what is not
// applicable may have others, from whoever could not look; and of what a review
// finds, only the machine tells.
func (l *Lesson) lintDiagnosis(a *checks.Activity, c Case) error {
	if c.Want != checks.Fail && c.Want != checks.Pending || c.Diagnosis == "" {
		return nil
	}
	catalogue, err := l.Catalogue()
	if err != nil {
		return nil // said elsewhere
	}
	ids := slices.Clone(ownIDs)
	for _, d := range append(slices.Clone(a.Diagnoses), catalogue...) {
		if d.ID == "" {
			return nil // a rule with findings
		}
		ids = append(ids, d.ID)
	}
	if slices.Contains(ids, c.Diagnosis) {
		return nil
	}
	if near := checks.Nearest(c.Diagnosis, ids); near != "" {
		return fmt.Errorf("no rule of %s or of the catalogue makes the diagnosis %q (did you mean %s?)", c.Activity, c.Diagnosis, near)
	}
	return fmt.Errorf("no rule of %s or of the catalogue makes the diagnosis %q", c.Activity, c.Diagnosis)
}
