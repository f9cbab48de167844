package handin

import (
	"context"
	"errors"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/progress"
)

// Regraded is what a report comes to when its evidence is judged again.
type Regraded struct {
	Results   []*checks.Result             // in the lesson's order
	Standings map[string]progress.Standing // passes count if their evidence does
	Changed   []string                     // activities whose verdict is another one than the report says
}

// Regrade judges the evidence of a report again, for the activities of a lesson.
// What the report has no evidence of could not be looked at.
func (j *Judge) Regrade(ctx context.Context, s *Signed, activities []*checks.Activity) (*Regraded, error) {
	g := &Regraded{Standings: s.standings()}
	for _, a := range activities {
		said, has := s.Activity(a.ID)
		result, err := j.now(ctx, a, said)
		if err != nil {
			return nil, err
		}
		if has && result.Verdict != said.Verdict && said.Verdict != checks.Skipped {
			g.Changed = append(g.Changed, a.ID)
		}
		standing := g.Standings[a.ID]
		if standing.Passed && result.Verdict != checks.Pass {
			standing.Passed, err = j.passed(ctx, a, s, said)
			if err != nil {
				return nil, err
			}
			// What passed when the report was made is its own evidence: by newer rules it comes to what it comes to.
			if !standing.Passed && said.Passed == nil && said.Verdict != checks.Pass && result.Verdict != checks.NotApplicable {
				result = unseen(a, "pass-not-proven", "The record says that this was passed, and the report has no evidence of that.")
			}
			g.Standings[a.ID] = standing
		}
		g.Results = append(g.Results, result)
	}
	checks.MarkSkipped(g.Results)
	return g, ctx.Err()
}

// now judges what was seen when the report was made.
func (j *Judge) now(ctx context.Context, a *checks.Activity, said Activity) (*checks.Result, error) {
	if said.Now == nil {
		return unseen(a, "not-in-report", "The report has no evidence of this activity."), nil
	}
	if !j.Quick || said.Verdict != checks.Pass && said.Verdict != checks.Fail && said.Verdict != checks.Skipped {
		return j.orUnseen(ctx, a, said.Now, false) // a reason made the verdict another one, such as pending
	}
	r, err := j.orUnseen(ctx, a, said.Now, true)
	switch {
	case err != nil:
	case said.Verdict == checks.Pass && r.Verdict != checks.Pass:
		return j.orUnseen(ctx, a, said.Now, false) // of what newer rules say, the report has no reason
	case r.Verdict == checks.Fail && said.Diagnosis != "":
		r.Blame().Diagnosis = &facts.Finding{ID: said.Diagnosis}
	}
	return r, err
}

// orUnseen judges evidence. Such that cannot be read shows nothing.
func (j *Judge) orUnseen(ctx context.Context, a *checks.Activity, e *Evidence, quick bool) (*checks.Result, error) {
	r, err := j.Judge(ctx, a, e, quick)
	if broken, ok := errors.AsType[*unreadable](err); ok {
		return unseen(a, "evidence-unreadable", "The report's evidence of this activity cannot be read: "+broken.Error()+"."), nil
	}
	return r, err
}

// passed says whether the evidence of an earlier pass is one that the record names,
// and is a pass.
func (j *Judge) passed(ctx context.Context, a *checks.Activity, s *Signed, said Activity) (bool, error) {
	if said.Passed == nil || !s.names(a.ID, said.Passed) {
		return false, nil
	}
	r, err := j.orUnseen(ctx, a, said.Passed, j.Quick)
	return err == nil && r.Verdict == checks.Pass, err
}

// names says whether the record has a pass of the activity with this evidence.
func (s *Signed) names(activity string, e *Evidence) bool {
	digest, err := e.Digest()
	named := false
	for _, entry := range s.Entries {
		switch {
		case entry.Activity != activity:
		case entry.What == progress.Reset:
			named = false
		case entry.Evidence == digest && entry.Verdict == string(checks.Pass):
			named = true
		}
	}
	return named && err == nil
}

func (s *Signed) standings() map[string]progress.Standing {
	all := map[string]progress.Standing{}
	for _, e := range s.Entries {
		all[e.Activity] = all[e.Activity].After(e)
	}
	return all
}

// Withhold leaves open what the activities come to, for a report that does not hold:
// that is for a person to decide, and neither a pass nor a zero.
func (g *Regraded) Withhold() {
	for i, r := range g.Results {
		g.Results[i] = unseen(r.Activity, "report-does-not-hold", "The report does not hold, so it was not judged: see sdlab verify.")
	}
	for id, standing := range g.Standings {
		standing.Passed = false
		g.Standings[id] = standing
	}
}

func unseen(a *checks.Activity, id, why string) *checks.Result {
	r := &checks.Result{Activity: a, Verdict: checks.Unseen}
	for _, c := range a.Checks {
		r.Checks = append(r.Checks, checks.CheckResult{ID: c.ID, Title: c.Title, Verdict: checks.Unseen, Diagnosis: &facts.Finding{ID: id, Why: why}})
	}
	return r
}
