package proof

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/checks"
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
