package lessons

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/sdlab/sdlab/checks"
)

// Review is how service units are reviewed: the rules, and what to say about
// the words of systemd-analyze.
type Review struct {
	Rules     checks.Review
	said      []saidEntry
	exposures map[string]exposureEntry
}

type reviewFile struct {
	Review    []reviewEntry            `yaml:"review"`
	Said      []saidEntry              `yaml:"said"`
	Exposures map[string]exposureEntry `yaml:"exposures"`
}

type reviewEntry struct {
	at       at
	ID       string   `yaml:"id"`
	Severity string   `yaml:"severity"`
	Setting  settings `yaml:"setting"`
	Each     source   `yaml:"each"`
	Where    named    `yaml:"where"`
	When     source   `yaml:"when"`
	Why      source   `yaml:"why"`
	Try      source   `yaml:"try"`
}

// saidEntry explains a line of systemd-analyze verify.
type saidEntry struct {
	Match string `yaml:"match"`
	Means string `yaml:"means"` // "" where a rule of the review says it already
	like  *regexp.Regexp
}

// exposureEntry explains a line of systemd-analyze security.
type exposureEntry struct {
	Means string `yaml:"means"`
	Try   string `yaml:"try"`
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
func ReadReview(name string, content []byte) (*Review, error) {
	var file reviewFile
	if err := decode(name, content, &file); err != nil {
		return nil, err
	}
	var specs []checks.ReviewSpec
	for _, r := range file.Review {
		specs = append(specs, checks.ReviewSpec{
			RuleSpec: checks.RuleSpec{
				ID: r.ID, Where: r.Where.in(name), When: r.When.in(name), Why: r.Why.in(name), Try: r.Try.in(name), At: r.at.in(name),
			},
			Severity: r.Severity, Settings: r.Setting, Each: r.Each.in(name),
		})
	}
	rules, err := checks.CompileReview(specs)
	faults := []error{err}
	for i, s := range file.Said {
		like, err := regexp.Compile(s.Match)
		if err != nil {
			faults = append(faults, &checks.Error{Path: name, Message: fmt.Sprintf("said: %v", err)})
		}
		file.Said[i].like = like
	}
	return &Review{Rules: rules, said: file.Said, exposures: file.Exposures}, errors.Join(faults...)
}

// Explain says in our words what a line of systemd-analyze verify means; quote
// is false where a rule of the review says it already.
func (r *Review) Explain(line string) (means string, quote bool) {
	for _, s := range r.said {
		if s.like.MatchString(line) {
			return s.like.ReplaceAllString(s.like.FindString(line), s.Means), s.Means != ""
		}
	}
	return "", true
}

// Exposure says in our words what a setting that systemd-analyze security
// misses would keep from happening, and how to set it; "" where we have none.
func (r *Review) Exposure(setting string) (means, try string) {
	e := r.exposures[setting]
	return e.Means, e.Try
}
