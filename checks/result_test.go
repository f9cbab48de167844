package checks

import "testing"

func TestSkip(t *testing.T) {
	tests := map[string]struct {
		verdicts map[string]Verdict // of 1.1, 1.2 (needs 1.1), 1.3 (needs 1.2), 1.4 (needs nothing)
		want     map[string]string
	}{
		"one mistake counts once": {map[string]Verdict{"1.1": Fail, "1.2": Fail, "1.3": Fail, "1.4": Fail},
			map[string]string{"1.1": "fail", "1.2": "skipped for 1.1", "1.3": "skipped for 1.1", "1.4": "fail"}},
		"what passes stays passed": {map[string]Verdict{"1.1": Fail, "1.2": Pass, "1.3": Fail, "1.4": Pass},
			map[string]string{"1.1": "fail", "1.2": "pass", "1.3": "skipped for 1.1", "1.4": "pass"}},
		"blindness is skipped, too": {map[string]Verdict{"1.1": Unseen, "1.2": Unseen, "1.3": Pass, "1.4": Unseen},
			map[string]string{"1.1": "error", "1.2": "skipped for 1.1", "1.3": "pass", "1.4": "error"}},
		"blindness behind a failure stays": {map[string]Verdict{"1.1": Fail, "1.2": Unseen, "1.3": Unseen, "1.4": Pass},
			map[string]string{"1.1": "fail", "1.2": "error", "1.3": "error", "1.4": "pass"}},
		"not applicable blocks nothing": {map[string]Verdict{"1.1": NotApplicable, "1.2": Fail, "1.3": Pending, "1.4": Pass},
			map[string]string{"1.1": "not-applicable", "1.2": "fail", "1.3": "skipped for 1.2", "1.4": "pass"}},
	}
	needed := map[string][]string{"1.2": {"1.1"}, "1.3": {"1.2"}}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var results []*Result
			for _, id := range []string{"1.1", "1.2", "1.3", "1.4"} {
				results = append(results, &Result{Activity: &Activity{ID: id, Needs: needed[id]}, Verdict: test.verdicts[id]})
			}
			MarkSkipped(results)
			for _, r := range results {
				got := string(r.Verdict)
				if r.Blocker != "" {
					got += " for " + r.Blocker
				}
				if got != test.want[r.Activity.ID] {
					t.Errorf("%s: got %s, want %s", r.Activity.ID, got, test.want[r.Activity.ID])
				}
			}
		})
	}
	alone := []*Result{{Activity: &Activity{ID: "1.3", Needs: []string{"1.2"}}, Verdict: Fail}}
	if MarkSkipped(alone); alone[0].Verdict != Fail {
		t.Error("an activity that is looked at alone is skipped")
	}
}

func TestVerdictOf(t *testing.T) {
	tests := []struct {
		checks []Verdict
		want   Verdict
	}{
		{[]Verdict{Pass, Pass}, Pass},
		{[]Verdict{Pass, NotApplicable}, Pass},
		{[]Verdict{NotApplicable, NotApplicable}, NotApplicable},
		{[]Verdict{Pass, Pending}, Pending},
		{[]Verdict{Pending, Unseen}, Unseen},
		{[]Verdict{Unseen, Pending, Fail}, Fail},
	}
	for _, test := range tests {
		var results []CheckResult
		for _, v := range test.checks {
			results = append(results, CheckResult{Verdict: v})
		}
		if got := verdictOf(results); got != test.want {
			t.Errorf("%v: got %s, want %s", test.checks, got, test.want)
		}
	}
}
