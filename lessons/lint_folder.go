package lessons

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

// parts are all that an activity's folder may have.
var parts = []string{activityYAML, pageMD, solutionSH, resetSH, setupSH, suppliedDir, casesDir}

// lintParts finds files that look like parts of an activity and are ignored, and an
// activity without cases.
func (l linter) lintParts(e Entry) error {
	there, err := fs.ReadDir(l.files, e.dir)
	faults := []error{err}
	add := func(file, message, hint string) {
		faults = append(faults, &checks.Error{Path: path.Join(e.dir, file), Message: message, Hint: hint})
	}
	for _, f := range there {
		name := f.Name()
		if slices.Contains(parts, name) {
			continue
		}
		if near := facts.Nearest(strings.ToLower(name), parts); near != "" {
			add(name, "nothing reads this", "did you mean "+near+"?")
		}
	}
	cases, err := fs.ReadDir(l.files, path.Join(e.dir, casesDir))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		faults = append(faults, unreadable(path.Join(e.dir, casesDir), err))
	}
	some := false
	for _, f := range cases {
		some = some || strings.HasSuffix(f.Name(), ".sh")
		if !strings.HasSuffix(f.Name(), ".sh") {
			add(path.Join(casesDir, f.Name()), "nothing reads this", "the file of a case ends in .sh")
		}
	}
	if !some {
		add(casesDir, "the activity has no cases: nothing shows that its checks find a mistake", "write one for the untouched machine, cases/untouched.sh")
	}
	return errors.Join(faults...)
}

// lintFaults compares the faults that a setup may plant with the files for them.
func (l linter) lintFaults(e Entry, a *checks.Activity) error {
	files, err := fs.ReadDir(l.files, path.Join(e.dir, suppliedDir, "faults"))
	if errors.Is(err, fs.ErrNotExist) || len(a.Faults) == 0 {
		return nil
	}
	faults := []error{err}
	var have []string
	for _, f := range files {
		stem, _, _ := strings.Cut(f.Name(), ".")
		have = append(have, stem)
		if !slices.Contains(a.Faults, stem) {
			faults = append(faults, &checks.Error{Path: path.Join(e.dir, suppliedDir, "faults", f.Name()), Message: fmt.Sprintf("the activity has no fault %q, so nothing plants this", stem)})
		}
	}
	for _, fault := range a.Faults {
		if !slices.Contains(have, fault) {
			faults = append(faults, &checks.Error{Path: path.Join(e.dir, activityYAML), Message: fmt.Sprintf("supplied/faults has no file for the fault %q", fault)})
		}
	}
	return errors.Join(faults...)
}

// lintFilePaths finds patterns where one file is meant.
func (l linter) lintFilePaths(e Entry) error {
	content, err := e.read(l.files, activityYAML)
	if err != nil {
		return nil // that is said already
	}
	parsed, _, err := l.parse(path.Join(e.dir, activityYAML), content)
	if err != nil {
		return nil // and so is that
	}
	var faults []error
	for _, f := range parsed.Files {
		if strings.ContainsAny(f.value.text, "*?[") {
			faults = append(faults, &checks.Error{Path: path.Join(e.dir, activityYAML), Line: f.value.line, Column: f.value.column,
				Message: fmt.Sprintf("the name %s is for one file: nothing fills in the pattern %s", f.name, f.value.text)})
		}
	}
	return errors.Join(faults...)
}

// commandOn finds commands of sdlab's that name an activity.
var commandOn = like(`sdlab (?:start|show|hint|solve|setup|answer|check|reset|watch) (?:--\S+ )*(\d+\.\d+)\b`)

// lintIDs finds commands in texts that are about an activity that does not exist.
func (l linter) lintIDs(e Entry) error {
	var faults []error
	names := []string{pageMD, activityYAML, solutionSH, resetSH, setupSH}
	cases, _ := fs.ReadDir(l.files, path.Join(e.dir, casesDir))
	for _, f := range cases {
		names = append(names, path.Join(casesDir, f.Name()))
	}
	for _, name := range names {
		text, err := readText(l.files, path.Join(e.dir, name))
		if err != nil {
			continue // that is said already, or it is optional
		}
		for _, m := range commandOn().FindAllSubmatchIndex(text, -1) {
			id := string(text[m[2]:m[3]])
			if !slices.Contains(l.IDs(), id) {
				before := string(text[:m[2]])
				faults = append(faults, &checks.Error{Path: path.Join(e.dir, name), Line: 1 + strings.Count(before, "\n"), Column: len(before) - strings.LastIndex(before, "\n"),
					Message: "there is no activity " + id, Hint: "the lesson has " + strings.Join(l.IDs(), ", ")})
			}
		}
	}
	return errors.Join(faults...)
}

// lintSkills finds skills that one activity has, and that others have with a letter or
// two of difference.
func (l linter) lintSkills() error {
	used := map[string][]Entry{}
	for _, e := range l.entries {
		about, err := l.About(e)
		if err != nil {
			return nil // that is said already
		}
		for _, skill := range about.Skills {
			used[skill] = append(used[skill], e)
		}
	}
	var faults []error
	for skill, by := range used {
		for other, more := range used {
			if len(by) == 1 && skill != other && (len(more) > 1 || skill > other) && len(skill) > 3 && facts.Within(2, skill, other) {
				faults = append(faults, &checks.Error{Path: path.Join(by[0].dir, activityYAML), Message: fmt.Sprintf("the skill %q is almost %q", skill, other), Hint: "a grade adds up points by these names"})
			}
		}
	}
	return errors.Join(faults...)
}

// lintShell has the shell read scripts, without running them.
func (l linter) lintShell(e Entry) error {
	if l.known.ReadShell == nil {
		return nil
	}
	scripts := map[string]string{}
	for name, read := range map[string]func(Entry) (string, error){solutionSH: l.Solution, resetSH: l.Reset, setupSH: l.Setup} {
		if script, err := read(e); err == nil {
			scripts[name] = script
		}
	}
	cases, _ := l.Cases(e)
	for _, c := range cases {
		scripts[path.Join(casesDir, c.Name+".sh")] = c.Script
	}
	var faults []error
	for name, message := range l.known.ReadShell(scripts) {
		fault := &checks.Error{Path: path.Join(e.dir, name), Message: message}
		if m := shellLine().FindStringSubmatch(message); m != nil {
			fault.Message, fault.Column = m[2], 1
			fault.Line, _ = strconv.Atoi(m[1])
		}
		faults = append(faults, fault)
	}
	slices.SortFunc(faults, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return errors.Join(faults...)
}

// shellLine is how bash says where a fault is: bash: line 3: syntax error …
var shellLine = like(`line (\d+): (.*)`)
