package proof

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/lessons"
)

func TestReadAll(t *testing.T) {
	var got checkedJSON
	text := `{"activities": [
		{"id": "1.1", "verdict": "pass"}, {"id": "1.2", "verdict": "not-applicable"},
		{"id": "1.3", "verdict": "fail", "checks": [
			{"id": "a", "verdict": "pending", "diagnosis": {"id": "settling", "why": "It is new."}},
			{"id": "b", "verdict": "fail", "diagnosis": {"id": "masked", "why": "It is masked."}}]},
		{"id": "1.4", "verdict": "pending", "checks": [{"id": "c", "verdict": "pending", "diagnosis": {"id": "waiting", "why": "It waits."}}]}]}`
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		t.Fatal(err)
	}
	var o Outcome
	o.readAll(got)
	if o.Verdict != checks.Fail || o.Diagnosis != "masked" || !strings.Contains(o.Why, "1.3 fail masked") || !strings.Contains(o.Why, "1.4 pending waiting") {
		t.Errorf("outcome %+v", o)
	}
	got.Activities = got.Activities[:2]
	o = Outcome{}
	if o.readAll(got); o.Verdict != checks.Pass || o.Diagnosis != "" {
		t.Errorf("outcome %+v", o)
	}
}

// A check that breaks is a fault of the lesson, whatever else the case shows.
func TestBrokenChecksAreFaults(t *testing.T) {
	for _, id := range []string{"check-broken", "defect"} {
		var got checkedJSON
		text := `{"activities": [{"id": "1.1", "verdict": "fail", "checks": [
			{"id": "a", "verdict": "fail", "diagnosis": {"id": "masked", "why": "It is masked."}},
			{"id": "b", "verdict": "error", "diagnosis": {"id": "` + id + `", "why": "No."}}]}]}`
		if err := json.Unmarshal([]byte(text), &got); err != nil {
			t.Fatal(err)
		}
		for _, read := range []func(*Outcome){func(o *Outcome) { o.read(got.Activities[0]) }, func(o *Outcome) { o.readAll(got) }} {
			o := Outcome{Case: lessons.Case{Want: checks.Fail, Diagnosis: "masked"}}
			if read(&o); o.Fault() != Broken || !strings.Contains(o.Line(), "check b of 1.1 broke") {
				t.Errorf("%s: %s", id, o.Line())
			}
		}
	}
}
