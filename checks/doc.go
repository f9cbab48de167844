// Package checks holds what a lesson can say about a machine and how that is
// judged: the vocabulary (what can be observed), the expression language over
// it, verdicts and diagnoses.
//
// It does no I/O. It does not know where lessons come from, how a machine is
// looked at, or how a verdict is shown.
package checks
