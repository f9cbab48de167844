package proof

import (
	"slices"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/lessons"
)

// broken is the outcome of a mutant of 1.1, right if it got its diagnosis.
func broken(check, diagnosis string) Outcome {
	c := lessons.Case{Activity: "1.1", Name: check, Want: checks.Fail, Diagnosis: "d-" + check, Breaks: []string{check}}
	return Outcome{Case: c, Verdict: checks.Fail, Diagnosis: diagnosis}
}

func TestGaps(t *testing.T) {
	ids, diagnoses := []string{"1.1 a", "1.1 b"}, []string{"d-a", "d-b"}
	one := func(outcomes ...Outcome) Matrix {
		return Matrix{CheckIDs: ids, DiagnosisIDs: diagnoses, Outcomes: outcomes}
	}
	a, b, wrong := broken("a", "d-a"), broken("b", "d-b"), broken("b", "d-a")
	for name, c := range map[string]struct {
		all     []Matrix
		allowed map[string]string
		want    []string
	}{
		"all on one image":     {[]Matrix{one(a, b)}, nil, nil},
		"one on each image":    {[]Matrix{one(a), one(b)}, nil, nil},
		"on neither":           {[]Matrix{one(a), one(a)}, nil, []string{"1.1 b", "d-b"}},
		"only a wrong outcome": {[]Matrix{one(a, wrong)}, nil, []string{"1.1 b", "d-b"}},
		"allowed":              {[]Matrix{one(a)}, map[string]string{"1.1 b": "it is so", "d-b": "it is so"}, nil},
		"allowed and covered":  {[]Matrix{one(a, b)}, map[string]string{"1.1 b": "it is so"}, nil},
	} {
		if got := gaps(c.all, slices.Concat(ids, diagnoses), c.allowed); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
	var said strings.Builder
	WriteGaps(&said, []string{"1.1 b"})
	if !strings.Contains(said.String(), "\n    1.1 b\n") {
		t.Errorf("said %s", said.String())
	}
}
