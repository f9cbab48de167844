package review

import "regexp"

// Criteria are what units are reviewed by: the rules, and what to say about the
// words of systemd-analyze(1).
type Criteria struct {
	Rules     Rules
	Sayings   []Saying
	Exposures map[string]ExposureText // by the setting
}

// Saying explains a line of systemd-analyze verify.
type Saying struct {
	Like  *regexp.Regexp
	Means string // what it means, with $1 for the first group; "" where a rule of the review says it already
}

// ExposureText explains a line of systemd-analyze security.
type ExposureText struct {
	Means string `yaml:"means"`
	Try   string `yaml:"try"`
}

// Explain says in our words what a line of systemd-analyze verify means; quote
// is false where a rule of the review says it already.
func (c *Criteria) Explain(line string) (means string, quote bool) {
	for _, s := range c.Sayings {
		if s.Like.MatchString(line) {
			return s.Like.ReplaceAllString(s.Like.FindString(line), s.Means), s.Means != ""
		}
	}
	return "", true
}
