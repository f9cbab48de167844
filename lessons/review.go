package lessons

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/review"
)

type reviewFile struct {
	Names     named                          `yaml:"names"`
	Review    []reviewEntry                  `yaml:"review"`
	Said      []saidEntry                    `yaml:"said"`
	Exposures map[string]review.ExposureText `yaml:"exposures"`
}

type reviewEntry struct {
	at       at
	ID       string   `yaml:"id"`
	Severity string   `yaml:"severity"`
	Setting  settings `yaml:"setting"`
	For      settings `yaml:"for"`
	Each     source   `yaml:"each"`
	Where    named    `yaml:"where"`
	When     source   `yaml:"when"`
	Why      source   `yaml:"why"`
	Try      source   `yaml:"try"`
}

// saidEntry explains a line of systemd-analyze verify.
type saidEntry struct {
	Match string `yaml:"match"`
	Means string `yaml:"means"`
}

// settings is one key or a list of them.
type settings []string

func (s *settings) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind == yaml.ScalarNode {
		*s = strings.Fields(node.Value)
		return nil
	}
	return node.Load((*[]string)(s))
}

func (r *reviewEntry) UnmarshalYAML(node *yaml.Node) error {
	type plain reviewEntry
	r.at = at{node.Line, node.Column}
	return node.Load((*plain)(r), yaml.WithKnownFields())
}

// ReadReview compiles the rules in a file of that name and content.
func ReadReview(name string, content []byte) (*review.Criteria, error) {
	var file reviewFile
	if err := decode(name, content, &file); err != nil {
		return nil, err
	}
	var specs []review.RuleSpec
	for _, r := range file.Review {
		specs = append(specs, review.RuleSpec{
			RuleSpec: checks.RuleSpec{
				ID: r.ID, Where: r.Where.in(name), Each: r.Each.in(name), When: r.When.in(name), Why: r.Why.in(name), Try: r.Try.in(name), At: r.at.in(name),
			},
			Severity: r.Severity, Settings: r.Setting, Types: r.For,
		})
	}
	rules, err := review.Compile(file.Names.in(name), specs)
	faults := []error{err}
	criteria := &review.Criteria{Rules: rules, Exposures: file.Exposures}
	for _, s := range file.Said {
		like, err := regexp.Compile(s.Match)
		if err != nil {
			faults = append(faults, &checks.Error{Path: name, Message: fmt.Sprintf("said: %v", err)})
		}
		criteria.Sayings = append(criteria.Sayings, review.Saying{Like: like, Means: s.Means})
	}
	return criteria, errors.Join(faults...)
}
