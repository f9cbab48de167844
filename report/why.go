package report

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/termtext"
	"github.com/sdlab/sdlab/why"
)

// WhySchema names the shape that [WhyJSON] writes; docs/json.md describes it.
const WhySchema = "sdlab.why/1"

var troubleColours = map[why.Trouble]string{
	why.None: termtext.Green, why.Settling: termtext.Yellow, why.Restarting: termtext.Red, why.Failed: termtext.Red, why.Refused: termtext.Red, why.Unseen: termtext.Yellow,
}

// WhyText writes one answer for a person.
func WhyText(w io.Writer, s Style, now time.Time, a *why.Answer) error {
	var out strings.Builder
	fmt.Fprintf(&out, "%s  %s", s.paint(termtext.Bold, termtext.Clean(a.Unit)), s.paint(troubleColours[a.Trouble], stateOf(a)))
	if !a.Since.IsZero() && a.Trouble < why.Refused {
		fmt.Fprintf(&out, " since %s", facts.Say(now, a.Since))
	}
	out.WriteString("\n\n")
	out.WriteString(s.reason(a))
	out.WriteString(s.block(2, "review", remarks(a.Review)))
	if a.Near != "" {
		out.WriteString(s.labelled(2, "near", "Did you mean "+a.Near+"?"))
	}
	out.WriteString(s.block(2, "how", a.Timeline))
	out.WriteString(s.block(2, "proof", a.Proof))
	out.WriteString(s.commands(2, "look", a.Show))
	for _, text := range a.Unseen {
		out.WriteString(s.labelled(2, "note", text))
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func stateOf(a *why.Answer) string {
	if a.Trouble == why.Unseen {
		return "could not look"
	}
	return a.State
}

// reason words the reason, how sure it is, and what to do.
func (s Style) reason(a *why.Answer) string {
	r := a.Reason
	switch {
	case a.Trouble == why.Unseen:
		return "" // the notes say why
	case r == nil && a.Trouble == why.None:
		return s.labelled(2, "", "Nothing is wrong: it is up.")
	case r == nil:
		return s.labelled(2, "why", "No known reason fits. What happened is below, in order; look at the lines of the journal next.")
	}
	label := "why"
	if !r.Certain() {
		label = "likely"
	}
	text := s.labelled(2, label, r.Why)
	for _, other := range r.Or {
		text += s.labelled(2, "or", other)
	}
	return text + s.labelled(2, "tell", r.Tell) + s.labelled(2, "try", r.Try)
}

// remarks words what a review warns of, with the line that is meant.
func remarks(list []facts.Remark) []string {
	var lines []string
	for _, r := range list {
		line := r.Severity + ": " + r.Why
		if r.Line > 0 {
			line = fmt.Sprintf("%s: line %d of %s, %s: %s", r.Severity, r.Line, r.Path, r.Text, r.Why)
		}
		lines = append(lines, line)
	}
	return lines
}

// WhyList writes a line for each answer: the unit, its state, and the reason.
func WhyList(w io.Writer, s Style, answers []*why.Answer, more int) error {
	var out strings.Builder
	if len(answers) == 0 {
		out.WriteString("No unit has failed, and none keeps restarting.\n")
	}
	for _, a := range answers {
		fmt.Fprintf(&out, "%s  %s\n", s.paint(termtext.Bold, termtext.Clean(a.Unit)), s.paint(troubleColours[a.Trouble], stateOf(a)))
		text := "no known reason fits: sdlab why " + a.Unit + " shows what happened"
		if r := a.Reason; r != nil {
			text = r.Why
			if !r.Certain() {
				text = "Likely: " + text
			}
		}
		for _, line := range termtext.Wrap(termtext.Clean(text), s.width()-4) {
			out.WriteString("    " + line + "\n")
		}
	}
	if more > 0 {
		fmt.Fprintf(&out, "%d more; systemctl --failed lists them\n", more)
	}
	if len(answers) > 0 {
		out.WriteString("\n" + s.Sentence("sdlab why UNIT says what to do, and shows what proves it.") + "\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

type whyJSON struct {
	Unit        string      `json:"unit"`
	Scope       string      `json:"scope"`
	Description string      `json:"description,omitempty"`
	State       string      `json:"state"`
	Since       *time.Time  `json:"since,omitempty"`
	Trouble     string      `json:"trouble"`
	Timeline    []string    `json:"timeline"`
	Reason      *reasonJSON `json:"reason,omitempty"`
	Proof       []string    `json:"proof"`
	ByHand      []string    `json:"by_hand"`
	Review      []string    `json:"review,omitempty"`
	Near        string      `json:"near,omitempty"`
	Unseen      []string    `json:"unseen"`
}

type reasonJSON struct {
	ID   string   `json:"id"`
	Sure string   `json:"sure"`
	Why  string   `json:"why"`
	Or   []string `json:"or,omitempty"`
	Tell string   `json:"tell,omitempty"`
	Try  string   `json:"try,omitempty"`
	Wait bool     `json:"wait,omitempty"`
}

// troubles are the words for a unit's trouble.
var troubles = map[why.Trouble]string{
	why.None: "none", why.Idle: "idle", why.Settling: "settling", why.Restarting: "restarting", why.Failed: "failed", why.Refused: "refused", why.Unseen: "unseen",
}

// WhyJSON writes answers as one object.
func WhyJSON(w io.Writer, at time.Time, answers []*why.Answer) error {
	list := []whyJSON{}
	for _, a := range answers {
		j := whyJSON{
			Unit: a.Unit, Scope: a.Scope, Description: termtext.Clean(a.Description), State: a.State, Near: a.Near, Review: cleaned(remarks(a.Review)), Trouble: troubles[a.Trouble],
			Timeline: append([]string{}, a.Timeline...), Proof: cleaned(a.Proof), ByHand: append([]string{}, a.Show...), Unseen: append([]string{}, a.Unseen...),
		}
		if !a.Since.IsZero() {
			since := a.Since.UTC()
			j.Since = &since
		}
		if r := a.Reason; r != nil {
			j.Reason = &reasonJSON{ID: r.ID, Sure: "certain", Why: termtext.Clean(r.Why), Or: r.Or, Tell: r.Tell, Try: r.Try, Wait: r.Verdict == checks.Pending}
			if !r.Certain() {
				j.Reason.Sure = "likely"
			}
		}
		list = append(list, j)
	}
	return Indented(w, map[string]any{"schema": WhySchema, "time": at.UTC(), "units": list})
}

func cleaned(lines []string) []string {
	list := []string{}
	for _, l := range lines {
		list = append(list, termtext.Clean(l))
	}
	return list
}
