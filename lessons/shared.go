package lessons

import (
	"path"

	"github.com/sdlab/sdlab/checks"
)

// sharedDir holds rules that activities share: shared/script-file.yaml is what
// "- shared: script-file" in a list of diagnoses stands for.
const sharedDir = "shared"

// sharedRules are those of a lesson.
type sharedRules struct{ *Lesson }

// in puts the rules that activities share in the place of their names.
func (l sharedRules) in(entries []ruleEntry, file string) ([]ruleEntry, error) {
	var all []ruleEntry
	for _, r := range entries {
		if r.Shared == "" {
			all = append(all, r)
			continue
		}
		shared, err := l.named(r.Shared)
		if err != nil {
			return nil, &checks.Error{Path: file, Line: r.at.line, Column: r.at.column, Message: "there are no shared rules of the name " + r.Shared, Hint: err.Error()}
		}
		if r.ID+r.When.text+r.Why.text != "" {
			return nil, &checks.Error{Path: file, Line: r.at.line, Column: r.at.column, Message: "shared stands alone: it has no id, when or why beside it"}
		}
		all = append(all, shared...)
	}
	return all, nil
}

func (l sharedRules) named(name string) ([]ruleEntry, error) {
	file := path.Join(sharedDir, path.Base(name)+".yaml")
	content, err := readText(l.files, file)
	if err != nil {
		return nil, unreadable(file, err)
	}
	var list struct {
		Diagnose []ruleEntry `yaml:"diagnose"`
	}
	if err := decode(file, []byte(ownPaths(l.Lesson, l.Scope, l.Home, string(content))), &list); err != nil {
		return nil, err
	}
	for i := range list.Diagnose {
		list.Diagnose[i].file = file
	}
	return list.Diagnose, nil
}
