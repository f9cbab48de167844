package guide

import (
	"fmt"
	"slices"
	"strings"

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

// lines is all checks, with the reason below the one to act on.
func (c *checklist) lines(f *frame, width, height int) []string {
	if c.result == nil {
		return c.unseen(f, width)
	}
	lines := []string{f.looks.heading.Render("Checks") + "  " + c.bar(f)}
	blamed := first(c.result)
	for i := range c.result.Checks {
		one := &c.result.Checks[i]
		title := wrapped(f.looks.mark(one.Verdict)+" ", one.Title, width)
		if one.Verdict == checks.Pass && len(lines)+len(title) > height/2 {
			title = []string{cut(f.looks.mark(one.Verdict)+" "+termtext.Clean(one.Title), width)}
		}
		lines = append(lines, title...)
		switch {
		case one != blamed || one.Diagnosis == nil:
		case f.split():
			why := wrapped("  ", one.Diagnosis.Why, width)
			lines = append(lines, why[:min(len(why), mostReason)]...)
		default:
			lines = append(lines, reasonLine(f, one, width))
		}
	}
	if len(lines) > height && height > 1 {
		lines = append(lines[:height-1], f.looks.faint.Render("… Enter shows all"))
	}
	return lines
}

// brief is the checklist in three lines: how many pass and what happened last, the
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
		lines = append(lines, f.looks.mark(one.Verdict)+" "+termtext.Clean(one.Title))
		if one.Diagnosis != nil {
			lines = append(lines, reasonLine(f, one, f.width))
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

// besides is where a report's texts begin, behind what they are.
const besides = 16

// folded breaks lines that are too long, such as of a command, and keeps their indent.
func folded(text string, width int) string {
	var lines []string
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if width <= 2*besides || ansi.StringWidth(line) <= width || !strings.HasPrefix(ansi.Strip(line), "  ") {
			lines = append(lines, line)
			continue
		}
		lines = append(lines, ansi.Cut(line, 0, width))
		rest := width - besides
		for at := width; at < ansi.StringWidth(line); at += rest {
			lines = append(lines, strings.Repeat(" ", besides)+ansi.Cut(line, at, at+rest))
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

// reasonLine is a reason in one line; Enter shows it whole.
func reasonLine(f *frame, c *checks.CheckResult, width int) string {
	why := "  " + termtext.Clean(c.Diagnosis.Why)
	more := "Enter: more"
	if width < 60 {
		more = "Enter"
	}
	return cut(why, width-len(more)-1) + " " + f.looks.faint.Render(more)
}
