package report

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/review"
	"github.com/sdlab/sdlab/termtext"
)

// ReviewSchema names the shape that [ReviewJSON] writes; docs/review.md describes it.
const ReviewSchema = "sdlab.review/1"

var severityColours = map[facts.Severity]string{facts.Danger: termtext.Red, facts.Warning: termtext.Yellow, facts.Advice: termtext.Faint}

// ReviewText writes a review for a person.
func ReviewText(w io.Writer, s Style, r *review.Review) error {
	var out strings.Builder
	out.WriteString(s.Heading(termtext.Clean(r.Unit)) + "\n")
	how := "as systemd has read it"
	if r.Asked == "files" {
		how = "by its text alone"
	}
	fmt.Fprintf(&out, "%s, %s\n", termtext.Clean(strings.Join(r.Paths, ", ")), how)
	for _, m := range r.Sorted() {
		out.WriteString("\n" + s.remark(m))
	}
	out.WriteString(s.analysis(r))
	for _, u := range r.Unasked {
		out.WriteString("\n" + s.labelled(0, "note", u))
	}
	fmt.Fprintf(&out, "\n%s\n", s.tally(r))
	_, err := io.WriteString(w, out.String())
	return err
}

func (s Style) remark(m facts.Remark) string {
	var out strings.Builder
	word := m.Severity
	if m.Severity == facts.Danger {
		word = "DANGER"
	}
	fmt.Fprintf(&out, "%s  %s\n", s.paint(severityColours[m.Severity], pad(word, 7)), m.ID)
	if m.Path != "" {
		// A line of a file is one line, however long.
		fmt.Fprintf(&out, "%s%s:%d: %s\n", strings.Repeat(" ", s.aside(9)), termtext.Clean(m.Path), m.Line, termtext.Clean(m.Text))
	}
	out.WriteString(s.labelled(s.aside(9), "why", m.Why))
	out.WriteString(s.labelled(s.aside(9), "try", m.Try))
	return out.String()
}

func (s Style) analysis(r *review.Review) string {
	var out strings.Builder
	if len(r.Said) > 0 {
		out.WriteString("\nsystemd-analyze verify also says\n")
	}
	for _, said := range r.Said {
		out.WriteString(s.labelled(2, "", said.Text))
		out.WriteString(s.labelled(2, "means", said.Means))
	}
	if len(r.Exposed) > 0 {
		out.WriteString("\nWhat weighs most for systemd-analyze security (of 10 points in all)\n")
	}
	for _, e := range r.Exposed {
		out.WriteString(s.labelled(2, fmt.Sprintf("%.1f", e.Weight), e.Setting+"=: "+e.Means))
		out.WriteString(s.labelled(2, "", e.Try))
	}
	return out.String()
}

func (s Style) tally(r *review.Review) string {
	count := map[facts.Severity]int{}
	for _, m := range r.Remarks {
		count[m.Severity]++
	}
	var parts []string
	for _, of := range []struct {
		severity  facts.Severity
		one, many string
	}{{facts.Danger, "danger", "dangers"}, {facts.Warning, "warning", "warnings"}, {facts.Advice, "piece of advice", "pieces of advice"}} {
		switch n := count[of.severity]; n {
		case 0:
		case 1:
			parts = append(parts, "1 "+of.one)
		default:
			parts = append(parts, fmt.Sprintf("%d %s", n, of.many))
		}
	}
	if parts == nil {
		return termtext.Clean(r.Unit) + ": nothing to say against it"
	}
	return termtext.Clean(r.Unit) + ": " + strings.Join(parts, ", ")
}

type reviewJSON struct {
	Unit     string           `json:"unit"`
	Scope    string           `json:"scope"`
	Asked    string           `json:"asked"`
	Paths    []string         `json:"paths"`
	Worst    facts.Severity   `json:"worst"`
	Findings []remarkJSON     `json:"findings"`
	Verify   []review.Said    `json:"verify"`
	Security []review.Exposed `json:"security"`
	Unasked  []string         `json:"unasked"`
}

type remarkJSON struct {
	ID       string         `json:"id"`
	Severity facts.Severity `json:"severity"`
	Path     string         `json:"path,omitempty"`
	Line     int            `json:"line,omitempty"`
	Text     string         `json:"text,omitempty"`
	Why      string         `json:"why"`
	Try      string         `json:"try"`
}

// ReviewJSON writes reviews as one object.
func ReviewJSON(w io.Writer, at time.Time, reviews []*review.Review) error {
	list := []reviewJSON{}
	for _, r := range reviews {
		j := reviewJSON{
			Unit: r.Unit, Scope: r.Scope, Asked: r.Asked, Paths: r.Paths, Worst: r.Worst(), Findings: []remarkJSON{},
			Verify: []review.Said{}, Security: append([]review.Exposed{}, r.Exposed...), Unasked: append([]string{}, r.Unasked...),
		}
		for _, said := range r.Said {
			j.Verify = append(j.Verify, review.Said{Text: termtext.Clean(said.Text), Means: said.Means})
		}
		for _, m := range r.Sorted() {
			j.Findings = append(j.Findings, remarkJSON{m.ID, m.Severity, m.Path, m.Line, termtext.Clean(m.Text), m.Why, m.Try})
		}
		list = append(list, j)
	}
	return Indented(w, map[string]any{"schema": ReviewSchema, "time": at.UTC(), "reviews": list})
}
