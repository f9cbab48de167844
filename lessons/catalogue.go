package lessons

import (
	"io/fs"

	"github.com/sdlab/sdlab/checks"
)

// groupFile is a group of the catalogue: its file, and when it is read.
type groupFile struct {
	File string `yaml:"file"`
	When source `yaml:"when"`
}

// groupIndex has the catalogue's groups, in the order in which they are tried, and
// the named expressions that they share.
type groupIndex struct {
	Names  named       `yaml:"names"`
	Groups []groupFile `yaml:"groups"`
}

func readGroups(files fs.FS) (index groupIndex, err error) {
	content, err := readText(files, groupsYAML)
	if err != nil {
		return index, unreadable(groupsYAML, err)
	}
	err = decode(groupsYAML, content, &index)
	return index, err
}

// readCatalogue reads the groups' conditions; the rules are read when one holds.
func readCatalogue(files fs.FS) (checks.Catalogue, error) {
	index, err := readGroups(files)
	if err != nil {
		return nil, err
	}
	var groups []checks.GroupSpec
	for _, g := range index.Groups {
		groups = append(groups, checks.GroupSpec{
			When:  g.When.in(groupsYAML),
			Rules: func() ([]checks.Named, []checks.RuleSpec, error) { return readGroup(files, g.File) },
		})
	}
	return checks.NewCatalogue(index.Names.in(groupsYAML), groups), nil
}

func readGroup(files fs.FS, name string) ([]checks.Named, []checks.RuleSpec, error) {
	var group struct {
		Names    named       `yaml:"names"`
		Diagnose []ruleEntry `yaml:"diagnose"`
		Or       []source    `yaml:"or"` // what else it could be, for every rule
		Tell     source      `yaml:"tell"`
	}
	content, err := readText(files, name)
	if err != nil {
		return nil, nil, unreadable(name, err)
	}
	if err := decode(name, content, &group); err != nil {
		return nil, nil, err
	}
	for i := range group.Diagnose {
		r := &group.Diagnose[i]
		r.Or = append(r.Or, group.Or...)
		if r.Tell.text == "" {
			r.Tell = group.Tell
		}
	}
	return group.Names.in(name), rules(group.Diagnose, name).List, nil
}
