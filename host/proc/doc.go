// Package proc looks at processes, by their number: their command line, user,
// environment, limits, open files and control group.
//
// It knows no unit, but for its name in a control group.
package proc
