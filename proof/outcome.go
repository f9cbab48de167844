package proof

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/termtext"
)

// Outcome is what a case came to.
type Outcome struct {
	Case      lessons.Case
	Verdict   checks.Verdict
	Diagnosis string // of the first check with the activity's own verdict, if that is not pass
	Why       string
	Green     []string // checks that passed
	Aside     []string // diagnoses of checks that are not applicable
	Left      []string // what is not as it was before, after a reset
	Restored  bool     // its activity was reset after the check
	Err       error    // the case could not be run
	Took      time.Duration
	First     *Outcome // what it came to the first time, if it was played again
}

// readOne takes the verdict from the JSON of a check of the case's activity.
func (o *Outcome) readOne(got checkedJSON) error {
	if len(got.Activities) != 1 {
		return fmt.Errorf("sdlab check judged %d activities and not one", len(got.Activities))
	}
	o.read(got.Activities[0])
	return nil
}

// read takes the verdict on one activity.
func (o *Outcome) read(a activityJSON) {
	var silent []string
	o.Verdict, o.Err = checks.Verdict(a.Verdict), brokenCheck(a)
	for _, c := range a.Checks {
		if c.Verdict == string(checks.Pass) {
			o.Green = append(o.Green, c.ID)
		}
		if c.Verdict == string(checks.NotApplicable) && c.Diagnosis != nil {
			o.Aside = append(o.Aside, c.Diagnosis.ID)
		}
		if c.Verdict == a.Verdict && c.Verdict != string(checks.Pass) && o.Diagnosis == "" && c.Diagnosis != nil {
			o.Diagnosis, o.Why = c.Diagnosis.ID, c.Diagnosis.Why
		}
		if c.Verdict == string(checks.Fail) && c.Diagnosis == nil {
			silent = append(silent, c.ID)
		}
	}
	if o.Diagnosis == "" && len(silent) > 0 {
		o.Why = "no diagnosis says why this fails: " + strings.Join(silent, ", ") + " (--case and --keep show what was seen)"
	}
}

// brokenCheck returns an error if a check broke, or sdlab on the way to it: then
// the case is wrong, whatever else it shows.
func brokenCheck(a activityJSON) error {
	for _, c := range a.Checks {
		if d := c.Diagnosis; d != nil && (d.ID == "check-broken" || d.ID == "defect") {
			return fmt.Errorf("check %s of %s broke: %s: %s", c.ID, a.ID, d.ID, d.Why)
		}
	}
	return nil
}

// A Fault is how an outcome is wrong; "" if it is right.
type Fault string

// The faults.
const (
	Right          Fault = ""
	FalsePass      Fault = "false pass"
	FalseFail      Fault = "false fail"
	WrongDiagnosis Fault = "wrong diagnosis"
	GreenMutant    Fault = "a broken check stays green"
	LeftBehind     Fault = "its reset leaves something behind"
	Broken         Fault = "could not be run"
)

// Fault compares the outcome with what the case wants.
func (o Outcome) Fault() Fault {
	switch {
	case o.Err != nil:
		return Broken
	case o.Case.Want == checks.Pass && o.Verdict != checks.Pass:
		return FalseFail
	case o.Case.Want != checks.Pass && o.Verdict == checks.Pass:
		return FalsePass
	case o.Verdict != o.Case.Want || o.Diagnosis != o.Case.Diagnosis:
		return WrongDiagnosis
	case slices.ContainsFunc(o.Case.Breaks, func(id string) bool { return slices.Contains(o.Green, id) }):
		return GreenMutant
	case len(o.Left) > 0:
		return LeftBehind
	}
	return Right
}

// Unsteady is right when played alone, and was wrong among others.
func (o Outcome) Unsteady() bool { return o.First != nil && o.Fault() == Right }

// Line words the outcome. What the machine said in it steers no terminal.
func (o Outcome) Line() string { return termtext.CleanLines(o.line()) }

func (o Outcome) line() string {
	name := o.Case.Activity + " " + o.Case.Name
	got := strings.TrimSpace(string(o.Verdict) + " " + o.Diagnosis)
	want := strings.TrimSpace(string(o.Case.Want) + " " + o.Case.Diagnosis)
	switch f := o.Fault(); f {
	case Right:
		mark := "ok"
		if o.Unsteady() {
			mark = "again"
		}
		return fmt.Sprintf("%-5s %-42s %-38s %5.1fs", mark, name, got, o.Took.Seconds())
	case LeftBehind:
		return fmt.Sprintf("BAD   %-42s %s (+ is there now, - was there before):\n        %s", name, f, strings.Join(o.Left, "\n        "))
	case Broken:
		return fmt.Sprintf("BAD   %-42s %s: %v", name, f, o.Err)
	default:
		line := fmt.Sprintf("BAD   %-42s %s: want %s, got %s (green: %s)", name, f, want, got, strings.Join(o.Green, " "))
		if o.Why == "" {
			return line
		}
		return line + "\n        " + strings.ReplaceAll(o.Why, "\n", "\n        ")
	}
}
