package proof

import (
	"errors"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/lessons"
)

func TestMatrixTellsUnsteadyFromWrong(t *testing.T) {
	right := lessons.Case{Activity: "1.1", Name: "steady", Want: checks.Pass}
	late := lessons.Case{Activity: "1.1", Name: "late", Want: checks.Pass}
	wrong := lessons.Case{Activity: "1.2", Name: "green", Want: checks.Fail, Diagnosis: "masked"}
	m := Matrix{Image: "bookworm", Outcomes: []Outcome{
		{Case: right, Verdict: checks.Pass},
		{Case: late, Verdict: checks.Pass, First: &Outcome{Case: late, Verdict: checks.Fail}},
		{Case: wrong, Verdict: checks.Pass},
	}}
	if m.Faults() != 1 {
		t.Errorf("%d faults", m.Faults())
	}
	var b strings.Builder
	m.Write(&b)
	got := strings.Join(strings.Fields(b.String()), " ")
	for _, want := range []string{
		"1.1 2 2 0 0 0 0 0 0 1",
		"1.2 1 0 1 0 0 0 0 0 0",
		"all 3 2 1 0 0 0 0 0 1",
		"unsteady on bookworm: right when played alone; the first time BAD 1.1 late false fail",
		"wrong on bookworm BAD 1.2 green false pass",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}

// TestLineSteersNoTerminal, whatever a machine said.
func TestLineSteersNoTerminal(t *testing.T) {
	const wild = "\x1b[2J\u009b\u202e\rx\ny"
	for _, o := range []Outcome{{Err: errors.New(wild)}, {Why: wild, Verdict: checks.Fail}, {Case: lessons.Case{Want: checks.Pass}, Verdict: checks.Pass, Left: []string{wild}}} {
		line := o.Line()
		if strings.ContainsAny(line, "\x1b\u009b\u202e\r") || !strings.Contains(line, "x\n") && o.Err != nil {
			t.Errorf("%q", line)
		}
	}
}
