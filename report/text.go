package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/termtext"
)

// marks are the words before a check; nothing rests on colour alone.
var marks = map[checks.Verdict]struct{ word, colour string }{
	checks.Pass:          {"pass", termtext.Green},
	checks.Fail:          {"FAIL", termtext.Red},
	checks.Pending:       {"wait", termtext.Yellow},
	checks.Unseen:        {"ERR", termtext.Yellow},
	checks.Skipped:       {"skip", termtext.Faint},
	checks.NotApplicable: {"n/a", termtext.Faint},
}

func (s Style) mark(v checks.Verdict) string {
	m := marks[v]
	return s.paint(m.colour, pad(m.word, 4))
}

// maxSaw bounds how many values a failing check shows; the rest is in --json.
const maxSaw = 6

// Text writes one result for a person: each check, and for the first that did
// not pass, for each wrong answer, and for what could not be seen, what was seen,
// why, and what to try.
func Text(w io.Writer, s Style, r *checks.Result) error {
	var out strings.Builder
	fmt.Fprintf(&out, "%s  %s\n", s.paint(termtext.Bold, r.Activity.ID+" "+r.Activity.Title), s.paint(marks[r.Verdict].colour, headline(r)))
	blamed, told := r.Blame(), map[facts.Finding]bool{}
	for i := range r.Checks {
		c := &r.Checks[i]
		if r.Verdict == checks.Skipped {
			break // its turn comes when what it builds on passes
		}
		for n, line := range termtext.Wrap(c.Title, s.width()-8) {
			if n == 0 {
				fmt.Fprintf(&out, "  %s  %s\n", s.mark(c.Verdict), line)
				continue
			}
			fmt.Fprintf(&out, "        %s\n", line)
		}
		// What could not be seen is not fixed with what failed, so its reason is told, once.
		blind := c.Verdict == checks.Unseen && c.Diagnosis != nil && !told[*c.Diagnosis]
		if c == blamed || c.WrongAnswer || c.Verdict == checks.NotApplicable || blind {
			out.WriteString(s.details(c))
			if c.Diagnosis != nil {
				told[*c.Diagnosis] = true
			}
		}
	}
	if r.Verdict == checks.Fail && slices.ContainsFunc(r.Checks, unexplained(blamed)) {
		fmt.Fprintln(&out, s.Sentence("Fix the first one that failed, and check again: others often follow from it."))
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// unexplained says of a check whether it failed, and nothing was said about that.
func unexplained(blamed *checks.CheckResult) func(checks.CheckResult) bool {
	return func(c checks.CheckResult) bool {
		return c.Verdict == checks.Fail && !c.WrongAnswer && c.ID != blamed.ID
	}
}

func headline(r *checks.Result) string {
	switch r.Verdict {
	case checks.Pass:
		return "passed"
	case checks.Fail:
		return "not yet"
	case checks.Pending:
		return "not settled yet"
	case checks.Unseen:
		return "could not look"
	case checks.Skipped:
		return "skipped: it builds on " + r.Blocker
	default:
		return "not applicable here"
	}
}

// tell words what was seen. Runs of a program that say the same are told of once.
func tell(seen []checks.Sighting) []string {
	var told []string
	for _, s := range seen {
		if line := s.Name + ": " + cmp.Or(s.Said, "(empty)"); !slices.Contains(told, line) {
			told = append(told, line)
		}
	}
	return told
}

func (s Style) details(c *checks.CheckResult) string {
	var out strings.Builder
	if c.Verdict != checks.NotApplicable {
		told := tell(c.Saw)
		for _, line := range told[:min(maxSaw, len(told))] {
			out.WriteString(s.labelled(8, "saw", line))
		}
		if more := len(told) - maxSaw; more > 0 {
			out.WriteString(s.labelled(8, "", fmt.Sprintf("and %d more values (--json shows all)", more)))
		}
	}
	if d := c.Diagnosis; d != nil {
		out.WriteString(s.labelled(8, "why", d.Why))
		if d.Try != "" {
			out.WriteString(s.labelled(8, "try", d.Try))
		}
	}
	for i, command := range c.ByHand {
		// A command is one line, however long: it is there to be copied.
		label := "look"
		if i > 0 {
			label = ""
		}
		fmt.Fprintf(&out, "        %s%s\n", s.paint(termtext.Bold, pad(label, 8)), termtext.Clean(command))
	}
	return out.String()
}

// Summary writes the line below several results.
func Summary(w io.Writer, s Style, results []*checks.Result) error {
	count := map[checks.Verdict]int{}
	for _, r := range results {
		count[r.Verdict]++
	}
	var parts []string
	for _, v := range []struct {
		verdict checks.Verdict
		word    string
	}{{checks.Pass, "passed"}, {checks.Fail, "not yet"}, {checks.Pending, "not settled"}, {checks.Unseen, "could not be looked at"}, {checks.Skipped, "skipped"}, {checks.NotApplicable, "not applicable"}} {
		if n := count[v.verdict]; n > 0 {
			parts = append(parts, s.paint(marks[v.verdict].colour, fmt.Sprintf("%d %s", n, v.word)))
		}
	}
	_, err := fmt.Fprintf(w, "\n%d activities: %s\n", len(results), strings.Join(parts, ", "))
	return err
}
