package lessons

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/checks"
)

// InScope puts a text of the lesson into the words of a scope, system or user, for a
// learner with that home. See [checks.InScope].
func (l *Lesson) InScope(scope, home, text string) string {
	return checks.InScope(scope, home, ownPaths(l, scope, home, text))
}

// ownPaths puts the lesson's own paths where a learner's manager has them.
func ownPaths(l *Lesson, scope, home, text string) string {
	if scope != "user" {
		return text
	}
	file, _ := l.about()
	longestFirst := func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) }
	for _, path := range slices.SortedFunc(maps.Keys(file.UserPaths), longestFirst) {
		text = strings.ReplaceAll(text, path, home+strings.TrimPrefix(file.UserPaths[path], "~"))
	}
	return text
}

// lintRenamed finds names of now that no activity has, and earlier ones that one has.
func (l linter) lintRenamed() error {
	file, err := l.about()
	if err != nil {
		return nil // that is said already
	}
	var slugs []string
	for _, e := range l.entries {
		slugs = append(slugs, e.Slug)
	}
	var faults []error
	add := func(hint, format string, args ...any) {
		faults = append(faults, &checks.Error{Path: lessonYAML, Message: fmt.Sprintf(format, args...), Hint: hint})
	}
	for _, was := range slices.Sorted(maps.Keys(file.Renamed)) {
		is := file.Renamed[was]
		switch {
		case slices.Contains(slugs, was):
			add("write earlier names on the left, without the number", "renamed says that %s is called %s now, and there is an activity %s", was, is, was)
		case !slices.Contains(slugs, is):
			add("the activities are called "+strings.Join(slugs, ", "), "renamed says that %s is called %s now, and no activity is", was, is)
		}
	}
	return errors.Join(faults...)
}

// lintPaths finds what is not a path, or leads out of the home.
func (l linter) lintPaths() error {
	file, err := l.about()
	if err != nil {
		return err
	}
	for path, own := range file.UserPaths {
		if !strings.HasPrefix(path, "/") || !strings.HasPrefix(own, "~/") {
			return &checks.Error{Path: lessonYAML, Line: 1, Column: 1, Message: fmt.Sprintf("user-paths go from an absolute path to one in the learner's home, such as /etc/my-agent: ~/.config/my-agent; here is %s: %s", path, own)}
		}
	}
	return nil
}
