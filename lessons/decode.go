package lessons

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

// unknownKey is how the YAML package says that a key is unknown.
var unknownKey = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`field (\S+) not found in type`) })

// otherShape is how the YAML package says that a value is of another kind than
// what belongs there.
var otherShape = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile("(?s)^cannot construct (\\S+) (`.*`) into (\\S+)$")
})

// noScalar is how it says so of a value that is not a text.
var noScalar = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^cannot construct (!!\w+) into (\S+)$`) })

// shapes are words for what the YAML package calls by types.
var shapes = map[string]string{
	"[]string": "list, such as [a, b]", "[]lessons.source": "list, such as [a, b]", "string": "text", "bool": "true or false", "map[string]string": "mapping, such as {NAME: value}",
	"!!str": "text", "!!int": "number", "!!float": "number", "!!bool": "value", "!!seq": "list", "!!map": "mapping", "!!null": "empty value",
}

// yamlHints say what to do about faults in YAML whose wording does not.
var yamlHints = map[string]string{
	"mapping values are not allowed in this context": "put a text with a colon and a space in quotes",
	"found character that cannot start any token":    "indent YAML with spaces, not tabs; put a text that begins with @, % or ` in quotes",
	"did not find expected node content":             "is a bracket or a quote above not closed?",
	"did not find expected ',' or ']'":               "is a bracket above not closed?",
	"did not find expected key":                      "is it indented as the keys above, and are all quotes closed?",
	"yaml: no documents in stream":                   "the file is empty",
	"found unexpected end of stream":                 "is a quote not closed?",
}

// keys are all keys that a lesson's files may have somewhere.
var keys = strings.Fields(`title needs skills system-only units files programs checks diagnose questions faults hints
	id expect patience for reads last verdict where when findings why try ask kind options argv folder env within until-line about as-if on-request uncovered
	catalogue version authors licence language needs-sdlab pass-mark user-paths`)

// decode reads YAML strictly; its faults come back as [checks.Error].
func decode(path string, content []byte, into any) error {
	err := yaml.Load(content, into, yaml.WithKnownFields())
	var several *yaml.LoadErrors
	switch {
	case err == nil:
		return nil
	case errors.As(err, &several):
		var faults []error
		for _, one := range several.Errors {
			faults = append(faults, yamlFault(path, one))
		}
		return errors.Join(faults...)
	}
	return yamlFault(path, err)
}

// yamlFault words a fault for people who do not know how YAML is read.
func yamlFault(path string, err error) error {
	fault := &checks.Error{Path: path, Message: err.Error()}
	if placed, ok := errors.AsType[*yaml.LoadError](err); ok {
		fault.Line, fault.Column, fault.Message = placed.Mark.Line, placed.Mark.Column, placed.Message
	}
	if m := otherShape().FindStringSubmatch(fault.Message); m != nil {
		fault.Message = fmt.Sprintf("this must be a %s, not the %s %s", shapes[m[3]], shapes[m[1]], m[2])
	}
	if m := noScalar().FindStringSubmatch(fault.Message); m != nil {
		fault.Message, fault.Hint = fmt.Sprintf("this must be a %s, not a %s", shapes[m[2]], shapes[m[1]]), ""
		if m[1] == "!!map" && m[2] == "string" {
			fault.Message, fault.Hint = "this must be a text, and a colon with a space behind it makes it a mapping", "put it in quotes"
		}
	}
	if hint := yamlHints[fault.Message]; hint != "" {
		fault.Hint = hint
	}
	if m := unknownKey().FindStringSubmatch(fault.Message); m != nil {
		fault.Message = fmt.Sprintf("nothing is called %s here", m[1])
		switch near := facts.Nearest(m[1], keys); near {
		case "":
		case m[1]:
			fault.Hint = "that key belongs elsewhere, see docs/lessons.md"
		default:
			fault.Hint = "did you mean " + near + "?"
		}
	}
	return fault
}
