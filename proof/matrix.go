package proof

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/sdlab/sdlab/checks"
)

// Matrix counts outcomes.
type Matrix struct {
	Image    string
	Outcomes []Outcome
	// CheckIDs are all checks of the activities, as "1.4 healed"; what no
	// mutant breaks is listed. Without them coverage is not written.
	CheckIDs []string
	// DiagnosisIDs are all diagnoses that the lesson and the catalogue know.
	DiagnosisIDs []string
	Took         time.Duration // all cases together, on this image
}

// Faults counts the outcomes that are not right.
func (m Matrix) Faults() int {
	n := 0
	for _, o := range m.Outcomes {
		if o.Fault() != Right {
			n++
		}
	}
	return n
}

// Write prints the counts, per activity and in all, and both coverages.
func (m Matrix) Write(w io.Writer) {
	fmt.Fprintf(w, "\n%-10s %6s %6s %12s %12s %16s %14s %10s %8s %8s\n", m.Image, "cases", "right", "false passes", "false fails", "wrong diagnoses", "green mutants", "leftovers", "broken", "unsteady")
	var ids []string
	for _, o := range m.Outcomes {
		if !slices.Contains(ids, o.Case.Activity) {
			ids = append(ids, o.Case.Activity)
		}
	}
	for _, id := range append(ids, "") {
		m.row(w, id)
	}
	if m.Took > 0 {
		fmt.Fprintf(w, "played in %v\n", m.Took.Round(time.Second))
	}
	m.list(w)
	if len(m.CheckIDs) == 0 {
		return
	}
	broken := m.brokenChecks()
	reached := m.reached()
	fmt.Fprintf(w, "\nchecks broken by a case: %d of %d%s\n", len(broken), len(m.CheckIDs), missing(m.CheckIDs, broken))
	fmt.Fprintf(w, "diagnoses reached: %d of %d%s\n", len(reached), len(m.DiagnosisIDs), missing(m.DiagnosisIDs, reached))
}

// list names what is wrong, and what was wrong the first time.
func (m Matrix) list(w io.Writer) {
	head := fmt.Sprintf("\nwrong on %s\n", m.Image)
	for _, o := range m.Outcomes {
		switch {
		case o.Unsteady():
			fmt.Fprintf(w, "\nunsteady on %s: right when played alone; the first time\n%s\n", m.Image, o.First.Line())
		case o.Fault() != Right:
			fmt.Fprintf(w, "%s%s\n", head, o.Line())
			head = ""
		}
	}
}

func (m Matrix) row(w io.Writer, activity string) {
	count := map[Fault]int{}
	total, unsteady := 0, 0
	for _, o := range m.Outcomes {
		if activity == "" || o.Case.Activity == activity {
			count[o.Fault()]++
			total++
			if o.Unsteady() {
				unsteady++
			}
		}
	}
	name := activity
	if name == "" {
		name = "all"
	}
	fmt.Fprintf(w, "%-10s %6d %6d %12d %12d %16d %14d %10d %8d %8d\n", name, total, count[Right], count[FalsePass], count[FalseFail], count[WrongDiagnosis], count[GreenMutant], count[LeftBehind], count[Broken], unsteady)
}

// brokenChecks lists the checks that some right outcome shows red.
func (m Matrix) brokenChecks() []string {
	var broken []string
	for _, id := range m.CheckIDs {
		activity, check, _ := strings.Cut(id, " ")
		if slices.ContainsFunc(m.Outcomes, func(o Outcome) bool {
			return o.Case.Activity == activity && o.Fault() == Right && o.Case.Want != checks.Pass && slices.Contains(o.Case.Breaks, check)
		}) {
			broken = append(broken, id)
		}
	}
	return broken
}

func (m Matrix) reached() []string {
	var reached []string
	for _, id := range m.DiagnosisIDs {
		if slices.ContainsFunc(m.Outcomes, func(o Outcome) bool { return o.Fault() == Right && (o.Diagnosis == id || slices.Contains(o.Aside, id)) }) {
			reached = append(reached, id)
		}
	}
	return reached
}

func missing(all, have []string) string {
	var not []string
	for _, id := range all {
		if !slices.Contains(have, id) {
			not = append(not, id)
		}
	}
	if len(not) == 0 {
		return ""
	}
	return " (not: " + strings.Join(not, ", ") + ")"
}
