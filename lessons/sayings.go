package lessons

import (
	"cmp"
	"errors"
	"io/fs"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/sayings"
)

type sayingsFile struct {
	By      string        `yaml:"by"`
	Rest    string        `yaml:"rest"` // how the lines look that go on with a message of these
	Sayings []sayingEntry `yaml:"sayings"`
}

type sayingEntry struct {
	at      at
	Kind    string `yaml:"kind"`
	Like    string `yaml:"like"`
	Unlike  string `yaml:"unlike"` // a line that has this in it as well is not one
	Example string `yaml:"example"`
	Known   string `yaml:"known"` // names, with spaces between them; see sayings.Pattern
}

func (s *sayingEntry) UnmarshalYAML(node *yaml.Node) error {
	type plain sayingEntry
	s.at = at{node.Line, node.Column}
	return node.Load((*plain)(s), yaml.WithKnownFields())
}

// ReadSayings reads the patterns by which a program's words are recognised: all
// files of a folder, in the order of their names.
func ReadSayings(files fs.FS) (*sayings.Book, error) {
	names, err := fs.Glob(files, "*.yaml")
	if err != nil {
		return nil, unreadable(".", err)
	}
	book := &sayings.Book{}
	var faults []error
	for _, name := range names {
		content, err := readText(files, name)
		if err != nil {
			return nil, unreadable(name, err)
		}
		var file sayingsFile
		if err := decode(name, content, &file); err != nil {
			return nil, err
		}
		for _, s := range file.Sayings {
			p, err := sayings.NewPattern(s.Kind, file.By, s.Like, s.Example)
			err = cmp.Or(err, p.Except(s.Unlike))
			p.Known = strings.Fields(s.Known)
			if err != nil {
				faults = append(faults, &checks.Error{Path: name, Line: s.at.line, Column: s.at.column, Message: err.Error()})
			}
			book.Patterns = append(book.Patterns, p)
		}
		if file.Rest != "" {
			if err := book.Rest(file.By, file.Rest); err != nil {
				faults = append(faults, &checks.Error{Path: name, Line: 1, Column: 1, Message: err.Error()})
			}
		}
	}
	return book, errors.Join(faults...)
}

// ReadTranslations reads how the errors of the kernel are called in other languages.
func ReadTranslations(content []byte) (*sayings.Translator, error) {
	var words map[string][]string
	if err := decode("translations.yaml", content, &words); err != nil {
		return nil, err
	}
	return sayings.NewTranslator(words), nil
}
