package proof

import (
	"slices"
	"testing"

	"github.com/sdlab/sdlab/lessons"
)

func TestMixedBeginsEachCaseOnceAndTheLongestFirst(t *testing.T) {
	cases := make([]lessons.Case, 50)
	cases[30].Whole, cases[40].Whole = true, true
	cases[20].Restores, cases[10].Page = true, true
	order := mixed(cases)
	if first := slices.Sorted(slices.Values(order[:2])); !slices.Equal(first, []int{30, 40}) {
		t.Errorf("%v are first", first)
	}
	if next := slices.Sorted(slices.Values(order[2:4])); !slices.Equal(next, []int{10, 20}) {
		t.Errorf("%v are next", next)
	}
	if slices.IsSorted(order[4:]) {
		t.Error("the others are not mixed")
	}
	if !slices.Equal(order, mixed(cases)) {
		t.Error("another order the second time")
	}
	slices.Sort(order)
	for i, at := range order {
		if i != at {
			t.Fatalf("case %d is not in it once", i)
		}
	}
}
