package facts

import "fmt"

// Finding is a diagnosis that holds, in words.
type Finding struct {
	ID  string
	Why string
	Try string
}

// A Severity says how much a finding of a review matters. It is a plain text,
// so that expressions can compare it with one.
type Severity = string

// The severities, the worst first.
const (
	Danger  Severity = "danger"  // it does harm, or systemd refuses the unit
	Warning Severity = "warning" // it will not do what it looks like
	Advice  Severity = "advice"  // it works, and could be better
)

// Severities lists them, the worst first.
func Severities() []Severity { return []Severity{Danger, Warning, Advice} }

// Remark is a rule of the review that holds for a unit.
type Remark struct {
	Finding
	Severity Severity
	Path     string // of the file with the line; "" if the finding is about no line
	Line     int
	Text     string // the line, without secrets
}

// String names the rule and the place.
func (r Remark) String() string {
	if r.Line == 0 {
		return fmt.Sprintf("%s (%s)", r.ID, r.Severity)
	}
	return fmt.Sprintf("%s (%s, line %d of %s)", r.ID, r.Severity, r.Line, r.Path)
}
