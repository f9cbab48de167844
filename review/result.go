package review

import (
	"cmp"
	"slices"

	"github.com/sdlab/sdlab/facts"
)

// Review is what the review of one service came to.
type Review struct {
	Unit    string
	Scope   string
	Asked   string   // manager or files: who told what the settings come to
	Paths   []string // of the files that it was read from
	Remarks []facts.Remark
	Said    []Said    // what systemd-analyze verify says beyond the remarks
	Exposed []Exposed // what weighs most for systemd-analyze security
	Unasked []string  // what could not be asked, and why
}

// Said is a line of systemd-analyze verify, and what it means in our words.
type Said struct {
	Text  string `json:"text"`
	Means string `json:"means,omitempty"`
}

// Exposed is a setting that systemd-analyze security misses.
type Exposed struct {
	Setting string  `json:"setting"`
	Weight  float64 `json:"weight"` // of 10 for a service without any protection, to one decimal
	Means   string  `json:"means"`
	Try     string  `json:"try,omitempty"`
}

// Worst is the worst severity among the remarks, "" for none.
func (r *Review) Worst() facts.Severity {
	for _, s := range facts.Severities() {
		if slices.ContainsFunc(r.Remarks, func(m facts.Remark) bool { return m.Severity == s }) {
			return s
		}
	}
	return ""
}

// Sorted lists the remarks, the worst first.
func (r *Review) Sorted() []facts.Remark {
	remarks := slices.Clone(r.Remarks)
	slices.SortStableFunc(remarks, func(a, b facts.Remark) int {
		return cmp.Compare(slices.Index(facts.Severities(), a.Severity), slices.Index(facts.Severities(), b.Severity))
	})
	return remarks
}
