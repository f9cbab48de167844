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
	Review    func() (Reviewer, error)  // read when something asks for a unit's Findings
	// Remember returns what the learner's log has for an activity; may be nil.
	Remember func(activity string) Memory
	// Waiting is told before each new look what is being waited for and how much
	// patience is left. With a nil Waiting nothing is waited for.
	Waiting func(activity *Activity, check CheckResult, left time.Duration)
	// Foresight is for who looks again and again; may be nil.
	Foresight *Foresight
}

const (
	lookSoonest = 20 * time.Millisecond  // what is due now takes its time
	lookFirst   = 250 * time.Millisecond // between the first looks at a state that nobody can say the end of
	lookLater   = time.Second            // at most; many who wait on one machine would keep it busy with looks
	lookDue     = 3 * time.Second        // at most, where it is known when the state is due to change
	maxPatient  = 2 * time.Minute        // a state that never settles is reported as it is
)

// Examine judges the activities in their order. An error means that the look
// was broken off, or that the catalogue is broken.
func (e *Examiner) Examine(ctx context.Context, activities []*Activity) ([]*Result, error) {
	plan := quickPlan(activities)
	plan.Needs.Add(e.Foresight.expected())
	seen, err := e.look(ctx, plan, activities, nil)
	if err != nil {
		return nil, err
	}
	results := make([]*Result, len(activities))
	for i, a := range activities {
		results[i] = newResult(a, seen, nil)
	}
	if fault := facts.Catch(func() { err = e.explain(ctx, results, seen) }); fault != nil {
		unexplained(results, fault)
	}
	if err != nil {
		return nil, err
	}
	MarkSkipped(results)
	return results, nil
}

// Verdict judges an activity without a reason for what fails, and without what was
// seen: that is much quicker.
func (e *Examiner) Verdict(ctx context.Context, a *Activity) (*Result, error) {
	seen, err := e.quickLook(ctx, a)
	if err != nil {
		return nil, err
	}
	judged := a.judgeEach(func(c *Check) CheckResult { return a.judgeCheck(c, seen, nil) })
	return &Result{Activity: a, Checks: judged, Verdict: verdictOf(judged), Seen: seen}, nil
}

// quickLook looks at what an activity's checks need, and no more.
func (e *Examiner) quickLook(ctx context.Context, a *Activity) (*facts.Snapshot, error) {
	plan := a.quickPlan()
	if e.Remember != nil || len(reviewed(plan.Needs)) > 0 {
		activities := []*Activity{a}
		return e.look(ctx, quickPlan(activities), activities, nil)
	}
	seen, err := e.Host.Look(ctx, plan)
	if err == nil {
		seen.Asked = plan.Needs
	}
	return seen, err
}

// quickPlan is what the activities' checks need, and what tells which line of several
// counts.
func quickPlan(activities []*Activity) facts.Plan {
	plan := facts.NewPlan()
	for _, a := range activities {
		plan.Add(a.quickPlan())
		for _, c := range a.Checks {
			plan.Needs.Add(c.mayBeOverruled())
		}
	}
	return plan
}

// look sees the machine, and adds what is remembered. What programs did is taken
// from an earlier look, if there is one and it has all that is asked about them.
func (e *Examiner) look(ctx context.Context, plan facts.Plan, activities []*Activity, earlier *facts.Snapshot) (*facts.Snapshot, error) {
	asked := plan.Needs.Clone()
	kept := earlier.DoneBy(asked)
	for _, thing := range kept {
		delete(plan.Needs, thing)
	}
	seen, err := e.lookAndReview(ctx, plan)
	if err != nil {
		return nil, err
	}
	seen.Keep(earlier, kept)
	asked.Add(plan.Needs) // what a review reads, too
	seen.Asked = asked
	if e.Remember == nil {
		return seen, nil
	}
	for _, a := range activities {
		if a.HasSetup || len(a.Questions) > 0 {
			e.Remember(a.ID).into(seen, a.ID)
		}
	}
	return seen, nil
}

func newResult(a *Activity, seen *facts.Snapshot, why *reasons) *Result {
	judged := a.judge(seen, why)
	return &Result{Activity: a, Checks: judged, Verdict: verdictOf(judged), Seen: seen}
}

// explain finds the reasons of what failed, and goes on looking while something is
// pending.
func (e *Examiner) explain(ctx context.Context, results []*Result, seen *facts.Snapshot) error {
	open := unsettled(results)
	clock := newPatience()
	more := e.Foresight.expected() // and what diagnoses have asked about
	defer func() { e.Foresight.note(more) }()
	for len(open) > 0 {
		if err := e.diagnose(ctx, open, more, seen); err != nil {
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
		case <-time.After(clock.pause(open)):
		}
		var err error
		if seen, err = e.lookDeep(ctx, open, more, nil); err != nil {
			return err
		}
	}
	return nil
}

// unexplained notes the defect that kept the reasons from being found. The
// verdicts of the first look hold.
func unexplained(results []*Result, fault error) {
	for _, r := range unsettled(results) {
		for i := range r.Checks {
			if c := &r.Checks[i]; c.Verdict == Fail {
				errors.As(fault, &c.Defect)
				c.Diagnosis = defectFinding(c.Defect)
			}
		}
	}
}

// diagnose judges what is open over one snapshot, verdict and reason. As long as
// diagnoses ask about more than was looked at, it looks again and judges again.
func (e *Examiner) diagnose(ctx context.Context, open []*Result, more facts.Needs, seen *facts.Snapshot) error {
	for {
		missing, out := facts.Needs{}, ruledOut{}
		for _, r := range open {
			why := &reasons{catalogue: e.Catalogue, missing: missing, out: out}
			judged := newResult(r.Activity, seen, why)
			if why.err != nil {
				return why.err
			}
			*r = *judged
		}
		if len(missing) == 0 {
			return nil
		}
		more.Add(missing)
		var err error
		if seen, err = e.lookDeep(ctx, open, more, seen); err != nil {
			return err
		}
	}
}

func (e *Examiner) lookDeep(ctx context.Context, open []*Result, more facts.Needs, earlier *facts.Snapshot) (*facts.Snapshot, error) {
	activities := make([]*Activity, len(open))
	for i, r := range open {
		activities[i] = r.Activity
	}
	plan := quickPlan(activities)
	plan.Needs.Add(more)
	return e.look(ctx, plan, activities, earlier)
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

// MarkSkipped turns a failure behind another one into a skip, so that one
// mistake counts once. What could not be looked at is skipped only behind
// another that could not. With a single activity nothing is skipped.
func MarkSkipped(results []*Result) {
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
