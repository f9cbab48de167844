package proof

import (
	"fmt"
	"io"
	"slices"
)

// Gaps lists which of the demanded checks no case breaks, and which of the demanded
// diagnoses none reaches, on any of the images: once on one is enough. What is
// allowed has its reason as value.
func Gaps(all []Matrix, demanded []string, allowed map[string]string) []string {
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
