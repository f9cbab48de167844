// Package checks holds what a lesson can say about a machine and how that is
// judged: the expression language over the vocabulary of package facts, verdicts,
// diagnoses and patience.
//
// It does no I/O. It does not know where lessons come from, how a machine is
// looked at, or how a verdict is shown.
package checks
