package handin

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/progress"
)

// A State is what looking at one side of a report comes to.
type State string

// The states.
const (
	Holds  State = "holds"
	Broken State = "broken" // as it does not come about without an edit
	Odd    State = "odd"    // worth a question: it has harmless reasons, too
)

// A Point is one side of a report that was looked at.
type Point struct {
	Name  string
	State State
	Said  string
}

// Verify looks at what a report claims about itself. The lesson is the one that is
// here, and regraded what its evidence comes to by that lesson.
func (s *Signed) Verify(here Lesson, regraded *Regraded) []Point {
	return []Point{s.signature(), s.chain(), s.evidence(), s.verdicts(here, regraded), s.lesson(here), s.times(time.Now())}
}

// Trust is the worst state among the points.
func Trust(points []Point) State {
	worst := Holds
	for _, p := range points {
		if p.State == Broken || p.State == Odd && worst == Holds {
			worst = p.State
		}
	}
	return worst
}

func (s *Signed) signature() Point {
	if !s.Intact {
		return Point{"signature", Broken, "the report was changed after it was signed"}
	}
	return Point{"signature", Holds, "signed with the key " + s.KeyID()}
}

// chain follows the record: each line that names the one before names that.
func (s *Signed) chain() Point {
	before, torn := "", 0
	for i, line := range s.Log {
		var e progress.Entry
		if line.Text != "" {
			e, _ = progress.Parse([]byte(line.Text))
		}
		if e.Prev != "" && (before != "" || i == 0) && e.Prev != before { // the first of all names none
			torn++
		}
		before = line.hash()
	}
	switch {
	case torn > 0:
		return Point{"record", Broken, fmt.Sprintf("lines are missing from the record of attempts, or were changed (%d)", torn)}
	case len(s.Entries) == 0:
		return Point{"record", Odd, "the record of attempts is empty"}
	}
	return Point{"record", Holds, fmt.Sprintf("%d lines, each one names the line before", len(s.Log))}
}

// evidence holds what is said of passes against the record.
func (s *Signed) evidence() Point {
	var strange []string
	for _, a := range s.Activities {
		if a.Passed != nil && !s.names(a.ID, a.Passed) {
			strange = append(strange, a.ID)
		}
	}
	if len(strange) > 0 {
		return Point{"evidence", Broken, "the record does not name the evidence of " + strings.Join(strange, ", ")}
	}
	return Point{"evidence", Holds, "the record names the evidence of each earlier pass"}
}

// verdicts compares what the report says with what its evidence comes to.
func (s *Signed) verdicts(here Lesson, regraded *Regraded) Point {
	var known []string
	for _, a := range s.Activities {
		if a.Verdict == checks.Pass && slices.Contains(regraded.Changed, a.ID) {
			known = append(known, a.ID)
		}
	}
	switch {
	case len(known) > 0 && s.Lesson.Digest == here.Digest:
		return Point{"verdicts", Broken, "the evidence does not show the passes that the report claims: " + strings.Join(known, ", ")}
	case len(known) > 0:
		return Point{"verdicts", Odd, "not passed by the rules of the lesson here: " + strings.Join(known, ", ")}
	case len(regraded.Changed) > 0:
		return Point{"verdicts", Odd, "judged otherwise than in the report: " + strings.Join(regraded.Changed, ", ")}
	}
	return Point{"verdicts", Holds, "the evidence comes to the same verdicts again"}
}

func (s *Signed) lesson(here Lesson) Point {
	switch {
	case s.Lesson.ID != here.ID:
		return Point{"lesson", Odd, fmt.Sprintf("the report is about the lesson %.60q, and the one here is %q", s.Lesson.ID, here.ID)}
	case s.Lesson.Digest != here.Digest:
		return Point{"lesson", Odd, "the report was made with another version of the lesson; it was judged by the one here"}
	}
	return Point{"lesson", Holds, "the same lesson as here"}
}

// slack is how far clocks of different machines may be apart.
const slack = 90 * time.Minute

// times looks whether what happened one after the other has times in that order.
func (s *Signed) times(now time.Time) Point {
	back := 0
	var before time.Time
	for _, e := range s.Entries {
		if e.Time.Before(before.Add(-slack)) {
			back++
		}
		before = e.Time
	}
	for _, a := range s.Activities {
		for _, e := range []*Evidence{a.Now, a.Passed} {
			if e != nil && e.At.After(s.Made.Add(slack)) {
				back++
			}
		}
	}
	switch {
	case s.Made.After(now.Add(slack)):
		return Point{"times", Odd, "the report is from the future: its machine's clock is wrong, or this one's"}
	case back > 0:
		return Point{"times", Odd, fmt.Sprintf("the clock went back, or times were changed (%d)", back)}
	}
	return Point{"times", Holds, "what came later is later"}
}

// Worth says what all this is worth.
const Worth = "This shows careless edits and copies. It isn't a proof of honest work: whoever has root on the machine can have it show anything, and whoever has the key can sign it."
