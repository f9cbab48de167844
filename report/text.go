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

// maxSaw bounds how many values a failing check shows; the rest is in --verbose.
const maxSaw = 3

// Text writes one result for a person. Those checks that pass are counted. Of the
// others, the one to act on comes last, close to the prompt: with what was seen, how
// to see it by hand, why, and what to try. A wrong answer, and what could not be
// seen, have their reason too.
func Text(w io.Writer, s Style, r *checks.Result) error {
	var out strings.Builder
	out.WriteString(s.headline(r) + "\n")
	blamed, told := r.Blame(), map[facts.Finding]bool{}
	if blind(r) {
		// Nothing at all was seen: which checks that are is of no interest.
		out.WriteString(s.cause(2, blamed.Diagnosis))
		_, err := io.WriteString(w, out.String())
		return err
	}
	if blamed != nil && blamed.Diagnosis != nil {
		told[*blamed.Diagnosis] = true
	}
	show := func(c *checks.CheckResult) {
		out.WriteString(s.titled(c))
		// What could not be seen is not fixed with what failed, so its reason is told, once.
		unseen := c.Verdict == checks.Unseen && c.Diagnosis != nil && !told[*c.Diagnosis]
		// What this machine cannot do is not news beside what is to be done.
		apart := c.Verdict == checks.NotApplicable && (blamed == nil || s.Verbose)
		if c == blamed || c.WrongAnswer || apart || unseen {
			out.WriteString(s.details(c))
			if c.Diagnosis != nil {
				told[*c.Diagnosis] = true
			}
		}
	}
	for i := range r.Checks {
		c := &r.Checks[i]
		// A skipped activity's turn comes when what it builds on passes.
		if r.Verdict == checks.Skipped || c == blamed || c.Verdict == checks.Pass && !s.Verbose {
			continue
		}
		show(c)
	}
	if r.Verdict == checks.Fail && slices.ContainsFunc(r.Checks, unexplained(blamed)) {
		fmt.Fprintln(&out, s.Sentence("Fix this one first, and check again: the others often follow from it."))
	}
	if blamed != nil {
		show(blamed)
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// titled is the line of a check.
func (s Style) titled(c *checks.CheckResult) string {
	var out strings.Builder
	for n, line := range termtext.Wrap(c.Title, s.width()-8) {
		if n == 0 {
			fmt.Fprintf(&out, "  %s  %s\n", s.mark(c.Verdict), line)
			continue
		}
		fmt.Fprintf(&out, "        %s\n", line)
	}
	return out.String()
}

// unexplained says of a check whether it failed, and nothing was said about that.
func unexplained(blamed *checks.CheckResult) func(checks.CheckResult) bool {
	return func(c checks.CheckResult) bool {
		return c.Verdict == checks.Fail && !c.WrongAnswer && c.ID != blamed.ID
	}
}

// headline names the activity, and says how it came out, below that if both are too long for a line.
func (s Style) headline(r *checks.Result) string {
	title, came := r.Activity.ID+" "+r.Activity.Title, outcome(r)
	gap := "  "
	if termtext.Columns(title+gap+came) > s.width() {
		gap = "\n  "
	}
	return s.paint(termtext.Bold, title) + gap + s.paint(marks[r.Verdict].colour, came)
}

func outcome(r *checks.Result) string {
	switch r.Verdict {
	case checks.Pass:
		return "passed, " + counted(r)
	case checks.Fail:
		return "not yet, " + counted(r)
	case checks.Pending:
		return "not settled yet, " + counted(r)
	case checks.Unseen:
		return "could not look, " + counted(r)
	case checks.Skipped:
		return "skipped: it builds on " + r.Blocker
	default:
		return "not applicable here"
	}
}

// counted says how many checks pass, of those that apply.
func counted(r *checks.Result) string {
	done, of := 0, 0
	for _, c := range r.Checks {
		if c.Verdict != checks.NotApplicable {
			of++
		}
		if c.Verdict == checks.Pass {
			done++
		}
	}
	return fmt.Sprintf("%d of %d ✓", done, of)
}

// tell words what was seen. Runs of a program that say the same are told of once.
func tell(seen []checks.Sighting) []string {
	var told []string
	for _, s := range seen {
		if line := sawWhat(s.Name) + ": " + cmp.Or(s.Said, "(empty)"); !slices.Contains(told, line) {
			told = append(told, line)
		}
	}
	return told
}

func (s Style) details(c *checks.CheckResult) string {
	var out strings.Builder
	if c.Verdict != checks.NotApplicable {
		out.WriteString(s.saw(c))
	}
	out.WriteString(s.commands(s.aside(8), "look", c.ByHand))
	if c.Diagnosis != nil {
		out.WriteString(s.cause(s.aside(8), c.Diagnosis))
	}
	return out.String()
}

// cause is why something is so, and what to try.
func (s Style) cause(indent int, d *facts.Finding) string {
	return s.labelled(indent, "why", d.Why) + s.labelled(indent, "try", d.Try)
}

// blind says whether no check at all could be seen, for one and the same reason.
func blind(r *checks.Result) bool {
	blamed := r.Blame()
	if blamed == nil || blamed.Diagnosis == nil {
		return false
	}
	return !slices.ContainsFunc(r.Checks, func(c checks.CheckResult) bool {
		return c.Verdict != checks.Unseen || c.Diagnosis != nil && *c.Diagnosis != *blamed.Diagnosis
	})
}

// saw is what was seen for a check, shortened unless everything is wanted.
func (s Style) saw(c *checks.CheckResult) string {
	told := tell(c.Saw)
	if more := len(told) - maxSaw; more > 0 && !s.Verbose {
		told = append(told[:maxSaw], fmt.Sprintf("and %d more (-v shows all)", more))
	}
	return s.block(s.aside(8), "saw", told)
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
