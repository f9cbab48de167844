package checks

import (
	"context"
	"errors"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// An Examiner looks at a machine and judges activities.
type Examiner struct {
	Host      Host
	Catalogue func() (Catalogue, error) // read when something does not pass
	Review    func() (Review, error)    // read when something asks for a unit's Findings
	// Remember returns what the learner's log has for an activity; may be nil.
	Remember func(activity string) Memory
	// Waiting is told before each new look what is being waited for and how much
	// patience is left. With a nil Waiting nothing is waited for.
	Waiting func(activity *Activity, check CheckResult, left time.Duration)
}

const (
	lookFirst  = 250 * time.Millisecond // between the first looks
	lookLater  = time.Second            // at most; many who wait on one machine would keep it busy with looks
	maxPatient = 2 * time.Minute        // a state that never settles is reported as it is
)

// Examine judges the activities in their order. An error means that the look
// was broken off, or that the catalogue is broken.
func (e *Examiner) Examine(ctx context.Context, activities []*Activity) ([]*Result, error) {
	plan := facts.NewPlan()
	for _, a := range activities {
		plan.Add(a.quickPlan())
	}
	seen, err := e.look(ctx, plan, activities)
	if err != nil {
		return nil, err
	}
	results := make([]*Result, len(activities))
	for i, a := range activities {
		results[i] = newResult(a, a.judge(seen, false, nil))
	}
	if fault := Catch(func() { err = e.explain(ctx, results) }); fault != nil {
		unexplained(results, fault)
	}
	if err != nil {
		return nil, err
	}
	markSkipped(results)
	return results, nil
}

// look sees the machine, and adds what is remembered.
func (e *Examiner) look(ctx context.Context, plan facts.Plan, activities []*Activity) (*facts.Snapshot, error) {
	seen, err := e.lookAndReview(ctx, plan)
	if err != nil || e.Remember == nil {
		return seen, err
	}
	for _, a := range activities {
		if a.HasSetup || len(a.Questions) > 0 {
			e.Remember(a.ID).into(seen, a.ID)
		}
	}
	return seen, nil
}

func newResult(a *Activity, judged []CheckResult) *Result {
	return &Result{Activity: a, Checks: judged, Verdict: verdictOf(judged)}
}

// explain looks again at what failed, this time with all that its diagnoses
// ask about, and goes on looking while something is pending.
func (e *Examiner) explain(ctx context.Context, results []*Result) error {
	open := unsettled(results)
	if len(open) == 0 {
		return nil
	}
	catalogue, err := e.Catalogue()
	if err != nil {
		return err
	}
	for _, r := range open {
		if err := r.Activity.CompileRules(); err != nil {
			return err
		}
	}
	clock := newPatience()
	for {
		if err := e.lookDeep(ctx, open, catalogue); err != nil {
			return err
		}
		open = clock.worthWaiting(open)
		if len(open) == 0 || e.Waiting == nil {
			return nil
		}
		clock.tell(open, e.Waiting)
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(clock.pause()):
		}
	}
}

// unexplained notes the defect that kept the reasons from being found. The
// verdicts of the first look hold.
func unexplained(results []*Result, fault error) {
	for _, r := range unsettled(results) {
		for i := range r.Checks {
			if c := &r.Checks[i]; c.Verdict == Fail {
				errors.As(fault, &c.Defect)
				c.Diagnosis = c.Defect.finding()
			}
		}
	}
}

func (e *Examiner) lookDeep(ctx context.Context, open []*Result, catalogue Catalogue) error {
	plan := facts.NewPlan()
	for _, r := range open {
		plan.Add(r.Activity.deepPlan(r.failing(), catalogue))
	}
	var activities []*Activity
	for _, r := range open {
		activities = append(activities, r.Activity)
	}
	seen, err := e.look(ctx, plan, activities)
	if err != nil {
		return err
	}
	for _, r := range open {
		before := r.failing()
		judged := newResult(r.Activity, r.Activity.judge(seen, true, catalogue))
		if !allKnown(before, judged.failing()) {
			// Something else fails now than what this look was made for.
			again, err := e.look(ctx, r.Activity.deepPlan(r.Activity.Checks, catalogue), activities)
			if err != nil {
				return err
			}
			judged = newResult(r.Activity, r.Activity.judge(again, true, catalogue))
		}
		*r = *judged
	}
	return nil
}

// allKnown says whether the look was planned for each of the failing checks.
func allKnown(planned, failing []*Check) bool {
	known := map[*Check]bool{}
	for _, c := range planned {
		known[c] = true
	}
	for _, c := range failing {
		if !known[c] {
			return false
		}
	}
	return true
}

// failing lists the checks that did not pass.
func (r *Result) failing() []*Check {
	var failing []*Check
	for i, c := range r.Checks {
		if c.Verdict == Fail || c.waits() {
			failing = append(failing, r.Activity.Checks[i])
		}
	}
	return failing
}

func unsettled(results []*Result) []*Result {
	var open []*Result
	for _, r := range results {
		if r.Verdict == Fail || r.waits() {
			open = append(open, r)
		}
	}
	return open
}

// markSkipped turns a failure behind another one into a skip, so that one
// mistake counts once. What could not be looked at is skipped only behind
// another that could not. With a single activity nothing is skipped.
func markSkipped(results []*Result) {
	byID := map[string]*Result{}
	for _, r := range results {
		byID[r.Activity.ID] = r
	}
	for _, r := range results {
		if !r.Verdict.good() {
			r.Blocker = blocker(r.Activity, byID, map[string]bool{r.Activity.ID: true})
		}
	}
	skipped := map[*Result]bool{}
	for _, r := range results {
		skipped[r] = r.Blocker != "" && (r.Verdict != Unseen || byID[r.Blocker].Verdict == Unseen)
	}
	for _, r := range results {
		if skipped[r] {
			r.Verdict = Skipped
		} else {
			r.Blocker = ""
		}
	}
}

// blocker finds the first activity that a needs, directly or by way of others,
// and that did not pass.
func blocker(a *Activity, byID map[string]*Result, seen map[string]bool) string {
	for _, id := range a.Needs {
		need := byID[id]
		if need == nil || seen[id] {
			continue
		}
		seen[id] = true
		if deeper := blocker(need.Activity, byID, seen); deeper != "" {
			return deeper
		}
		if !need.Verdict.good() {
			return id
		}
	}
	return ""
}
