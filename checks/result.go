package checks

import (
	"slices"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// A Verdict is what a check or an activity comes to.
type Verdict string

// The verdicts.
const (
	Pass          Verdict = "pass"
	Fail          Verdict = "fail"
	Pending       Verdict = "pending" // a state that settles by itself
	Unseen        Verdict = "error"   // could not look; never "is not so"
	Skipped       Verdict = "skipped"
	NotApplicable Verdict = "not-applicable"
)

// good says whether the verdict leaves nothing to do.
func (v Verdict) good() bool { return v == Pass || v == NotApplicable }

// Result is what an activity came to.
type Result struct {
	Activity *Activity
	Verdict  Verdict
	Checks   []CheckResult
	Blocker  string          // the id of the needed activity that it was skipped for
	Seen     *facts.Snapshot // that it was judged over
}

// Blame returns the first check with the activity's own verdict, if that is not
// good: the one to act on, which is the first that fails if any does. A skipped
// activity has none: what blocks it is to be acted on first.
func (r *Result) Blame() *CheckResult {
	for _, v := range []Verdict{Fail, Unseen, Pending} {
		if r.Verdict != v {
			continue
		}
		for i := range r.Checks {
			if r.Checks[i].Verdict == v {
				return &r.Checks[i]
			}
		}
	}
	return nil
}

// CheckResult is what one check came to.
type CheckResult struct {
	ID        string
	Title     string
	Verdict   Verdict
	Saw       []Sighting
	Diagnosis *facts.Finding
	ByHand    []string
	// WrongAnswer says that it fails for what the learner answered: no other check
	// has to do with that.
	WrongAnswer bool
	// Defect is the fault of sdlab's own that kept it from being seen or explained, if any.
	Defect   *facts.Defect
	patience time.Duration
	due      time.Duration // when to look again; 0 if the rule does not say
	brief    bool          // it could not be seen, and that may be over in a moment
}

// waits says whether the check may come out otherwise soon.
func (c CheckResult) waits() bool { return c.Verdict == Pending || c.brief }

// waits says whether only such checks keep the activity from passing.
func (r *Result) waits() bool {
	return !r.Verdict.good() && !slices.ContainsFunc(r.Checks, func(c CheckResult) bool { return !c.Verdict.good() && !c.waits() })
}

// Sighting is one observed value.
type Sighting struct {
	What  string // hello-agent.service NRestarts
	Value any    // as JSON: spans in µs, times in RFC 3339
	Name  string // What for a person, who does not know the lesson's names for runs of programs
	Said  string // Value for a person
}

// verdictOf an activity by its checks: what is certain goes first.
func verdictOf(results []CheckResult) Verdict {
	count := map[Verdict]int{}
	for _, r := range results {
		count[r.Verdict]++
	}
	for _, v := range []Verdict{Fail, Unseen, Pending} {
		if count[v] > 0 {
			return v
		}
	}
	if count[NotApplicable] == len(results) {
		return NotApplicable
	}
	return Pass
}
