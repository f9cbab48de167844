// Package proof runs a lesson's cases on real machines and counts which
// verdicts were right. It knows lessons and sandboxes, and sees checks only as
// a learner does: through the program's JSON.
package proof
