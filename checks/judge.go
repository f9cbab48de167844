package checks

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// OwnDiagnoses lists the ids of the reasons that no rule gives.
func OwnDiagnoses() []string {
	return []string{"system-only", "not-set-up", "not-answered", "not-available-here", "could-not-look", "check-broken", "defect"}
}

// judge says what the activity comes to by what was seen. Without reasons
// nothing is diagnosed: that is the quick look.
func (a *Activity) judge(seen *facts.Snapshot, why *reasons) []CheckResult {
	return a.judgeEach(func(c *Check) CheckResult {
		r := a.judgeCheck(c, seen, why)
		r.Saw, r.ByHand = a.sightings(c, seen), a.byHand(c, seen)
		r.word(seen)
		return r
	})
}

func (a *Activity) judgeEach(judge func(*Check) CheckResult) []CheckResult {
	results := make([]CheckResult, len(a.Checks))
	for i, c := range a.Checks {
		if err := facts.Catch(func() { results[i] = judge(c) }); err != nil {
			results[i] = CheckResult{ID: c.ID, Title: c.Title}
			results[i].defective(err)
		}
	}
	return results
}

func (a *Activity) judgeCheck(c *Check, seen *facts.Snapshot, why *reasons) CheckResult {
	r := CheckResult{ID: c.ID, Title: c.Title}
	if a.SystemOnly != "" && seen.Scope == userScope {
		r.Verdict = NotApplicable
		r.Diagnosis = &facts.Finding{ID: "system-only", Why: a.SystemOnly, Try: "Do this one with the system's manager: run sdlab without --user."}
		return r
	}
	err := seen.Failure(c.expect.needs)
	if err == nil && a.HasSetup {
		err = seen.Failure(facts.Needs{facts.Thing{Kind: facts.PlantedKind, Name: a.ID}: nil})
	}
	if err != nil {
		r.defective(err)
		var b *facts.Blindness
		r.brief, r.patience = errors.As(err, &b) && b.Brief, defaultPatience
		return r
	}
	if f := a.unready(c, seen); f != nil {
		r.Verdict, r.Diagnosis = Fail, f
		return r
	}
	value, err := c.expect.run(a.scope.things, seen, givenFor(c.reads))
	if err != nil {
		r.Verdict = Unseen
		r.Diagnosis = &facts.Finding{ID: "check-broken", Why: fmt.Sprintf("The check itself could not be evaluated: %v.", err), Try: "This is a fault in the lesson, not in your work. Please report it."}
		return r
	}
	if value == true {
		r.Verdict = Pass
		return r
	}
	r.Verdict, r.WrongAnswer = Fail, c.judgesAnswer()
	if why != nil {
		why.diagnose(a, c, seen, &r)
		// What is to come, such as a restart, will be seen whole.
		if err := seen.Doubt(c.expect.needs); err != nil && r.Verdict == Fail {
			r.defective(err)
		}
	}
	return r
}

// unready says what the learner has to do before the check makes sense.
func (a *Activity) unready(c *Check, seen *facts.Snapshot) *facts.Finding {
	if planted, ok := seen.Thing(facts.Thing{Kind: facts.PlantedKind, Name: a.ID}).(*facts.Planted); a.HasSetup && ok && !planted.Ready {
		return &facts.Finding{ID: "not-set-up", Why: "What this activity supplies is not on this machine yet.", Try: "sdlab setup " + a.ID}
	}
	answers, _ := seen.Thing(facts.Thing{Kind: facts.AnswersKind, Name: a.ID}).(map[string]string)
	for _, id := range slices.Sorted(maps.Keys(c.expect.needs.Asked())) {
		if answers[id] == "" {
			return &facts.Finding{ID: "not-answered", Why: "A question is open: " + a.question(id).Ask, Try: fmt.Sprintf("sdlab answer %s %s ANSWER", a.ID, id)}
		}
	}
	return nil
}

// blind words a failure to look.
func blind(err error) (Verdict, *facts.Finding) {
	if errors.Is(err, facts.ErrAbsent) {
		return NotApplicable, &facts.Finding{ID: "not-available-here", Why: sentence(err.Error())}
	}
	if d, ok := errors.AsType[*facts.Defect](err); ok {
		return Unseen, defectFinding(d)
	}
	if b, ok := errors.AsType[*facts.Blindness](err); ok {
		return Unseen, &facts.Finding{ID: b.ID, Why: sentence(b.Error()), Try: b.Try}
	}
	return Unseen, &facts.Finding{ID: "could-not-look", Why: sentence(err.Error()), Try: "Run sdlab doctor: it looks at each thing that checks rely on."}
}

func sentence(s string) string {
	if s == "" {
		return s
	}
	if s[len(s)-1] != '.' {
		s += "."
	}
	ownName := strings.HasPrefix(s, "systemd") || strings.HasPrefix(s, "sdlab") // written small, wherever they stand
	if s[0] >= 'a' && s[0] <= 'z' && !ownName {
		s = string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

// defective notes why a check could not be judged, and the defect, if it was one.
func (r *CheckResult) defective(err error) {
	r.Verdict, r.Diagnosis = blind(err)
	errors.As(err, &r.Defect)
}

// defectFinding is what a learner is told of a defect.
func defectFinding(d *facts.Defect) *facts.Finding {
	return &facts.Finding{
		ID:  "defect",
		Why: sentence(fmt.Sprintf("This is a defect in sdlab, which says nothing about your work: %v", d.Panic)),
		Try: "Please report it, with the command that you ran and with the lines that follow the results.",
	}
}
