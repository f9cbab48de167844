// Package lessons reads a lesson from files: its activities, their pages,
// hints, scripts and cases. Everything that can be wrong with a lesson is
// found here, with file, line and column.
//
// It does not know a machine, a learner's progress, or how anything is shown.
package lessons
