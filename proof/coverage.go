package proof

import (
	"fmt"
	"io"
	"slices"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/lessons"
)

// Gaps lists what all cases of the lesson together leave uncovered on the images that
// were played; none unless all were. The catalogue is for the cases of sdlab why to cover.
func (c Choice) Gaps(l *lessons.Lesson, all []Matrix) ([]string, error) {
	if !c.complete(l) {
		return nil, nil
	}
	checkIDs, diagnosisIDs, err := c.vocabulary(l, false)
	return gaps(all, append(checkIDs, diagnosisIDs...), l.Uncovered()), err
}

// vocabulary lists all checks that cases can break, and all diagnoses of the
// activities, and of the catalogue, that they can reach.
func (c Choice) vocabulary(l *lessons.Lesson, catalogueToo bool) (checkIDs, diagnosisIDs []string, err error) {
	var rules []*checks.Rule
	if catalogueToo {
		catalogue, err := l.Catalogue()
		if err != nil {
			return nil, nil, err
		}
		if rules, err = catalogue.Rules(); err != nil {
			return nil, nil, err
		}
	}
	activities, err := l.Activities(c.Activities)
	if err != nil {
		return nil, nil, err
	}
	for _, a := range activities {
		own, err := a.Rules()
		if err != nil {
			return nil, nil, err
		}
		rules = append(rules, own...)
		for _, one := range a.Checks {
			checkIDs = append(checkIDs, a.ID+" "+one.ID)
		}
	}
	for _, r := range rules {
		if r.ID != "" && !slices.Contains(diagnosisIDs, r.ID) {
			diagnosisIDs = append(diagnosisIDs, r.ID)
		}
	}
	return checkIDs, diagnosisIDs, nil
}

// gaps lists which of the demanded checks no case breaks, and which of the demanded
// diagnoses none reaches, on any of the images: once on one is enough. What is
// allowed has its reason as value.
func gaps(all []Matrix, demanded []string, allowed map[string]string) []string {
	covered := map[string]bool{}
	for _, m := range all {
		for _, id := range slices.Concat(m.brokenChecks(), m.reached()) {
			covered[id] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(demanded), func(id string) bool { return covered[id] || allowed[id] != "" })
}

// WriteGaps says what is not covered.
func WriteGaps(w io.Writer, gaps []string) {
	if len(gaps) == 0 {
		return
	}
	fmt.Fprintf(w, "\nno case on any of these images breaks the check or reaches the diagnosis:\n")
	for _, id := range gaps {
		fmt.Fprintf(w, "    %s\n", id)
	}
	fmt.Fprintln(w, "Write one, or say in lesson.yaml under uncovered why there is none.")
}
