package lessons

import (
	"io/fs"

	"github.com/sdlab/sdlab/checks"
)

// group is a group of the catalogue: when it is read, and its file, or groups of its own.
type group struct {
	File   string  `yaml:"file"`
	When   source  `yaml:"when"`
	Alone  bool    `yaml:"alone"`
	Groups []group `yaml:"groups"`
}

// groupIndex has the catalogue's groups, in the order in which they are tried, and
// the named expressions that they share.
type groupIndex struct {
	Names  named   `yaml:"names"`
	Groups []group `yaml:"groups"`
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
	return checks.NewCatalogue(index.Names.in(groupsYAML), groupSpecs(files, index.Groups)), nil
}

func groupSpecs(files fs.FS, groups []group) (specs []checks.GroupSpec) {
	for _, g := range groups {
		s := checks.GroupSpec{When: g.When.in(groupsYAML), Alone: g.Alone, Groups: groupSpecs(files, g.Groups)}
		if g.File != "" {
			s.Rules = func() ([]checks.Named, []checks.RuleSpec, error) { return readGroup(files, g.File) }
		}
		specs = append(specs, s)
	}
	return specs
}

// groupFiles lists the files of the groups, in the order in which they are tried.
func groupFiles(groups []group) (names []string) {
	for _, g := range groups {
		if g.File != "" {
			names = append(names, g.File)
		}
		names = append(names, groupFiles(g.Groups)...)
	}
	return names
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
