// Package handin is the report that a learner hands in: verdicts with the evidence
// that they rest on, the chain of attempts, and a signature. It makes one, verifies
// it, and judges its evidence again, on any machine.
//
// It does not look at a machine, and does not know what a course makes of a report
// or how a result is shown. Files are its callers' business.
package handin
