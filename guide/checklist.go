package guide

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/termtext"
)

// A checklist is how the activity's checks came out.
type checklist struct {
	result  *checks.Result // nil before the first look
	trouble error          // why the machine cannot be looked at
}

// passes says whether the whole activity passes now.
func (c *checklist) passes() bool { return c.result != nil && c.result.Verdict == checks.Pass }

// done says whether there is nothing more to do: it passes, or does not apply.
func (c *checklist) done() bool {
	return c.passes() || c.result != nil && c.result.Verdict == checks.NotApplicable
}

// count is how many checks pass, to compare; "" before the first look.
func (c *checklist) count() string {
	if c.result == nil {
		return ""
	}
	done, of := passed(c.result)
	return fmt.Sprintf("%d of %d", done, of)
}

// doubts says whether a check fails that goes by the answer to this question.
func (c *checklist) doubts(question string) bool {
	return c.result != nil && slices.ContainsFunc(c.result.Checks, func(one checks.CheckResult) bool {
		return one.Verdict == checks.Fail && slices.ContainsFunc(one.Saw, func(s checks.Sighting) bool { return s.What == checks.AnswerTo+" "+question })
	})
}

// unseen is what is shown while there is no result.
func (c *checklist) unseen(f *frame, width int) []string {
	if c.trouble != nil {
		return wrapped("? ", c.trouble.Error(), width)
	}
	return []string{f.looks.faint.Render("Looking at the machine …")}
}

// bar shows how many checks pass.
func (c *checklist) bar(f *frame) string {
	done, of := passed(c.result)
	return f.looks.bar(done, of, min(of, 12)) + " " + c.count() + " ✓"
}

// mostReason is how many lines of a reason are shown beside the page.
const mostReason = 6

// How much is shown of checks that pass.
type detail int

const (
	whole     detail = iota
	firstLine        // of each title
	howMany
)

// lines is all checks, with the reason below the one to act on. Where that takes too much room, those that pass get less.
func (c *checklist) lines(f *frame, width, height int) []string {
	if c.result == nil {
		return c.unseen(f, width)
	}
	lines := c.list(f, width, whole)
	if len(lines) > height {
		lines = c.list(f, width, firstLine)
	}
	if len(lines) > height && first(c.result) != nil {
		lines = c.list(f, width, howMany)
	}
	if len(lines) > height && height > 1 {
		lines = append(lines[:height-1], f.looks.faint.Render("… Enter shows all"))
	}
	return lines
}

// list is the checks, as much of those that pass as is wanted.
func (c *checklist) list(f *frame, width int, passing detail) []string {
	lines := []string{f.looks.heading.Render("Checks") + "  " + c.bar(f)}
	blamed, pass := first(c.result), 0
	for i := range c.result.Checks {
		one := &c.result.Checks[i]
		title := titledCheck(f, one, one == blamed, width)
		switch {
		case one.Verdict != checks.Pass || passing == whole:
		case passing == firstLine:
			title = []string{cut(f.looks.mark(one.Verdict)+" "+termtext.Clean(one.Title), width)}
		default:
			pass++
			continue
		}
		lines = append(lines, title...)
		if one == blamed && one.Diagnosis != nil {
			lines = append(lines, reason(f, one, width)...)
		}
	}
	if pass > 0 {
		lines = append(lines, f.looks.good.Render("✓")+f.looks.faint.Render(fmt.Sprintf(" %d pass", pass)))
	}
	return lines
}

// titledCheck is a check's mark and title, which stands out if it is the one to act on.
func titledCheck(f *frame, c *checks.CheckResult, act bool, width int) []string {
	lines := wrapped("", c.Title, width-2)
	for i, line := range lines {
		if act {
			lines[i] = f.looks.strong.Render(line)
		}
		if i == 0 {
			lines[i] = f.looks.mark(c.Verdict) + " " + lines[i]
		} else {
			lines[i] = "  " + lines[i]
		}
	}
	return lines
}

// reason is why a check does not pass: a few lines where there is room, one below a page.
func reason(f *frame, c *checks.CheckResult, width int) []string {
	if !f.split() && !f.watching {
		return []string{reasonLine(f, c, width)}
	}
	why := wrapped("  ", c.Diagnosis.Why, width)
	return why[:min(len(why), mostReason)]
}

// brief is the checklist in a few lines: how many pass and what happened last, the
// check to act on, and why.
func (c *checklist) brief(f *frame, told *narration) []string {
	if c.result == nil {
		return c.unseen(f, f.width)
	}
	line := c.bar(f)
	if last := told.last(f, f.width-ansi.StringWidth(line)-2); last != "" {
		line = ends(line, last, f.width)
	}
	lines := []string{line}
	if one := first(c.result); one != nil {
		lines = append(lines, f.looks.mark(one.Verdict)+" "+f.looks.strong.Render(termtext.Clean(one.Title)))
		if one.Diagnosis != nil {
			lines = append(lines, shortReason(f, one)...)
		}
	}
	return lines
}

// report is all checks, with what was seen, why and what to try.
func (c *checklist) report(f *frame) string {
	var text strings.Builder
	_ = report.Text(&text, f.report(f.pageWidth()-1), c.result)
	if c.passes() { // which the report counts only
		for i := range c.result.Checks {
			one := &c.result.Checks[i]
			text.WriteString(strings.Join(wrapped("  "+f.looks.mark(one.Verdict)+" ", one.Title, f.pageWidth()-1), "\n") + "\n")
		}
	}
	return folded(text.String(), f.pageWidth()-1)
}

// beforeText is what stands before a report's texts: what they are, or room for it.
var beforeText = regexp.MustCompile(`^ +(?:\S+ {2,})?`)

// folded breaks lines that are too long, such as of a command, and keeps their indent.
func folded(text string, width int) string {
	var lines []string
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		hang := len(beforeText.FindString(ansi.Strip(line)))
		if hang == 0 || width <= 2*hang || ansi.StringWidth(line) <= width {
			lines = append(lines, line)
			continue
		}
		texts := strings.Split(lipgloss.Wrap(ansi.Cut(line, hang, ansi.StringWidth(line)), width-hang, ""), "\n")
		lines = append(lines, ansi.Cut(line, 0, hang)+texts[0])
		for _, rest := range texts[1:] {
			lines = append(lines, strings.Repeat(" ", hang)+rest)
		}
	}
	return strings.Join(lines, "\n") + "\n"
}

// first is the check to act on.
func first(r *checks.Result) *checks.CheckResult {
	if c := r.Blame(); c != nil {
		return c
	}
	for i := range r.Checks {
		if v := r.Checks[i].Verdict; v != checks.Pass && v != checks.NotApplicable {
			return &r.Checks[i]
		}
	}
	return nil
}

// A screen of roomyRows has room for a few lines of a reason below the page.
const (
	roomyRows  = 32
	fewReasons = 3
)

// shortReason is a reason in a line, or whole where that takes a few lines and there is room.
func shortReason(f *frame, c *checks.CheckResult) []string {
	if whole := wrapped("  ", c.Diagnosis.Why, f.width); f.height >= roomyRows && len(whole) <= fewReasons {
		return whole
	}
	return []string{reasonLine(f, c, f.width)}
}

// reasonLine is a reason in one line; Enter shows it whole.
func reasonLine(f *frame, c *checks.CheckResult, width int) string {
	why := "  " + termtext.Clean(c.Diagnosis.Why)
	more := "Enter: more"
	if width < 60 {
		more = "Enter"
	}
	return cut(why, width-len(more)-1) + " " + f.looks.faint.Render(more)
}
