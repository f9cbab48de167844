package checks

import (
	"errors"
	"fmt"

	"github.com/sdlab/sdlab/facts"
)

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
