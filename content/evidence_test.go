package content_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/handin"
	"github.com/sdlab/sdlab/host/hosttest"
)

// TestEvidenceIsJudgedTheSame judges every activity on every recorded machine, writes
// down the evidence, and judges that: verdicts, reasons and what was seen are the same.
func TestEvidenceIsJudgedTheSame(t *testing.T) {
	judge, l := examiner(t), systemd(t)
	again := &handin.Judge{Catalogue: l.Catalogue, Review: func() (checks.Reviewer, error) { return criteria(t).Rules, nil }}
	for _, name := range hosttest.Names() {
		t.Run(name, func(t *testing.T) {
			machine := handin.Lens{Host: hosttest.New(t, name)}
			for _, id := range l.IDs() {
				seen := judge(t, machine, id)[0]
				r, err := again.Judge(t.Context(), seen.Activity, written(t, again, seen), false)
				if err != nil {
					t.Fatal(err)
				}
				if said(r) != said(seen) {
					t.Errorf("%s: seen as %q, judged again as %q", id, said(seen), said(r))
				}
				for i, c := range seen.Checks {
					if c.Verdict != r.Checks[i].Verdict || !reflect.DeepEqual(c.Diagnosis, r.Checks[i].Diagnosis) {
						t.Errorf("%s %s: %s %+v\nthen %s %+v", id, c.ID, c.Verdict, c.Diagnosis, r.Checks[i].Verdict, r.Checks[i].Diagnosis)
					}
					if !reflect.DeepEqual(plainly(t, c.Saw), plainly(t, r.Checks[i].Saw)) {
						t.Errorf("%s %s: saw %v\nthen %v", id, c.ID, c.Saw, r.Checks[i].Saw)
					}
				}
			}
		})
	}
}

// written is the evidence of a result, through a file.
func written(t *testing.T, j *handin.Judge, r *checks.Result) *handin.Evidence {
	t.Helper()
	e, hides, err := j.Evidence(t.Context(), r)
	if err != nil || hides {
		t.Fatal(err, hides)
	}
	text, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	var read handin.Evidence
	if err := json.Unmarshal(text, &read); err != nil {
		t.Fatal(err)
	}
	before, _ := e.Digest()
	if after, _ := read.Digest(); after != before {
		t.Errorf("%s: the digest is another one once it is read", r.Activity.ID)
	}
	return &read
}

func plainly(t *testing.T, value any) string {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
